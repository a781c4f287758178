/// Records of a CSV file that stand one behind the other, and the line of the file that the first begins on.
package struct CSVStretch: Sendable, Hashable {
    package let line: Int
    /// As they stand in the file, with their line ends.
    package private(set) var bytes: [UInt8]

    /// Lines of a file are counted up to here.
    package static let lastLine = Int(Int32.max)

    /// Records from a line on; the last gets a line end where it has none.
    package init(line: Int, bytes: [UInt8]) {
        self.line = line
        self.bytes = bytes
        if let last = bytes.last, last != lineFeed { self.bytes.append(lineFeed) }
    }

    /// The line behind the last.
    package var end: Int { line + bytes.count { $0 == lineFeed } }
}

extension SourceFile {
    /// A part of a file, each of its records on the line that it has there.
    ///
    /// A line with nothing on it is no record: those that are left out take no more than their end.
    ///
    /// - Parameters:
    ///   - header: the header's line with its end.
    ///   - stretches: in the order of the file, apart from each other.
    package init(name: String, header: [UInt8], stretches: [CSVStretch]) throws(SourceFileFailure) {
        let beneath = header.count { $0 == lineFeed } + 1
        let first = stretches.first?.line ?? beneath
        var line = first
        var records: [UInt8] = []
        for stretch in stretches {
            records.append(contentsOf: repeatElement(lineFeed, count: max(0, stretch.line - line)))
            records += stretch.bytes
            line = stretch.end
        }
        try self.init(name: name, header: header, records: records, leavingOut: first - beneath)
    }
}
