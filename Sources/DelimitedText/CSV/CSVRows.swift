/// The records of a CSV file as they stand, of any number of cells each: a table that somebody published with titles above it and
/// notes below.
public struct CSVRows: Sendable {
    /// A record.
    public struct Row: Sendable {
        /// The line it starts on, counting from 1.
        public let line: Int
        /// Its cells.
        public let cells: [String]
    }

    /// Every record that can be read, in the order of the file.
    public private(set) var rows: [Row] = []
    /// Records whose quotes are out of order.
    public private(set) var diagnostics = Diagnostics()

    /// Records that cannot be read: their quotes are out of order, or no published table is as wide.
    public private(set) var unread: [Unread] = []

    /// A record that cannot be read.
    public struct Unread: Sendable {
        /// The line it starts on, counting from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String
    }

    /// Cells of a record beyond these are not read: no published table is as wide.
    private static let mostCells = 512

    /// The first records of a table, which are as many as are asked for or all, up to those that are kept of a file on disk.
    package init(firstOf table: CSVFile, _ count: Int) {
        self.init(table.beginning, first: min(count, CSVOnDisk.Measures.usual.fewestRecords))
    }

    /// The records of a file.
    ///
    /// - Parameter count: how many are read at most.
    public init(_ file: SourceFile, first count: Int = .max) {
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: Self.mostCells)
        defer { cells.deallocate() }
        var scanner = CSVScanner(
            file, from: file.markLength, line: 1, cells: cells, capacity: Self.mostCells)
        while rows.count < count {
            switch scanner.next(before: file.storage.count) {
            case .end: return
            case .fault(let fault):
                let found = fault.diagnostic(file: file.name)
                diagnostics.add(found)
                unread.append(Unread(line: found.position.line, reason: found.message))
            case .record where scanner.cellCount > Self.mostCells:
                let reason = "it has \(scanner.cellCount) cells, and \(Self.mostCells) are read"
                unread.append(Unread(line: scanner.recordLine, reason: reason))
            case .record:
                let record = CSVRecord(scanner, file: file.name)
                let line = record.line + (rows.isEmpty ? 0 : file.linesLeftOut)
                rows.append(Row(line: line, cells: (0..<record.count).map { record[$0].text }))
            }
        }
    }
}
