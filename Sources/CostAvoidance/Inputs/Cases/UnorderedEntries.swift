import Numerics

/// Rows of people as they are read, on any number of threads: none is copied to make room for another, nor where threads are added up, until
/// all are put in order.
struct UnorderedEntries: Sendable {
    /// Rows that are numbered alike, and what their numbers are in the whole.
    private struct Part: Sendable {
        var contents = RowContents()
        /// Full ones, and behind them the one that is being filled.
        var runs: [[CaseEntries.Row]] = []
        var last: [CaseEntries.Row] = []
        /// The number in the whole of each line; nil where it is the same.
        var lines: [Int32]?
    }

    private var own = Part()
    private var others: [Part] = []
    private(set) var count = 0

    /// Rows in a run: so many bytes that its memory is given back when it is let go.
    private static let runLength = 1 << 21

    /// Adds a row.
    mutating func append(_ entry: CaseLedger.Entry) {
        append(
            person: entry.person, row: entry.row, place: place(line: entry.line, month: entry.month),
            numbers: own.contents.place(of: entry.units, stated: entry.stated))
    }

    /// Adds a row that has no range.
    mutating func append(person: Int32, row: Int32, place: Int32, _ numbers: RowContents.Numbers) {
        append(person: person, row: row, place: place, numbers: own.contents.place(of: numbers))
    }

    /// The number of a line and a month.
    mutating func place(line: Int32, month: Int32?) -> Int32 {
        own.contents.number(RowContents.Place(line: line, month: month))
    }

    private mutating func append(person: Int32, row: Int32, place: Int32, numbers: Int32) {
        if own.last.count == Self.runLength {
            own.runs.append(own.last)
            own.last = []
            own.last.reserveCapacity(Self.runLength)
        }
        own.last.append(CaseEntries.Row(person: person, row: row, place: place, numbers: numbers))
        count += 1
    }

    /// Adds the rows of parts behind those that there are. Their people keep the numbers that they have there.
    ///
    /// - Parameter lines: by the number of a line there its number here.
    mutating func append(_ other: UnorderedEntries, lines: [Int32]) {
        for var part in [other.own] + other.others {
            part.lines = part.lines?.map { lines[Int($0)] } ?? lines
            others.append(part)
        }
        count += other.count
    }

    /// Takes the rows out in the order of people, lines and rows.
    ///
    /// - Parameters:
    ///   - ranks: by part, that which was read here before those that were added, the rank of each person.
    ///   - people: how many there are.
    ///   - lines: the rank of each line.
    mutating func takeOrdered(people ranks: [[Int32]], count people: Int, lines: [Int32]) -> CaseEntries {
        var parts = [own] + others
        (own, others) = (Part(), [])
        var contents = RowContents()
        var places: [(places: [Int32], numbersBefore: Int32, wideBefore: Int32)] = []
        for index in parts.indices {
            parts[index].runs.append(parts[index].last)
            parts[index].last = []
            let ownLines = parts[index].lines?.map { lines[Int($0)] } ?? lines
            places.append(contents.append(parts[index].contents, lines: ownLines))
            parts[index].contents = RowContents()
        }
        // Where the rows of each person begin, and while they are put there, where the next goes.
        var next = [Int32](repeating: 0, count: people + 1)
        for (part, ranks) in zip(parts, ranks) {
            for run in part.runs { for row in run { next[Int(ranks[Int(row.person)]) + 1] += 1 } }
        }
        for person in 0..<people { next[person + 1] += next[person] }
        // Memory is taken as rows come to stand in it, and that of a run is let go behind them: there may be as many as the machine has
        // room for. Each place is written once, since people's places begin where those before them end.
        var rows = [CaseEntries.Row](unsafeUninitializedCapacity: count) { room, filled in
            for index in parts.indices {
                let (ranks, known) = (ranks[index], places[index])
                for run in parts[index].runs.indices {
                    for var row in parts[index].runs[run] {
                        row.person = ranks[Int(row.person)]
                        row.place = known.places[Int(row.place)]
                        row.numbers += row.numbers >= 0 ? known.numbersBefore : -known.wideBefore
                        room.initializeElement(at: Int(next[Int(row.person)]), to: row)
                        next[Int(row.person)] += 1
                    }
                    parts[index].runs[run] = []
                }
            }
            filled = count
        }
        count = 0
        let ofPlaces = contents.places.values.map(\.line)
        // Each has been carried to where the next person's rows begin.
        var start = 0
        for end in next.dropLast() {
            Self.order(&rows, start..<Int(end), ofPlaces)
            start = Int(end)
        }
        return CaseEntries(rows, contents)
    }

    /// Few enough to be put in order one by one.
    private static let few = 16

    /// Puts the rows of a person in the order of lines and rows.
    private static func order(_ rows: inout [CaseEntries.Row], _ own: Range<Int>, _ lines: [Int32]) {
        func isBefore(_ one: CaseEntries.Row, _ other: CaseEntries.Row) -> Bool {
            (lines[Int(one.place)], one.row) < (lines[Int(other.place)], other.row)
        }
        guard own.count <= few else { return rows[own].sort(by: isBefore) }
        for place in own.dropFirst() {
            let row = rows[place]
            var free = place
            while free > own.lowerBound, isBefore(row, rows[free - 1]) {
                rows[free] = rows[free - 1]
                free -= 1
            }
            rows[free] = row
        }
    }
}
