import DelimitedText

extension CellReader {
    /// A day, a month or a year, in the forms of `evaluation.json` or as a spreadsheet writes them: as it stands, with the months
    /// it lies in.
    mutating func writtenTime(_ cell: CSVCell?, _ column: String) -> (text: String, time: CheckTime)? {
        guard let cell, let text = text(cell) else { return nil }
        if case .whole = WrittenDate(text), let time = CheckTime(written: text) { return (text, time) }
        return month(cell, column, explaining: CheckTime.explanation).map { (text, CheckTime(first: $0, last: $0)) }
    }
}
