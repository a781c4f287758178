import Numerics

/// When counts of people are withheld or rounded.
public struct DisclosureRule: Sendable, Hashable {
    /// Counts from 1 to one less than this are suppressed with their money. Below 2 nothing is.
    public var threshold = 5
    /// Counts of people are rounded to a multiple of this; nil where they are not rounded.
    public var roundTo: Int?

    /// The default: fewer than five people, not rounded.
    public init(threshold: Int = 5, roundTo: Int? = nil) {
        self.threshold = threshold
        self.roundTo = roundTo
    }

    /// Whether counts of people are rounded.
    public var isRounding: Bool { (roundTo ?? 1) > 1 }

    /// A count of people as it may be told: rounded to the nearest multiple where that is asked for.
    public func rounded(_ people: Int) -> Int {
        guard let multiple = roundTo, multiple > 1 else { return people }
        return (people + multiple / 2) / multiple * multiple
    }

    /// Whether so many people are too few to be told. A number that is not known is not, and neither is nobody.
    public func isTooFew(_ people: Int?) -> Bool {
        guard let people else { return false }
        return people > 0 && people < threshold
    }

    /// Whether so many people, known by their number and taken together, are enough whatever is told about them: at least the
    /// threshold. Nobody is not.
    package func isEnough(_ people: Int) -> Bool { people >= threshold }

    /// Whether any count could be too few.
    package var isSuppressing: Bool { threshold > 1 }
}

extension Wording {
    /// A number of people as a rule lets it be said: `fewer than 5 people`, `12 people`.
    static func people(_ number: Int, under rule: DisclosureRule) -> String {
        if rule.isTooFew(number) { return "fewer than \(rule.threshold) people" }
        guard let multiple = rule.roundTo, multiple > 1 else { return count(number, "person", "people") }
        let rounded = rule.rounded(number)
        return rounded == 0 ? "fewer than \(multiple) people" : "about \(rounded) people"
    }
}
