import CostAvoidance
import Numerics

/// Use by arm, as the counterfactual section shows it.
enum ArmsBlocks {
    static func blocks(_ context: ReportContext) -> [Block] {
        guard let arms = context.findings.arms, !arms.rows.isEmpty else { return [] }
        var table = ReportTable(
            arms.hasComparison
                ? "Use before and after by group, in units of each service"
                : "Use before and after, in units of each service",
            columns: [
                .words("Service"), .words("Group"), .people("People"), .number("Before"), .number("After"),
                .number("Change"), .number("Difference"), .number("Its 2.5%"), .number("Its 97.5%"),
            ])
        table.fuller = .arms
        for row in arms.rows { table.append(cells(row, context)) }
        table.note = note(arms, context)
        return [.table(table)]
    }

    private static func cells(_ row: ReleasedArms.Row, _ context: ReportContext) -> [ReportTable.Cell] {
        let first = [
            ReportTable.Cell(context.label(ofService: row.service.name)), ReportTable.Cell(row.arm.rawValue),
        ]
        guard case .shown(let use, let difference) = row.figures else {
            let why = row.figures == .lost ? BreakdownTable.notKnown : BreakdownTable.suppressed
            return first + Array(repeating: ReportTable.Cell(RichText(why)), count: 7)
        }
        let key = ArmCells.key(row)
        func cell(_ units: Quantity, _ column: String) -> ReportTable.Cell {
            ReportTable.Cell(Numbers.units(units), figure: .cell(.arm, key, column))
        }
        let people =
            use.people.map { ReportTable.Cell(Numbers.count($0), figure: .cell(.arm, key, "people")) } ?? "not known"
        return first + [
            people, cell(use.before, "before"), cell(use.after, "after"), cell(use.change, "change"),
            difference.map { cell($0, "difference") } ?? .empty,
        ] + interval(row, context).map { units, column in units.map { cell($0, column) } ?? .empty }
    }

    /// The ends of the difference's interval, which only the programme's row has.
    private static func interval(_ row: ReleasedArms.Row, _ context: ReportContext) -> [(Quantity?, String)] {
        let interval = row.arm == .programme ? context.findings.armIntervals?[row.service] : nil
        return [(interval?.low, "difference_low"), (interval?.high, "difference_high")]
    }

    private static func note(_ arms: ReleasedArms, _ context: ReportContext) -> RichText {
        var note: RichText = "A minus sign is a fall."
        if arms.rows.contains(where: { $0.figures == .lost }) {
            note += " Not known: nobody with a row about the service has a record of later use."
        }
        if arms.hidesComparison {
            note +=
                " Of the comparison group no use is shown, because counts of people are rounded and its use would tell how many both groups are."
        }
        if arms.windowsDiffer { note += " Use before is scaled to as many months as were observed after." }
        note +=
            arms.hasComparison
            ? " The difference is the change in the programme group less the change in the comparison group, for as many people and months. With its sign reversed, it is the units that the estimate counts."
            : " Nobody without the programme was observed, so the difference is the change itself. With its sign reversed, it is the units that the estimate counts."
        if context.findings.armIntervals != nil {
            note += " In 95% of the draws of people, the difference lies between the last two columns."
        }
        return note
    }
}
