import DelimitedText

/// A table on its sheet: its title in A1, a line or two on what it is, and the table itself from there on.
enum PublicationLayout {
    /// A line above the table, and the sheet it leads to.
    struct Line {
        var words: String
        var leadsTo: String?
    }

    /// The sheet of a table.
    ///
    /// - Parameters:
    ///   - name: the sheet's.
    ///   - title: with the numbers of its notes.
    ///   - lines: what stands between the title and the table.
    static func sheet(
        _ table: PublicationTable, name: String, title: String, lines: [Line]
    ) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(name, widths: widths(of: table, under: title))
        let pages = pages(sheet.widths)
        sheet.page = .pagesWide(pages.count)
        sheet.rows.append([.words(title, .title)])
        for line in lines {
            if let target = line.leadsTo {
                sheet.links.append(.init(cell: "A\(sheet.nextRow)", target: .sheet(target)))
            }
            // What stands on one line is printed as far as the table is wide.
            for part in BrokenWords.lines(line.words, at: (pages.first ?? widestPage) * lettersOfTen / 10) {
                sheet.rows.append([.words(part, line.leadsTo == nil ? .plain : .link)])
            }
        }
        sheet.repeatedRows = sheet.nextRow...sheet.nextRow
        sheet.repeatedColumns = 1
        let headings = distinct(table.columns.map(\.heading))
        sheet.table = .init(
            name: SheetNames.table(on: name), headings: headings, firstRow: sheet.nextRow, rows: table.rows.count)
        sheet.rows.append(
            zip(headings, table.columns).map { .words($0, $1.content == .words ? .wordsHeading : .numbersHeading) })
        for row in table.rows {
            for (column, cell) in row.enumerated() {
                guard case .link(_, let address) = cell else { continue }
                let place = Spreadsheet.reference(column: column, row: sheet.nextRow)
                sheet.links.append(.init(cell: place, target: .address(address)))
            }
            sheet.rows.append(zip(row, table.columns).map { $0.written(in: $1.content) })
        }
        return sheet
    }

    /// Headings of which no two are the same, on one line and no longer than a marked table takes.
    private static func distinct(_ headings: [String]) -> [String] {
        var seen: Set<String> = []
        return headings.map { words in
            let heading = String(
                words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(longestHeading))
            var candidate = heading
            var number = 1
            while !seen.insert(candidate.lowercased()).inserted {
                number += 1
                candidate = "\(heading) \(number)"
            }
            return candidate
        }
    }

    // MARK: Widths

    /// The widths of all columns, those of the first page together wide enough for the title, which is printed as far as they go.
    private static func widths(of table: PublicationTable, under title: String) -> [Int] {
        var widths = table.columns.indices.map { width(of: $0, in: table) }
        let missing = max(narrowestTable, title.count * widthOfTenTitleLetters / 10) - (pages(widths).first ?? 0)
        let words = table.columns.firstIndex { $0.content == .words } ?? 0
        if missing > 0 { widths[words] += missing }
        return widths
    }

    /// How wide the pages are on which columns of these widths are printed, the first column on each: as few as show letters that
    /// can still be read, and on those the letters as large as they fit.
    private static func pages(_ widths: [Int]) -> [Int] {
        let most = pages(widths, upTo: widestPage)
        return (narrowestPage..<widestPage).lazy.map { pages(widths, upTo: $0) }.first { $0.count <= most.count }
            ?? most
    }

    /// The same where a page is so wide.
    private static func pages(_ widths: [Int], upTo page: Int) -> [Int] {
        guard let first = widths.first else { return [0] }
        return widths.dropFirst().reduce(into: [first]) { pages, width in
            let last = pages.count - 1
            if pages[last] + width <= page || pages[last] == first {
                pages[last] += width
            } else {
                pages.append(first + width)
            }
        }
    }

    /// In characters: of words as many as stand well on a line, the rest wraps; of numbers all, since a number that is cut shows
    /// as a row of hashes.
    private static func width(of column: Int, in table: PublicationTable) -> Int {
        let cells = table.rows.map { $0[column] }
        let word = longestWord(of: table.columns[column].heading)
        let heading = min(table.columns[column].heading.count, max(word, comfortableHeading))
        let content: Int =
            switch table.columns[column].content {
            case .numbers: min(cells.map(\.shown.count).max() ?? 0, widestWords)
            case .words: wordsWidth(cells.map(\.shown))
            }
        // Bold and capital letters are wider than the digit that a width is counted in.
        return max(content, heading * 6 / 5 + indent, narrowest) + margin
    }

    /// Short words on a line of their own, long texts on lines that are no strain to read.
    private static func wordsWidth(_ texts: [String]) -> Int {
        let longest = texts.map(\.count).max() ?? 0
        let word = min(texts.map(longestWord).max() ?? 0, widestWords)
        return min(longest, max(comfortableWords, word, min(longest / 2, widestWords)))
    }

    private static func longestWord(of words: String) -> Int { words.split(separator: " ").map(\.count).max() ?? 0 }

    /// Excel takes 255; what tells two of one name apart is added to it.
    private static let longestHeading = 240
    private static let comfortableHeading = 14
    private static let narrowest = 6
    private static let comfortableWords = 45
    /// A digest of 64 digits stands on one line; what is longer is no word.
    private static let widestWords = 80
    private static let margin = 3
    /// Beside a heading of numbers.
    private static let indent = 1
    /// How many letters of a sentence stand in the width of ten digits.
    private static let lettersOfTen = 11
    /// How many digits ten letters of a title, larger and in bold, are as wide as.
    private static let widthOfTenTitleLetters = 15
    /// Of a table of few columns, so that sentences above it are not broken after a few words.
    private static let narrowestTable = 70
    /// The most digits that a page of A4 on its side shows in letters that can still be read, of seven points.
    private static let widestPage = 160
    /// In letters of their own size a page of A4 on its side shows so many.
    private static let narrowestPage = 118
}
