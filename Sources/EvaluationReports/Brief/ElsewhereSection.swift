import CostAvoidance

/// Where the rest is.
enum ElsewhereSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        [
            .section("Where the rest is"),
            .bullets([
                "\(document: .annex) is for people who check the figures: every table, assumption, price and warning with its source, and the method.",
                "The CSV files have the same figures to the penny; \(code: "avoided explain FOLDER FIGURE") shows how any of them was made.",
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
                "This annex is for people who check the figures, and follows the order of the method. The answer, what it rests on and what to do before relying on it are in \(document: .report)."
            ),
            .paragraph(
                "Amounts in its tables are whole pounds, each rounded by itself, so a total can differ slightly from the sum of its rows. The CSV files and \(code: "avoided explain FOLDER FIGURE") have them to the penny."
            ),
        ]
    }
}
