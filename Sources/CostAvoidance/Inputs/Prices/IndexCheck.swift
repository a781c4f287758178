import DelimitedText
import Numerics
import Platform

/// Finds numbers that are no price index: most often the growth of each year, which publications print beside it.
struct IndexCheck {
    /// A year with its index and place.
    struct Entry {
        let year: FinancialYear
        let index: ExactDecimal
        let position: SourcePosition
    }

    private(set) var diagnostics = Diagnostics()

    /// The greatest change of prices in a year that is taken for one. Britain's highest since 1956 is 25%, in 1975-76: HM Treasury,
    /// GDP deflators at market prices.
    private static let greatestRise = 1.30
    /// The greatest fall that is nothing to ask about. The same series has never fallen by more than 1% in a year.
    private static let greatestFall = 0.97
    /// Where an index of the kind that begins with 1, and the growth of a year in per cent, are found.
    private static let aroundOne = 0.5..<1.5
    private static let perCent = 20.0
    /// Where the growth of a year written as a factor is found.
    private static let factors = 0.98...1.15

    init(_ entries: [Entry]) {
        let inOrder = entries.sorted { $0.year < $1.year }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) { look(at: later, after: earlier) }
        guard diagnostics.isEmpty, let first = inOrder.first, inOrder.count > 1 else { return }
        let values = inOrder.map(\.index.doubleValue)
        let falls = zip(values, values.dropFirst()).contains { $0 > $1 }
        let looksLikeRates = values.allSatisfy { $0 < Self.perCent && !Self.aroundOne.contains($0) }
        let looksLikeFactors = values.allSatisfy { Self.factors.contains($0) && $0 != 1 } && falls
        guard looksLikeRates || looksLikeFactors else {
            compareWithKnownPrices(inOrder)
            return
        }
        diagnostics.add(
            Diagnostic(
                .warning, at: first.position, code: "growth-as-index",
                message: "the index is \(first.index) in \(first.year): is it the growth of each year?",
                remedy: Self.remedy))
    }

    private mutating func look(at later: Entry, after earlier: Entry) {
        let years = Double(later.year.startYear - earlier.year.startYear)
        let change = pow(later.index.doubleValue / earlier.index.doubleValue, 1 / years)
        let isImpossible = change > Self.greatestRise || change < 1 / Self.greatestRise
        guard isImpossible || change < Self.greatestFall else { return }
        let per = years > 1 ? " a year" : ""
        diagnostics.add(
            Diagnostic(
                isImpossible ? .error : .warning, at: later.position, code: "growth-as-index",
                message: "the index is \(later.index) and was \(earlier.index) in \(earlier.year): prices would have "
                    + "\(Self.words(change))\(per)",
                remedy: Self.remedy))
    }

    /// Sets the index beside that of the same years which comes with the library.
    private mutating func compareWithKnownPrices(_ entries: [Entry]) {
        let check = KnownPrices(entries.map { (year: $0.year, index: $0.index.doubleValue) })
        guard let finding = check.finding else { return }
        let entry = entries[finding.place]
        diagnostics.add(
            Diagnostic(
                .warning, at: entry.position, code: "growth-as-index",
                message: "the index is \(entry.index) in \(entry.year)\(finding.words): is it the growth of each year?",
                remedy: Self.remedy))
    }

    /// `risen by 67%`, `risen 10 times over`.
    private static func words(_ change: Double) -> String {
        let most = 1_000_000.0
        guard change >= 1 else { return "fallen by \(Int(nearest: (1 - change) * 100))%" }
        guard change >= 3 else { return "risen by \(Int(nearest: (change - 1) * 100))%" }
        return change < most ? "risen \(Int(nearest: change)) times over" : "risen more than a million times over"
    }

    private static let remedy =
        "An index says how prices of one year compare with another's, such as 103.24; growth of 2.1% after 100 is 102.1."
}
