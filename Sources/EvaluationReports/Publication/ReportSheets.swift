import CostAvoidance
import DelimitedText

/// Tables of the report that stand in no file as sheets: the same cells, each figure in a column of its own, numbers as numbers,
/// and shorthand where there is none.
struct ReportSheets {
    let counts: RoundedCounts

    /// The sheet of a table of the report.
    func sheet(_ table: ReportTable) -> PublicationTable {
        let headings = table.columns.flatMap { column in Self.headings(column).map { (column, $0) } }
        let rows = (table.rows + (table.total.map { [$0] } ?? [])).map { row in
            zip(row, table.columns).flatMap(Self.cells)
        }
        let units = headings.indices.map { column in Set(rows.compactMap { $0[column].unit }) }
        let caption = Self.words(table.caption)
        let (title, detail) = Self.title(caption)
        var sheet = PublicationTable(
            title: title, detail: detail,
            stem: table.sheet ?? caption, notes: Self.notes(table),
            columns: zip(headings, units).map { column($0.0, heading: $0.1, $1) }, rows: rows)
        let mixed = units.indices.filter { units[$0].count > 1 }
        if !mixed.isEmpty { tellUnits(of: &sheet, in: mixed) }
        if units.contains(where: { $0.contains(.people) }) { sheet.notes += [counts.sentence].compactMap { $0 } }
        return sheet
    }

    /// What stands under a table.
    static func notes(_ table: ReportTable) -> [String] {
        [table.note, table.noteApart].compactMap { $0.map(words) }.filter { !$0.isEmpty }
    }

    /// The words of a text without the numbers of references, which lead to a list that a workbook has not.
    static func words(_ text: RichText) -> String {
        let spans = text.spans.filter { if case .reference = $0 { false } else { true } }
        return RichText(spans).words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// A caption in two: what stands on a line above a narrow table, and what else it says.
    private static func title(_ caption: String) -> (String, String?) {
        func cut(_ place: Range<String.Index>) -> (String, String?) {
            (String(caption[..<place.lowerBound]), String(caption[place.upperBound...]).capitalisedFirst)
        }
        if let colon = caption.firstRange(of: ": ") { return cut(colon) }
        guard caption.count > longestTitle, let comma = caption.prefix(longestTitle).ranges(of: ", ").last else {
            return (caption, nil)
        }
        return cut(comma)
    }

    private static let longestTitle = 80

    // MARK: Cells

    /// The cell, or one for each figure that it prints.
    private static func cells(_ cell: ReportTable.Cell, in column: ReportTable.Column) -> [PublicationCell] {
        let count = max(1, column.apart.count)
        guard count > 1, cell.apart.count == count else {
            return Array(repeating: self.cell(words(cell.text), cell.figure, in: column), count: count)
        }
        return cell.apart.map { self.cell($0, cell.figure, in: column) }
    }

    private static func cell(
        _ words: String, _ figure: ReportFigure?, in column: ReportTable.Column
    ) -> PublicationCell {
        switch words {
        case "": return .absent(.doesNotApply)
        case BreakdownTable.suppressed, InputWords.withheld: return .absent(.withheld)
        case BreakdownTable.notKnown: return .absent(.notKnown)
        default:
            guard holdsNumbers(column), let number = PrintedNumber(words) else { return .words(words) }
            return .figure(number.digits, unit(of: number, figure))
        }
    }

    /// What a number counts: what it is printed with says so, or the figure that it is.
    private static func unit(of number: PrintedNumber, _ figure: ReportFigure?) -> FigureUnit {
        guard number.unit == .units("") else { return number.unit }
        if figure?.unit == FigureUnit.people.name { return .people }
        return figure?.unit == FigureUnit.ratio.name ? .ratio : number.unit
    }

    /// Whether what looks like a number in a column is one: in a column without a heading stand the values down the side.
    private static func holdsNumbers(_ column: ReportTable.Column) -> Bool {
        column.alignment == .trailing || column.heading.isEmpty
    }

    // MARK: Headings

    private static func headings(_ column: ReportTable.Column) -> [String] {
        column.apart.isEmpty ? [column.heading.isEmpty ? "Line" : column.heading] : column.apart
    }

    private func column(
        _ column: ReportTable.Column, heading: String, _ units: Set<FigureUnit>
    ) -> PublicationTable.Column {
        guard column.alignment == .trailing || column.heading.isEmpty && !units.isEmpty else { return .words(heading) }
        guard units.count < 2 else { return .numbers("\(heading) (in the unit given)") }
        return .numbers(FigureUnit.heading(heading, in: name(units.first ?? Self.unit(of: column))))
    }

    /// The unit of a column none of whose figures is shown.
    private static func unit(of column: ReportTable.Column) -> FigureUnit {
        switch column.counted {
        case .pounds: .pounds
        case .people: .people
        case .various, nil: .units("")
        }
    }

    private func name(_ unit: FigureUnit) -> String {
        switch unit {
        case .people: counts.unit
        case .units(""): "number"
        case .pounds, .share, .ratio, .months, .units: unit.name
        }
    }

    /// Adds a column that says which unit the figures of a row are in, in the columns whose headings do not.
    private func tellUnits(of sheet: inout PublicationTable, in mixed: [Int]) {
        sheet.columns.insert(.words("Unit"), at: 1)
        for index in sheet.rows.indices {
            let names = Set(mixed.compactMap { sheet.rows[index][$0].unit }).map(name)
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
