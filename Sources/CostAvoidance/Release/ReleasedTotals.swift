import Numerics

/// What an evaluation comes to for all people together, as it may be told.
public struct ReleasedTotals: Sendable {
    /// The fiscal savings: the only amounts called savings.
    public internal(set) var savings: ReleasedSavings
    /// What the programme cost; nil where no cost was given.
    public let programme: ProgrammeResult?
    /// Discounted savings and costs by year of the programme.
    public let cashFlow: ReleasedFlow
    /// Savings less costs, discounted; nil without a cost.
    public let netBenefit: Estimate<Money>?
    /// Savings over costs, both discounted, to four decimals; nil without a cost.
    public let benefitCostRatio: Estimate<ExactDecimal>?
    /// When savings have made good the cost of the whole programme; nil where `paybackAbsence` says why. Low is the cautious month.
    public let payback: Estimate<Payback>?
    /// Why there is no payback; nil where there is.
    public let paybackAbsence: PaybackAbsence?
    /// Present value of savings a person; nil where people are not known, or too few to be told.
    public let savingsPerPerson: Estimate<Money>?
    /// Programme cost a person; nil where people or cost are not known, or people too few to be told.
    public let costPerPerson: Estimate<Money>?
    /// Years of the index that some price rests on and that were a forecast.
    public let forecastYears: [FinancialYear]

    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    init(_ result: EvaluationResult, _ cashFlow: ReleasedFlow) throws(ArithmeticError) {
        savings = try ReleasedSavings(result.savings)
        programme = result.programme
        self.cashFlow = cashFlow
        netBenefit = result.netBenefit
        benefitCostRatio = result.benefitCostRatio
        payback = result.payback
        paybackAbsence = result.paybackAbsence
        savingsPerPerson = result.savingsPerPerson
        costPerPerson = result.costPerPerson
        forecastYears = result.forecastYears
    }
}

/// Fiscal savings as they may be told, in pounds of the price year.
public struct ReleasedSavings: Sendable, Hashable {
    /// What the services would have cost.
    public let gross: Estimate<Money>
    /// After deadweight, attribution, displacement and optimism bias, in the year the effect begins.
    public let net: Estimate<Money>
    /// Net over the horizon, discounted.
    public let presentValue: Estimate<Money>
    /// The present value by whether it could leave a budget; nil where that is withheld.
    public internal(set) var cash: Cash?

    /// A present value by whether it could leave a budget. The three add up to it.
    public struct Cash: Sendable, Hashable {
        /// The part that could.
        public let cashable: Estimate<Money>
        /// The part that frees capacity while no budget falls.
        public let notCashable: Estimate<Money>
        /// The part whose cashable share is not known.
        public let unknown: Estimate<Money>
    }

    init(_ savings: SavingsAmounts) throws(ArithmeticError) {
        gross = savings.gross
        net = savings.net
        presentValue = savings.presentValue
        cash = Cash(
            cashable: savings.cashable, notCashable: try savings.notCashable(), unknown: savings.cashableUnknown)
    }
}

/// Savings and costs by the year of the programme in which they fall, discounted.
public enum ReleasedFlow: Sendable, Hashable {
    case shown([YearFlow])
    /// They would give a suppressed year away; the years there are.
    case withheld(years: [Int])

    /// The years in which something is saved or spent.
    public var years: [Int] {
        switch self {
        case .shown(let flows): flows.map(\.year)
        case .withheld(let years): years
        }
    }

    /// The flows; none where they are withheld.
    public var flows: [YearFlow] {
        switch self {
        case .shown(let flows): flows
        case .withheld: []
        }
    }
}
