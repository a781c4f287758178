import CostAvoidance
import DelimitedText

/// A workbook of sheets of cells, written as SpreadsheetML (ECMA-376, part 1) with Foundation's help in nothing.
struct Spreadsheet {
    enum Cell {
        /// Words; never run as a formula.
        case text(String)
        /// A number in digits.
        case number(String)
        /// A share, shown as a percentage.
        case share(String)
        /// An amount, shown with two decimals.
        case money(String)
        /// A formula; what it comes to is written beside it.
        case formula(Formula, CellStyle)
        case heading(String)
        /// Words in a style of their own.
        case words(String, CellStyle)
        /// A number in digits in a style of its own.
        case digits(String, CellStyle)
        case empty
    }

    struct Sheet {
        let name: String
        var rows: [[Cell]] = []
        var widths: [Int] = []
        /// In points, of every row; empty where each is left to the program that shows it.
        var heights: [Int] = []
        /// The one table that is marked as such, for those who move from table to table; nil for a sheet of cells.
        var table: Table?
        var links: [Link] = []
        /// Rows at the top that stay in sight.
        var frozenRows = 0
        /// How the empty cells of a column are set, by its place from 0.
        var columnStyles: [Int: CellStyle] = [:]
        var validations: [Validation] = []
        var page = Page.asItIs
        /// Rows at the top that are printed on every page, counting from 1.
        var repeatedRows: ClosedRange<Int>?
        /// So many columns from the first on that are printed on every page.
        var repeatedColumns = 0
        /// The first columns and rows, which are printed; nil where all are, and none of either where nothing is.
        var printed: (columns: Int, rows: Int)?
        var protection = Protection.none

        init(_ name: String, widths: [Int] = []) {
            self.name = name
            self.widths = widths
        }

        /// The number that the next row will have, counting from 1.
        var nextRow: Int { rows.count + 1 }
    }

    /// Rows of a sheet marked as a table: a row of headings, each of them another, and the rows under it.
    struct Table {
        /// Its name in the workbook: letters, digits and underscores.
        var name: String
        var headings: [String]
        /// The row of the headings, counting from 1.
        var firstRow: Int
        /// How many rows stand under them.
        var rows: Int

        /// The cells it covers, as in `A4:C9`.
        var area: String {
            let last = Spreadsheet.reference(column: max(0, headings.count - 1), row: firstRow + rows)
            return "\(Spreadsheet.reference(column: 0, row: firstRow)):\(last)"
        }
    }

    /// A cell that leads somewhere.
    struct Link {
        enum Target {
            /// The first cell of another sheet, by its name.
            case sheet(String)
            /// An address on the web.
            case address(WebAddress)
        }

        /// As in `A4`.
        var cell: String
        var target: Target
    }

    /// How a sheet is printed.
    enum Page {
        case asItIs
        /// A4 on its side, as many pages as it takes and none beside another.
        case onePageWide
        /// The same with so many pages beside one another.
        case pagesWide(Int)
        /// The same, with the title of the workbook, the sheet's name and the number of the page on each.
        case numbered(title: String)
    }

    /// What may be typed over.
    enum Protection {
        /// Everything.
        case none
        /// Nothing but the cells of inputs; without a password, so that whoever means to can.
        case inputsAlone
    }

    /// In which letters it is set.
    enum Look {
        /// To be worked in.
        case working
        /// To be read: nothing smaller than 12 points.
        case published
    }

    /// What the file says of itself, besides its title.
    struct Properties {
        var author: String?
        var subject: String?
        var keywords: [String] = []
    }

    var title: String
    var properties = Properties()
    var look = Look.working
    /// By which a file is known for one of this tool's.
    var mark = StoredArchive.Mark.whatIf
    var sheets: [Sheet]
    /// Cells with a name, which lists and formulas call them by.
    var names: [Name] = []

    static func reference(column: Int, row: Int) -> String { "\(letters(column))\(row)" }

    /// The letters of a column counting from 0.
    static func letters(_ column: Int) -> String { CellName.letters(ofColumn: column + 1) }
}

extension [[Spreadsheet.Cell]] {
    /// The cell at a place of the sheet that has these rows; nil where there is none.
    func cell(at place: CellPlace) -> Spreadsheet.Cell? {
        guard indices.contains(place.row - 1), self[place.row - 1].indices.contains(place.column) else { return nil }
        return self[place.row - 1][place.column]
    }
}

extension Spreadsheet.Cell {
    /// Whether it is worked out when the file is opened.
    var isFormula: Bool {
        switch self {
        case .formula: true
        case .text, .number, .share, .money, .heading, .words, .digits, .empty: false
        }
    }

    /// The number that stands in it, in digits; nil where it holds words, nothing or a formula.
    var digits: String? {
        switch self {
        case .number(let digits), .share(let digits), .money(let digits), .digits(let digits, _): digits
        case .text, .formula, .heading, .words, .empty: nil
        }
    }

    /// The words that stand in it; nil where it holds a number, nothing or a formula.
    var plainWords: String? {
        switch self {
        case .text(let words), .heading(let words), .words(let words, _): words
        case .number, .share, .money, .digits, .formula, .empty: nil
        }
    }

    /// Whether it may be typed over.
    var isInput: Bool {
        switch self {
        case .digits(_, let style): style.isInput
        case .text, .number, .share, .money, .formula, .heading, .words, .empty: false
        }
    }
}
