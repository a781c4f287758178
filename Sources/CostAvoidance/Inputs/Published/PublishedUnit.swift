import Numerics

/// The unit a publication prints a figure in, such as `GBP`, `ratio` or `GBP per person per week`.
package struct PublishedUnit: Sendable, Hashable, CustomStringConvertible {
    /// What a printed figure is divided by, beside what the evaluation computes.
    package enum Divisor: String, Sendable, Hashable, CaseIterable {
        /// By the people supported.
        case person
        /// By the weeks of the period, 52 to the year.
        case week
        /// By the months of the period.
        case month
        /// By the years of the period.
        case year
    }

    /// What is counted before anything is divided: a unit that the evaluation computes, or a word of the publication.
    package var base: String
    /// What it is divided by, in the order of the words.
    package var divisors: [Divisor]

    /// A unit by its parts.
    package init(base: String, divisors: [Divisor] = []) {
        self.base = base
        self.divisors = divisors
    }

    /// Reads `GBP per person per week`; nil where a word after `per` is not known or is there twice.
    package init?(parsing text: String) {
        let words = text.split(separator: " ").map(String.init)
        let parts = words.split(separator: "per").map { $0.joined(separator: " ") }
        guard let base = parts.first, !base.isEmpty, words.first != "per", words.last != "per" else { return nil }
        let divisors = parts.dropFirst().compactMap(Divisor.init(rawValue:))
        guard divisors.count == parts.count - 1, Set(divisors).count == divisors.count else { return nil }
        self.init(base: base, divisors: divisors)
    }

    /// The units that an evaluation computes figures in.
    package static let computed = ["GBP", "people", "units", "ratio", "months", "share", number, percent]

    /// A number in the unit of its own row, such as the value of an input.
    package static let number = "number"
    private static let percent = "%"

    /// Whether it is per cent: of a share, or of the use of a service before.
    package var isPercent: Bool { base == Self.percent }

    /// Whether the evaluation computes figures in it; a foreign currency is not converted.
    package var isComputed: Bool { Self.computed.contains(base) }

    /// As it is written in `published.csv`.
    package var description: String { ([base] + divisors.map(\.rawValue)).joined(separator: " per ") }

    /// An amount in this unit as a reader meets it: `£1,234.5 per person`, `12 units`; a ratio stands by itself.
    func written(_ amount: ExactDecimal) -> String {
        var parts = amount.magnitude.description.split(separator: ".", maxSplits: 1).map(String.init)
        for place in stride(from: parts[0].count - 3, to: 0, by: -3) {
            parts[0].insert(",", at: parts[0].index(parts[0].startIndex, offsetBy: place))
        }
        let number = (amount.isNegative ? "-" : "") + (base == "GBP" ? "£" : "") + parts.joined(separator: ".")
        let named = base == "GBP" || base == "ratio" ? number : "\(number) \(base)"
        return ([named] + divisors.map(\.rawValue)).joined(separator: " per ")
    }
}
