import DelimitedText

/// How wide the columns of the workbook are, so that a page of A4 on its side has letters of seven points or more.
enum PrintedWidth {
    /// In letters of ten points: so many stand in a line when they are printed in seven.
    static let most = 176

    /// The columns that are printed: as many of these as a page is wide enough for, and never fewer than are needed.
    static func columns(_ widths: [Int], upTo wanted: Int, atLeast needed: Int) -> Int {
        let fits = (needed...max(needed, wanted)).last { widths.prefix($0).reduce(0, +) <= most }
        return fits ?? needed
    }

    /// Whether rows of these heights, in points, stand on one page when a line of `most` letters is as wide as it.
    static func isOnePage(_ heights: [Int]) -> Bool { heights.reduce(0, +) <= highestPage }

    /// A page of A4 on its side is 500 points high between its margins, and is printed at seven tenths.
    private static let highestPage = 690

    /// The width of a column for amounts of which the longest has these digits.
    static func pounds(_ digits: [String], isBold: Bool) -> Int {
        let letters = digits.map { digits in
            let whole = digits.prefix { $0 != "." }.filter(\.isNumber).count
            return whole + (whole - 1) / 3 + "-£.".count + Pounds.decimals(digits)
        }
        return max(narrowest, (letters.max() ?? 0) + (isBold ? 1 : 0))
    }

    /// The width of a column for numbers as they are written; of very long ones a spreadsheet shows as many decimals as there is room for.
    static func numbers(_ digits: [String]) -> Int {
        min(widest, max(narrowest, (digits.map(\.count).max() ?? 0) + 1))
    }

    private static let narrowest = 10
    private static let widest = 12

    /// What is left of a line beside other columns, but no less than so much.
    static func rest(beside widths: [Int], atLeast least: Int) -> Int { max(least, most - widths.reduce(0, +)) }
}
