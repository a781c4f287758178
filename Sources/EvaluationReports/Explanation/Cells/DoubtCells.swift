import CostAvoidance
import Numerics

/// The measure that the decision hangs on with one kind of doubt alone, and with people and inputs drawn together.
struct DoubtCells: CellExplainer {
    private let figures: FigureExplainer
    private let uncertainty: Uncertainty?

    /// The row of people and inputs drawn together, which is no kind of doubt.
    static let together = "people and inputs together"

    init(_ figures: FigureExplainer) {
        self.figures = figures
        uncertainty = figures.findings.uncertainty
    }

    private var rows: [UncertaintyBySource.Row] { uncertainty?.bySource?.rows ?? [] }

    var keys: [String] {
        rows.map(\.source.rawValue) + (uncertainty?.together == nil ? [] : [Self.together])
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        let row = rows.first { $0.source.rawValue == key }
        guard let measure = row?.measure ?? uncertainty?.together else { return nil }
        guard let point = DrawnPoint(rawValue: column) else { return row.map { .known(share($0)) } }
        let drawn = DrawnSteps(figures)
        let name = (uncertainty?.oneWay.measure ?? .netBenefit).name(figures.findings.wording)
        var step = drawn.step(
            "\(name.capitalisedFirst), \(point.words), \(key)", measure[point], written: Simulated.pounds)
        switch row?.source {
        case .people?:
            let people = figures.findings.released.rule.rounded(row?.count ?? 0)
            step.notes = [
                "\(Wording.counted(people, "person is", "people are")) drawn again with replacement, prices and assumptions at their central values."
            ]
        case let source?:
            step.notes.append("Every other kind of doubt is held at its central value.")
            step.parts = drawn.inputs(of: [source])
        case nil:
            step.notes.append("People are drawn again with replacement while every input is drawn.")
            step.parts = drawn.inputs()
        }
        return .known(step)
    }

    private func share(_ row: UncertaintyBySource.Row) -> Step {
        Step(
            "Share of the variance, \(row.source.rawValue)", .words(Simulated.share(row.shareOfVariance)), .comparison,
            notes: ["The square of its standard deviation over the sum of the squares of all kinds."],
            parts: rows.map {
                Step(
                    "Standard deviation with \($0.source.rawValue) alone",
                    .words(Simulated.pounds($0.measure.standardDeviation)))
            }
        ).telling(row.shareOfVariance)
    }
}
