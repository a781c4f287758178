import DelimitedText

/// Reads the part of one sheet. ECMA-376 part 1, section 18.3.
struct SheetReader {
    private let context: SheetContext
    private var sheet: Sheet
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var hiddenRows: [Int] = []
    /// The cell that stands next where a cell does not say its place.
    private var next = CellName(row: 1, column: 1)
    /// The last cell that was read.
    private var last = CellName(row: 0, column: 0)
    private var cells: CellReading

    init(_ sheet: Sheet, _ context: SheetContext) {
        self.sheet = sheet
        self.context = context
        cells = CellReading(context)
    }

    /// The sheet with its cells.
    mutating func read(_ reader: inout MarkupReader) throws(PartFault) -> Sheet {
        while let child = try reader.nextChild() {
            switch child {
            case .columns:
                while let column = try reader.nextChild() {
                    if column == .column { try readColumn(reader) }
                    try reader.skip()
                }
            case .sheetData:
                while let row = try reader.nextChild() {
                    if row == .row { try readRow(&reader) } else { try reader.skip() }
                }
            case .mergeCells:
                while let merged = try reader.nextChild() {
                    if merged == .mergeCell { try readMerged(reader) }
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
        return try finished()
    }

    private mutating func readColumn(_ reader: MarkupReader) throws(PartFault) {
        guard try reader.isTrue(.hidden) || reader.isNought(.width), let first = try reader.number(.least),
            let last = try reader.number(.greatest), first <= last
        else { return }
        guard hiddenColumns.count < CellName.lastColumn else { throw .tooLarge }
        hiddenColumns.append(first...last)
    }

    private mutating func readMerged(_ reader: MarkupReader) throws(PartFault) {
        guard let reference = try reader.attribute(.reference), let range = CellRange(reference) else {
            throw .content(nil, "a rectangle of merged cells has no place")
        }
        guard sheet.mergedRanges.count < WorkbookLimits.mergedRanges else { throw .tooLarge }
        if range.first != range.last { sheet.mergedRanges.append(range) }
    }

    // MARK: Rows

    private mutating func readRow(_ reader: inout MarkupReader) throws(PartFault) {
        let row = try reader.number(.place) ?? max(next.row, 1)
        guard row > last.row, row <= CellName.lastRow else {
            throw .content(nil, "row \(row) stands where another belongs")
        }
        last = CellName(row: row, column: 0)
        next = CellName(row: row, column: 1)
        if try reader.isTrue(.hidden) || reader.isNought(.height) { hiddenRows.append(row) }
        while let child = try reader.nextChild() {
            if child == .cell { try readCell(&reader) } else { try reader.skip() }
        }
        next = CellName(row: row + 1, column: 1)
    }

    private mutating func readCell(_ reader: inout MarkupReader) throws(PartFault) {
        var name = next
        if let place = reader.rawAttribute(.place) {
            guard let written = CellName(bytes: place) else { throw .content(nil, "a cell has no place") }
            name = written
        }
        guard name.row == last.row, name.column > last.column, name.column <= CellName.lastColumn else {
            throw .content(name, "the cell stands where another belongs")
        }
        last = name
        next = CellName(row: name.row, column: name.column + 1)
        let kind = try cells.read(&reader, name)
        if cells.hasFormula { note(formulaAt: name, kind) }
        if let disguise = cells.disguise { sheet.disguises[name] = disguise }
        if let rate = cells.rate { sheet.rates[name] = rate }
        if cells.isStruck, sheet.struckRows.last != name.row { sheet.struckRows.append(name.row) }
        guard sheet.grid.append(name, kind, cells.content, cells.traits) else { throw .tooLarge }
    }

    private mutating func note(formulaAt name: CellName, _ kind: CellKind) {
        if kind != .uncalculated { sheet.formulaCount += 1 }
        if cells.looksElsewhere { sheet.externalFormulas.append(name) }
    }

    // MARK: The end

    /// The sheet without what merged cells cover, and with what is hidden of it.
    private mutating func finished() throws(PartFault) -> Sheet {
        sheet.mergedRanges.sort { $0.first < $1.first }
        try clearMerged()
        let filled = Set(sheet.grid.rows.map { Int($0.number) })
        sheet.hiddenRows = hiddenRows.filter(filled.contains)
        if !hiddenColumns.isEmpty {
            let columns = Set(sheet.grid.cells.map { Int($0.column) })
            sheet.hiddenColumns = columns.filter { column in hiddenColumns.contains { $0.contains(column) } }.sorted()
        }
        return sheet
    }

    /// Empties the cells under merged ones. Spreadsheets leave nothing there; other programs may.
    private mutating func clearMerged() throws(PartFault) {
        var covered: Set<CellName> = []
        var visits = 0
        let grid = sheet.grid
        for range in sheet.mergedRanges {
            var place = grid.place(ofRow: range.first.row)
            while place < grid.rows.count, Int(grid.rows[place].number) <= range.last.row {
                let cells = grid.cells(ofRowAt: place, from: range.first.column, to: range.last.column)
                visits += 1 + cells.count
                guard visits <= WorkbookLimits.mergedVisits else { throw .tooLarge }
                for cell in cells {
                    let name = CellName(row: Int(grid.rows[place].number), column: Int(cell.column))
                    if name != range.first { covered.insert(name) }
                }
                place += 1
            }
        }
        if !covered.isEmpty { sheet.grid = grid.removing(covered.contains) }
    }
}
