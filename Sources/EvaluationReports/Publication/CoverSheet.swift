import CostAvoidance
import DelimitedText

/// The first sheet: what the workbook is, whose, of when, and how its tables are read.
struct CoverSheet {
    let findings: Findings
    /// Shorthand that some table uses.
    let used: Set<CellAbsence>

    static let name = "Cover"
    /// A line that is read without moving the head, in characters.
    private static let width = 100

    private var settings: EvaluationSettings { findings.released.settings }

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name, widths: [Self.width])
        sheet.page = .onePageWide
        sheet.rows.append([.words(settings.title, .title)])
        func part(_ heading: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            sheet.rows.append([.words(heading, .subtitle)])
            sheet.rows += lines.map { [.words($0, .wrapped)] }
        }
        sheet.rows += Self.opening(findings).map { [.words($0, .wrapped)] }
        sheet.links.append(.init(cell: "A\(sheet.nextRow)", target: .sheet(ContentsSheet.name)))
        sheet.rows.append([.words("Contents: a list of the worksheets, with links", .link)])
        part("About the evaluation", about)
        part("How the tables are read", reading)
        part(
            "Shorthand used in tables",
            CellAbsence.allCases.filter(used.contains).map { "\($0.shorthand) \(Self.meaning($0))" })
        return sheet
    }

    /// What it is and what status it has; first of all where it is not to be published.
    private static func opening(_ findings: Findings) -> [String] {
        let status = findings.released.settings.status.rawValue
        return (notForPublication(findings).map { [$0] } ?? []) + [
            WrittenWorkbook.tables.line,
            "Status: \(status). \(findings.statusMeaning)",
        ]
    }

    /// That the whole is about too few people; nil where it is not.
    static func notForPublication(_ findings: Findings) -> String? {
        guard findings.released.whole != .aboutEnough,
            let warning = findings.warnings.first(where: { $0.code == .suppressed })
        else { return nil }
        return "Not for publication. \(Wording.sentence(warning.message))"
    }

    private var about: [String] {
        var lines: [String] = []
        if let programme = settings.programme { lines.append("Programme: \(programme)") }
        lines += settings.declarations[.place].map { "Place: \($0)" }
        if let period = settings.period {
            lines.append("Period: \(Wording.months(of: period))")
        }
        lines.append("Prices: \(settings.priceYear)")
        lines.append("Author, and whom to ask: \(settings.author ?? "not stated")")
        lines.append("Date: \(settings.date.map(Wording.date) ?? "not stated")")
        if let until = settings.declarations.useUntil { lines.append("To be used until: \(Wording.date(until))") }
        lines += settings.declarations[.limitsOfUse].map { "Limit of use: \($0)" }
        if let citation = settings.citation { lines.append("Publication examined: \(citation)") }
        lines.append(
            "Made with avoided \(ToolVersion.current); the worksheet Provenance lists every file read, with its SHA-256 digest."
        )
        return lines
    }

    private var reading: [String] {
        let wording = findings.wording
        return [
            "The amounts are called \(wording.label). \(Wording.sentence(wording.explanation))",
            "Low, central and high are three worlds, and in each an input has one value. In the low world each input stands at the end that makes the total least, in the high world at the end that makes it greatest. \(DrawnDoubt.envelope)\(DrawnDoubt.pooled(findings.released))",
            WorldWords.outOfOrder,
            "Amounts are pounds and pence so that tables add up; no figure is known to the penny.",
            used.contains(.withheld) ? "A total includes what is withheld in the rows above it." : nil,
            RoundedCounts(findings.released).sentence,
            "Notes are marked [note 1] in titles and are on the worksheet Notes. Where rows have different units, a column names the unit.",
        ].compactMap { $0 }
    }

    /// What shorthand stands for.
    static func meaning(_ absence: CellAbsence) -> String {
        switch absence {
        case .withheld: "withheld: about too few people, or a price whose licence forbids publishing it again"
        case .notKnown: "not known: it cannot be worked out from the inputs"
        case .doesNotApply: "does not apply: there is no such figure"
        }
    }
}
