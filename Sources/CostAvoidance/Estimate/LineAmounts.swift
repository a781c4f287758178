import Numerics

/// What is priced together, priced in every world and shared among its members.
struct LineAmounts {
    /// One for each member, in their order.
    private(set) var results: [LineResult]
    /// When its effects begin, without the places of its results.
    private(set) var dated: DatedLine

    /// Prices a line.
    ///
    /// - Parameter cashable: the share that could leave a budget: of the rows that it is shown under.
    /// - Throws: `ArithmeticError.overflow` where an amount does not fit.
    init(
        _ line: PricingLine, _ formula: LineFormula, _ unitCost: UnitCost, cashable: CashableShare,
        in worlds: Estimate<World>
    ) throws(ArithmeticError) {
        let prices = try worlds.map { world throws(ArithmeticError) in try LinePrice(formula, in: world) }
        let years = formula.presentValue.discountFactors.count
        let bearer = line.shown.bearer ?? unitCost.bearer.first
        results = line.members.map {
            LineResult($0, line.part, unitCost.benefitType, bearer, cashable, years: years)
        }
        for bound in Bound.allCases where line.counts(in: worlds[bound]) {
            var total = RunningAmounts(
                prices[bound], cashable: cashable.share(in: worlds[bound]), line.part.cut, years: years)
            for (place, member) in line.members.enumerated() {
                var units = FallInUse.none
                for own in member.months.values { try units.add(try line.units(own, in: worlds[bound])) }
                let part = try total.add(units)
                results[place].take(part, units: try units.whole(), at: bound)
                results[place].cameAnyway = units.cameAnyway
            }
        }
        dated = DatedLine(
            lines: [], benefitType: unitCost.benefitType, bearer: bearer, cut: line.part.cut, dating: line.dating,
            cash: prices.map { price in
                price.cashable.map { DatedLine.CashTiming(share: $0, lag: price.cashableLag) }
            }, strands: [])
        let months = try Self.months(of: line, in: worlds)
        var strand = try DatedLine.Strand(months, prices, share: line.part.cut.through)
        if !line.part.cut.isFirst {
            strand.earlier = try DatedLine.Strand(months, prices, share: line.part.cut.before).starts
        }
        dated.strands = [strand]
    }

    /// Takes the amounts of another account of the same event in the worlds in which that counts. The event stays under the
    /// service, groups and year of its first account, whose share of it could leave a budget; its units are those of the account
    /// where that is of the same service.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(account: LineAmounts) throws(ArithmeticError) {
        guard let other = account.results.first, !results.isEmpty else { return }
        try results[0].add(account: other)
        dated.strands += account.dated.strands
    }

    /// The units that begin in each month, in the worlds in which the line counts.
    private static func months(
        of line: PricingLine, in worlds: Estimate<World>
    ) throws(ArithmeticError) -> [Int: Estimate<FallInUse>] {
        var months: [Int: Estimate<FallInUse>] = [:]
        for (month, units) in try line.months() {
            var inWorlds = Estimate(exactly: FallInUse.none)
            for bound in Bound.allCases where line.counts(in: worlds[bound]) {
                inWorlds[bound] = try line.units(units, in: worlds[bound])
            }
            months[month] = inWorlds
        }
        return months
    }
}

extension DatedLine.Strand {
    /// What a share of units priced alike comes to by the months in which their effects begin.
    fileprivate init(
        _ months: [Int: Estimate<FallInUse>], _ prices: Estimate<LinePrice>, share: ExactDecimal
    ) throws(ArithmeticError) {
        try self.init(
            months, years: DatedLine.YearOfEffect.all(prices),
            gross: { units, bound throws(ArithmeticError) in
                try prices[bound].gross(units).share(share).roundedToPenny()
            },
            net: { units, bound throws(ArithmeticError) in
                try prices[bound].net(units).share(share).roundedToPenny()
            })
    }
}

extension ExactProduct {
    /// A share of it, exactly.
    ///
    /// - Throws: `ArithmeticError.overflow` where the product does not fit.
    func share(_ share: ExactDecimal) throws(ArithmeticError) -> ExactProduct {
        guard share != .one else { return self }
        var part = self
        try part.multiply(by: share)
        return part
    }
}

extension PricingLine {
    /// What all its rows come to in one world, present value and what of it could leave a budget: what its members' parts add up to.
    ///
    /// - Throws: `ArithmeticError.overflow` where an amount does not fit.
    func total(
        _ formula: LineFormula, cashable: CashableShare, in world: World
    ) throws(ArithmeticError) -> (presentValue: Money, cashable: Money?) {
        let price = try LinePrice(formula, in: world)
        var sum = RunningAmounts(
            price, cashable: cashable.share(in: world), part.cut, years: formula.presentValue.discountFactors.count)
        var all = FallInUse.none
        for member in members {
            for own in member.months.values { try all.add(try units(own, in: world)) }
        }
        let total = try sum.add(all)
        return (total.presentValue, total.cashable)
    }
}

/// The running total of a line in one world, from which its members take their parts.
private struct RunningAmounts {
    private let price: LinePrice
    /// The share that could leave a budget; nil where it is not known.
    private let cashable: Share?
    private let cut: ShareCut
    private var units = FallInUse.none
    private var soFar: LineSums

    init(_ price: LinePrice, cashable: Share?, _ cut: ShareCut, years: Int) {
        self.price = price
        self.cashable = cashable
        self.cut = cut
        soFar = LineSums(years: years, cashable: cashable.map { _ in .zero })
    }

    mutating func add(_ more: FallInUse) throws(ArithmeticError) -> LineSums {
        try units.add(more)
        var now = try LineSums(units, at: price, cashable: cashable, share: cut.through)
        if !cut.isFirst { now = try now.less(LineSums(units, at: price, cashable: cashable, share: cut.before)) }
        defer { soFar = now }
        return try now.less(soFar)
    }
}

/// What some units come to in one world, to the penny.
private struct LineSums {
    var gross = Money.zero
    var net = Money.zero
    var presentValueByYear: [Money]
    var presentValue = Money.zero
    /// Nil where the share is not known.
    var cashable: Money?

    init(years: Int, cashable: Money?) {
        presentValueByYear = Array(repeating: .zero, count: years)
        self.cashable = cashable
    }

    /// A share of what units come to, each amount rounded once.
    init(
        _ units: FallInUse, at price: LinePrice, cashable: Share?, share: ExactDecimal
    ) throws(ArithmeticError) {
        gross = try price.gross(try units.whole()).share(share).roundedToPenny()
        net = try price.net(units.left).share(share).roundedToPenny()
        presentValueByYear = try PresentValue.byYear(net, price.yearFactors)
        presentValue = try Money.sum(presentValueByYear)
        let presentValue = presentValue
        self.cashable = try cashable.map { share throws(ArithmeticError) in
            try presentValue.scaled(by: share.decimal)
        }
    }

    func less(_ other: LineSums) throws(ArithmeticError) -> LineSums {
        var rest = self
        rest.gross = try gross - other.gross
        rest.net = try net - other.net
        rest.presentValueByYear = try zip(presentValueByYear, other.presentValueByYear).map {
            own, taken throws(ArithmeticError) in try own - taken
        }
        rest.presentValue = try presentValue - other.presentValue
        if let cashable, let taken = other.cashable { rest.cashable = try cashable - taken }
        return rest
    }
}

extension LineResult {
    /// A line without an amount.
    fileprivate init(
        _ member: PricingLine.Member, _ part: BornPart, _ benefitType: BenefitType, _ bearer: Bearer,
        _ share: CashableShare, years: Int
    ) {
        let zero = Estimate(exactly: Money.zero)
        self.init(
            key: member.key, origin: member.origin, benefitType: benefitType, bearer: bearer, cut: part.cut,
            units: Estimate(exactly: .zero), gross: zero, net: zero,
            presentValueByYear: Array(repeating: zero, count: years), presentValue: zero,
            cashable: share == .unknown ? .unknown : .known(zero), cashableShare: share)
    }

    /// Adds what another account comes to in the worlds in which it counts.
    fileprivate mutating func add(account other: LineResult) throws(ArithmeticError) {
        if other.key.service == key.service { units = try units.combined(with: other.units) }
        gross = try gross + other.gross
        net = try net + other.net
        presentValue = try presentValue + other.presentValue
        for (year, amount) in other.presentValueByYear.enumerated() {
            presentValueByYear[year] = try presentValueByYear[year] + amount
        }
        if case .known(let own) = cashable, case .known(let added) = other.cashable {
            cashable = .known(try own + added)
        }
    }

    fileprivate mutating func take(_ part: LineSums, units: Quantity, at bound: Bound) {
        self.units[bound] = units
        gross[bound] = part.gross
        net[bound] = part.net
        for (year, amount) in part.presentValueByYear.enumerated() { presentValueByYear[year][bound] = amount }
        presentValue[bound] = part.presentValue
        if let own = part.cashable, case .known(var amounts) = cashable {
            amounts[bound] = own
            cashable = .known(amounts)
        }
    }
}
