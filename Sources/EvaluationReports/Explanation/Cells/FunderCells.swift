import CostAvoidance
import Numerics

/// What each funder pays, and what of it comes back.
struct FunderCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var rows: [PayersAndSavers.FunderRow] { figures.findings.payers.funders }

    var keys: [String] { rows.map(Self.key) }

    static func key(_ row: PayersAndSavers.FunderRow) -> String { row.name ?? BodyPosition.notStated }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { Self.key($0) == key }) else { return nil }
        let (name, bound) = Bound.split(column)
        switch name {
        case "present_value_cost": return .known(try cost(row, at: bound))
        case "recovery": return try recovery(row, at: bound, .presentValue)
        default: return try recovery(row, at: bound, .cashable)
        }
    }

    private func cost(_ row: PayersAndSavers.FunderRow, at bound: Bound) throws(EvaluationError) -> Step {
        try CostSteps(figures, bound: bound).presentValue(
            paidBy: row.name.map { Bearer($0) }, named: Self.key(row), total: row.cost[bound])
    }

    /// Savings that fall to the funder over what it pays, as a percentage with one decimal.
    private func recovery(
        _ row: PayersAndSavers.FunderRow, at bound: Bound, _ measure: RowMeasure
    ) throws(EvaluationError) -> Explanation? {
        switch row.recovery {
        case .notApplicable: return nil
        case .nothing: return .absent("no service counted here falls to \(Self.key(row))")
        case .withheld: return .withheld
        case .percent(let all, let cashable):
            let figure = FigureID(.row(measure, FigureID.Row(.bearer, Self.key(row))), at: bound)
            guard case .known(let savings) = try figures.explain(figure) else { return .withheld }
            let end = savings.decimal.isNegative ? bound : bound.mirrored
            let cost = try cost(row, at: end).named(.cell(.funder, Self.key(row), "present_value_cost", end))
            return .known(
                Step(
                    "Share of what \(Self.key(row)) pays that comes back, percent, \(bound.rawValue)",
                    .number((measure == .cashable ? cashable : all)[bound].rounded(toPlaces: 1)),
                    .percentage(places: 1),
                    parts: [savings.folded, cost.folded]))
        }
    }
}
