/// How high the rows of a sheet have to be for all of their words to be seen.
///
/// A row that does not say its height is fitted by Excel when it is opened, and by other programs not always.
enum RowHeights {
    /// In points, of a line of letters of 12 points, and of those of titles; and of letters of 10 points.
    private static let line = 16
    private static let titleLine = 22
    private static let subtitleLine = 20
    private static let workingLine = 13
    /// The highest row that Excel takes.
    private static let highest = 409
    /// How many letters stand in the width of ten digits: words in bold are wider than others.
    private static let plainLetters = 10
    private static let boldLetters = 9
    /// How many digits the indent beside words takes.
    private static let indent = 2

    /// The heights of all rows at the widths of the columns, in points.
    static func fitting(_ sheet: Spreadsheet.Sheet, _ look: Spreadsheet.Look = .published) -> [Int] {
        let line =
            switch look {
            case .published: Self.line
            case .working: workingLine
            }
        return sheet.rows.map { row in
            min(highest, zip(row, sheet.widths).map { height(of: $0, width: $1, line: line) }.max() ?? line)
        }
    }

    private static func height(of cell: Spreadsheet.Cell, width: Int, line: Int) -> Int {
        guard case .words(let words, let style) = cell else { return line }
        return switch style {
        case .title: titleLine
        case .subtitle: subtitleLine
        case .wrapped, .wrappedLink, .wordsAmongNumbers, .quiet, .remark, .quietRemark,
            .sample:
            line * lines(words, width * plainLetters / 10)
        case .numbersHeading, .bandedRemark:
            line * lines(words, (width - indent) * boldLetters / 10)
        case .wordsHeading, .bandedWords, .bandedNumbers, .strong:
            line * lines(words, width * boldLetters / 10)
        case .plain, .heading, .money, .share, .link, .pounds, .price, .whole, .decimal, .wholePercentage, .percentage,
            .literal, .wholePounds, .inputPounds, .inputShare, .inputNumber, .evaluatedPounds, .evaluatedShare,
            .evaluatedNumber,
            .totalPounds, .totalNumber, .number, .factor, .exact:
            line
        }
    }

    /// How many lines words take where so many letters stand on one.
    private static func lines(_ words: String, _ letters: Int) -> Int {
        let letters = max(1, letters)
        var lines = 1
        var used = 0
        for word in words.split(separator: " ") {
            let needed = used == 0 ? word.count : used + 1 + word.count
            if needed <= letters {
                used = needed
                continue
            }
            lines += used == 0 ? 0 : 1
            // A word that is longer than a line is broken.
            lines += (word.count - 1) / letters
            used = (word.count - 1) % letters + 1
        }
        return lines
    }
}
