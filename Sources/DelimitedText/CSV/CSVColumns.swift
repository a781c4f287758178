/// Where a file's columns are: the names a caller wants bound to the places the header gives them.
public struct CSVColumns: Sendable {
    /// What is done with columns the caller does not name.
    public enum ExtraColumns: Sendable {
        /// Each is an error.
        case refused
        /// They are kept, in `extra`.
        case allowed
    }

    /// A heading that is no column's, of which its caller knows what was meant.
    public struct Mistaken: Sendable {
        /// The column it stands for, which is then not missing too.
        public let column: String
        /// What is told of it, in place of its being unknown.
        public let diagnostic: Diagnostic

        /// A heading in the place of a column.
        public init(column: String, diagnostic: Diagnostic) {
            self.column = column
            self.diagnostic = diagnostic
        }
    }

    /// Missing, misspelt and unknown columns, all in one go. Columns without a name or with the same name twice are
    /// the reader's to report and are not in here.
    public private(set) var diagnostics = Diagnostics()
    /// Whether the first line is a header at all. Where it is not, no record below it is worth reading.
    let isUnderHeader: Bool
    /// Columns the caller did not name, where it allows them.
    public private(set) var extra: [CSVHeaderCell] = []
    private var places: [String: Int] = [:]

    /// Binds names to the columns of a file.
    ///
    /// - Parameters:
    ///   - reader: the file.
    ///   - required: names that must be there.
    ///   - optional: names that may be there.
    ///   - extra: what is done with other columns.
    ///   - remedyForOthers: what can be done about another column, beside naming it as one of these.
    ///   - mistaken: what a caller knows of a heading that is none of the names.
    public init(
        _ reader: CSVReader, required: [String], optional: [String] = [], extra policy: ExtraColumns = .refused,
        remedyForOthers: String? = nil, mistaken: (CSVHeaderCell) -> Mistaken? = { _ in nil }
    ) {
        let header = reader.header()
        let known = Set(required).union(optional)
        if let header = reader.headerBelow(among: known, required: required) {
            isUnderHeader = false
            diagnostics.add(Self.linesAbove(header, in: reader.name))
            return
        }
        if reader.hasSecondHeaderLine(among: known, required: required) {
            isUnderHeader = false
            diagnostics.add(Self.twoLines(in: reader.name))
            return
        }
        if let (mistake, line) = reader.mistakeOfRows() {
            isUnderHeader = false
            diagnostics.add(mistake.diagnosticOfRows(at: SourcePosition(file: reader.name, line: line)))
            return
        }
        isUnderHeader = true
        guard !header.isEmpty else { return }  // not to be read at all, which the reader says
        var unknown: [CSVHeaderCell] = []
        var plainNames: Set<String> = []
        for cell in header {
            let isFirst = plainNames.insert(cell.plainName).inserted
            if known.contains(cell.name) {
                // Of a name that is there twice, the first place stands.
                places[cell.name] = places[cell.name] ?? cell.position.column - 1
            } else if !cell.name.allSatisfy(\.isWhitespace), isFirst {
                unknown.append(cell)
            }
        }
        // Told as a column that is there twice.
        let placed = Set(header.filter { places[$0.name] != nil }.map(\.plainName))
        unknown.removeAll { placed.contains($0.plainName) }
        var missing = required.filter { places[$0] == nil }
        let absent = known.filter { places[$0] == nil }
        let isHeader =
            !places.isEmpty
            || unknown.prefix(Diagnostics.limit).contains { Self.meant(by: $0, among: absent) != nil }
        guard isHeader || unknown.isEmpty || policy == .allowed else {
            diagnostics.add(Self.noHeader(header, names: required + optional))
            return
        }
        var sought = 0
        for cell in unknown {
            if let known = mistaken(cell) {
                missing.removeAll { $0 == known.column }
                diagnostics.add(known.diagnostic)
                continue
            }
            sought += 1
            // What was meant is sought for as many as are shown.
            let meant = sought > Diagnostics.limit ? nil : Self.meant(by: cell, among: absent)
            if let meant, let place = missing.firstIndex(of: meant) {
                // One slip, one error: the column is not missing too.
                missing.remove(at: place)
            } else if policy == .allowed {
                extra.append(cell)
                continue
            }
            diagnostics.add(at: cell.position) {
                Self.unknown(cell, meant: meant, names: required + optional, remedyForOthers)
            }
        }
        for name in missing { diagnostics.add(Self.missing(name, header: header)) }
    }

    /// A column's place in a record, counting from 0; nil if the file has none of that name. To be looked up once, not for
    /// every record.
    public subscript(name: String) -> Int? { places[name] }

    /// The column that a heading was most likely meant to be, also where it has a unit behind its name.
    private static func meant(by cell: CSVHeaderCell, among names: some Sequence<String>) -> String? {
        cell.nameWithoutUnit.flatMap { NearMatch.suggestion(for: $0, among: names) }
            ?? NearMatch.suggestion(for: cell.name, among: names)
    }

    /// What to do with a heading that has a unit behind its name; nil where it has none.
    private static func remedy(forUnitOf cell: CSVHeaderCell, _ column: String) -> String? {
        guard let plain = cell.nameWithoutUnit else { return nil }
        let unit = cell.name.dropFirst(plain.count).lowercased()
        if unit.allSatisfy(\.isWhitespace) { return "Take the space out of its name." }
        let isPercent = unit.contains("%") || unit.contains("per cent") || unit.contains("percent")
        let isMoney = unit.contains("£") || unit.contains("pence") || unit.contains("000") || unit.contains("gbp")
        let cells =
            isPercent
            ? " Each of its cells then says it itself: 35%, or 0.35."
            : isMoney ? " Its amounts are pounds, written out in full: no thousands and no pence." : ""
        return "Call it \(column) alone, without the unit.\(cells)"
    }

    private static func unknown(
        _ cell: CSVHeaderCell, meant: String?, names: [String], _ remedyForOthers: String?
    ) -> Diagnostic {
        let question = meant.map { "; did you mean \(Diagnostic.quoted($0))?" } ?? ""
        let columns = "The columns of this file are \(Diagnostic.listed(names))."
        return Diagnostic(
            at: cell.position, code: "unknown-column",
            message: "unknown column \(Diagnostic.quoted(cell.name))\(question)",
            remedy: meant.map { remedy(forUnitOf: cell, $0) }
                ?? [columns, remedyForOthers].compactMap { $0 }.joined(separator: "\n"))
    }

    /// Where the first line names no column at all it is a row. Nothing of it is repeated: it may be about a person.
    private static func noHeader(_ header: [CSVHeaderCell], names: [String]) -> Diagnostic {
        Diagnostic(
            at: SourcePosition(file: header[0].position.file, line: header[0].position.line), code: "no-header",
            message: "the first line names none of the columns of this file",
            remedy: "Write a header line above the rows, with columns among \(Diagnostic.listed(names)).")
    }

    /// A title or a date of making above the table.
    private static func linesAbove(_ header: CSVReader.HeaderBelow, in file: String) -> Diagnostic {
        let fault = header.mistake.map { "; its cells are \($0.parted), not commas" } ?? ""
        let remedy = "Delete the lines above line \(header.line): a file begins with its header."
        return Diagnostic(
            at: SourcePosition(file: file, line: 1), code: "lines-above-header",
            message: "the header is on line \(header.line), and something else stands above it\(fault)",
            remedy: [remedy, header.mistake?.remedy].compactMap { $0 }.joined(separator: "\n"))
    }

    /// Names of columns on the first line and on the second.
    private static func twoLines(in file: String) -> Diagnostic {
        Diagnostic(
            at: SourcePosition(file: file, line: 1), code: "header-on-two-lines",
            message: "the header stands on lines 1 and 2, and one line of names is read",
            remedy:
                "Write each column's name into line 1 alone, and delete line 2. A sheet with a column for each service is "
                + "turned into rows by `avoided reshape`, which reads such a header.")
    }

    private static func missing(_ name: String, header: [CSVHeaderCell]) -> Diagnostic {
        let first = header[0].position
        return Diagnostic(
            at: SourcePosition(file: first.file, line: first.line), code: "missing-column",
            message: "column \(Diagnostic.quoted(name)) is missing",
            remedy: "Add it to the header line and fill it in every row.")
    }
}
