import DelimitedText
import Numerics

/// Rows that are the sum of others: a spreadsheet's last line, which would count everything twice.
struct TotalRows: Sendable {
    private var found = Diagnostics()
    private var lastLine = 0

    init() {}

    /// Notes a cell that says its row is a total.
    mutating func note(_ cell: CSVCell, _ column: String, in file: String) {
        let position = cell.position(in: file)
        // One row is one error, whichever of its cells say so.
        guard position.line != lastLine else { return }
        lastLine = position.line
        found.add(at: position) {
            Self.diagnostic(
                at: position, "\(column) is \(cell.quoted): the row is a total of others, which are counted themselves")
        }
    }

    /// Whether the row noted last is on this line.
    func hasNoted(line: Int) -> Bool { line == lastLine }

    mutating func append(_ other: TotalRows) { found.merge(with: other.found) }

    /// The errors; none where every row is a total, as in a table that was published so.
    func diagnostics(ofRows rows: Int) -> Diagnostics { rows > found.count ? found : Diagnostics() }

    static func diagnostic(
        _ severity: Diagnostic.Severity = .error, at position: SourcePosition, _ message: String
    ) -> Diagnostic {
        Diagnostic(
            severity, at: position, code: "total-row", message: message,
            remedy: severity == .error ? "Delete the row." : "If it is, delete the row; else all is well.")
    }

    // MARK: Amounts

    /// Figures of a total, without the noughts at its end, and other rows that add up to it: fewer of either come together by
    /// chance, as 50 and 50 make 100.
    private static let beyondChance: [(figures: Int, others: Int)] = [(4, 2), (3, 3), (2, 5), (1, 10)]

    /// Whether amounts of a row that are the sums of so many others are hardly so by chance.
    static func isBeyondChance(_ totals: ExactDecimal..., others: Int) -> Bool {
        let figures = totals.reduce(0) { $0 + Self.figures(of: $1) }
        return beyondChance.contains { figures >= $0.figures && others >= $0.others }
    }

    private static func figures(of total: ExactDecimal) -> Int {
        var significand = total.significand.magnitude
        while significand != 0, significand % 10 == 0 { significand /= 10 }
        return String(significand).count
    }

    // MARK: Words

    /// Whether a name is nothing but a word for a total: `Total`, `Sub-total:`, `GRAND TOTAL`, `Total cost`.
    static func isTotal(_ name: String) -> Bool {
        guard mayBeTotal(name) else { return false }
        let words = words(of: name)
        if let only = words.first, words.count == 1, alone.contains(only) { return true }
        return words.contains(where: totals.contains)
            && words.allSatisfy { totals.contains($0) || besides.contains($0) }
    }

    /// Whether a case identifier speaks of all cases together: a total or an average of them.
    static func isOfAllCases(_ name: String) -> Bool {
        guard mayBeTotal(name) else { return false }
        let words = words(of: name)
        return isTotal(name) || words.contains(where: totals.contains)
            || (words.count == 1 && words.allSatisfy(averages.contains))
    }

    /// Whether a name has the word in it, so that a row of this name may be a total of others: `Staff costs, total`.
    static func speaksOfTotal(_ name: String) -> Bool {
        mayBeTotal(name) && words(of: name).contains(where: totals.contains)
    }

    /// Whether a group's name speaks of all groups together: `North total`, `All areas`.
    static func isOfAll(_ name: String) -> Bool {
        guard mayBeTotal(name) else { return false }
        let words = words(of: name)
        return words.contains(where: totals.contains) || (words.count <= 2 && words.first.map(all.contains) ?? false)
    }

    private static let totals: Set<String> = [
        "total", "totals", "subtotal", "subtotals", "cyfanswm", "gyfanswm", "isgyfanswm",
    ]
    /// Words that say so where nothing stands beside them.
    private static let alone: Set<String> = ["sum", "sums", "tot"]
    /// Words for another figure about all rows.
    private static let averages: Set<String> = ["average", "mean", "median"]
    private static let all: Set<String> = ["all", "overall", "everyone", "everybody", "combined"]
    private static let besides: Set<String> = [
        "sub", "grand", "overall", "running", "final", "sum", "of", "all", "the", "above", "rows", "row", "cost",
        "costs", "amount", "in", "net", "gross", "whole", "for", "people", "cases", "number", "no", "savings", "year",
        "column", "programme", "service", "services", "outcomes", "excluding", "including", "excl", "incl", "ex",
        "inc", "vat", "gbp", "and",
    ]
    /// More than the longest of these names has.
    static let longest = 40

    /// The beginnings of the words that any of these names has in it.
    private static let beginnings = Set(
        ["tot", "ubt", "sum", "yfa", "ave", "mea", "med", "all", "eve", "com"].map(code))

    private static func code(_ letters: String) -> UInt32 { letters.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    /// The quick look that spares nearly all names the thorough one.
    private static func mayBeTotal(_ name: String) -> Bool {
        guard name.utf8.count <= longest else { return false }
        let lastThree: UInt32 = 0xFF_FFFF
        var letters: UInt32 = 0
        for byte in name.utf8 {
            letters = (letters << 8 | UInt32(byte | 0x20)) & lastThree
            if beginnings.contains(letters) { return true }
        }
        return false
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter }.map(String.init)
    }
}
