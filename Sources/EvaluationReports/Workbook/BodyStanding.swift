/// What is said behind the name of a body of which something stands as it was evaluated, whatever changes.
enum BodyStanding {
    private static let asEvaluated = " (as evaluated)"
    private static let inPart = " (in part as evaluated)"

    /// Nothing where all of it follows.
    ///
    /// - Parameters:
    ///   - evaluated: its amounts.
    ///   - fixed: what of each does not follow.
    ///   - rows: how many rows are rounded to the penny in what follows.
    static func words(of evaluated: [Spreadsheet.Cell], fixed: [Spreadsheet.Cell], rows: Int) -> String {
        let (whole, held) = (evaluated.map(\.digits), fixed.map(\.digits))
        let rounding = mostRounding(rows)
        if held.allSatisfy({ abs(Double($0 ?? "") ?? 0) <= rounding }) { return "" }
        return whole == held ? asEvaluated : inPart
    }

    /// Whether a name has such words behind it.
    static func isSaid(in words: String) -> Bool { words.hasSuffix(asEvaluated) || words.hasSuffix(inPart) }

    /// The most pounds by which a sum of rows, each rounded to the penny, and its own rounding can be off.
    static func mostRounding(_ rows: Int) -> Double { Double(rows + 1) * 0.005 }
}
