import Numerics

/// What an evaluation comes to: every line priced, and everything that is added up from the lines.
public struct EvaluationResult: Sendable {
    /// Every line and alternative event with its amounts, in ascending order of key.
    public var lines: [LineResult]
    /// What each input is in the low, the central and the high world, in which the three values of every amount are computed.
    @Shared package var worlds: Estimate<World>
    /// The months in which the effects of the lines begin.
    package var dated: [DatedLine]
    /// The fiscal savings: the only amounts called savings.
    public var savings: SavingsAmounts
    /// The fiscal savings by service, bearer, each group and year.
    public var breakdowns: [Breakdown]
    /// The fiscal savings by who would have paid, the year in which they fall and the share that could leave a budget.
    @Shared public var bearersByYear: Breakdown
    /// Every benefit type by itself; economic, social and transfer values are never added to the fiscal.
    @Shared public var benefitTypes: Breakdown
    /// Economic, social and transfer values by service.
    @Shared public var otherValues: Breakdown
    /// What the programme cost; nil where no cost was given.
    @Shared public var programme: ProgrammeResult?
    /// What each body pays and what is avoided for it.
    @Shared package var positions: BodyPositions
    /// Discounted savings and costs by year of the programme.
    public var cashFlow: [YearFlow]
    /// Savings and costs by financial year; nil where the evaluation has no period, or nobody knows when some saving fell.
    @Shared package var budget: Budget?
    /// Savings less costs, discounted; nil without a cost.
    public var netBenefit: Estimate<Money>?
    /// Savings over costs, both discounted, to four decimals; nil without a cost.
    public var benefitCostRatio: Estimate<ExactDecimal>?
    /// When savings have made good the cost of the whole programme; nil where `paybackAbsence` says why. Low is the cautious
    /// month: low savings against the greatest cost.
    public var payback: Estimate<Payback>?
    /// Why there is no payback; nil where there is.
    public var paybackAbsence: PaybackAbsence?
    /// People supported; nil where not known.
    public var people: Int?
    /// Present value of savings a person; nil where people are not known.
    public var savingsPerPerson: Estimate<Money>?
    /// Programme cost a person; nil where people or cost are not known.
    public var costPerPerson: Estimate<Money>?
    /// Whether any index used was a forecast.
    public var forecastYears: [FinancialYear]

    /// The breakdown along a dimension.
    public func breakdown(by dimension: Dimension) -> Breakdown? {
        breakdowns.first { $0.dimension == dimension }
    }

    /// Indices of the lines that are savings: the fiscal ones.
    public var fiscalLines: [Int] { lines.indices.filter { lines[$0].benefitType == .fiscal } }
}

/// One line with its amounts, in pounds of the price year.
public struct LineResult: Sendable {
    /// What its rows have in common.
    package var key: LineKey
    /// Where it stands in the evaluation.
    public var origin: Origin
    /// What kind of value it is.
    public var benefitType: BenefitType
    /// Who would have paid.
    public var bearer: Bearer
    /// Where its amounts lie in those of the rows: all of them, or the part of one of several bearers.
    package var cut = ShareCut.whole
    /// Units after likelihood, rises in use as negative units; of observed use the whole fall.
    public var units: Estimate<Quantity>
    /// Those of them that came anyway, as people without the programme saw: the first that is taken off.
    public var cameAnyway = Quantity.zero
    /// What the units would have cost.
    public var gross: Estimate<Money>
    /// What the programme may claim of it.
    public var net: Estimate<Money>
    /// Net over the horizon, each year of the effect discounted; the first entry is the year it begins.
    public var presentValueByYear: [Estimate<Money>]
    /// The sum of `presentValueByYear`.
    public var presentValue: Estimate<Money>
    /// The part of the present value that could leave a budget.
    public var cashable: Cashable
    /// The share of it that could.
    package var cashableShare: CashableShare

    /// Where a line result comes from.
    public enum Origin: Sendable, Hashable {
        /// Index into the evaluation's lines.
        case line(Int)
        /// Index into the evaluation's alternative events.
        case alternative(Int)
    }
}

/// Amounts that are added up over lines, in pounds of the price year.
public struct SavingsAmounts: Sendable, Hashable {
    /// What the services would have cost.
    public var gross = Estimate(exactly: Money.zero)
    /// After deadweight, attribution, displacement and optimism bias, in the year the effect begins.
    public var net = Estimate(exactly: Money.zero)
    /// Net over the horizon, discounted.
    public var presentValue = Estimate(exactly: Money.zero)
    /// The part of the present value that could leave a budget.
    public var cashable = Estimate(exactly: Money.zero)
    /// The part of the present value whose cashable share is not known.
    public var cashableUnknown = Estimate(exactly: Money.zero)

    /// No savings at all: the sum of no lines.
    public init() {}

    /// The part of the present value that is known not to leave a budget, end by end.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    public func notCashable() throws(ArithmeticError) -> Estimate<Money> {
        var rest = Estimate(exactly: Money.zero)
        for bound in Bound.allCases {
            rest[bound] = try presentValue[bound] - cashable[bound] - cashableUnknown[bound]
        }
        return rest
    }

    /// Adds a line.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    public mutating func add(_ line: LineResult) throws(ArithmeticError) {
        gross = try gross + line.gross
        net = try net + line.net
        presentValue = try presentValue + line.presentValue
        switch line.cashable {
        case .known(let amount): cashable = try cashable + amount
        case .unknown: cashableUnknown = try cashableUnknown + line.presentValue
        }
    }
}

/// A table of results: its rows share out the total without a remainder. Rows of years share out what falls in them over the whole
/// horizon.
public struct Breakdown: Sendable {
    /// What it is keyed by.
    public var dimension: Dimension
    /// In ascending order of key.
    public var rows: [BreakdownRow]
}

/// One row of a breakdown.
public struct BreakdownRow: Sendable {
    /// The key as the CSV prints it.
    public var key: String
    /// Indices into the result's lines.
    public var lines: [Int]
    /// People with at least one of its rows; nil where rows have no case identifier.
    public var people: Int?
    /// What its lines come to, in pounds of the price year; of a row of a year, what of them falls in it.
    public var amounts: SavingsAmounts
    /// The year of the programme whose amounts it holds; nil where it holds all of its lines.
    public var year: Int?
    /// Which part of its lines it holds, where what could leave a budget does so only later; nil where it holds all of it.
    var kind: BudgetKind?
}

/// What the programme cost, in pounds of the price year.
public struct ProgrammeResult: Sendable {
    /// Uprated and not discounted.
    public var cost: Estimate<Money>
    /// Present value at the start of the period, in pounds of the price year.
    public var presentValue: Estimate<Money>
    /// Each item of `costs.csv`, in the order of the file.
    public var items: [ItemResult]

    /// What one row of `costs.csv` comes to, in pounds of the price year.
    public struct ItemResult: Sendable {
        /// Index into the evaluation's costs.
        public var cost: Int
        /// Uprated and not discounted.
        public var amount: Estimate<Money>
        /// The index ratio that carries it to the price year.
        package var uprating: UpratingFactor
        /// Discounted, by year of the programme.
        public var presentValueByYear: [(year: Int, amount: Estimate<Money>)]
        /// What a pound of each of those years is worth at the start of the period, in their order.
        package var discountFactors: [ExactDecimal]
    }
}

/// Discounted savings and costs of one year of the programme.
public struct YearFlow: Sendable, Hashable {
    /// Counted from the start of the period.
    public var year: Int
    /// Present value of the savings that fall in it.
    public var savings: Estimate<Money>
    /// Present value of the programme's costs that fall in it.
    public var cost: Estimate<Money>
}

extension EvaluationResult {
    /// The lines, of the parts of what several bear together only the first: what is no money is the same in all of them.
    package func once(_ indices: [Int]) -> [Int] { lines.once(indices) }

    /// Units of several lines of one service together.
    ///
    /// - Throws: `ArithmeticError.overflow` where they do not fit.
    public func units(of indices: [Int]) throws(ArithmeticError) -> Estimate<Quantity> {
        var total = Estimate(exactly: Quantity.zero)
        for index in once(indices) { total = try total.combined(with: lines[index].units) }
        return total
    }
}

extension [LineResult] {
    /// Some of the lines, of the parts of what several bear together only the first: what is no money is the same in all of them.
    func once(_ indices: [Int]) -> [Int] {
        // With one bearer of each every line is the only one of its rows.
        guard indices.contains(where: { self[$0].key.bearer != nil }) else { return indices }
        var seen: Set<LineResult.Origin> = []
        return indices.filter { self[$0].key.bearer == nil || seen.insert(self[$0].origin).inserted }
    }
}
