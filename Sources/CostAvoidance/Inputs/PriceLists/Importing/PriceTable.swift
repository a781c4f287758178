import DelimitedText

/// A table as somebody published it: a CSV file, or a sheet of a workbook. Its header may stand below titles.
package struct PriceTable: Sendable {
    /// A row of the table, with its number in the file or sheet.
    package struct Row: Sendable {
        package let number: Int
        package let cells: [String]
        /// Columns whose cell is no plain amount of pounds in a workbook, with what it is.
        package let doubts: [Int: String]

        /// Columns whose cell is shown in a workbook as so much of something, with that: `per day`.
        package let rates: [Int: String]

        package init(
            number: Int, cells: [String], doubts: [Int: String] = [:], rates: [Int: String] = [:]
        ) {
            self.number = number
            self.doubts = doubts
            self.rates = rates
            self.cells = cells.map { $0.withoutSurroundingSpace }
        }

        /// A cell, counting from 0; empty where the row is shorter.
        subscript(column: Int?) -> String {
            guard let column, cells.indices.contains(column) else { return "" }
            return cells[column]
        }

        /// How many cells there are up to the last that holds anything.
        var width: Int { (cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }

        var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
    }

    /// Whether people who open the file see the table.
    package enum Visibility: Sendable { case shown, hidden }

    /// The file's name.
    package let file: String
    /// The sheet's name, in a workbook.
    package let sheet: String?
    /// Whether the workbook hides the sheet.
    package let visibility: Visibility
    /// The digest of the whole file.
    package let sha256: String
    /// Its rows, from the top.
    package let rows: [Row]
    /// What somebody who opens the workbook does not see, and is read.
    package let hidden: [String]
    /// Rectangles of merged cells, whose text stands in their first.
    package let merged: [CellRange]
    /// Rows of a CSV file that cannot be read, with the reason.
    package private(set) var unread: [CSVRows.Unread] = []

    /// A table from its rows.
    package init(
        file: String, sheet: String?, visibility: Visibility = .shown, sha256: String, rows: [Row],
        hidden: [String] = [], merged: [CellRange] = []
    ) {
        self.file = file
        self.sheet = sheet
        self.visibility = visibility
        self.sha256 = sha256
        self.rows = rows
        self.hidden = hidden
        self.merged = merged
    }

    /// The table of a CSV file.
    package init(_ file: SourceFile) {
        let read = CSVRows(file)
        self.init(
            file: file.name, sheet: nil, sha256: file.sha256,
            rows: read.rows.map { Row(number: $0.line, cells: $0.cells) })
        unread = read.unread
    }

    /// A cell as a person finds it: `F14`, in a workbook with its sheet before it.
    func place(row: Int, column: Int) -> String {
        let cell = CellName(row: row, column: column + 1)
        return sheet.map { "\($0)!\(cell)" } ?? cell.description
    }
}
