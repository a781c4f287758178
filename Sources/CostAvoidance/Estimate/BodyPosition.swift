import Numerics

/// What one body pays for a programme and what is avoided for it: present values over the horizon, in pounds of the price year.
package struct BodyPosition: Sendable, Hashable {
    /// The body; nil for what is paid by nobody knows whom.
    package let body: Bearer?
    /// What it pays of the programme, discounted, from least to greatest.
    package let pays: Estimate<Money>
    /// What is avoided for it, after deadweight and the rest; less than nothing where its services were used more.
    package let avoided: Estimate<Money>
    /// What is avoided for it in the year in which effects begin, not discounted.
    package let net: Estimate<Money>
    /// The part of what is avoided which could leave a budget; what is not known counts as nothing.
    package let cashable: Estimate<Money>
    /// What is avoided less what it pays: the low takes the low of the one and the greatest of the other.
    package let remains: Estimate<Money>
    /// What is avoided for each pound that it pays; nil where it pays nothing.
    package let forEachPound: Estimate<ExactDecimal>?

    fileprivate init(
        _ body: Bearer?, pays: Estimate<Money>, _ savings: SavingsAmounts
    ) throws(ArithmeticError) {
        self.body = body
        self.pays = pays
        avoided = savings.presentValue
        net = savings.net
        cashable = savings.cashable
        remains = try savings.presentValue.less(cost: pays)
        forEachPound = try Evaluator.ratio(of: savings.presentValue, to: pays)
    }
}

/// The positions of every body that pays or for which something is avoided. They add up to the net benefit.
package struct BodyPositions: Sendable, Hashable {
    /// By name, those who pay without being named last.
    package private(set) var rows: [BodyPosition]

    /// The position of a body; nil where it neither pays nor gains.
    package subscript(body: Bearer?) -> BodyPosition? { rows.first { $0.body == body } }

    /// Adds up what falls to whom.
    ///
    /// - Parameters:
    ///   - lines: the lines of the evaluation; those of public money count.
    ///   - costs: the costs, of which the programme's items are.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(_ lines: [LineResult], _ costs: [ProgrammeCost], _ programme: ProgrammeResult?) throws(ArithmeticError) {
        let nothing = Estimate(exactly: Money.zero)
        var avoided: [Bearer?: SavingsAmounts] = [:]
        for line in lines where line.benefitType == .fiscal {
            try avoided[line.bearer, default: SavingsAmounts()].add(line)
        }
        var paid: [Bearer?: Estimate<Money>] = [:]
        for item in programme?.items ?? [] {
            let payers = costs[item.cost].payers
            for year in item.presentValueByYear {
                for (payer, part) in zip(payers, try Self.parts(of: year.amount, among: payers)) {
                    paid[payer.body] = try (paid[payer.body] ?? nothing) + part
                }
            }
        }
        let bodies = Set(avoided.keys).union(paid.keys).sorted(by: Self.comesFirst)
        rows = try bodies.map { body throws(ArithmeticError) in
            try BodyPosition(body, pays: paid[body] ?? nothing, avoided[body] ?? SavingsAmounts())
        }
    }

    private static func comesFirst(_ left: Bearer?, _ right: Bearer?) -> Bool {
        guard let left, let right else { return left != nil && right == nil }
        return left < right
    }

    /// An amount in the parts that each pays, which add up to it at every end.
    private static func parts(
        of amount: Estimate<Money>, among payers: [ProgrammeCost.Payer]
    ) throws(ArithmeticError) -> [Estimate<Money>] {
        guard payers.count > 1 else { return [amount] }
        var parts = Array(repeating: Estimate(exactly: Money.zero), count: payers.count)
        for bound in Bound.allCases {
            guard let pence = Apportionment.parts(of: amount[bound].pence, by: payers.map(\.weight)) else {
                throw .overflow
            }
            for (place, own) in pence.enumerated() { parts[place][bound] = Money(pence: own) }
        }
        return parts
    }
}
