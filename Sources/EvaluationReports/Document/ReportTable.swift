import CostAvoidance

/// A table of a report: a caption, columns, rows, and a total that the rows add up to where there is one.
public struct ReportTable: Sendable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its heading.
        public var heading: String
        /// On which side its cells stand.
        public var alignment: Alignment

        /// A column of words.
        public static func words(_ heading: String) -> Column { Column(heading: heading, alignment: .leading) }
        /// A column of numbers.
        public static func number(_ heading: String) -> Column { Column(heading: heading, alignment: .trailing) }
    }

    /// On which side of a column its cells stand.
    public enum Alignment: Sendable, Hashable {
        /// As words are read.
        case leading
        /// As numbers are compared.
        case trailing
    }

    /// One cell: what it says, and the name by which `avoided explain` can be asked how it was made.
    public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
        /// What it says.
        public var text: RichText
        /// The name of its figure; nil where it is no figure.
        public var figure: ReportFigure?

        /// A cell of text.
        public init(_ text: RichText, figure: ReportFigure? = nil) {
            self.text = text
            self.figure = figure
        }

        /// A cell of plain words.
        public init(_ words: String, figure: ReportFigure? = nil) { self.init(RichText(words), figure: figure) }

        /// A cell written in the program.
        public init(stringLiteral words: String) { self.init(words) }

        /// An empty cell.
        public static let empty = Cell("")
    }

    /// What the table shows, in one line.
    public var caption: RichText
    /// Its columns, from left to right.
    public var columns: [Column]
    /// Its rows; each has a cell for every column.
    public var rows: [[Cell]] = []
    /// The row the others add up to; nil where nothing is added up.
    public var total: [Cell]?
    /// What a reader needs beside it.
    public var note: RichText?

    /// A table without rows.
    public init(_ caption: RichText, columns: [Column]) {
        self.caption = caption
        self.columns = columns
    }

    /// The first of its figures, by which a reader learns how to ask about any.
    var firstFigure: ReportFigure? {
        (rows.joined() + (total ?? [])).lazy.compactMap(\.figure).first { !$0.isCountOfPeople }
    }

    /// Adds a row, which has as many cells as there are columns.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row has a cell for every column")
        rows.append(row)
    }
}
