import DelimitedText

/// A row of a sheet that holds something.
public struct SheetRow: Sendable {
    private let grid: SheetGrid
    private let place: Int

    init(grid: SheetGrid, place: Int) {
        self.grid = grid
        self.place = place
    }

    /// Its number, counting from 1.
    public var number: Int { Int(grid.rows[place].number) }

    /// The cells that hold something, from the left.
    public var filledCells: [SheetCell] {
        grid.cells(ofRowAt: place).map { SheetCell(CellName(row: number, column: Int($0.column)), $0, grid) }
    }

    /// The cell in a column, counting from 1; an empty one where nothing is.
    public subscript(column: Int) -> SheetCell {
        SheetCell(
            CellName(row: number, column: column), grid.cells(ofRowAt: place, from: column, to: column).first, grid)
    }

    /// The text in a column, counting from 1; empty where nothing is.
    public func text(_ column: Int) -> String { self[column].text }

    /// The texts from the first column to the sheet's last, empty ones included.
    public var texts: [String] {
        var texts = [String](repeating: "", count: grid.columnCount)
        for cell in filledCells { texts[cell.name.column - 1] = cell.text }
        return texts
    }
}
