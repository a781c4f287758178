/// One name in a CSV file's header line, and its place.
public struct CSVHeaderCell: Sendable, Hashable {
    /// The column's name, as written.
    public let name: String
    /// Where it stands.
    public let position: SourcePosition

    /// The name without a unit behind it, in brackets or as a sign: `Likelihood` of `Likelihood (%)`; nil where it has none.
    public var nameWithoutUnit: String? {
        let beforeBracket = name.prefix { !"([".contains($0) }
        let words = beforeBracket.trimmingSuffix(while: { " ,%£:/-".contains($0) })
        return words.isEmpty || words.count == name.count ? nil : String(words)
    }

    /// The name without what people do not look at: capitals, and space at its ends.
    var plainName: String {
        let words = name.lowercased().split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }
}

/// A header line as read, with what is wrong with it.
struct CSVHeader: Sendable {
    var cells: [CSVHeaderCell] = []
    /// How many cells a record must have; nil if the header could not be read, and nothing behind it can be either.
    var cellCount: Int?
    /// Whether its cells are parted by something other than commas, which is told and says all.
    var isWronglyDelimited = false
    var diagnostics = Diagnostics()
    /// Where the line begins, behind a byte-order mark.
    var start = 0
    /// Where the records begin.
    var bodyStart = 0
    /// The line they begin on.
    var bodyLine = 1
}

extension CSVHeader {
    /// Reads the first line of a file.
    init(_ file: SourceFile) {
        // Room for every cell the line could have.
        let room = 1 + Self.commasInFirstRecord(file)
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: room)
        defer { cells.deallocate() }
        var scanner = CSVScanner(file, from: file.markLength, line: 1, cells: cells, capacity: room)
        let step = scanner.next(before: file.storage.count)
        start = scanner.recordStart
        bodyStart = scanner.offset
        bodyLine = scanner.line
        switch step {
        case .end:
            diagnostics.add(SourceFileFailure(file: file.name, reason: .empty).diagnostic)
        case .fault(let fault):
            let line = UnsafeBufferPointer(start: file.storage.start, count: file.storage.count)[start...]
                .prefix { $0 != lineFeed }
            let mistake = fault.upsetsQuotes ? CSVDelimiterMistake(line: line) : nil
            let position = SourcePosition(file: file.name, line: scanner.recordLine)
            isWronglyDelimited = mistake != nil
            diagnostics.add(mistake?.diagnostic(at: position) ?? fault.diagnostic(file: file.name))
        case .record:
            read(CSVRecord(scanner, file: file.name))
            noteNameless(in: file)
        }
    }

    /// A column without a name is as good as none where nothing stands in it: spreadsheets leave such columns beside a table.
    private mutating func noteNameless(in file: SourceFile) {
        let nameless = cells.filter { $0.name.allSatisfy(\.isWhitespace) }
        guard let count = cellCount, !nameless.isEmpty else { return }
        let filled = Self.filled(
            nameless.map { $0.position.column - 1 }, of: count, in: file, from: (bodyStart, bodyLine))
        let told = nameless.filter { filled.contains($0.position.column - 1) }
        if let first = told.first { diagnostics.add(Self.nameless(first, others: told.count - 1)) }
    }

    /// Those of some places that hold something in a record.
    private static func filled(
        _ places: [Int], of count: Int, in file: SourceFile, from body: (start: Int, line: Int)
    ) -> Set<Int> {
        let spans = UnsafeMutablePointer<CSVSpan>.allocate(capacity: count)
        defer { spans.deallocate() }
        var scanner = CSVScanner(file, from: body.start, line: body.line, cells: spans, capacity: count)
        var filled: Set<Int> = []
        while true {
            switch scanner.next(before: file.storage.count) {
            case .end: return filled
            case .record where scanner.cellCount == count:
                let record = CSVRecord(scanner, file: file.name)
                for place in places where !record.isBlank(place) { filled.insert(place) }
            case .record, .fault: break
            }
        }
    }

    private mutating func read(_ record: borrowing CSVRecord) {
        if let mistake = CSVDelimiterMistake(header: record) {
            isWronglyDelimited = true
            diagnostics.add(mistake.diagnostic(at: record.position))
            return
        }
        guard record.count <= CellName.lastColumn else {
            let fault = CSVFault(.tooManyColumns(record.count), column: 0, line: record.position.line)
            diagnostics.add(fault.diagnostic(file: record.position.file))
            return
        }
        cellCount = record.count
        for index in 0..<record.count {
            let cell = record[index]
            cells.append(CSVHeaderCell(name: cell.text, position: record.position(of: cell)))
        }
        checkNames()
    }

    /// Every name is there once.
    private mutating func checkNames() {
        var seen: [String: CSVHeaderCell] = [:]
        for cell in cells where !cell.name.allSatisfy(\.isWhitespace) {
            if let first = seen[cell.plainName] {
                let likeness = first.name == cell.name ? "" : " but for capitals and spaces"
                diagnostics.add(
                    Diagnostic(
                        at: cell.position, code: "duplicate-column",
                        message: "column \(Diagnostic.quoted(cell.name)) is in the header twice\(likeness), first as "
                            + "column \(first.position.column)",
                        remedy: "Rename or delete one of the two."))
            } else {
                seen[cell.plainName] = cell
            }
        }
    }

    /// One error for all: spreadsheets leave many such columns behind a table.
    private static func nameless(_ cell: CSVHeaderCell, others: Int) -> Diagnostic {
        let more = others == 0 ? "" : " or for \(others) more"
        return Diagnostic(
            at: cell.position, code: "empty-column-name",
            message: "the header has no name for this column\(more)",
            remedy: "Name the column, or delete it: something stands in it.")
    }

    private static func commasInFirstRecord(_ file: SourceFile) -> Int {
        var scanner = CSVScanner(
            file, from: file.markLength, line: 1,
            cells: UnsafeMutablePointer<CSVSpan>.allocate(capacity: 1), capacity: 0)
        defer { scanner.cells.deallocate() }
        _ = scanner.next(before: file.storage.count)
        return max(scanner.cellCount - 1, 0)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isLeft: (Character) -> Bool) -> Substring {
        var kept = self
        while let last = kept.last, isLeft(last) { kept = kept.dropLast() }
        return kept
    }
}
