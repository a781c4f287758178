import DelimitedText

/// Reads the sheet `evaluation` of a workbook, a key and a value in each row, into what `evaluation.json` comes to.
///
/// | key | value |
/// | --- | --- |
/// | `title` | Derby, first year |
/// | `period.start` | 2012-07 |
/// | `groupBy` | locality; ward |
/// | `simulation.correlations.1.rank` | 0.5 |
///
/// A row without a value is as good as none, so that a sheet may list every key there is.
struct SettingsSheet {
    private let file: SourceFile
    private var diagnostics = Diagnostics()

    /// A row with a key.
    struct Entry {
        let key: String
        let keyPosition: SourcePosition
        let value: String
        let valuePosition: SourcePosition
    }

    /// Columns by their place, counting from 0.
    private struct Layout {
        var key = 0
        var value = 1
        /// The last column that may hold something.
        var last = 1
        /// The line of the header; 0 where there is none.
        var headerLine = 0
    }

    private init(_ file: SourceFile) { self.file = file }

    static func read(_ file: SourceFile) -> LocatedJSON.Outcome {
        var sheet = SettingsSheet(file)
        guard let entries = sheet.entries() else {
            return LocatedJSON.Outcome(value: nil, diagnostics: sheet.diagnostics)
        }
        var tree = SettingsTree(root: SourcePosition(file: file.name), keys: entries.map(\.key))
        for entry in entries { tree.insert(entry) }
        let value = tree.value()
        sheet.diagnostics.merge(with: tree.diagnostics)
        return LocatedJSON.Outcome(value: value, diagnostics: sheet.diagnostics)
    }

    // MARK: Rows

    /// Nil where something stands above the header, which is told and says all.
    private mutating func entries() -> [Entry]? {
        let rows = CSVRows(file)
        diagnostics.merge(with: rows.diagnostics)
        let filled = rows.rows.filter { row in row.cells.contains { !$0.trimmingSpaces().isEmpty } }
        guard let first = filled.first else { return [] }
        var layout = Layout()
        if let header = filled.first(where: Self.isHeader) {
            guard header.line == first.line else {
                diagnostics.add(linesAbove(header))
                return nil
            }
            layout = self.layout(of: header)
        }
        return filled.filter { $0.line > layout.headerLine }.compactMap { entry($0, layout) }
    }

    private mutating func entry(_ row: CSVRows.Row, _ layout: Layout) -> Entry? {
        func text(_ place: Int) -> String {
            row.cells.indices.contains(place) ? row.cells[place].trimmingSpaces() : ""
        }
        func position(_ place: Int) -> SourcePosition {
            SourcePosition(file: file.name, line: row.line, column: place + 1)
        }
        if let stray = row.cells.indices.first(where: { $0 > layout.last && !text($0).isEmpty }) {
            diagnostics.add(
                Diagnostic(
                    at: position(stray), code: "cell-beside-value",
                    message: "something stands beside the value, where nothing is read",
                    remedy: "Several values of one key stand in one cell, with ; between them. For notes write a header"
                        + " line above the keys: key, value, meaning."))
        }
        let (key, value) = (text(layout.key), text(layout.value))
        guard !key.isEmpty else {
            guard !value.isEmpty else { return nil }
            diagnostics.add(
                Diagnostic(
                    at: position(layout.value), code: "value-without-key",
                    message: "there is a value here and no key beside it",
                    remedy: "Write its key into the column before it, or delete it."))
            return nil
        }
        return Entry(
            key: key, keyPosition: position(layout.key), value: value, valuePosition: position(layout.value))
    }

    // MARK: Header

    /// Columns of notes, beside those of keys and values.
    private static let notes: Set<String> = ["meaning", "note", "notes", "example", "examples"]

    private static func isHeader(_ row: CSVRows.Row) -> Bool {
        let names = Set(row.cells.map(plain))
        return names.contains("key") && names.contains("value")
    }

    private static func plain(_ name: String) -> String { name.trimmingSpaces().lowercased() }

    private mutating func layout(of header: CSVRows.Row) -> Layout {
        let names = header.cells.map(Self.plain)
        var layout = Layout(
            key: names.firstIndex(of: "key") ?? 0, value: names.firstIndex(of: "value") ?? 1,
            last: header.cells.count - 1, headerLine: header.line)
        layout.last = names.lastIndex { !$0.isEmpty } ?? layout.last
        for (place, name) in names.enumerated() where place != layout.key && place != layout.value {
            guard !name.isEmpty, !Self.notes.contains(name) else { continue }
            diagnostics.add(
                Diagnostic(
                    at: SourcePosition(file: file.name, line: header.line, column: place + 1), code: "unknown-column",
                    message: "unknown column \(Diagnostic.quoted(header.cells[place]))",
                    remedy: "The columns of this file are key, value, meaning, note, example."))
        }
        return layout
    }

    private func linesAbove(_ header: CSVRows.Row) -> Diagnostic {
        Diagnostic(
            at: SourcePosition(file: file.name, line: 1), code: "lines-above-header",
            message: "the header is on line \(header.line), and something else stands above it",
            remedy: "Delete the lines above line \(header.line): a file begins with its header.")
    }
}
