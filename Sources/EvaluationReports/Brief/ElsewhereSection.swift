import CostAvoidance

/// Where the rest is.
enum ElsewhereSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        [
            .section("Where the rest is"),
            .bullets([
                "\(document: .annex) is for those who check: every table, every assumption and price with its source, every warning, the method.",
                "The CSV files beside it hold the same figures to the penny, for spreadsheets; \(code: "provenance.json") says what was read.",
                "\(code: "avoided explain FOLDER FIGURE") shows how any figure was made, down to rows and sources.",
            ]),
        ]
    }
}

/// The first lines of the annex: what it is, and where the answer is.
enum AnnexOpening: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        [
            .paragraph(HeadlineSection.status(context)),
            .paragraph(
                "This annex is for those who check, in the order of the method. The answer, what it rests on and what to do before relying on it stand in \(document: .report)."
            ),
            .paragraph(
                "Amounts in its tables are whole pounds, each rounded by itself, so that a total can differ by a pound or two from the sum of its rows. The CSV files and \(code: "avoided explain FOLDER FIGURE") have them to the penny."
            ),
        ]
    }
}
