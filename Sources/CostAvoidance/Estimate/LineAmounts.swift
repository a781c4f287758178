import Numerics

/// What is priced together, priced in every world and shared among its members.
struct LineAmounts {
    /// One for each member, in their order.
    private(set) var results: [LineResult]
    /// When its effects begin, without the places of its results.
    private(set) var dated: DatedLine
    /// The share that could leave a budget in each world; nil where it is not known.
    private let shares: Estimate<Share?>

    /// Prices a line.
    ///
    /// - Throws: `ArithmeticError.overflow` where an amount does not fit.
    init(
        _ line: PricingLine, _ formula: LineFormula, _ unitCost: UnitCost, in worlds: Estimate<World>
    ) throws(ArithmeticError) {
        let prices = try worlds.map { world throws(ArithmeticError) in try LinePrice(formula, in: world) }
        shares = prices.map(\.cashable)
        let years = formula.presentValue.discountFactors.count
        results = line.members.map { LineResult($0, unitCost, formula.cashable, years: years) }
        for bound in Bound.allCases where line.counts(in: worlds[bound]) {
            var total = RunningAmounts(years: years)
            for (place, member) in line.members.enumerated() {
                var units = FallInUse.none
                for own in member.months.values { try units.add(try line.units(own, in: worlds[bound])) }
                let part = try total.add(units, at: prices[bound])
                results[place].take(part, units: try units.whole(), at: bound)
                results[place].cameAnyway = units.cameAnyway
            }
        }
        dated = try Self.dated(line, unitCost, prices, in: worlds)
    }

    /// Takes the amounts of another account of the same event in the worlds in which that counts. The event stays under the
    /// service, groups and year of its first account, whose share of it could leave a budget; its units are those of the account
    /// where that is of the same service.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(account: LineAmounts) throws(ArithmeticError) {
        guard let other = account.results.first, !results.isEmpty else { return }
        try results[0].add(account: other, shares: shares)
        dated.strands += account.dated.strands
    }

    private static func dated(
        _ line: PricingLine, _ unitCost: UnitCost, _ prices: Estimate<LinePrice>, in worlds: Estimate<World>
    ) throws(ArithmeticError) -> DatedLine {
        var months: [Int: Estimate<FallInUse>] = [:]
        for (month, units) in try line.months() {
            var inWorlds = Estimate(exactly: FallInUse.none)
            for bound in Bound.allCases where line.counts(in: worlds[bound]) {
                inWorlds[bound] = try line.units(units, in: worlds[bound])
            }
            months[month] = inWorlds
        }
        let strand = try DatedLine.Strand(
            months, years: DatedLine.YearOfEffect.all(prices),
            gross: { units, bound throws(ArithmeticError) in try prices[bound].gross(units).roundedToPenny() },
            net: { units, bound throws(ArithmeticError) in try prices[bound].net(units).roundedToPenny() })
        return DatedLine(
            lines: [], benefitType: unitCost.benefitType, bearer: unitCost.bearer, dating: line.dating,
            cash: prices.map { price in
                price.cashable.map { DatedLine.CashTiming(share: $0, lag: price.cashableLag) }
            }, strands: [strand])
    }
}

/// The running total of a line in one world, from which its members take their parts.
private struct RunningAmounts {
    private var units = FallInUse.none
    private var gross = Money.zero
    private var net = Money.zero
    private var byYear: [Money]
    private var cashable = Money.zero

    /// What a member adds.
    struct Part {
        var gross: Money
        var net: Money
        var presentValueByYear: [Money]
        var presentValue: Money
        /// Nil where the share is not known.
        var cashable: Money?
    }

    init(years: Int) { byYear = Array(repeating: .zero, count: years) }

    mutating func add(_ more: FallInUse, at price: LinePrice) throws(ArithmeticError) -> Part {
        try units.add(more)
        let gross = try price.gross(try units.whole()).roundedToPenny()
        let net = try price.net(units.left).roundedToPenny()
        let byYear = try PresentValue.byYear(net, price.yearFactors)
        let presentValue = try Money.sum(byYear)
        let cashable = try price.cashable.map { share throws(ArithmeticError) in
            try presentValue.scaled(by: share.decimal)
        }
        let part = Part(
            gross: try gross - self.gross, net: try net - self.net,
            presentValueByYear: try zip(byYear, self.byYear).map { now, before throws(ArithmeticError) in
                try now - before
            }, presentValue: try presentValue - Money.sum(self.byYear),
            cashable: try cashable.map { now throws(ArithmeticError) in try now - self.cashable })
        (self.gross, self.net, self.byYear, self.cashable) = (gross, net, byYear, cashable ?? .zero)
        return part
    }
}

extension LineResult {
    /// A line without an amount.
    fileprivate init(_ member: PricingLine.Member, _ unitCost: UnitCost, _ share: CashableShare, years: Int) {
        let zero = Estimate(exactly: Money.zero)
        self.init(
            key: member.key, origin: member.origin, benefitType: unitCost.benefitType, bearer: unitCost.bearer,
            units: Estimate(exactly: .zero), gross: zero, net: zero,
            presentValueByYear: Array(repeating: zero, count: years), presentValue: zero,
            cashable: share == .unknown ? .unknown : .known(zero), cashableShare: share)
    }

    /// Adds what another account comes to in the worlds in which it counts.
    fileprivate mutating func add(account other: LineResult, shares: Estimate<Share?>) throws(ArithmeticError) {
        if other.key.service == key.service { units = try units.combined(with: other.units) }
        gross = try gross + other.gross
        net = try net + other.net
        presentValue = try presentValue + other.presentValue
        for (year, amount) in other.presentValueByYear.enumerated() {
            presentValueByYear[year] = try presentValueByYear[year] + amount
        }
        cashable = try Cashable(of: presentValue, shares: shares)
    }

    fileprivate mutating func take(_ part: RunningAmounts.Part, units: Quantity, at bound: Bound) {
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
