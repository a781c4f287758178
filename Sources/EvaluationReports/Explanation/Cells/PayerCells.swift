import CostAvoidance
import Numerics

/// Savings of each bearer by year and by whether they could leave a budget, central.
struct PayerCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var payers: PayersAndSavers { figures.findings.payers }

    /// One row of the table: a bearer, over all years or in one.
    private struct Row {
        var bearer: Bearer
        var year: Int?
        var cell: PayersAndSavers.Cell
    }

    private var rows: [Row] {
        payers.bearers.flatMap { bearer in
            [Row(bearer: bearer.bearer, year: nil, cell: bearer.total)]
                + zip(payers.years, bearer.cells).map { Row(bearer: bearer.bearer, year: $0, cell: $1) }
        }
    }

    var keys: [String] { rows.map { Self.key($0.bearer, year: $0.year) } }

    /// `NHS`, or `NHS, year 1` for what falls in one year.
    static func key(_ bearer: Bearer, year: Int?) -> String {
        bearer.name + (year.map { ", year \($0)" } ?? "")
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { Self.key($0.bearer, year: $0.year) == key }) else { return nil }
        guard case .shown(let amounts) = row.cell else { return .withheld }
        let effects = row.year == nil ? nil : try ReleasedEffects(figures.findings.evaluated)
        do throws(ArithmeticError) {
            return .known(try step(row, amounts, column, effects.map(YearSteps.init)))
        } catch {
            throw .arithmetic(error, while: "explaining what falls to \(key)")
        }
    }

    private func step(
        _ row: Row, _ amounts: PayersAndSavers.Amounts, _ column: String, _ years: YearSteps?
    ) throws(ArithmeticError) -> Step {
        switch column {
        case "together":
            let parts = try ["cash", "no_cash", "not_known"].map { column throws(ArithmeticError) in
                try step(row, amounts, column, years)
                    .named(.cell(.payer, Self.key(row.bearer, year: row.year), column))
            }
            return Step(
                label("Present value", row), .money(amounts.total.central), .sum, parts: parts.map(\.folded))
        case "cash":
            return try sum("Could leave a budget", row, amounts.cashable.central, years, .cashable)
        case "no_cash":
            return try sum("Frees capacity, no budget falls", row, amounts.notCashable.central, years, .notCashable)
        default: return try sum("Not known whether it could", row, amounts.unknown.central, years, .notKnown)
        }
    }

    private func sum(
        _ words: String, _ row: Row, _ total: Money, _ years: YearSteps?, _ kind: BudgetKind
    ) throws(ArithmeticError) -> Step {
        let label = label(words, row)
        if let years, let year = row.year {
            return try years.step(label, total: total, of: row.bearer, in: year, kind, figures)
        }
        return try PartsSum(figures, over: .bearer(row.bearer)).step(label, total: total) {
            part throws(ArithmeticError) in
            switch kind {
            case .cashable: try part.cashablePart()
            case .notCashable: try part.notCashablePart()
            case .cost: nil
            case .notKnown: part.part.formula.cashable == .unknown ? try part.wholePart() : nil
            }
        }
    }

    private func label(_ words: String, _ row: Row) -> String { "\(words), \(Self.key(row.bearer, year: row.year))" }
}
