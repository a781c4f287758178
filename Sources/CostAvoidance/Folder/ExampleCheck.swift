import DelimitedText

/// Looks for what nobody has written over in the evaluation that `new` wrote.
enum ExampleCheck {
    /// Rows of a file that are looked through: an example has far fewer.
    private static let rowsLookedThrough = 2_000

    /// Rows of observed use that make it certain that they are the example's.
    private static let fewestRows = 4
    private static let row = "the row"

    /// Rows and cells of a table that are the example's.
    static func left(in file: SourceFile) -> [ExampleLeft] {
        let known = ExampleRow.all.filter { $0.file == file.name }
        guard !known.isEmpty else { return [] }
        let rows = CSVRows(file, first: rowsLookedThrough).rows
        guard let header = rows.first?.cells.map({ $0.trimmingSpaces() }) else { return [] }
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
        // Somebody's own people may be numbered alike and one have used as much; of several that is no chance.
        if file.name == "service-use.csv", places[Self.row]?.count ?? 0 < Self.fewestRows { places[Self.row] = nil }
        return places.sorted { $0.key < $1.key }.map { ExampleLeft(file: file.name, what: $0, places: $1) }
    }

    /// Keys of the settings that hold the example's words.
    static func left(in settings: EvaluationSettings, positions: [String: SourcePosition]) -> [ExampleLeft] {
        let texts: [(key: String, texts: [String], example: String)] = [
            ("title", [settings.title], ExampleText.title),
            ("programme", [settings.programme ?? ""], ExampleText.programme),
            ("author", [settings.author ?? ""], ExampleText.author),
            ("about", settings.about, ExampleText.about),
            ("limitations", settings.limitations, ExampleText.limitation),
            ("comparison", [settings.comparison?.how ?? ""], ExampleText.comparison),
        ]
        let file = "evaluation.json"
        return texts.filter { $0.texts.contains($0.example) }.map { key, _, _ in
            ExampleLeft(file: file, what: "the \(key)", places: [positions[key] ?? SourcePosition(file: file)])
        }
    }
}
