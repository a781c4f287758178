/// What stands in a cell instead of what was written there, and by which of the caller's rules.
public struct CSVReplacement<Rule: Hashable & Sendable> {
    let text: String
    let rules: [Rule]

    /// A text in place of a cell's.
    public init(_ text: String, by rules: [Rule]) {
        self.text = text
        self.rules = rules
    }
}

extension SourceFile {
    /// The file with other texts in some cells. Every cell keeps its line and its column, and whatever is out of order stays as it is.
    ///
    /// - Parameter replacement: what is to stand in a cell, given its record and its place from 0; nil leaves it.
    /// - Returns: the file, and how many cells each rule changed.
    public func replacing<Rule: Hashable & Sendable>(
        in places: [Int], _ replacement: @Sendable (borrowing CSVRecord, Int) -> CSVReplacement<Rule>?
    ) -> (file: SourceFile, cells: [Rule: Int]) {
        let source = self
        let found = CSVReader(self).reduce(
            { Changes<Rule>() },
            record: { changes, record in
                for place in places where place < record.count {
                    guard let made = replacement(record, place) else { continue }
                    let cell = record[place]
                    changes.note(made, in: cell, of: source.storage.start)
                }
            }, merge: { $0.append($1) }
        ).value
        guard !found.list.isEmpty else { return (self, [:]) }
        return (SourceFile(found.applied(to: self), of: self), found.cells)
    }
}

/// The cells of a file, or of a part of it, that get another text.
private struct Changes<Rule: Hashable & Sendable>: Sendable {
    struct Change: Sendable {
        let bytes: Range<Int>
        let text: [UInt8]
    }
    private(set) var list: [Change] = []
    private(set) var cells: [Rule: Int] = [:]

    mutating func note(
        _ made: CSVReplacement<Rule>, in cell: CSVCell, of base: UnsafePointer<UInt8>
    ) {
        let offset = cell.start - base
        let isQuoted = offset > 0 && base[offset - 1] == quote
        // A cell that ran over several lines still does, so that no row below it changes its line.
        let lines = cell.withBytes { $0.count { $0 == lineFeed } }
        let text = made.text + String(repeating: "\n", count: lines)
        list.append(
            Change(bytes: offset..<offset + cell.length, text: Self.written(text, isQuoted ? .inside : .outside)))
        for rule in made.rules { cells[rule, default: 0] += 1 }
    }

    private enum Quotes { case inside, outside }

    private static func written(_ text: String, _ quotes: Quotes) -> [UInt8] {
        switch quotes {
        case .inside: return CSVQuoting.doubled(text.utf8)
        case .outside: return CSVQuoting.written(text.utf8)
        }
    }

    mutating func append(_ other: Changes) {
        list += other.list
        cells.merge(other.cells, uniquingKeysWith: +)
    }

    func applied(to file: SourceFile) -> [UInt8] {
        file.withBytes { bytes in
            var made: [UInt8] = []
            made.reserveCapacity(bytes.count + list.count * 16)
            var end = 0
            for change in list {
                made += bytes[end..<change.bytes.lowerBound]
                made += change.text
                end = change.bytes.upperBound
            }
            made += bytes[end...]
            return made
        }
    }
}
