import Numerics

/// The arithmetic of a roll-out. What has come together by the end of each month is rounded once to the penny, and a month is what
/// it adds, so that the months make the whole.
struct RollOutRun {
    private let plan: RollOutPlan
    /// Net savings of all people evaluated.
    private let net: Estimate<Money>
    private let people: Int
    private let starts: [Int]
    /// Months of full work done in each month: in coordinators, and each counted by what its people gain beside the first one's.
    private let work: [(done: ExactDecimal, counting: ExactDecimal)]

    /// Decimal places to which counts of people are carried.
    private static let places = 12
    private static let year = CostAvoidance.Month.perYear

    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    init(plan: RollOutPlan, net: Estimate<Money>, people: Int) throws(ArithmeticError) {
        self.plan = plan
        self.net = net
        self.people = people
        let starts = plan.starts
        self.starts = starts
        var weights: [ExactDecimal] = []
        var weight = ExactDecimal.one
        for _ in starts {
            weights.append(weight)
            weight = try weight.multiplied(by: plan.diminishingReturns.complement.decimal).rounded(
                toPlaces: Self.places)
        }
        work = try (0..<plan.months).map { month throws(ArithmeticError) in
            var (done, counting) = (ExactDecimal.zero, ExactDecimal.zero)
            for (start, weight) in zip(starts, weights) {
                let share = Self.ramp(plan.rampUp, start, month)
                done = try done.adding(share)
                counting = try counting.adding(try share.multiplied(by: weight))
            }
            return (done, counting.rounded(toPlaces: Self.places))
        }
    }

    private init(_ other: RollOutRun, net: Estimate<Money>) {
        plan = other.plan
        people = other.people
        starts = other.starts
        work = other.work
        self.net = net
    }

    /// Share of full work of a coordinator in a month.
    private static func ramp(_ shares: [Share], _ start: Int, _ month: Int) -> ExactDecimal {
        guard month >= start, let last = shares.last else { return .zero }
        let worked = month - start
        return (worked < shares.count ? shares[worked] : last).decimal
    }

    /// What falls in a month.
    ///
    /// - Parameter soFar: what has come together by the end of each month.
    func month(_ month: Int, soFar: [RollOut.Balance]) throws(ArithmeticError) -> RollOut.Month {
        let atWork = starts.filter { $0 <= month }.count
        let nothing = Estimate(exactly: Money.zero)
        let before = month > 0 ? soFar[month - 1] : try RollOut.Balance(savings: nothing, cost: nothing)
        func added(_ amount: KeyPath<RollOut.Balance, Estimate<Money>>) throws(ArithmeticError) -> Estimate<Money> {
            try Bound.estimate { bound throws(ArithmeticError) in
                try soFar[month][keyPath: amount][bound] - before[keyPath: amount][bound]
            }
        }
        return RollOut.Month(
            number: month + 1, coordinators: atWork, population: atWork * plan.populationPerCoordinator,
            joining: try joining(through: month).subtracting(try joining(through: month - 1)),
            balance: try RollOut.Balance(savings: try added(\.savings), cost: try added(\.cost)))
    }

    /// Savings and costs of all months up to one.
    func balance(through month: Int) throws(ArithmeticError) -> RollOut.Balance {
        try RollOut.Balance(savings: try savings(through: month), cost: try cost(through: month))
    }

    /// Net savings that fall after the last month: each month's people have the rest of their year before them.
    func afterwards() throws(ArithmeticError) -> Estimate<Money> {
        let whole = try savings(through: plan.months - 1 + Self.year)
        let within = try savings(through: plan.months - 1)
        return try Bound.estimate { bound throws(ArithmeticError) in try whole[bound] - within[bound] }
    }

    /// The savings within the months looked at by bearer: cut from the running total over the bearers, so that they add up to them.
    func bearers(
        _ positions: [BodyPosition], withheld: Set<Bearer>
    ) throws(ArithmeticError) -> [RollOut.BearerShare] {
        let nothing = Estimate(exactly: Money.zero)
        var (netBefore, before) = (nothing, nothing)
        var shares: [RollOut.BearerShare] = []
        for position in positions {
            guard let bearer = position.body, position.net != nothing || position.avoided != nothing else { continue }
            netBefore = try netBefore + position.net
            let total = try RollOutRun(self, net: netBefore).savings(through: plan.months - 1)
            let own = try Bound.estimate { bound throws(ArithmeticError) in try total[bound] - before[bound] }
            shares.append(RollOut.BearerShare(bearer: bearer, savings: withheld.contains(bearer) ? nil : own))
            before = total
        }
        return shares
    }

    /// What coordinators cost up to the end of a month.
    private func cost(through month: Int) throws(ArithmeticError) -> Estimate<Money> {
        let months = starts.reduce(0) { $0 + Swift.max(0, month + 1 - $1) }
        return try plan.costPerCoordinator.map { yearly throws(ArithmeticError) in
            var product = ExactProduct(yearly)
            try product.multiply(by: ExactDecimal(months))
            try product.divide(by: ExactDecimal(Self.year))
            return try product.roundedToPenny()
        }
    }

    /// People who have joined by the end of a month, whatever they gain.
    private func joining(through month: Int) throws(ArithmeticError) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for (done, _) in work.prefix(Swift.max(0, month + 1)) { sum = try sum.adding(done) }
        return try people(joiningIn: sum)
    }

    /// People whom so many months of full work bring.
    private func people(joiningIn monthsOfWork: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
        var product = ExactProduct(plan.capacity)
        try product.multiply(by: monthsOfWork)
        try product.divide(by: ExactDecimal(Self.year))
        return ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
    }

    /// Net savings of those who have joined, in the months of their year up to the end of a month.
    private func savings(through month: Int) throws(ArithmeticError) -> Estimate<Money> {
        var monthsOfWork = ExactDecimal.zero
        for (joined, own) in work.enumerated() where joined <= month {
            let months = Swift.min(Self.year, month - joined + 1)
            monthsOfWork = try monthsOfWork.adding(try own.counting.multiplied(by: ExactDecimal(months)))
        }
        let months = monthsOfWork
        return try net.map { net throws(ArithmeticError) in
            var product = ExactProduct(net)
            try product.multiply(by: plan.capacity)
            try product.multiply(by: months)
            try product.divide(by: ExactDecimal(people))
            try product.divide(by: ExactDecimal(Self.year))
            try product.divide(by: ExactDecimal(Self.year))
            return try product.roundedToPenny()
        }
    }
}
