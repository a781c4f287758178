extension SourceFile {
    /// The file with a header of these names in place of all down to a line: a table below titles, or below a header on two lines.
    ///
    /// Every record behind it keeps its line and its columns.
    ///
    /// - Parameter line: the line on which the record begins that the table stands below.
    /// - Returns: nil where no record begins there.
    package func withHeader(_ names: [String], inPlaceOfAllThrough line: Int) -> SourceFile? {
        var scanner = CSVScanner(
            self, from: markLength, line: 1, cells: UnsafeMutablePointer<CSVSpan>.allocate(capacity: 1), capacity: 0)
        defer { scanner.cells.deallocate() }
        repeat {
            if case .end = scanner.next(before: storage.count) { return nil }
        } while scanner.recordLine < line
        guard scanner.recordLine == line else { return nil }
        return withBytes { bytes in
            var made = Array(bytes[..<markLength])
            made += [UInt8](repeating: lineFeed, count: max(scanner.line - 2, 0))
            made += CSVWriter(header: names).bytes
            // The last record of a file may have no line end.
            made += bytes[min(scanner.offset, bytes.count)...]
            return SourceFile(made, of: self)
        }
    }
}
