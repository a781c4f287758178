import DelimitedText

/// What the headings above a column of amounts say of them: for what time, and at the prices of which years.
struct AmountTerms: Sendable {
    /// The stretch of time, with the cell that says so.
    let time: (said: String, place: String)?
    /// The years, with the cell that says so; none where no heading names one.
    let years: (said: [FinancialYear], place: String)?

    init(_ column: Int, of header: PublishedHeader, in table: PriceTable) {
        let above = header.above(column, in: table)
        time =
            above.lazy.compactMap { cell in
                StatedTime.words(ofHeading: cell.text).map {
                    ($0, table.place(row: cell.row, column: cell.column))
                }
            }.last
        years =
            above.lazy.compactMap { cell in
                let said = StatedYears.years(in: cell.text)
                return said.isEmpty ? nil : (said, table.place(row: cell.row, column: cell.column))
            }.last
    }

    /// Why a unit cannot be what the amounts are for; nil where it can.
    func objection(toUnit unit: String) -> String? {
        guard let time, UnitLikeness.compare(unit, with: time.said) != .same else { return nil }
        return "the unit is \(Diagnostic.quoted(unit)), and the heading in \(time.place) speaks of "
            + "\(Wording.article(time.said)) \(time.said): write into the list or the map what the amounts are for"
    }

    /// Why a year cannot be that of the prices; nil where it can.
    func objection(to year: FinancialYear) -> String? {
        guard let years, !years.said.contains(year) else { return nil }
        let said = years.said.map(\.description).joined(separator: " and ")
        return "the price year is \(year), and the heading in \(years.place) speaks of \(said): "
            + "write into the list or the map at whose prices the amounts are"
    }
}
