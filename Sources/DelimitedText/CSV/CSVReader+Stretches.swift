extension CSVReader {
    /// The header's line with its end, without a byte-order mark before it; nil where it cannot be read.
    package var headerLine: [UInt8]? {
        guard head.cellCount != nil else { return nil }
        let bytes = UnsafeBufferPointer(start: file.storage.start, count: file.storage.count)
        let line = Array(bytes[head.start..<head.bodyStart])
        return line.last == lineFeed ? line : line + [lineFeed]
    }
}

extension SourceFile {
    /// Everything behind the header.
    package var body: CSVStretch {
        let head = CSVHeader(self)
        let bytes = UnsafeBufferPointer(start: storage.start, count: storage.count)
        return CSVStretch(line: head.bodyLine + linesLeftOut, bytes: Array(bytes[head.bodyStart...]))
    }
}
