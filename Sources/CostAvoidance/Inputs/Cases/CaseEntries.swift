import Numerics

/// Rows of people, kept small: a file may have millions.
package struct CaseEntries: Sendable, RandomAccessCollection {
    /// A row by the numbers of what it says.
    struct Row: Sendable {
        var person: Int32
        /// The row's line in the file.
        var row: Int32
        /// The number of its line of the evaluation and its month.
        var place: Int32
        /// Where its numbers are kept.
        var numbers: Int32
    }

    private var rows: [Row] = []
    private var contents = RowContents()

    /// No rows.
    package init() {}

    /// Rows in this order.
    package init(_ entries: some Sequence<CaseLedger.Entry>) {
        for entry in entries {
            let place = contents.number(RowContents.Place(line: entry.line, month: entry.month))
            let numbers = contents.place(of: entry.units, stated: entry.stated)
            rows.append(Row(person: entry.person, row: entry.row, place: place, numbers: numbers))
        }
    }

    /// Rows in this order, and what they say.
    init(_ rows: [Row], _ contents: RowContents) {
        self.rows = rows
        self.contents = contents
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }

    package subscript(position: Int) -> CaseLedger.Entry {
        let row = rows[position]
        let place = contents.places.values[Int(row.place)]
        return CaseLedger.Entry(
            person: row.person, line: place.line, row: row.row, month: place.month,
            units: contents.units(at: row.numbers), stated: contents.stated(at: row.numbers))
    }

    /// What a row states, its line of the evaluation, its month and its line in the file, without making an entry of it.
    func stated(at position: Int) -> (line: Int32, month: Int32?, row: Int32, quantity: Quantity) {
        let row = rows[position]
        let place = contents.places.values[Int(row.place)]
        return (place.line, place.month, row.row, contents.stated(at: row.numbers))
    }

    /// Whose a row is, of which line and where in the file, without making an entry of it.
    func owner(at position: Int) -> (person: Int32, line: Int32, row: Int32) {
        let row = rows[position]
        return (row.person, contents.places.values[Int(row.place)].line, row.row)
    }

    /// The units of a row at the centre, whose it is and of which line, without making an entry of it.
    func central(at position: Int) -> (person: Int32, line: Int32, units: Quantity) {
        let row = rows[position]
        return (row.person, contents.places.values[Int(row.place)].line, contents.central(at: row.numbers))
    }

    /// Lines and months by the numbers that rows have of them. Not every one need have a row.
    var places: [RowContents.Place] { contents.places.values }

    /// Whose a row is, the number of its line and month, and whether it counts anything in some world, without making an entry of it.
    func holder(at position: Int) -> (person: Int32, place: Int32, isCounted: Bool) {
        let row = rows[position]
        return (row.person, row.place, contents.isCounted(at: row.numbers))
    }
}
