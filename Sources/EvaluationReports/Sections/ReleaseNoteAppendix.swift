import CostAvoidance
import Numerics

/// What is not told as it was worked out, how much of it and by which rule; never what it was.
enum ReleaseNoteAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let notes = rows(context) + figures(context) + questions(context)
        guard !notes.isEmpty else { return [] }
        var table = ReportTable(
            "What is withheld, made coarser or rounded",
            columns: [.words("What"), .words("How much"), .words("By which rule")])
        table.sheet = "Not_told"
        for note in notes {
            table.append([ReportTable.Cell(note.what), ReportTable.Cell(note.amount), ReportTable.Cell(note.rule)])
        }
        return [
            .section("Appendix: what is not told, and by which rule"),
            .table(table),
            .paragraph(
                "Nothing else is withheld, made wider or rounded because of how few people it is about. How the rules work, and what they cannot hide, is in the documentation under What is withheld."
            ),
        ]
    }

    private struct Note {
        let what: String
        let amount: String
        let rule: String
    }

    private static func rows(_ context: ReportContext) -> [Note] {
        let released = context.released
        let tables = released.breakdowns + [released.bearersByYear, released.benefitTypes, released.otherValues]
        var notes = tables.enumerated().compactMap { place, table in
            note(
                place < released.breakdowns.count ? "Rows \(along(table.dimension))" : further(table.dimension),
                withheld: table.rows.count { $0.figures == .suppressed }, of: table.rows.count, released.rule)
        }
        if let budget = released.budget {
            notes += [
                note(
                    "Financial years", withheld: budget.years.count { $0.savings == .suppressed },
                    of: budget.years.count, released.rule),
                note(
                    "Rows of financial years by body", withheld: budget.rows.count { $0.figures == .suppressed },
                    of: budget.rows.count, released.rule),
            ].compactMap { $0 }
        }
        if context.findings.wellbeing?.withholds == true {
            notes.append(Note(what: "Counts of how people fare", amount: "some withheld", rule: few(released.rule)))
        }
        return notes
    }

    private static func note(_ what: String, withheld: Int, of all: Int, _ rule: DisclosureRule) -> Note? {
        withheld == 0
            ? nil
            : Note(what: what, amount: "\(Numbers.count(withheld)) of \(Numbers.count(all)) withheld", rule: few(rule))
    }

    private static func few(_ rule: DisclosureRule) -> String {
        "about fewer than \(rule.threshold) people, or would give away a row that is"
    }

    private static func along(_ dimension: Dimension) -> String {
        switch dimension {
        case .service: "by service"
        case .bearer: "by who bears the cost"
        case .group(let column): "by \(column)"
        case .year: "by year"
        case .benefitType: "by kind of value"
        }
    }

    private static func further(_ dimension: Dimension) -> String {
        switch dimension {
        case .bearer, .year: "Rows by year and who bears the cost"
        case .benefitType: "Rows by kind of value"
        case .service, .group: "Rows of values that are no savings"
        }
    }

    private static func figures(_ context: ReportContext) -> [Note] {
        let released = context.released
        var notes: [Note] = []
        if released.whole == .aboutTooFew {
            notes.append(
                Note(
                    what: "People supported, and figures for each person", amount: "withheld",
                    rule: "about fewer than \(released.rule.threshold) people"))
        }
        if case .tellsOfTooFew(let rows, _) = released.whole {
            notes.append(
                Note(
                    what: "The report as a whole", amount: "not for publication",
                    rule:
                        "\(rows == 1 ? "a row that is" : "\(Numbers.count(rows)) rows that are") withheld can be worked out from the totals, exactly or to within \(EquationRoom.protectedText)"
                ))
        }
        let found = released.foundByWholeNumbers
        if found > 0 {
            notes.append(
                Note(
                    what: "Services about few people", amount: "\(Numbers.count(found)) can be worked out",
                    rule: "by whoever tries whole numbers of units: totals and the rows shown are to the penny"))
        }
        if released.withheldMeasures.contains(.cashableSavings) {
            notes.append(
                Note(
                    what: "What could leave a budget", amount: "withheld",
                    rule: "beside what else is told it would give away a row that is withheld"))
        }
        if let pooled = released.pooled {
            notes.append(
                Note(
                    what: "Low and high of services that are withheld", amount: "made wider",
                    rule: "\(pooled.words): ranges of their own would tell them apart"))
            if context.findings.uncertainty?.areDrawsWithheld == true {
                notes.append(
                    Note(
                        what: "What was drawn", amount: "withheld",
                        rule: "its mean and its spread are those of the ranges of their own"))
            }
        }
        if context.grossToNet.steps.map(\.label) == [GrossToNet.allLabel] {
            notes.append(
                Note(
                    what: "Steps from gross to net", amount: "told as one step",
                    rule: "one by one they would give away a row that is withheld"))
        }
        if let multiple = released.rule.roundTo, released.rule.isRounding {
            notes.append(Note(what: "Counts of people", amount: "rounded", rule: "to a multiple of \(multiple)"))
        }
        return notes
    }

    private static func questions(_ context: ReportContext) -> [Note] {
        let scenarios = context.scenarios?.outcomes ?? []
        let counts = [
            ("Scenarios", scenarios.count { $0.headline == nil }),
            ("Inputs of the sensitivity", context.findings.uncertainty?.withheldInputs ?? 0),
            ("Conventions", context.findings.conventions.lines.count(where: \.isWithheld)),
        ]
        return counts.filter { $0.1 > 0 }.map { what, count in
            Note(
                what: what, amount: "\(Numbers.count(count)) withheld",
                rule:
                    "would give away a row that is withheld, or tell one about too few people to within \(EquationRoom.protectedText)"
            )
        }
    }
}
