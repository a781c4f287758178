/// What is said behind the name of a body of which something stands as it was evaluated, whatever changes.
enum BodyStanding {
    private static let asEvaluated = " (as evaluated)"
    private static let inPart = " (in part as evaluated)"

    /// Nothing where all of it follows.
    ///
    /// - Parameters:
    ///   - evaluated: its amounts.
    ///   - fixed: what of each does not follow.
    static func words(of evaluated: [Spreadsheet.Cell], fixed: [Spreadsheet.Cell]) -> String {
        let (whole, held) = (evaluated.map(\.digits), fixed.map(\.digits))
        if held.allSatisfy({ $0 == nil || Double($0 ?? "") == 0 }) { return "" }
        return whole == held ? asEvaluated : inPart
    }
}
