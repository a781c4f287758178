import DelimitedText

/// Reads a section in the evaluator's own words: a heading, paragraphs and lists of Markdown, and nothing that could be a program.
///
/// ```text
/// ## What people told us
///
/// Most spoke of *somebody who listened*; see <https://example.org/study>.
///
/// - less fear of the post
/// - a neighbour to ring
/// ```
struct OwnSectionReader {
    private let file: String
    private var diagnostics = Diagnostics()
    private var title: String?
    private var blocks: [OwnSection.Block] = []
    private var open: Open?

    /// A block whose lines are being gathered.
    private struct Open {
        enum Kind { case paragraph, bullets, numbered }
        let kind: Kind
        /// Its parts, each the lines that belong together.
        var parts: [[Line]]
    }

    private struct Line {
        let number: Int
        let text: String
    }

    private init(_ file: String) { self.file = file }

    /// The section of a file at its place; nil where there is an error.
    static func read(_ file: SourceFile) -> (section: OwnSection?, diagnostics: Diagnostics) {
        var reader = OwnSectionReader(file.name)
        let place = reader.place()
        let bytes = file.withBytes { String(decoding: $0, as: UTF8.self) }
        // Swift takes a carriage return with its line feed for one character.
        let text = bytes.replacing("\r\n", with: "\n").replacing("\r", with: "\n").drop { $0 == "\u{FEFF}" }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            reader.take(Line(number: number + 1, text: String(line)))
        }
        reader.close()
        if reader.title == nil, !reader.diagnostics.hasErrors {
            reader.report(1, "missing-title", "the section has no heading", "Begin it with ## and the heading.")
        } else if reader.blocks.isEmpty, !reader.diagnostics.hasErrors {
            reader.report(1, "empty-section", "nothing stands under the heading", "Write it, or take the file away.")
        }
        guard !reader.diagnostics.hasErrors, let place, let title = reader.title else {
            return (nil, reader.diagnostics)
        }
        return (OwnSection(place: place, title: title, blocks: reader.blocks), reader.diagnostics)
    }

    /// - Parameter column: counting from 1, of the line without the space before it.
    private mutating func report(
        _ line: Int, _ code: String, _ message: String, _ remedy: String, column: Int = 1
    ) {
        let place = SourcePosition(file: file, line: line, column: line == 0 ? 0 : column)
        diagnostics.add(Diagnostic(at: place, code: code, message: message, remedy: remedy))
    }

    // MARK: Place

    /// Where the file's name says that the section stands: what is before the first dot.
    private mutating func place() -> OwnSectionPlace? {
        let name = String(file.split(separator: "/").last ?? "")
        let stem = String(name.prefix { $0 != "." })
        let places = OwnSectionPlace.allCases.map(\.rawValue)
        guard name.hasSuffix(".md"), let place = OwnSectionPlace(rawValue: stem) else {
            report(
                0, "unknown-section",
                "the name says no place of a report\(NearMatch.question(for: stem, among: places))",
                "Call it PLACE.md or PLACE.anything.md; the places are \(places.joined(separator: ", ")).")
            return nil
        }
        return place
    }

    // MARK: Blocks

    private mutating func take(_ line: Line) {
        let text = line.text.trimmingSpaces()
        guard !text.isEmpty else { return close() }
        if text.hasPrefix("#") { return heading(text, line.number) }
        if let what = Self.notTaken.first(where: { text.hasPrefix($0.beginning) })?.what {
            return report(
                line.number, "not-in-a-section", "\(what) in a section of one's own",
                "Headings with ## and ###, paragraphs and lists are read; say it in these.")
        }
        if let item = Self.item(text) {
            if open != nil, open?.kind != .paragraph, line.text.prefix(while: \.isWhitespace).count > 1 {
                return report(
                    line.number, "not-in-a-section", "a list within a list is not read",
                    "Make its items items of the list, or say them in a sentence.")
            }
            let isNext = open?.kind == .numbered
            if let given = item.number, given != 1, given != (isNext ? (open?.parts.count ?? 0) + 1 : 1) {
                report(
                    line.number, "not-in-a-section", "the list would be numbered anew, and this is not its next number",
                    "Number a list from 1, without a paragraph between its items.")
            }
            let own = Line(number: line.number, text: item.text)
            if open?.kind == item.kind {
                open?.parts.append([own])
            } else {
                close()
                open = Open(kind: item.kind, parts: [[own]])
            }
            return
        }
        let own = Line(number: line.number, text: text)
        guard let last = open?.parts.indices.last else {
            open = Open(kind: .paragraph, parts: [[own]])
            return
        }
        open?.parts[last].append(own)
    }

    /// What begins so is none of what is read.
    private static let notTaken: [(beginning: String, what: String)] = [
        ("|", "a table is not read"), ("```", "a block of code is not read"), ("~~~", "a block of code is not read"),
        (">", "a quotation is not read"), ("---", "a rule is not read"), ("===", "a rule is not read"),
        ("***", "a rule is not read"),
    ]

    private static func item(_ text: String) -> (kind: Open.Kind, text: String, number: Int?)? {
        for mark in ["- ", "* ", "+ "] where text.hasPrefix(mark) {
            return (.bullets, String(text.dropFirst(mark.count)).trimmingSpaces(), nil)
        }
        let digits = text.prefix(while: \.isNumber)
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count < longestNumber, rest.hasPrefix(". ") else { return nil }
        return (.numbered, String(rest.dropFirst(2)).trimmingSpaces(), Int(digits))
    }
    private static let longestNumber = 4

    private mutating func heading(_ text: String, _ number: Int) {
        close()
        let level = text.prefix { $0 == "#" }.count
        let words = String(text.dropFirst(level)).trimmingSpaces()
        switch level {
        case 2 where title == nil && blocks.isEmpty:
            let spans = spans([Line(number: number, text: words)])
            title = spans.map(Self.words).joined()
            if words.isEmpty { report(number, "missing-title", "the heading is empty", "Write it behind ##.") }
        case 2:
            report(
                number, "second-title", "a file holds one section, and this is another heading of one",
                "Make it ###, or put it and what follows into a file of its own.")
        case 3 where title != nil: blocks.append(.heading(spans([Line(number: number, text: words)])))
        default:
            report(
                number, "not-in-a-section", "a heading of level \(level) is not read here",
                "The heading of the section has ##, and stands first; those within it have ###.")
        }
    }

    private mutating func close() {
        guard let block = open else { return }
        open = nil
        let parts = block.parts.map { spans($0) }
        if title == nil, let first = block.parts.first?.first, !diagnostics.hasErrors {
            report(first.number, "missing-title", "the section has no heading", "Begin it with ## and the heading.")
        }
        switch block.kind {
        case .paragraph: blocks += parts.map { .paragraph($0) }
        case .bullets: blocks.append(.bullets(parts))
        case .numbered: blocks.append(.numbered(parts))
        }
    }

    // MARK: Words

    private static func words(_ span: OwnSection.Span) -> String {
        switch span {
        case .plain(let words), .strong(let words), .emphasis(let words), .code(let words), .address(let words),
            .document(let words):
            words
        }
    }

    /// The spans of lines that belong together, with everything in them that is not read.
    private mutating func spans(_ lines: [Line]) -> [OwnSection.Span] {
        let text = lines.map(\.text).joined(separator: " ")
        if let kind = PersonalDataGuard.finding(in: text, at: .freeText), let first = lines.first {
            report(first.number, "personal-data", "the text looks like \(kind.rawValue)", kind.remedy)
            return []
        }
        var parsed = OwnSectionText(text)
        let spans = parsed.spans()
        // What stands in a link, or half in emphasis, is read without the signs around it, too.
        if let kind = PersonalDataGuard.finding(in: spans.map(Self.words).joined(), at: .freeText),
            let first = lines.first
        {
            report(first.number, "personal-data", "the text looks like \(kind.rawValue)", kind.remedy)
            return []
        }
        for fault in parsed.faults {
            var left = fault.offset
            var place = (line: lines.last?.number ?? 1, column: 1)
            for line in lines {
                guard left > line.text.count else {
                    place = (line.number, left + 1)
                    break
                }
                // One more for the space between two lines.
                left -= line.text.count + 1
            }
            report(place.line, fault.code, fault.message, fault.remedy, column: place.column)
        }
        return spans
    }
}
