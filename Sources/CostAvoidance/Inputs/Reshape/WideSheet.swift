import DelimitedText

/// A sheet with a row a person as somebody has it: titles above its header, and the header on one line or on two.
///
/// On two lines the one has what is counted and the other when: `A&E` above `Before` and `After`, or `Before` above `A&E` and `999`.
/// A cell of the upper line goes for those right of it too, as it does where cells are merged.
package struct WideSheet: Sendable {
    /// The table with its header on one line; what stood above it is empty, and every row is where it was.
    package let file: SourceFile
    /// The name of every column; empty where it has none and nothing stands under it.
    let header: [String]
    /// The lines the header was found on; nil where it is the first line alone.
    package let headerLines: ClosedRange<Int>?

    /// Columns that a length above other columns is read to go for, though no merged cell says so: somebody has to.
    let lengthsCarried: Set<Int>

    /// Columns without a heading of their own whose figures stand below that of a column left of them, by the place of that one: merged
    /// cells say so, or nothing says that they do not.
    let sharing: [Int: [Int]]
    /// The line below the header, where it numbers the columns.
    let lineOfNumbers: Int?

    /// The last line of the header, above which nothing is a row.
    package var lastLineOfHeader: Int { headerLines?.upperBound ?? 1 }

    /// Why no column can be told from another; empty where they can be.
    package var faults: Diagnostics {
        guard header.isEmpty else { return Diagnostics() }
        return CSVReader(file).reduce({ () }, record: { _, _ in }, merge: { _, _ in }).diagnostics
    }

    /// A sheet as it was read.
    ///
    /// - Parameter merged: its merged cells, where it is a sheet: they say over which columns a cell of the header stands.
    package init(_ file: SourceFile, merged: [CellRange] = []) {
        let rows = CSVRows(file).rows.filter { !$0.cells.allSatisfy(Self.isBlank) }
        guard let found = FoundHeader(in: rows, merged) else {
            self.file = file
            header = CSVReader(file).header().map { $0.name.trimmingSpaces() }
            headerLines = nil
            (lengthsCarried, sharing) = ([], [:])
            lineOfNumbers = Self.numbered(rows.dropFirst())
            return
        }
        lengthsCarried = found.lengthsCarried
        let body = rows.drop { $0.line <= found.lines.upperBound }
        lineOfNumbers = Self.numbered(body)
        sharing = SharedHeadings(found.names, lines: found.lines, above: body, merged).columns
        // A row of more cells than the header has one parted in two, as `1,200` is, and is refused.
        var names = found.names
        var nameless: Set<Int> = []
        for place in names.indices where names[place].isEmpty {
            let isEmpty = body.allSatisfy { place >= $0.cells.count || Self.isBlank($0.cells[place]) }
            if isEmpty { nameless.insert(place) }
            names[place] = "column \(CellName.letters(ofColumn: place + 1))"
        }
        let made = file.withHeader(names, inPlaceOfAllThrough: found.lines.upperBound)
        self.file = made ?? file
        header = names.enumerated().map { nameless.contains($0) ? "" : $1 }
        headerLines = found.lines == 1...1 || made == nil ? nil : found.lines
    }

    private static func numbered(_ body: ArraySlice<CSVRows.Row>) -> Int? {
        body.first.flatMap { ColumnNumbers.isRow($0.cells) ? $0.line : nil }
    }

    /// The place of a column by its name.
    func place(of name: String) -> Int? { header.firstIndex(of: name) }

    fileprivate static func isBlank(_ cell: String) -> Bool { cell.allSatisfy(\.isWhitespace) }
}

/// Where the header of a sheet stands, and the names that it gives the columns.
private struct FoundHeader {
    let lines: ClosedRange<Int>
    let names: [String]
    /// Columns that a length above others is read to go for.
    private(set) var lengthsCarried: Set<Int> = []

    /// How many rows are looked through for it.
    private static let rowsLookedThrough = 40

    /// The first row that has names for half of the columns or more, with the one above or below it where the two belong together;
    /// nil where no row is a header.
    init?(in all: [CSVRows.Row], _ merged: [CellRange]) {
        let rows = all.prefix(Self.rowsLookedThrough).map(Row.init)
        let widest = rows.map(\.filled).max() ?? 0
        let mayBe = rows.indices.filter {
            rows[$0].filled > 1 && rows[$0].filled * 2 >= widest && rows[$0].isOfNames
        }
        guard let first = mayBe.first else { return nil }
        // A title of two cells, `A&E pilot` and `2024`, has fewer names than the header below it, and none of what is counted when.
        let isBelow = first + 1 < rows.count && rows[first + 1].line == rows[first].line + 1
        let place =
            rows[first].countsAtTimes
            ? first
            : isBelow && rows[first + 1].countsAtTimes && rows[first].tells(of: rows[first + 1])
                ? first + 1 : mayBe.first { rows[$0].countsAtTimes && rows[$0].filled > rows[first].filled } ?? first
        let row = rows[place]
        if place + 1 < rows.count, rows[place + 1].line == row.line + 1, row.isAbove(rows[place + 1]) {
            self.init(row, above: rows[place + 1], merged)
        } else if place + 1 < rows.count, row.isParted(by: rows[place + 1], above: rows[(place + 2)...]) {
            self.init(row, parted: rows[place + 1], merged)
        } else if place > 0, rows[place - 1].line + 1 == row.line, rows[place - 1].hasGroups(of: row) {
            self.init(rows[place - 1], above: row, merged)
        } else if place > 0, rows[place - 1].isParted(by: row, above: rows[(place + 1)...]) {
            self.init(rows[place - 1], parted: row, merged)
        } else if place > 0, rows[place - 1].line + 1 == row.line, rows[place - 1].tells(of: row) {
            self.init(row, told: rows[place - 1], merged)
        } else {
            self.init(lines: row.line...row.line, names: row.cells)
        }
    }

    private init(lines: ClosedRange<Int>, names: [String]) { (self.lines, self.names) = (lines, names) }

    /// A header that is whole by itself below a line that says how long, how much or of what it is.
    private init(_ row: Row, told upper: Row, _ merged: [CellRange]) {
        lines = upper.line...row.line
        let groups = HeaderGroups(upper, over: row, merged)
        var carried: Set<Int> = []
        names = groups.columns.map { column in
            let (above, below) = (upper[column], row[column])
            if below.isEmpty { return above }
            guard let start = groups.start(of: column), Row.tells(upper[start]) else { return below }
            let time = WideHeading(below).time
            // `6 months after` says nothing of a column called before.
            if let named = WideHeading(upper[start]).time, let time, named != time { return below }
            // Where no merged cell says how far it goes, it goes for columns of the time that it stands above; and a length alone as far as
            // nothing else stands, as a merged cell is saved.
            let isLength = HeadingLength(upper[start]) != .unsaid && WideHeading(upper[start]).time == nil
            let isSame = groups.areKnown || time == WideHeading(row[start]).time
            if !isSame, isLength, time != nil { carried.insert(column) }
            return isSame || isLength && time != nil ? "\(upper[start]) \(below)" : below
        }
        lengthsCarried = carried
    }

    /// A header whose lower line parts what the upper one counts: `A&E before` above `H1` and `H2`, or says more of it: `24 months`.
    private init(_ upper: Row, parted lower: Row, _ merged: [CellRange]) {
        lines = upper.line...lower.line
        let groups = HeaderGroups(upper, over: lower, merged)
        names = groups.columns.map { column in
            let below = lower[column]
            if below.isEmpty { return upper[column] }
            guard let group = groups.start(of: column).map({ upper[$0] }) else { return below }
            let isLength = HeadingLength(below) != .unsaid && WideHeading(below).counted.isEmpty
            return isLength ? "\(group) (\(below))" : "\(group) \(below)"
        }
    }

    private init(_ upper: Row, above lower: Row, _ merged: [CellRange]) {
        lines = upper.line...lower.line
        let groups = HeaderGroups(upper, over: lower, merged)
        names = groups.columns.map { column in
            let (above, below) = (upper[column], lower[column])
            if below.isEmpty { return above }
            guard let group = groups.start(of: column).map({ upper[$0] }) else { return below }
            let isTime = WideHeading.groups(group)
            // Of the two the one is what is counted, and the other when; what stands under several groups is of each of them.
            guard isTime != WideHeading(below).isTimeAlone || lower.cells.count(where: { $0 == below }) > 1 else {
                return below
            }
            // `Before support` above `A&E`: behind what is counted the words of a time are an event's, and not the service's.
            return WideHeading(group).isTimeAlone || !isTime
                ? "\(group) \(below)" : "\(below) \(group.prefix(1).lowercased() + group.dropFirst())"
        }
    }

    /// Over which columns each cell of an upper line stands.
    private struct HeaderGroups {
        let columns: Range<Int>
        /// Whether merged cells say so.
        let areKnown: Bool
        private var starts: [Int?]

        /// The cell that a column stands under; nil for none.
        func start(of column: Int) -> Int? { starts[column] }

        init(_ upper: Row, over lower: Row, _ merged: [CellRange]) {
            columns = 0..<max(upper.cells.count, lower.cells.count)
            starts = Array(repeating: nil, count: columns.count)
            let ofLine = merged.filter {
                $0.first.column < $0.last.column && ($0.first.row...$0.last.row).contains(upper.line)
            }
            areKnown = !ofLine.isEmpty
            let named = columns.filter { !upper[$0].isEmpty }
            var widest = 0
            for (place, start) in named.enumerated() {
                let next = place + 1 < named.count ? named[place + 1] : columns.upperBound
                var end = next
                if areKnown {
                    let range = ofLine.first { ($0.first.column...$0.last.column).contains(start + 1) }
                    end = min(next, range?.last.column ?? start + 1)
                } else if next == columns.upperBound, widest > 0 {
                    // Nothing says where the last ends: it is as wide as those before it.
                    end = min(next, start + widest)
                }
                if !lower[start].isEmpty { widest = max(widest, end - start) }
                for column in start..<end { starts[column] = start }
            }
        }
    }

    /// A row that may be a header or a part of one.
    private struct Row {
        let line: Int
        let cells: [String]

        init(_ row: CSVRows.Row) {
            line = row.line
            cells = row.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        }

        subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

        var filled: Int { cells.count { !$0.isEmpty } }

        /// Whether no cell is a number, but for years, which stand in headings.
        var isOfNames: Bool { !cells.contains { ColumnContents.isNumber($0) && !WideHeading($0).isTimeAlone } }

        /// Whether a cell names what is counted with when, as in `A&E before`, or when alone.
        var countsAtTimes: Bool {
            cells.contains { cell in
                switch WideHeading(cell).time {
                case .before, .after, .step(_, .points): true
                case .step(_, .years): !WideHeading(cell).isTimeAlone
                case nil: false
                }
            }
        }

        private var times: Int { cells.count { WideHeading($0).isTimeAlone } }
        /// Those that may stand above what is counted.
        private var timesOfGroups: Int { cells.count { WideHeading.groups($0) } }

        /// Whether a cell changes what the headings below it count: by a length of time, a rate, money, or use that was none.
        static func tells(_ cell: String) -> Bool {
            let heading = WideHeading(cell)
            return HeadingLength(cell) != .unsaid || heading.isRate || HeadingWords.areOfMoney(heading.words)
                || HeadingWords.otherThanUse(in: cell, or: HeadingWords.notUsed) != nil
        }

        /// Whether it stands above a header whose columns it tells something of. A title stands in the first cell.
        func tells(of header: Row) -> Bool {
            cells.indices.dropFirst().contains { Self.tells(cells[$0]) && !header[$0].isEmpty }
        }

        /// Whether every cell is a group of columns of the row below, what is counted above a time or a time above what is counted; or
        /// the name of a column that has none below it, where some is a group.
        func hasGroups(of lower: Row) -> Bool {
            let groups = cells.indices.filter { !cells[$0].isEmpty && !lower[$0].isEmpty }
            return isOfNames && !groups.isEmpty
                && groups.allSatisfy { WideHeading.groups(self[$0]) != WideHeading(lower[$0]).isTimeAlone }
        }

        /// Whether the row below parts or explains columns of this one: words over figures, and nothing below the other names. A row of
        /// a person has something in the first column.
        func isParted(by lower: Row, above body: ArraySlice<Row>) -> Bool {
            guard lower.line == line + 1, isOfNames, lower.isOfNames, filled > 1, lower.filled > 1,
                let first = cells.firstIndex(where: { !$0.isEmpty }), lower[first].isEmpty
            else { return false }
            return lower.cells.indices.filter { !lower[$0].isEmpty }.allSatisfy { column in
                column > first && body.contains { ColumnContents.isNumber($0[column]) }
            }
        }

        /// Whether the row and the one below it are one header: the lower names columns that the upper leaves blank, or what is counted
        /// at the times of the upper.
        func isAbove(_ lower: Row) -> Bool {
            guard lower.isOfNames, lower.filled > 1 else { return false }
            let namesBlanks = lower.cells.indices.contains { self[$0].isEmpty && !lower[$0].isEmpty }
            let hasTimes = lower.times > 1 || timesOfGroups > 1
            return (namesBlanks || isOfTimes(over: lower) || hasGroups(of: lower)) && hasTimes
                && lower.times != timesOfGroups
        }

        /// Whether every time has something that is counted below it, and nothing else has anything.
        private func isOfTimes(over lower: Row) -> Bool {
            cells.indices.allSatisfy { WideHeading.groups(self[$0]) != lower[$0].isEmpty }
        }
    }
}
