import Numerics

/// Rows of people, kept small: a file may have millions, and of nearly all one number says what they count in every world.
package struct CaseEntries: Sendable, RandomAccessCollection {
    private var rows: [Row] = []
    /// Entries of which a row has no room for the numbers.
    private var others: [CaseLedger.Entry] = []

    fileprivate struct Row: Sendable {
        var person: Int32
        var line: Int32
        var row: Int32
        var month: Int16
        var place: Place
        /// In units of the twelfth decimal place; of another entry its place among the others.
        var units: Int64
        var stated: Int64
    }

    /// Where the numbers of a row are.
    fileprivate enum Place: UInt8 { case here, amongOthers }

    /// Stands for a row that gives no month.
    private static let noMonth = Int16.min

    /// No rows.
    package init() {}

    /// Rows in this order.
    package init(_ entries: some Sequence<CaseLedger.Entry>) {
        for entry in entries { append(entry) }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }

    package subscript(position: Int) -> CaseLedger.Entry {
        let row = rows[position]
        guard row.place == .here else {
            var entry = others[Int(row.units)]
            (entry.person, entry.line) = (row.person, row.line)
            return entry
        }
        return CaseLedger.Entry(
            person: row.person, line: row.line, row: row.row, month: row.month == Self.noMonth ? nil : Int32(row.month),
            units: Estimate(exactly: Quantity(scaled: Int128(row.units))),
            stated: Quantity(scaled: Int128(row.stated)))
    }

    /// What a row states, its line of the evaluation and its line in the file, without making an entry of it.
    func stated(at position: Int) -> (line: Int32, place: Int32, quantity: Int128) {
        let row = rows[position]
        return (
            row.line, row.row, row.place == .here ? Int128(row.stated) : others[Int(row.units)].stated.scaled
        )
    }

    /// The units of a row at the centre, whose it is and of which line, without making an entry of it.
    func central(at position: Int) -> (person: Int32, line: Int32, units: Quantity) {
        let row = rows[position]
        let units =
            row.place == .here ? Quantity(scaled: Int128(row.units)) : others[Int(row.units)].units.central
        return (row.person, row.line, units)
    }

    /// Whose a row is, of which line and month, and whether it counts anything in some world, without making an entry of it.
    func holder(at position: Int) -> (person: Int32, line: Int32, month: Int32?, isCounted: Bool) {
        let row = rows[position]
        guard row.place == .here else {
            let other = others[Int(row.units)]
            return (row.person, row.line, other.month, other.isCounted)
        }
        return (row.person, row.line, row.month == Self.noMonth ? nil : Int32(row.month), row.units != 0)
    }

    // MARK: Made in parts

    /// Adds a row.
    mutating func append(_ entry: CaseLedger.Entry) {
        rows.append(
            Self.row(entry)
                ?? Row(
                    person: entry.person, line: entry.line, row: entry.row, month: Self.noMonth, place: .amongOthers,
                    units: Int64(others.count), stated: 0))
        if rows[rows.count - 1].place == .amongOthers { others.append(entry) }
    }

    /// Adds a row that has no range, with its numbers in units of the twelfth decimal place.
    mutating func append(person: Int32, line: Int32, row: Int32, month: Int16?, units: Int64, stated: Int64) {
        rows.append(
            Row(
                person: person, line: line, row: row, month: month ?? Self.noMonth, place: .here, units: units,
                stated: stated))
    }

    private static func row(_ entry: CaseLedger.Entry) -> Row? {
        let month = entry.month.flatMap { narrow(Int($0)) }
        guard (month == nil) == (entry.month == nil), entry.units == Estimate(exactly: entry.units.central),
            let units = Int64(exactly: entry.units.central.scaled), let stated = Int64(exactly: entry.stated.scaled)
        else { return nil }
        return Row(
            person: entry.person, line: entry.line, row: entry.row, month: month ?? noMonth, place: .here, units: units,
            stated: stated)
    }

    /// A month as a row holds it; nil of one that is too far from the period.
    static func narrow(_ month: Int) -> Int16? {
        let narrow = Int16(exactly: month)
        return narrow == noMonth ? nil : narrow
    }

    /// Adds the rows of a part whose people and lines have other numbers here: entry `n` is the number here of its number `n`.
    mutating func append(_ other: CaseEntries, people: [Int32], lines: [Int32]) {
        let before = Int64(others.count)
        rows.reserveCapacity(rows.count + other.rows.count)
        for var row in other.rows {
            row.renumber(people, lines)
            if row.place == .amongOthers { row.units += before }
            rows.append(row)
        }
        others += other.others
    }

    /// Gives people and lines other numbers.
    mutating func renumber(people: [Int32], lines: [Int32]) {
        for index in rows.indices { rows[index].renumber(people, lines) }
    }

    /// Puts them in the order of people, lines and rows.
    mutating func sort() {
        rows.sort { ($0.person, $0.line, $0.row) < ($1.person, $1.line, $1.row) }
    }
}

extension CaseEntries.Row {
    fileprivate mutating func renumber(_ people: [Int32], _ lines: [Int32]) {
        person = people[Int(person)]
        if line >= 0 { line = lines[Int(line)] }
    }
}
