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
        case .standardError: " (1.96 standard errors)"
        }
    }

    /// A note under a table of ranges, where any file says that they are no ends.
    static func tableNote(_ spreads: [InputSpread]) -> String? {
        let meanings = RangeMeaning.allCases.filter { meaning in
            meaning != .ends && spreads.contains { $0.range == meaning }
        }
        guard !meanings.isEmpty else { return nil }
        return
            "Where it is said in brackets, low and high are \(Wording.list(meanings.map(self.meaning))), so that the value can lie outside them."
    }

    /// What the envelope is where the low and the high of some of its inputs are no ends; nil where all are.
    static func beyondEnvelope(_ inputs: [UncertainInput]) -> String? {
        let beyond = inputs.filter { $0.shape != .fixed && $0.meaning != .ends }
        guard !beyond.isEmpty else { return nil }
        let points = RangeMeaning.allCases.filter { meaning in beyond.contains { $0.meaning == meaning } }
        let verb = beyond.count == 1 ? "has" : "have"
        return
            "\(Wording.counted(beyond.count, "input", "inputs").capitalisedFirst) \(verb) no ends: low and high are \(Wording.list(points.map(meaning))), and the total can lie outside the envelope."
    }

    /// The sentence for an explanation; nil where the file says nothing.
    static func sentence(_ spread: InputSpread) -> String? {
        spread.range.map { "Its low and high are \(meaning($0)), as its file says." }
    }

    /// What an input is drawn from.
    static func drawn(_ input: UncertainInput) -> String {
        let origin = input.spread.shape == nil ? "because a range was given and no distribution" : "as stated"
        let ends = input.shape == .fixed ? "" : " Low and high are \(meaning(input.meaning)) of it."
        return "Drawn from a \(input.shape.rawValue) distribution, \(origin).\(ends)"
    }
}
