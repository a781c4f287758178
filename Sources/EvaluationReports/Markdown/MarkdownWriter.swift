import CostAvoidance

/// Writes a document as GitHub Flavored Markdown, which is CommonMark with tables. No raw HTML is written.
package struct MarkdownWriter {
    private var lines: [String] = []
    /// Where the list of references is: in this document or in the annex.
    private let references: String

    /// The document as Markdown, ending in one line feed.
    package static func write(_ document: ReportDocument) -> String {
        var writer = MarkdownWriter(document)
        writer.add("# " + writer.line(RichText(document.title)))
        for block in document.blocks { writer.write(block) }
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private init(_ document: ReportDocument) {
        let isHere = document.blocks.contains { block in
            if case .heading(_, let text) = block { text == ReportDocument.references } else { false }
        }
        references = isHere ? "#references" : "\(ReportDocument.Part.annex.file)#references"
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let text):
            add(String(repeating: "#", count: min(max(level, 2), 6)) + " " + line(text))
        case .paragraph(let text):
            add(MarkdownEscaping.atStart(line(text)))
        case .callout(let text):
            add("> " + MarkdownEscaping.atStart(line(text)))
        case .bullets(let items):
            add(items.map { "- " + MarkdownEscaping.atStart(line($0)) }.joined(separator: "\n"))
        case .numbered(let items):
            let numbered = items.enumerated().map { "\($0 + 1). " + MarkdownEscaping.atStart(line($1)) }
            add(numbered.joined(separator: "\n"))
        case .table(let table):
            add(MarkdownEscaping.atStart(line(table.caption)))
            add(rows(of: table).joined(separator: "\n"))
            if !table.notes.isEmpty { add(MarkdownEscaping.atStart(line(table.notes.joined(separator: " ")))) }
        case .chart(let chart, let form):
            write(chart, form)
        }
    }

    private mutating func write(_ chart: Chart, _ form: ChartForm) {
        let numbers = "Numbers: [\(chart.name).csv](charts/\(chart.name).csv)"
        switch form {
        case .none: return
        case .svg:
            // In one paragraph, so that no program makes a caption of the words that stand in the picture.
            let words = MarkdownEscaping.inline("\(Wording.sentence(chart.title)) \(chart.words.subject)")
            let picture = "![\(words)](charts/\(chart.name).svg)"
            add("\(picture)\\\n\(MarkdownEscaping.atStart(line(RichText(chart.summary)))) \(numbers)")
        case .text:
            let words = RichText("\(Wording.sentence(chart.title)) \(chart.words.subject)")
            add(MarkdownEscaping.atStart(line(words)))
            add("```text\n" + MarkdownEscaping.fenced(chart.text) + "\n```")
            add(numbers)
        }
    }

    /// Adds a block after an empty line; a block without words is left out.
    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines.append(text)
    }

    private func line(_ text: RichText) -> String {
        // Edges are trimmed once for the whole, so that a space between two spans stays.
        let written = text.spans.count == 1 ? write(text.spans[0]) : text.spans.map(write).joined()
        let (bytes, space) = (written.utf8, UInt8(ascii: " "))
        if let first = bytes.first, first != space, bytes.last != space { return written }
        guard let first = bytes.firstIndex(where: { $0 != space }), let last = bytes.lastIndex(where: { $0 != space })
        else { return "" }
        return String(written[first..<bytes.index(after: last)])
    }

    private func write(_ span: RichText.Span) -> String {
        switch span {
        case .plain(let words): Self.keepingEdges(of: words, MarkdownEscaping.inline)
        case .strong(let words): Self.marked(words, with: "**")
        case .emphasis(let words): Self.marked(words, with: "*")
        case .code(let words): MarkdownEscaping.code(words)
        case .reference(let number): "[\\[\(number)\\]](\(references))"
        case .document(let part): "[\(part.file)](\(part.file))"
        case .address(let address): WebAddress(address).map { "<\($0)>" } ?? MarkdownEscaping.inline(address)
        }
    }

    /// Emphasis opens and closes only next to a character that is not a space.
    private static func marked(_ words: String, with mark: String) -> String {
        let escaped = MarkdownEscaping.inline(words)
        return escaped.isEmpty ? "" : mark + escaped + mark
    }

    private static func keepingEdges(of words: String, _ escape: (String) -> String) -> String {
        let inner = escape(words)
        guard !inner.isEmpty else { return words.isEmpty ? "" : " " }
        let before = isSpace(words.utf8.first, words.first) && !inner.hasPrefix(" ") ? " " : ""
        let after = isSpace(words.utf8.last, words.last) ? " " : ""
        return before.isEmpty && after.isEmpty ? inner : before + inner + after
    }

    /// Whether there is a space at an end; what a visible sign of ASCII stands at is not looked up.
    private static func isSpace(_ byte: UInt8?, _ character: @autoclosure () -> Character?) -> Bool {
        guard let byte, !(0x21...0x7E).contains(byte) else { return false }
        return character()?.isWhitespace == true
    }

    private func rows(of table: ReportTable) -> [String] {
        var cells = [table.columns.map { MarkdownEscaping.inline($0.heading) }]
        cells += table.rows.map { row in row.map { cell(line($0.text)) } }
        if let total = table.total {
            cells.append(total.map { cell in self.cell(line(RichText(cell.text.spans.map(Self.strengthened)))) })
        }
        let counts = cells.map { $0.map(CharacterCount.of) }
        let widths = table.columns.indices.map { column in max(3, counts.map { $0[column] }.max() ?? 3) }
        var written = zip(cells, counts).map { row, counts in
            "| "
                + row.indices.map { column in
                    pad(row[column], by: widths[column] - counts[column], table.columns[column].alignment)
                }.joined(separator: " | ")
                + " |"
        }
        let shares = ColumnShares(table)
        let rule = table.columns.indices.map { column in
            let dashes = String(repeating: "-", count: shares.dashes[column] - 1)
            return table.columns[column].alignment == .trailing ? dashes + ":" : ":" + dashes
        }
        written.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
        return written
    }

    /// A bar inside a code span would end the cell even so: GFM section 4.10 asks for a backslash there too.
    private func cell(_ written: String) -> String {
        guard written.contains("`"), written.contains("|") else { return written }
        var escaped = ""
        var previous: Character?
        for character in written {
            if character == "|", previous != "\\" { escaped.append("\\") }
            escaped.append(character)
            previous = character
        }
        return escaped
    }

    private static func strengthened(_ span: RichText.Span) -> RichText.Span {
        if case .plain(let words) = span { return .strong(words) }
        return span
    }

    private func pad(_ cell: String, by count: Int, _ alignment: ReportTable.Alignment) -> String {
        guard count > 0 else { return cell }
        let space = String(repeating: " ", count: count)
        return alignment == .trailing ? space + cell : cell + space
    }
}
