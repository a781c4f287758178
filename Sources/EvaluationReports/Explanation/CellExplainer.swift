import CostAvoidance

extension CellTable {
    /// Whoever explains its cells.
    ///
    /// - Throws: `EvaluationError` where what is shown cannot be worked out.
    func explainer(_ figures: FigureExplainer) throws(EvaluationError) -> any CellExplainer {
        switch self {
        case .cost: CostCells(figures)
        case .funder: FunderCells(figures)
        case .body: BodyCells(figures)
        case .flow: FlowCells(figures)
        case .financialYear: FinancialYearCells(figures)
        case .month: try MonthCells(figures)
        case .payer: PayerCells(figures)
        case .cash: CashCells(figures)
        case .step: try GrossToNetCells(figures)
        case .doubt: DoubtCells(figures)
        case .input: InputCells(figures)
        case .pair: PairCells(figures)
        case .scenario: ScenarioCells(figures)
        case .wellbeing: WellbeingCells(figures)
        case .people: ConcentrationCells(figures)
        case .convention: ConventionCells(figures)
        case .assumption: AssumptionCells(figures)
        case .price: PriceCells(figures)
        case .question: QuestionCells(figures)
        case .arm: ArmCells(figures)
        }
    }
}

/// Explains the cells of one kind of table.
protocol CellExplainer {
    /// - Throws: `EvaluationError` where what is shown cannot be worked out.
    init(_ figures: FigureExplainer) throws(EvaluationError)

    /// The rows there are, in the order of the table.
    var keys: [String] { get }

    /// How the cell of a row that there is was made; nil where the row has nothing in that column.
    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation?
}
