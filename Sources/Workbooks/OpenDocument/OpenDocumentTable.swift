import DelimitedText

/// Reads one table, which is a sheet. OASIS Open Document Format 1.3, part 3, section 9.
struct OpenDocumentTable {
    /// What the cells of every sheet refer to, each format worked out once.
    final class Context {
        let styles: OpenDocumentStyles
        private var formats: [String: NumberFormat] = [:]
        /// Cells that may still be written by repeating others: a few bytes may ask for a million.
        fileprivate var repeatsLeft = WorkbookLimits.repeatedCells

        init(styles: OpenDocumentStyles) { self.styles = styles }

        func format(_ style: String?) -> NumberFormat {
            guard let style else { return .general }
            if let known = formats[style] { return known }
            let format = styles.format(style)
            formats[style] = format
            return format
        }
    }

    private struct Column {
        var style: String?
        var isHidden = false
    }

    /// A cell that holds something, and how many stand side by side.
    private struct Filled {
        let column: Int
        let count: Int
        let cell: OpenDocumentCell
        let isStruck: Bool
    }

    private let context: Context
    private var sheet: Sheet
    private var columns: [Column] = []
    /// The row that stands next.
    private var row = 1

    init(_ sheet: Sheet, _ context: Context) {
        self.sheet = sheet
        self.context = context
    }

    /// The sheet with its cells.
    mutating func read(_ reader: inout MarkupReader) throws(PartFault) -> Sheet {
        try readContent(&reader)
        sheet.mergedRanges.sort { $0.first < $1.first }
        let hidden = Set(columns.indices.filter { columns[$0].isHidden }.map { $0 + 1 })
        if !hidden.isEmpty {
            sheet.hiddenColumns = Set(sheet.grid.cells.map { Int($0.column) }).intersection(hidden).sorted()
        }
        return sheet
    }

    private mutating func readContent(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            switch child {
            case .tableColumns, .tableHeaderColumns, .tableColumnGroup, .tableRows, .tableHeaderRows, .tableRowGroup:
                try readContent(&reader)
            case .tableColumn:
                try readColumn(reader)
                try reader.skip()
            case .tableRow: try readRow(&reader)
            default: try reader.skip()
            }
        }
    }

    private static func isHidden(_ reader: MarkupReader) throws(PartFault) -> Bool {
        let visibility = try reader.attribute(written: "table:visibility")
        return visibility == "collapse" || visibility == "filter"
    }

    private mutating func readColumn(_ reader: MarkupReader) throws(PartFault) {
        let count = try reader.count(written: "table:number-columns-repeated")
        let column = Column(
            style: try reader.attribute(written: "table:default-cell-style-name"), isHidden: try Self.isHidden(reader))
        let room = max(CellName.lastColumn - columns.count, 0)
        columns.append(contentsOf: repeatElement(column, count: min(count, room)))
    }

    // MARK: Rows

    private mutating func readRow(_ reader: inout MarkupReader) throws(PartFault) {
        let count = try reader.count(written: "table:number-rows-repeated")
        let isHidden = try Self.isHidden(reader)
        let style = try reader.attribute(written: "table:default-cell-style-name")
        var filled: [Filled] = []
        var column = 1
        while let child = try reader.nextChild() {
            guard child == .tableCell || child == .coveredCell else {
                try reader.skip()
                continue
            }
            let repeats = try reader.count(written: "table:number-columns-repeated")
            if child == .tableCell {
                let name = CellName(row: row, column: column)
                try noteMerged(reader, at: name)
                let own = try reader.attribute(written: "table:style-name") ?? style
                let set = own ?? (column <= columns.count ? columns[column - 1].style : nil)
                let cell = try OpenDocumentCell(&reader, context.format(set), name, context.styles)
                if !cell.text.isEmpty {
                    try note(cell, at: name)
                    filled.append(
                        Filled(
                            column: column, count: repeats, cell: cell, isStruck: context.styles.isStruck(cell: set)))
                }
            } else {
                try reader.skip()
            }
            column += repeats
        }
        if !filled.isEmpty { try append(filled, rows: count, isHidden: isHidden) }
        row += count
    }

    private mutating func noteMerged(_ reader: MarkupReader, at name: CellName) throws(PartFault) {
        let columns = try reader.count(written: "table:number-columns-spanned")
        let rows = try reader.count(written: "table:number-rows-spanned")
        guard columns > 1 || rows > 1 else { return }
        guard sheet.mergedRanges.count < WorkbookLimits.mergedRanges,
            let range = CellRange("\(name):\(CellName(row: name.row + rows - 1, column: name.column + columns - 1))")
        else { throw .tooLarge }
        sheet.mergedRanges.append(range)
    }

    private mutating func note(_ cell: OpenDocumentCell, at name: CellName) throws(PartFault) {
        if cell.hasFormula, cell.kind != .uncalculated { sheet.formulaCount += 1 }
        if cell.looksElsewhere { sheet.externalFormulas.append(name) }
        if cell.hasComment { sheet.hasComments = true }
    }

    private mutating func append(_ filled: [Filled], rows: Int, isHidden: Bool) throws(PartFault) {
        guard row + rows - 1 <= CellName.lastRow, let last = filled.last,
            last.column + last.count - 1 <= CellName.lastColumn
        else { throw .content(CellName(row: row, column: 1), "the row has cells where a sheet has none") }
        let cells = filled.reduce(0) { $0 + $1.count }
        let (all, overflows) = cells.multipliedReportingOverflow(by: rows)
        guard !overflows, all - filled.count <= context.repeatsLeft else { throw .tooLarge }
        context.repeatsLeft -= all - filled.count
        for row in row..<row + rows {
            if isHidden { sheet.hiddenRows.append(row) }
            if filled.contains(where: \.isStruck) { sheet.struckRows.append(row) }
            for one in filled {
                for column in one.column..<one.column + one.count {
                    try append(one.cell, at: CellName(row: row, column: column))
                }
            }
        }
    }

    private mutating func append(_ cell: OpenDocumentCell, at name: CellName) throws(PartFault) {
        if let disguise = cell.disguise { sheet.disguises[name] = disguise }
        if let rate = cell.rate { sheet.rates[name] = rate }
        guard sheet.grid.append(name, cell.kind, cell.text, cell.traits) else { throw .tooLarge }
    }
}
