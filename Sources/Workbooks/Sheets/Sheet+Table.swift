import DelimitedText

extension Sheet {
    /// The sheet as CSV: row 14 is record 14, and an empty row an empty line; every other row has as many cells as the widest.
    ///
    /// - Parameter first: rows above it are written as empty lines: titles that are no part of the table.
    public func csv(fromRow first: Int = 1) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(grid.text.count + grid.rows.count * columnCount)
        var written = 0
        for (place, row) in grid.rows.enumerated() {
            while written < Int(row.number) - 1 {
                bytes.append(UInt8(ascii: "\n"))
                written += 1
            }
            if Int(row.number) >= first { append(grid.cells(ofRowAt: place), to: &bytes) }
            bytes.append(UInt8(ascii: "\n"))
            written += 1
        }
        return bytes
    }

    /// The sheet as a file for the readers of CSV, which then take the same path for a sheet as for a file of the same content.
    ///
    /// Its lines are the sheet's rows, also where a cell's text runs over several. Readers tell places in the file by the name given
    /// here; ``places(of:)`` turns them into cells.
    ///
    /// - Parameters:
    ///   - file: the name that readers use, `outcomes.csv`; the sheet's own with that ending if none is given.
    ///   - first: the row of the header, where titles stand above it.
    /// - Throws: `SourceFileFailure` where the sheet is empty.
    public func sourceFile(named file: String? = nil, fromRow first: Int = 1) throws(SourceFileFailure) -> SourceFile {
        try SourceFile(
            name: file ?? "\(name).csv", bytes: csv(fromRow: first), counting: grid.hasLineEnds ? .records : .lineEnds)
    }

    /// Turns places in the file of ``sourceFile(named:fromRow:)`` into places in the sheet.
    public func places(of file: String? = nil) -> SheetPlaces {
        SheetPlaces(workbook: workbook, sheetOfFile: [file ?? "\(name).csv": name])
    }

    /// A row's cells and commas between them.
    private func append(_ cells: ArraySlice<SheetGrid.Cell>, to bytes: inout [UInt8]) {
        var column = 1
        for cell in cells {
            while column < Int(cell.column) {
                bytes.append(UInt8(ascii: ","))
                column += 1
            }
            Self.append(grid.bytes(of: cell), to: &bytes)
        }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: max(columnCount - column, 0)))
    }

    /// A cell's text, between quotes where it holds a sign that means something in CSV.
    private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        guard text.contains(where: isSpecial) else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
