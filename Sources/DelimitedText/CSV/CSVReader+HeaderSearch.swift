extension CSVReader {
    /// A header that stands below something else.
    struct HeaderBelow {
        let line: Int
        /// What else is wrong with it.
        let mistake: CSVDelimiterMistake?
    }

    /// The first lines, in which a header is looked for that is not the first.
    private static let linesLookedThrough = 40

    /// The header where it stands below something else, such as a title: the first line that holds every required column, where the
    /// first of the file does not. Nil where the first line is a header or none is found.
    func headerBelow(among known: Set<String>, required: [String]) -> HeaderBelow? {
        let wanted = Set(required.map { $0.lowercased() })
        guard !wanted.isSubset(of: head.cells.map(\.plainName)) else { return nil }
        let capacity = known.count * 2
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: capacity)
        defer { cells.deallocate() }
        var scanner = CSVScanner(file, from: file.markLength, line: 1, cells: cells, capacity: capacity)
        for _ in 0...Self.linesLookedThrough {
            switch scanner.next(before: file.storage.count) {
            case .end: return nil
            case .fault: continue
            case .record where scanner.cellCount > capacity: continue
            case .record:
                let record = CSVRecord(scanner, file: name)
                let mistake = CSVDelimiterMistake(header: record)
                // An instruction to a spreadsheet is told of as such.
                if mistake == .separatorLine { return nil }
                guard wanted.isSubset(of: Self.names(record, partedBy: mistake?.sign)) else { continue }
                let isFirst = scanner.recordStart == head.start
                return isFirst ? nil : HeaderBelow(line: scanner.recordLine, mistake: mistake)
            }
        }
        return nil
    }

    /// Whether the second line has names of columns that the first does not, and no numbers, so that the two are one header.
    func hasSecondHeaderLine(among known: Set<String>, required: [String]) -> Bool {
        let first = Set(head.cells.map(\.plainName))
        guard !Set(required.map { $0.lowercased() }).isSubset(of: first) else { return false }
        return firstRow { record, cellsOfHeader in
            guard record.count == cellsOfHeader else { return false }
            let second = Self.names(record, partedBy: nil).subtracting([""])
            let plainNames = Set(known.map { $0.lowercased() })
            let more = second.intersection(plainNames).subtracting(first)
            let isOfNames = !second.contains { $0.first?.isNumber ?? false }
            let hasGaps = first.contains("") || second.count < cellsOfHeader
            return isOfNames && (more.count > 1 || (more.count == 1 && hasGaps && second.isSubset(of: plainNames)))
        } ?? false
    }

    private static func names(_ record: borrowing CSVRecord, partedBy sign: Character?) -> Set<String> {
        var names: Set<String> = []
        for index in 0..<record.count {
            let parts = sign.map { record[index].text.split(separator: $0).map(String.init) } ?? [record[index].text]
            for part in parts { names.insert(CSVHeaderCell(name: part, position: record.position).plainName) }
        }
        return names
    }

    /// What parts the cells of the rows where the header's are parted by commas, with the first row, by which it is told.
    func mistakeOfRows() -> (mistake: CSVDelimiterMistake, line: Int)? {
        firstRow { record, cellsOfHeader in
            guard record.count < cellsOfHeader else { return nil }
            let line = record.line
            return CSVDelimiterMistake(row: record, cellsOfHeader: cellsOfHeader).map { ($0, line) }
        }
    }

    /// What is found in the line below the header, where it has no more cells than that.
    private func firstRow<Found>(_ look: (borrowing CSVRecord, _ cellsOfHeader: Int) -> Found?) -> Found? {
        guard let count = head.cellCount else { return nil }
        let cells = UnsafeMutablePointer<CSVSpan>.allocate(capacity: count)
        defer { cells.deallocate() }
        var scanner = CSVScanner(file, from: head.bodyStart, line: head.bodyLine, cells: cells, capacity: count)
        guard case .record = scanner.next(before: file.storage.count), scanner.cellCount <= count else { return nil }
        return look(CSVRecord(scanner, file: name), count)
    }
}
