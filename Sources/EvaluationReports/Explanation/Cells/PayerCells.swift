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
        do throws(ArithmeticError) {
            return .known(try step(row, amounts, column))
        } catch {
            throw .arithmetic(error, while: "explaining what falls to \(key)")
        }
    }

    private func step(
        _ row: Row, _ amounts: PayersAndSavers.Amounts, _ column: String
    ) throws(ArithmeticError) -> Step {
        switch column {
        case "together":
            let parts = try ["cash", "no_cash", "not_known"].map { column throws(ArithmeticError) in
                try step(row, amounts, column).named(.cell(.payer, Self.key(row.bearer, year: row.year), column))
            }
            return Step(
                label("Present value", row), .money(try amounts.total().central), .sum, parts: parts.map(\.folded))
        case "cash":
            return try sum("Could leave a budget", row, amounts.cashable.central) { part throws(ArithmeticError) in
                try part.cashable(inYear: row.year)
            }
        case "no_cash":
            return try sum("Frees capacity, no budget falls", row, amounts.notCashable.central) {
                part throws(ArithmeticError) in try part.notCashable(inYear: row.year)
            }
        default:
            return try sum("Not known whether it could", row, amounts.unknown.central) { part throws(ArithmeticError) in
                guard part.part.formula.cashable == .unknown else { return nil }
                return try part.presentValue(inYear: row.year)
            }
        }
    }

    private func sum(
        _ words: String, _ row: Row, _ total: Money, _ amount: (PartExplainer) throws(ArithmeticError) -> Step?
    ) throws(ArithmeticError) -> Step {
        try PartsSum(figures, over: .bearer(row.bearer)).step(label(words, row), total: total, amount)
    }

    private func label(_ words: String, _ row: Row) -> String { "\(words), \(Self.key(row.bearer, year: row.year))" }
}
