import Numerics

/// Who pays, who saves and when: savings by bearer, year and cashability, with the programme's funders beside them.
package struct PayersAndSavers: Sendable {
    /// Present value of the savings of one bearer in one year, by whether they could leave a budget. The three add up.
    package struct Amounts: Sendable, Hashable {
        /// Could leave a budget.
        package private(set) var cashable = Estimate(exactly: Money.zero)
        package private(set) var notCashable = Estimate(exactly: Money.zero)
        package private(set) var unknown = Estimate(exactly: Money.zero)
        /// All three together.
        package private(set) var total = Estimate(exactly: Money.zero)

        /// Nothing: the sum of no cells.
        package init() {}

        /// - Throws: `ArithmeticError.overflow` where the three together do not fit.
        init(
            cashable: Estimate<Money>, notCashable: Estimate<Money>, unknown: Estimate<Money>
        ) throws(ArithmeticError) {
            self.cashable = cashable
            self.notCashable = notCashable
            self.unknown = unknown
            total = try cashable + notCashable + unknown
        }

        /// Adds other amounts.
        ///
        /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
        package mutating func add(_ other: Amounts) throws(ArithmeticError) {
            cashable = try cashable + other.cashable
            notCashable = try notCashable + other.notCashable
            unknown = try unknown + other.unknown
            total = try total + other.total
        }
    }

    /// What is shown of a cell.
    package enum Cell: Sendable, Hashable {
        case shown(Amounts)
        /// Nothing: it is about too few people, or would give away a cell that is.
        case withheld
    }

    package struct BearerRow: Sendable {
        /// Who would have paid.
        package var bearer: Bearer
        /// By year of the programme in which the savings fall, and what could leave a budget does so; one cell for each of `years`.
        package var cells: [Cell]
        package var total: Cell
    }

    /// One funder of the programme.
    package struct FunderRow: Sendable, Hashable {
        /// Its name; nil for costs whose funder is not stated.
        package var name: String?
        /// What it pays, discounted, one amount for each of `years`.
        package var costByYear: [Estimate<Money>]
        /// What it pays over all years, discounted.
        package var cost: Estimate<Money>
        /// What of it comes back.
        package var recovery: Recovery
    }

    /// What a funder gets back of what it pays.
    package enum Recovery: Sendable, Hashable {
        /// Savings that would fall to it, as a percentage of what it pays: all of them, and the cashable part.
        case percent(Estimate<ExactDecimal>, cashable: Estimate<ExactDecimal>)
        /// No saving falls to a bearer of its name.
        case nothing
        /// Its row is withheld.
        case withheld
        /// It pays nothing, or its name is not stated.
        case notApplicable
    }

    /// Decimals of a percentage, more than are ever shown: what is rounded twice can end one too low.
    static let recoveryPlaces = 6

    /// Years of the programme in which savings or costs fall, or a budget by the savings.
    package var years: [Int]
    /// Whether a budget falls later by some savings than these do.
    package var isLagged: Bool
    /// The bearers in ascending order.
    package var bearers: [BearerRow]
    /// The funders in the order of their names, those without a name last; empty where no cost is given.
    package var funders: [FunderRow]
}

extension PayersAndSavers.FunderRow {
    /// `For each £1 that NHS pays, services cost it £0.30 to £0.60 less, central £0.45, of which £0.10 could leave a budget`.
    ///
    /// - Parameters:
    ///   - wording: what the evidence allows to be said.
    ///   - name: what its range is called.
    package func sentence(_ wording: SavingsWording, called name: RangeName = .plain) -> String? {
        guard let funder = self.name else { return nil }
        switch recovery {
        case .percent(let all, _) where all == Estimate(exactly: .zero):
            return "\(funder) pays, and \(wording.verb) it neither less nor more"
        case .percent(let all, let cashable):
            return
                "For each £1 that \(funder) pays, \(wording.verb) it \(Self.less(all, wording, called: name)), \(Self.cash(cashable.central, of: all))"
        case .nothing:
            return "\(funder) pays, but would not have paid for any of the services counted"
        case .withheld:
            return "What falls to \(funder) for each £1 that it pays is withheld: it would tell of too few people"
        case .notApplicable:
            return nil
        }
    }

    /// `£0.30 to £0.60 less, central £0.45`, or more where it is more at every end.
    private static func less(
        _ percent: Estimate<ExactDecimal>, _ wording: SavingsWording, called name: RangeName
    ) -> String {
        guard isMore(percent) else { return percent.words(percent.map(pounds), of: "less", called: name) }
        let told =
            percent.isInOrder
            ? Estimate(low: percent.high, central: percent.central, high: percent.low).map(\.negated) : percent
        return told.words(told.map(unsigned), of: wording.more, called: name)
    }

    private static func isMore(_ percent: Estimate<ExactDecimal>) -> Bool {
        percent.low.isNegative && percent.central.isNegative && percent.high.isNegative
    }

    /// What of it could leave a budget, or falls on one where services cost more.
    private static func cash(_ cashable: ExactDecimal, of all: Estimate<ExactDecimal>) -> String {
        guard !cashable.isZero else { return "none of it known to be cash" }
        let amount = unsigned(cashable)
        return switch (cashable.isNegative, isMore(all)) {
        case (false, false): "and \(amount) could leave a budget"
        case (false, true): "while \(amount) could leave a budget"
        case (true, true): "and \(amount) would fall on a budget"
        case (true, false): "while \(amount) would fall on a budget"
        }
    }

    /// A percentage as pounds for each pound.
    private static func pounds(_ percent: ExactDecimal) -> String {
        let pence = percent.rounded(toPlaces: 0)
        return (pence.isNegative ? "-" : "") + unsigned(pence)
    }

    /// The same without its sign, where words say which way it goes.
    private static func unsigned(_ percent: ExactDecimal) -> String {
        let pence = percent.rounded(toPlaces: 0)
        let pounds = ExactDecimal(significand: pence.isNegative ? -pence.significand : pence.significand, places: 2)
        return Wording.poundsAndPence(pounds)
    }
}
