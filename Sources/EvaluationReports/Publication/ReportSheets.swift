import CostAvoidance
import DelimitedText

/// Tables of the report that stand in no file as sheets: the same cells, numbers as numbers, and shorthand where there is none.
enum ReportSheets {
    /// The sheet of a table of the report.
    static func sheet(_ table: ReportTable) -> PublicationTable {
        let rows = (table.rows + (table.total.map { [$0] } ?? [])).map { row in
            zip(row, table.columns).map { cell($0, in: $1) }
        }
        let units = table.columns.indices.map { column in Set(rows.compactMap { $0[column].unit }) }
        var sheet = PublicationTable(
            title: words(table.caption), stem: words(table.caption), notes: notes(table),
            columns: zip(table.columns, units).map(column), rows: rows)
        if units.contains(where: { $0.count > 1 }) { tellUnits(of: &sheet) }
        return sheet
    }

    /// What stands under a table.
    static func notes(_ table: ReportTable) -> [String] {
        table.note.map { [words($0)].filter { !$0.isEmpty } } ?? []
    }

    /// The words of a text without the numbers of references, which lead to a list that a workbook has not.
    static func words(_ text: RichText) -> String {
        let spans = text.spans.filter { if case .reference = $0 { false } else { true } }
        return RichText(spans).words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private static func cell(_ cell: ReportTable.Cell, in column: ReportTable.Column) -> PublicationCell {
        let words = words(cell.text)
        switch words {
        case "": return .absent(.doesNotApply)
        case BreakdownTable.suppressed, InputWords.withheld: return .absent(.withheld)
        case BreakdownTable.notKnown: return .absent(.notKnown)
        default:
            guard holdsNumbers(column), let number = PrintedNumber(words) else { return .words(words) }
            return .figure(number.digits, number.unit)
        }
    }

    private static func column(_ column: ReportTable.Column, _ units: Set<FigureUnit>) -> PublicationTable.Column {
        let heading = heading(column)
        guard column.alignment == .trailing || column.heading.isEmpty && !units.isEmpty else { return .words(heading) }
        guard units.count == 1, let unit = units.first else {
            return .numbers(units.isEmpty ? heading : "\(heading) (in the unit given)")
        }
        return .numbers("\(heading) (\(unit.name.isEmpty ? "number" : unit.name))")
    }

    /// Whether what looks like a number in a column is one: in a column without a heading stand the values down the side.
    private static func holdsNumbers(_ column: ReportTable.Column) -> Bool {
        column.alignment == .trailing || column.heading.isEmpty
    }

    /// A heading that says something by itself: values along the top are values that something is looked at.
    private static func heading(_ column: ReportTable.Column) -> String {
        guard !column.heading.isEmpty else { return "Line" }
        return PrintedNumber(column.heading) == nil ? column.heading : "At \(column.heading)"
    }

    /// Adds a column that says which unit the figures of a row are in.
    private static func tellUnits(of sheet: inout PublicationTable) {
        sheet.columns.insert(.words("Unit"), at: 1)
        for index in sheet.rows.indices {
            let names = Set(sheet.rows[index].compactMap(\.unit)).map { $0.name.isEmpty ? "number" : $0.name }
            let unit = names.sorted().joined(separator: " or ")
            sheet.rows[index].insert(.words(unit, else: .doesNotApply), at: 1)
        }
    }
}

extension PublicationCell {
    fileprivate var unit: FigureUnit? {
        if case .figure(_, let unit) = self { return unit }
        return nil
    }
}
