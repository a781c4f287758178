import CostAvoidance
import Numerics

/// What the low and the high of an input are, in a reader's words.
enum RangeWords {
    /// As in "low and high are …".
    static func meaning(_ range: RangeMeaning) -> String {
        switch range {
        case .ends: "the least and the greatest value"
        case .interval90: "the ends of a 90% interval"
        case .interval95: "the ends of a 95% interval"
        case .standardError: "1.96 standard errors from central"
        }
    }

    /// In brackets behind a range whose file says what it is; empty where it says nothing, or that they are ends.
    static func note(_ spread: InputSpread) -> String {
        switch spread.range {
        case nil, .ends: ""
        case .interval90: " (90% interval)"
        case .interval95: " (95% interval)"
        case .standardError: " (1.96 standard errors either side)"
        }
    }

    /// Behind the source of a range: empty where the file says nothing, or that low and high are ends.
    static func behindSource(_ spread: InputSpread) -> String {
        guard let range = spread.range, range != .ends else { return "" }
        return "; low and high are \(meaning(range))"
    }

    /// The sentence for an explanation; nil where the file says nothing.
    static func sentence(_ spread: InputSpread) -> String? {
        spread.range.map { "Low and high are \(meaning($0)), as its file says." }
    }

    /// What an input is drawn from.
    static func drawn(_ input: UncertainInput) -> String {
        let origin = input.spread.shape == nil ? "because a range was given and no distribution" : "as stated"
        let ends = input.shape == .fixed ? "" : " Low and high are \(meaning(input.meaning))."
        return "Drawn from a \(input.shape.rawValue) distribution, \(origin).\(ends)"
    }

    /// A note under a table of ranges, where some are no ends.
    static func tableNote(_ spreads: [InputSpread]) -> String? {
        let areSome = spreads.contains { !note($0).isEmpty }
        return areSome
            ? "Where brackets say so, low and high are not the least and the greatest value: the value can lie outside them."
            : nil
    }

    /// What the envelope is where the low and the high of some of its inputs are no ends; nil where all are.
    static func beyondEnvelope(_ inputs: [UncertainInput]) -> String? {
        let beyond = inputs.filter { $0.shape != .fixed && $0.meaning != .ends }
        guard !beyond.isEmpty else { return nil }
        let whats = RangeMeaning.allCases.filter { meaning in beyond.contains { $0.meaning == meaning } }.map(meaning)
        return
            "The total can lie outside the envelope: for \(Wording.counted(beyond.count, "input", "inputs")), low and high are not the least and the greatest value but \(whats.joined(separator: " or "))."
    }

    /// A low or a high as it is shown: one made from a standard error in pence, as the rest is below what that tells.
    static func shown(_ value: ExactDecimal, _ spread: InputSpread) -> ExactDecimal {
        guard spread.range == .standardError, value >= .one else { return value }
        return value.rounded(toPlaces: Money.places)
    }
}
