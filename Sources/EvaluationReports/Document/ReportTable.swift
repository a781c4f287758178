import CostAvoidance
import Numerics

/// A table of a report: a caption, columns, rows, and a total that the rows add up to where there is one.
package struct ReportTable: Sendable {
    package struct Column: Sendable, Hashable {
        package var heading: String
        /// On which side its cells stand.
        package var alignment: Alignment
        /// Headings that say everything by themselves, one for each figure that its cells print: where a table stands without its
        /// report each figure has a column of its own. Empty where the heading is enough and each cell one figure.
        var apart: [String] = []
        /// What its numbers count where that stands fast; else their cells say so.
        var counted: Counted?

        /// What the numbers of a column count.
        enum Counted: Sendable, Hashable {
            case pounds, people
            /// Each its own: values of inputs, of which a price of a unit stays as it was stated.
            case various
        }

        /// A column of words.
        package static func words(_ heading: String) -> Column { Column(heading: heading, alignment: .leading) }
        /// A column of numbers.
        package static func number(_ heading: String) -> Column { Column(heading: heading, alignment: .trailing) }
        /// A column of amounts in pounds.
        static func pounds(_ heading: String) -> Column {
            Column(heading: heading, alignment: .trailing, counted: .pounds)
        }
        /// A column of values of inputs, each in its own unit.
        static func inputs(_ heading: String) -> Column {
            Column(heading: heading, alignment: .trailing, counted: .various)
        }
        /// A column of counts of people.
        static func people(_ heading: String) -> Column {
            Column(heading: heading, alignment: .trailing, counted: .people)
        }

        /// The column with headings that say everything by themselves.
        func apart(_ headings: [String]) -> Column {
            var column = self
            column.apart = headings
            return column
        }
    }

    /// On which side of a column its cells stand.
    package enum Alignment: Sendable, Hashable {
        /// As words are read.
        case leading
        /// As numbers are compared.
        case trailing
    }

    /// One cell: what it says, and the name by which `avoided explain` can be asked how it was made.
    package struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
        package var text: RichText
        /// The name of its figure; nil where it is no figure.
        package var figure: ReportFigure?
        /// Its figures one by one, where it prints several.
        var apart: [String] = []
        /// The figures that it prints rounded, where their own place is a table of the annex.
        var rounded: [ReportFigure] = []

        /// A cell of text.
        package init(_ text: RichText, figure: ReportFigure? = nil) {
            self.text = text
            self.figure = figure
        }

        /// A cell of plain words.
        package init(_ words: String, figure: ReportFigure? = nil) { self.init(RichText(words), figure: figure) }

        /// A cell that prints figures of the annex rounded; none where it says why there is no number.
        init(_ words: String, rounding figures: [ReportFigure]) {
            self.init(words)
            rounded = figures
        }

        /// A cell written in the program.
        package init(stringLiteral words: String) { self.init(words) }

        package static let empty = Cell("")
    }

    /// What the table shows, in one line.
    package var caption: RichText
    /// Its columns, from left to right.
    package var columns: [Column]
    /// Its rows; each has a cell for every column.
    package var rows: [[Cell]] = []
    /// The row the others add up to; nil where nothing is added up.
    package var total: [Cell]?
    /// What a reader needs beside it, wherever it stands.
    package var note: RichText?
    /// What a reader needs besides where it stands without its report.
    var noteApart: RichText?
    /// Where the rest is to be found, for a reader who has the report's folder, its inputs and the program.
    var elsewhere: RichText?
    /// The table that has its figures with every column; nil where they stand nowhere else.
    var fuller: TableSubject?
    /// What its sheet is called among others: two or three words that no input has a part in.
    var sheet: String?

    static let envelope = "Low to high is the envelope (inputs alone, people as they are), no confidence interval."

    /// Says under the table that its low and high are ends of the inputs and no confidence interval, and where an amount is out
    /// of order why it is.
    package mutating func noteEnvelope(of amounts: [Estimate<Money>] = []) {
        addNote(RichText(Self.envelope))
        noteOrder(of: amounts)
    }

    /// Says why, where an amount is higher in the low world than in the high one.
    mutating func noteOrder(of amounts: [Estimate<Money>]) {
        if !amounts.allSatisfy(\.isInOrder) { addNote(RichText(WorldWords.outOfOrder)) }
    }

    mutating func addNote(_ words: RichText) { note = note.map { $0 + " " + words } ?? words }

    /// Said under it in the report alone: about a column that its own sheet has not.
    var noteHere: RichText?

    /// What stands under it in the report.
    var notes: [RichText] { [note, noteHere, elsewhere].compactMap { $0 } }

    /// A table without rows.
    package init(_ caption: RichText, columns: [Column]) {
        self.caption = caption
        self.columns = columns
    }

    /// The first of its figures, by which a reader learns how to ask about any.
    var firstFigure: ReportFigure? {
        (rows.joined() + (total ?? [])).lazy.compactMap(\.figure).first { !$0.isCountOfPeople }
    }

    /// Adds a row, which has as many cells as there are columns.
    package mutating func append(_ row: [Cell]) {
        // Never traps: rows are made by the code that made the columns.
        precondition(row.count == columns.count, "a row has a cell for every column")
        rows.append(row)
    }
}
