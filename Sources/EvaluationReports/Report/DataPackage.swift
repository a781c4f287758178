import CostAvoidance
import DelimitedText
import Numerics

/// `datapackage.json`: what the CSV files of a report hold, for programs that read them. Frictionless Data, Tabular Data Package.
enum DataPackage {
    static let file = "datapackage.json"

    /// - Parameter tables: each with the text of its file.
    static func json(_ findings: Findings, _ tables: [(table: PublishedTable, text: String)]) -> String {
        let settings = findings.released.settings
        let about: [(String, JSONText)] = [
            ("profile", .text("tabular-data-package")), ("name", .text("evaluation-report")),
            ("title", .text(settings.title)),
            (
                "description",
                .text(
                    "Tables of an evaluation at \(settings.priceYear) prices, made by \(Provenance.tool) \(ToolVersion.current). Amounts are pounds."
                )
            ),
        ]
        let author = settings.author.map {
            [("contributors", JSONText.array([.object([("title", .text($0)), ("role", .text("author"))])]))]
        }
        let resources = JSONText.array(tables.map { resource($0.table, $0.text) })
        return JSONText.object(about + (author ?? []) + [("resources", resources)]).document
    }

    private static func resource(_ published: PublishedTable, _ text: String) -> JSONText {
        // Warnings name lines, so that their bytes are others where rows stand in another order, and nothing else of a report is.
        let digest: [(String, JSONText)] =
            published.subject == .warnings
            ? []
            : [("bytes", .number(String(text.utf8.count))), ("hash", .text("sha256:\(SHA256.hex(text))"))]
        let fields = (published.table.columns + ["notes"]).map { field($0, of: published.subject) }
        let schema = JSONText.object([
            ("fields", .array(fields)), ("missingValues", .array(missing(in: published).map { .text($0) })),
        ])
        return .object(
            [
                ("profile", .text("tabular-data-resource")), ("name", .text(name(of: published.subject))),
                ("path", .text(published.file)), ("title", .text(title(of: published.subject))),
                ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
            ] + digest + [("schema", schema)])
    }

    /// What stands in place of a number: nothing, or words such as `never`.
    private static func missing(in published: PublishedTable) -> [String] {
        var words: Set<String> = []
        for (place, column) in published.table.columns.enumerated()
        where meaning(of: column, in: published.subject).kind != .string {
            for case .text(let text) in published.table.rows.map({ $0[place] }) where Int(text) == nil {
                words.insert(text)
            }
        }
        return [""] + words.sorted()
    }

    private static func field(_ column: String, of subject: TableSubject) -> JSONText {
        let meaning = meaning(of: column, in: subject)
        return .object([
            ("name", .text(column)), ("type", .text(meaning.kind.rawValue)), ("description", .text(meaning.words)),
        ])
    }

    /// What a column holds; the first of a table by groups is theirs, whatever it is called.
    static func meaning(of column: String, in subject: TableSubject) -> ColumnMeaning {
        if case .breakdown(.group(let name)) = subject, column == name { return ColumnMeaning(group: name) }
        return ColumnMeaning(column) ?? ColumnMeaning(group: column)
    }

    /// Small letters, digits and hyphens, as the name of a resource has to be.
    private static func name(of subject: TableSubject) -> String {
        String(subject.stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    }

    private static func title(of subject: TableSubject) -> String {
        switch subject {
        case .summary: "Measures of the whole evaluation"
        case .breakdown(.service): "Amounts by service"
        case .breakdown(.bearer): "Amounts by who would have paid"
        case .breakdown(.year): "Amounts by year of the effect"
        case .breakdown(.benefitType): "Amounts by kind of value"
        case .breakdown(let dimension): "Amounts by \(dimension.column)"
        case .otherValues: "Economic, social and transfer values"
        case .netPosition: "Net position of each body"
        case .financialYears: "Amounts and cost by financial year, not discounted"
        case .arms: "Observed use before and after, by group of the comparison"
        case .sensitivity: "Net benefit with one input at a time at its low and its high"
        case .indices: "What each input moves and how much of the variance is its own"
        case .scenarios: "Measures in each scenario"
        case .warnings: "Warnings"
        case .assumptions: "Assumptions"
        case .unitCosts: "Unit costs"
        }
    }
}
