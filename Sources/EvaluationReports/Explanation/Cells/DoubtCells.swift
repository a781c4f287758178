import CostAvoidance
import Numerics

/// The measure that the decision hangs on with one kind of doubt alone, and with people and inputs drawn together.
struct DoubtCells: CellExplainer {
    private let figures: FigureExplainer
    private let uncertainty: Uncertainty?

    /// Rows that are no kind of doubt: everybody drawn beside the inputs, and the inputs with people as they are.
    static let anotherGroup = "another group of such people"
    static let inputsAlone = "inputs alone"

    init(_ figures: FigureExplainer) {
        self.figures = figures
        uncertainty = figures.findings.uncertainty
    }

    private static let publishedDrawn = "Published totals are drawn by their standard errors"

    /// Whether published totals are drawn, and nobody.
    private var isPublished: Bool { uncertainty?.people?.member == .published }

    private var rows: [UncertaintyBySource.Row] { uncertainty?.bySource?.rows ?? [] }

    var keys: [String] {
        rows.map(\.source.rawValue) + others.map(\.key)
    }

    private var others: [(key: String, measure: SimulatedMeasure)] {
        [
            (Self.anotherGroup, uncertainty?.anotherGroup?.decisive),
            (Self.inputsAlone, uncertainty?.inputsAlone?.decisive),
        ]
        .compactMap { key, measure in measure.map { (key: key, measure: $0) } }
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        let row = rows.first { $0.source.rawValue == key }
        guard let measure = row?.measure ?? others.first(where: { $0.key == key })?.measure else { return nil }
        guard let point = DrawnPoint(rawValue: column) else { return row.map { .known(share($0)) } }
        let drawn = DrawnSteps(figures)
        let name = (uncertainty?.oneWay.measure ?? .netBenefit).name(figures.findings.wording)
        var step = drawn.step(
            "\(name.capitalisedFirst), \(point.words), \(key)", measure[point], written: Simulated.pounds)
        switch row {
        case let row? where row.source == .people:
            let people = figures.findings.released.rule.rounded(row.count)
            let drawn =
                row.count == 0
                ? Self.publishedDrawn
                : "\(Wording.counted(people, "person is", "people are")) drawn again with replacement"
            step.notes = ["\(drawn), prices and assumptions at their central values."]
        case let row?:
            step.notes.append("Every other kind of doubt is held at its central value.")
            step.parts = drawn.inputs(of: [row.source])
        case nil:
            step.notes.append(
                key == Self.inputsAlone
                    ? "People are as they are while every input is drawn."
                    : "\(isPublished ? Self.publishedDrawn : "People are drawn again with replacement") while every input is drawn."
            )
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
