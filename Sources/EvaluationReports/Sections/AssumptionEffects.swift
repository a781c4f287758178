import CostAvoidance
import Numerics

/// How far each assumption moves the answer between its own low and high, the others central: the effect that belongs beside it in a log
/// of assumptions.
///
/// The AQuA Book (2025) asks for a log of assumptions with what each is worth.
struct AssumptionEffects {
    private let uncertainty: Uncertainty
    private let wording: SavingsWording

    /// Nil where nothing was moved.
    init?(_ context: ReportContext) {
        guard let uncertainty = context.findings.uncertainty, !uncertainty.oneWay.rows.isEmpty else { return nil }
        self.uncertainty = uncertainty
        wording = context.wording
    }

    private var measure: String { uncertainty.oneWay.measure.name(wording) }

    var column: ReportTable.Column { .pounds("Moves the \(measure) by") }

    var note: RichText {
        "Column \"Moves the \(measure) by\": each assumption is moved from its own low to its own high, with the others central. Without a range nobody can say."
    }

    /// The cell of an assumption, by its key among the assumptions, which is that of the input.
    func cell(_ assumption: Assumption, _ key: String) -> ReportTable.Cell {
        let ends = assumption.value
        guard ends.low != ends.high || ends.low != ends.central else { return "no range" }
        guard let row = uncertainty.oneWay.rows.first(where: { $0.input.name.description == key }) else {
            return uncertainty.withheldInputs > 0 ? ReportTable.Cell(RichText(BreakdownTable.suppressed)) : "nothing"
        }
        guard !row.movesCashOnly else { return "cash alone" }
        return ReportTable.Cell(Pounds.exact(row.swing), figure: .cell(.input, key, "swing"))
    }
}
