import Numerics

/// Who pays, who saves and when: savings by bearer, year and cashability, with the programme's funders beside them.
public struct PayersAndSavers: Sendable {
    /// Present value of the savings of one bearer in one year, by whether they could leave a budget. The three add up.
    public struct Amounts: Sendable, Hashable {
        /// Could leave a budget.
        public var cashable = Estimate(exactly: Money.zero)
        /// Could not.
        public var notCashable = Estimate(exactly: Money.zero)
        /// Not known.
        public var unknown = Estimate(exactly: Money.zero)

        /// Nothing.
        public init() {}

        /// All three together.
        ///
        /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
        public func total() throws(ArithmeticError) -> Estimate<Money> {
            try cashable + notCashable + unknown
        }

        /// Adds other amounts.
        ///
        /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
        public mutating func add(_ other: Amounts) throws(ArithmeticError) {
            cashable = try cashable + other.cashable
            notCashable = try notCashable + other.notCashable
            unknown = try unknown + other.unknown
        }
    }

    /// What is shown of a cell.
    public enum Cell: Sendable, Hashable {
        /// Its amounts.
        case shown(Amounts)
        /// Nothing: it is about too few people, or would give away a cell that is.
        case withheld
    }

    /// One bearer.
    public struct BearerRow: Sendable {
        /// Who would have paid.
        public var bearer: Bearer
        /// By year of the programme in which the savings fall, one cell for each of `years`.
        public var cells: [Cell]
        /// Over all years.
        public var total: Cell
    }

    /// One funder of the programme.
    public struct FunderRow: Sendable, Hashable {
        /// Its name; nil for costs whose funder is not stated.
        public var name: String?
        /// What it pays, discounted, one amount for each of `years`.
        public var costByYear: [Estimate<Money>]
        /// What it pays over all years, discounted.
        public var cost: Estimate<Money>
        /// What of it comes back.
        public var recovery: Recovery
    }

    /// What a funder gets back of what it pays.
    public enum Recovery: Sendable, Hashable {
        /// Savings that would fall to it, as a percentage of what it pays with one decimal: all of them, and the cashable part.
        case percent(Estimate<ExactDecimal>, cashable: Estimate<ExactDecimal>)
        /// No saving falls to a bearer of its name.
        case nothing
        /// Its row is withheld.
        case withheld
        /// It pays nothing, or its name is not stated.
        case notApplicable
    }

    /// Years of the programme in which savings or costs fall.
    public var years: [Int]
    /// The bearers in ascending order.
    public var bearers: [BearerRow]
    /// The funders in the order of their names, those without a name last; empty where no cost is given.
    public var funders: [FunderRow]
}

extension PayersAndSavers.FunderRow {
    /// `Local authority recovers 45.3% of what it spends (from 30.1% to 60.0%), of it 10.0% in cash`.
    public var sentence: String? {
        guard let name else { return nil }
        switch recovery {
        case .percent(let all, let cashable):
            let range = all.low == all.high ? "" : " (from \(all.low)% to \(all.high)%)"
            return "\(name) recovers \(all.central)% of what it spends\(range), and \(cashable.central)% as cash"
        case .nothing:
            return "\(name) pays and none of the savings would fall to it"
        case .withheld:
            return "What \(name) recovers is withheld: it is about too few people"
        case .notApplicable:
            return nil
        }
    }
}
