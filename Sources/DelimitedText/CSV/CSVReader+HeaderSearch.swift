extension CSVReader {
    /// How many lines are looked through for a header that is not the first.
    private static let linesLookedThrough = 40

    /// The line of the header where it stands below something else, such as a title: the first that holds every required column,
    /// where the first line of the file holds none of the columns at all. Nil where the first line is a header or none is found.
    func lineOfHeader(among known: Set<String>, required: [String]) -> Int? {
        let plain = Set(known.map { $0.lowercased() })
        guard !head.cells.contains(where: { plain.contains($0.plainName) }), !head.isWronglyDelimited else {
            return nil
        }
        let wanted = Set(required.map { $0.lowercased() })
        let capacity = plain.count * 2
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: capacity)
        defer { cells.deallocate() }
        var scanner = CSVScanner(
            file, from: head.bodyStart, line: head.bodyLine, cells: cells, capacity: capacity)
        for _ in 0..<Self.linesLookedThrough {
            switch scanner.next(before: file.storage.count) {
            case .end: return nil
            case .fault: continue
            case .record where scanner.cellCount > capacity: continue
            case .record:
                let names = Self.names(CSVRecord(scanner, file: name))
                if wanted.isSubset(of: names) { return scanner.recordLine }
            }
        }
        return nil
    }

    private static func names(_ record: borrowing CSVRecord) -> Set<String> {
        var names: Set<String> = []
        for index in 0..<record.count {
            names.insert(CSVHeaderCell(name: record[index].text, position: record.position).plainName)
        }
        return names
    }
}
