import Numerics

/// Whether a heading says that the numbers below it are so many in a hundred.
enum HeadingPercent {
    /// `Likelihood %`, `Likelihood (per cent)`, `% cashable`, `out of 100`.
    static func says(_ heading: String) -> Bool {
        let words = heading.lowercased().replacing("%", with: " % ").split {
            !($0.isLetter || $0.isNumber || $0 == "%")
        }
        let joined = " " + words.joined(separator: " ") + " "
        // `0-1 or %` leaves it to each cell.
        guard !joined.contains(" 0 1 "), !joined.contains(" 0 to 1 ") else { return false }
        return marks.contains { joined.contains(" \($0) ") }
    }

    /// Whether nobody knows what is meant where a heading says per cent: no number below it is above 1, as if they were shares.
    static func isUnclear(_ numbers: [Quantity]) -> Bool {
        numbers.contains { $0 > .zero } && numbers.allSatisfy { $0 <= one }
    }
    private static let one = Quantity(1)

    private static let marks = [
        "%", "percent", "percentage", "per cent", "pct", "out of 100", "0 100", "0 to 100", "1 100",
    ]
}
