import CostAvoidance
import Numerics

/// What each body pays, what is avoided for it and what remains.
struct BodyCells: CellExplainer {
    private let figures: FigureExplainer

    init(_ figures: FigureExplainer) { self.figures = figures }

    private var rows: [ReleasedPosition] { figures.findings.positions }

    var keys: [String] { rows.map(\.name) }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { $0.name == key }) else { return nil }
        let (name, bound) = Bound.split(column)
        if name == "pays" { return .known(try pays(row, at: bound)) }
        guard let shown = row.shown else {
            return name == "for_each_pound" && !row.hasRatio ? .absent("\(row.name) pays nothing") : .withheld
        }
        switch name {
        case "avoided": return try savings(shown, .presentValue, at: bound)
        case "cashable": return try savings(shown, .cashable, at: bound)
        case "remains": return try remains(row, shown, at: bound)
        default: return try forEachPound(row, shown, at: bound)
        }
    }

    private func pays(_ row: ReleasedPosition, at bound: Bound) throws(EvaluationError) -> Step {
        try CostSteps(figures, bound: bound).presentValue(paidBy: row.body, named: row.name, total: row.pays[bound])
    }

    /// What is avoided for a body, or the part of it that could leave a budget: a row of the bearers' table; nothing for a body
    /// that only pays.
    private func savings(
        _ row: BodyPosition, _ measure: RowMeasure, at bound: Bound
    ) throws(EvaluationError) -> Explanation {
        let amount = measure == .cashable ? row.cashable : row.avoided
        let name = row.body?.name ?? BodyPosition.notStated
        guard figures.findings.released.breakdown(by: .bearer)?.rows.contains(where: { $0.key == name }) ?? false
        else {
            return .known(
                Step(
                    "Falls to \(name): nothing, \(bound.rawValue)", .money(amount[bound]),
                    notes: ["No service counted here falls to it."]))
        }
        return try figures.explain(FigureID(.row(measure, FigureID.Row(.bearer, name)), at: bound))
    }

    private func remains(
        _ row: ReleasedPosition, _ shown: BodyPosition, at bound: Bound
    ) throws(EvaluationError) -> Explanation {
        guard case .known(let avoided) = try savings(shown, .presentValue, at: bound) else { return .withheld }
        let pays = try pays(row, at: bound.mirrored)
        return .known(
            Step(
                "Net position of \(row.name), \(bound.rawValue)", .money(shown.remains[bound]), .difference,
                parts: [
                    avoided.named(.cell(.body, row.name, "avoided", bound)).folded,
                    pays.named(.cell(.body, row.name, "pays", bound.mirrored)).folded,
                ]))
    }

    private func forEachPound(
        _ row: ReleasedPosition, _ shown: BodyPosition, at bound: Bound
    ) throws(EvaluationError) -> Explanation? {
        guard let ratio = shown.forEachPound else { return .absent("\(row.name) pays nothing") }
        guard case .known(let avoided) = try savings(shown, .presentValue, at: bound) else { return .withheld }
        // The end of the cost that makes the ratio least or greatest depends on the sign of what is avoided.
        let end = shown.avoided[bound].isNegative ? bound : bound.mirrored
        let pays = try pays(row, at: end).named(.cell(.body, row.name, "pays", end))
        return .known(
            Step(
                "Present value for each pound that \(row.name) pays, \(bound.rawValue)", .number(ratio[bound]),
                .quotient(places: 4),
                parts: [avoided.named(.cell(.body, row.name, "avoided", bound)).folded, pays.folded]))
    }
}
