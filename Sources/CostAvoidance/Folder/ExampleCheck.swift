import DelimitedText

/// Looks for what nobody has written over in the evaluation that `new` wrote.
enum ExampleCheck {
    /// Rows of a file that are looked through: an example has far fewer.
    static let rowsLookedThrough = 2_000

    /// Rows and cells of a table that are the example's.
    static func left(in file: CSVFile) -> [ExampleLeft] { left(in: file.name, places(in: file)) }

    /// What of them is the example's and not by chance, by where each of its rows and cells stands.
    static func left(in file: String, _ places: [String: [SourcePosition]]) -> [ExampleLeft] {
        let fewest = Dictionary(
            ExampleRow.all.filter { $0.file == file }.map { ($0.what, $0.fewest) }, uniquingKeysWith: min)
        return places.filter { what, places in places.count >= fewest[what] ?? 1 }.sorted { $0.key < $1.key }
            .map { ExampleLeft(file: file, what: $0, places: $1) }
    }

    /// Where rows and cells of the example stand in a table.
    static func places(in file: CSVFile) -> [String: [SourcePosition]] {
        let known = ExampleRow.all.filter { $0.file == file.name }
        guard !known.isEmpty else { return [:] }
        let rows = CSVRows(firstOf: file, rowsLookedThrough).rows
        guard let header = rows.first?.cells.map({ $0.trimmingSpaces() }) else { return [:] }
        var places: [String: [SourcePosition]] = [:]
        for row in rows.dropFirst() {
            let met = known.filter { example in
                example.isMet { column in
                    header.firstIndex(of: column).flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
                }
            }
            for example in met {
                let column = example.cells.first.flatMap { header.firstIndex(of: $0.column) }
                places[example.what, default: []].append(
                    SourcePosition(file: file.name, line: row.line, column: column.map { $0 + 1 } ?? 0))
            }
        }
        return places
    }

    /// Keys of the settings that hold the example's words.
    static func left(in settings: EvaluationSettings, positions: [String: SourcePosition]) -> [ExampleLeft] {
        let texts: [(key: String, what: String, texts: [String], example: String)] = [
            ("title", "the title", [settings.title], ExampleText.title),
            ("programme", "the programme", [settings.programme ?? ""], ExampleText.programme),
            ("author", "the author", [settings.author ?? ""], ExampleText.author),
            ("about", "the text of about", settings.about, ExampleText.about),
            ("limitations", "the text of limitations", settings.limitations, ExampleText.limitation),
            ("comparison", "the text of comparison", [settings.comparison?.how ?? ""], ExampleText.comparison),
        ]
        let file = "evaluation.json"
        return texts.filter { $0.texts.contains($0.example) }.map { key, what, _, _ in
            ExampleLeft(file: file, what: what, places: [positions[key] ?? SourcePosition(file: file)])
        }
    }
}
