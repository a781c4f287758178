import CostAvoidance

/// Writes a document as one HTML page that stands by itself: pictures inside it, its own style sheet for screen, dark screen and
/// print, no script, nothing fetched. Every word from the inputs is escaped.
package struct HTMLWriter {
    private var body: [String] = []
    private var contents: [(level: Int, id: String, words: String)] = []
    private var identifiers: Set<String> = [ReportDocument.Part.report.rawValue]
    private var inReferences = false

    /// A report as a page: first what is for those who decide, then the annex, folded by chapter.
    package static func write(_ report: ReportDocument, annex: ReportDocument? = nil) -> String {
        var writer = HTMLWriter()
        for block in report.blocks { writer.write(block) }
        if let annex { writer.write(annex: annex) }
        return writer.page(title: report.title)
    }

    private mutating func write(annex: ReportDocument) {
        let words = Self.escaped(annex.title)
        contents.append((1, identifier(ReportDocument.Part.annex.rawValue), words))
        body.append("<h1 id=\"\(ReportDocument.Part.annex.rawValue)\">\(words)</h1>")
        isFolding = true
        for block in annex.blocks { write(block) }
        endChapter()
    }

    /// Whether each chapter is folded under its heading.
    private var isFolding = false
    private var isInChapter = false

    private mutating func endChapter() {
        if isInChapter { body.append("</details>") }
        isInChapter = false
    }

    private mutating func heading(_ level: Int, _ id: String, _ text: RichText) {
        let heading = "<h\(level) id=\"\(id)\">\(Self.line(text))</h\(level)>"
        guard isFolding, level == 2 else { return body.append(heading) }
        endChapter()
        body.append("<details class=\"chapter\"><summary>\(heading)</summary>")
        isInChapter = true
    }

    private func page(title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <link rel="icon" href="data:,">
        <title>\(Self.escaped(title))</title>
        <style>
        \(HTMLStyle.sheet)
        </style>
        </head>
        <body>
        <a class="skip" href="#report">To the report</a>
        <main id="report">
        <h1>\(Self.escaped(title))</h1>
        \(navigation)
        \(body.joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

    private var navigation: String {
        guard !contents.isEmpty else { return "" }
        let entries = contents.map { "<li><a href=\"#\($0.id)\">\($0.words)</a></li>" }
        return "<nav aria-label=\"Contents\"><details><summary>Contents</summary><ul>\n"
            + entries.joined(separator: "\n") + "\n</ul></details></nav>"
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let text):
            let id = identifier(Self.slug(text.words))
            inReferences = id == "references"
            if level == 2 { contents.append((level, id, Self.escaped(text.words))) }
            heading(level, id, text)
        case .paragraph(let text): body.append("<p>\(Self.line(text))</p>")
        case .callout(let text): body.append("<aside class=\"callout\"><p>\(Self.line(text))</p></aside>")
        case .bullets(let items):
            body.append("<ul>\n" + items.map { "<li>\(Self.line($0))</li>" }.joined(separator: "\n") + "\n</ul>")
        case .numbered(let items):
            let entries = items.enumerated().map { index, item in
                "<li\(inReferences ? " id=\"reference-\(index + 1)\"" : "")>\(Self.line(item))</li>"
            }
            body.append("<ol>\n" + entries.joined(separator: "\n") + "\n</ol>")
        case .table(let table): write(table)
        case .chart(let chart, let form): write(chart, form)
        }
    }

    /// Rows of a table that stays on one printed page.
    private static let shortTable = 16

    private mutating func write(_ table: ReportTable) {
        let heading = table.columns.map { column in
            "<th scope=\"col\"\(Self.numeric(column))>\(Self.escaped(column.heading))</th>"
        }.joined()
        var rows = table.rows.map { row in self.row(row, table.columns) }
        if let total = table.total { rows.append("<tr class=\"total\">" + cells(total, table.columns) + "</tr>") }
        let notes = table.notes.map { Self.line($0) }
        body.append(
            """
            <div class="scroll" role="region" tabindex="0" aria-label="\(Self.escaped(table.caption.words))">
            <table\(table.rows.count <= Self.shortTable ? " class=\"short\"" : "")>
            <caption><span>\(Self.line(table.caption))</span></caption>
            <thead><tr>\(heading)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """)
        if !notes.isEmpty { body.append("<p class=\"note\">\(notes.joined(separator: " "))</p>") }
    }

    private mutating func row(_ row: [ReportTable.Cell], _ columns: [ReportTable.Column]) -> String {
        "<tr>" + cells(row, columns) + "</tr>"
    }

    private mutating func cells(_ cells: [ReportTable.Cell], _ columns: [ReportTable.Column]) -> String {
        var written = ""
        for (index, cell) in cells.enumerated() {
            let words = Self.line(cell.text)
            if index == 0 {
                written += "<th scope=\"row\"\(Self.kind(of: cell, columns[0]))>\(words)</th>"
            } else {
                written += "<td\(Self.kind(of: cell, columns[index]))\(figure(of: cell))>\(words)</td>"
            }
        }
        return written
    }

    /// The name by which a cell can be asked about, and an identifier to link to it by.
    private mutating func figure(of cell: ReportTable.Cell) -> String {
        guard let path = cell.figure?.path else { return "" }
        let id = "figure-" + Self.slug(path)
        let anchor = identifiers.insert(id).inserted ? " id=\"\(id)\"" : ""
        return "\(anchor) data-figure=\"\(Self.escaped(path))\" title=\"\(Self.escaped(path))\""
    }

    private mutating func write(_ chart: Chart, _ form: ChartForm) {
        let title = Self.escaped(chart.title)
        let text = "<pre>\(SVGWriter.escapedLines(chart.text))</pre>"
        switch form {
        case .none: return
        case .text:
            body.append(
                "<figure>\(caption(chart))<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(title)\">\(text)</div></figure>"
            )
        case .svg:
            let name = identifier("chart-" + Self.slug(chart.name))
            let picture = SVGWriter.inline(chart.picture, name: name, title: chart.title, summary: chart.description)
            let note = [chart.note, chart.words.source].filter { !$0.isEmpty }.joined(separator: " ")
            body.append(
                """
                <figure>
                \(caption(chart))
                <div class="scroll" tabindex="0" role="region" aria-label="\(title)">
                \(picture)
                </div>
                <p class="note">\(Self.unbroken(Self.escaped(note)))</p>
                <p class="said">\(Self.unbroken(Self.escaped(chart.summary)))</p>
                <details><summary>The chart in text</summary><div class="scroll" tabindex="0" role="region" aria-label="\(title), in text">\(text)</div></details>
                </figure>
                """)
        }
    }

    /// The words over a picture, in lines as wide as the page and in its letters.
    private func caption(_ chart: Chart) -> String {
        let subject = Self.unbroken(Self.escaped(chart.words.subject))
        return "<figcaption>\(Self.unbroken(Self.escaped(chart.title)))<span>\(subject)</span></figcaption>"
    }

    /// An identifier that no other element has.
    private mutating func identifier(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while !identifiers.insert(name).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }

    /// Letters of words that stay on one line, and from which on they need room for several words on a line.
    private static let (brief, long) = (16, 28)

    /// What a cell is to the style sheet: a number, a few words that stay together, or a text.
    private static func kind(of cell: ReportTable.Cell, _ column: ReportTable.Column) -> String {
        guard column.alignment == .leading else { return numeric(column) }
        let letters = cell.text.words.count
        return letters > long ? " class=\"text\"" : letters <= brief ? " class=\"brief\"" : ""
    }

    private static func numeric(_ column: ReportTable.Column) -> String {
        column.alignment == .trailing ? " class=\"number\"" : ""
    }

    private static func line(_ text: RichText) -> String {
        zip([nil] + text.spans, text.spans).map { before, span in
            guard case .document(let part) = span else { return Self.span(span) }
            return "<a href=\"#\(part.rawValue)\">\(article(after: before))\(part.rawValue)</a>"
        }.joined()
    }

    /// The other document is a part of this page and no file: `the annex`, which can begin a sentence.
    private static func article(after before: RichText.Span?) -> String {
        switch before {
        case nil: "The "
        case .plain(let words)? where words.lowercased().hasSuffix("the "): ""
        default: "the "
        }
    }

    private static func span(_ span: RichText.Span) -> String {
        switch span {
        case .plain(let words): keepingEdges(words)
        case .strong(let words): "<strong>\(unbroken(escaped(words)))</strong>"
        case .emphasis(let words): "<em>\(escaped(words))</em>"
        case .code(let words): "<code>\(escaped(words))</code>"
        case .document(let part): part.rawValue
        case .reference(let number): "<a href=\"#reference-\(number)\">[\(number)]</a>"
        case .address(let address):
            WebAddress(address).map { "<a href=\"\(escaped("\($0)"))\" rel=\"noreferrer\">\(escaped("\($0)"))</a>" }
                ?? escaped(address)
        }
    }

    private static func keepingEdges(_ words: String) -> String {
        let inner = unbroken(escaped(words))
        guard !inner.isEmpty else { return words.isEmpty ? "" : " " }
        return (words.first?.isWhitespace == true ? " " : "") + inner + (words.last?.isWhitespace == true ? " " : "")
    }

    /// Amounts below nothing kept on one line: a browser breaks after a hyphen, and a sign at the end of a line is overlooked.
    private static func unbroken(_ escaped: String) -> String {
        guard escaped.contains("-£") else { return escaped }
        return escaped.replacing(/-£[0-9][0-9,.]*[0-9]|-£[0-9]/) { "<span class=\"amount\">\($0.output)</span>" }
    }

    private static func escaped(_ words: String) -> String { SVGWriter.escaped(words) }

    /// Letters, digits and hyphens alone.
    private static func slug(_ words: String) -> String {
        var slug = ""
        for character in words.lowercased() {
            if character.isASCII, character.isLetter || character.isNumber || character == "_" {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? "section" : slug
    }
}
