import CostAvoidance
import DelimitedText

/// A cell of the publication workbook: never nothing.
enum PublicationCell {
    case words(String)
    /// Words that lead to an address on the web.
    case link(String, WebAddress)
    /// A number in digits.
    case figure(String, FigureUnit)
    /// No figure, and why.
    case absent(CellAbsence)

    /// Words, or that there are none to be had.
    static func words(_ words: String, else absence: CellAbsence) -> PublicationCell {
        words.allSatisfy(\.isWhitespace) ? .absent(absence) : .words(words)
    }

    /// A cell of a table for scripts.
    init(_ value: CSVValue, in unit: FigureUnit) {
        switch value {
        case .text(let words): self = .words(words, else: .doesNotApply)
        case .number(let digits): self = .figure(digits, unit)
        case .empty: self = .absent(.doesNotApply)
        case .absent(let why): self = .absent(why)
        }
    }

    var absence: CellAbsence? {
        if case .absent(let why) = self { return why }
        return nil
    }

    /// What a reader sees, to find out how wide its column has to be.
    var shown: String {
        switch self {
        case .words(let words), .link(let words, _): words
        case .figure(let digits, let unit): unit.shown(digits)
        case .absent(let why): why.shorthand
        }
    }

    /// The cell in a column of words or of numbers.
    func written(in content: PublicationTable.Column.Content) -> Spreadsheet.Cell {
        switch self {
        case .words(let words): .words(words, content == .numbers ? .wordsAmongNumbers : .wrapped)
        case .link(let words, _): .words(words, .wrappedLink)
        case .figure(let digits, let unit): .digits(digits, unit.style(of: digits))
        case .absent(let why): .words(why.shorthand, content == .numbers ? .wordsAmongNumbers : .wrapped)
        }
    }
}
