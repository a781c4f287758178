import CostAvoidance
import Numerics

/// Conventions and unit costs that would give a printed figure, in sentences. A hypothesis is called one.
enum HypothesisText {
    /// The conventions, without one that a line's wrong sign has already said.
    static func conventions(_ study: Reproduction) -> [RichText] {
        let signs = study.totals.flatMap(\.lines).filter { $0.cause == .sign }.map(\.line.figure)
        return study.hypotheses.filter { found in
            switch found.convention {
            case .signTurned, .minusSignLost: !signs.contains(found.comparison.figure)
            default: true
            }
        }.map(convention)
    }

    private static func convention(_ hypothesis: Hypothesis) -> RichText {
        let others = hypothesis.refutedElsewhere
        let alone =
            others == 0
            ? ""
            : ", for this line alone: \(Wording.counted(others, "other printed figure matches", "other printed figures match")) only without it"
        return """
            \(emphasis: "Hypothesis") for \(code: hypothesis.comparison.figure.path): it would match if \
            \(hypothesis.convention)\(alone). A match does not show that this was done.
            """
    }

    /// Unit costs that would give printed lines.
    static func unitCosts(_ study: Reproduction) -> [RichText] { study.roundings.map(unitCost) }

    private static func unitCost(_ rounding: InputRounding) -> RichText {
        let figure = rounding.comparison.figure.path
        let needed = ImpliedText.amount(rounding.needed, "£")
        let given = ImpliedText.amount(rounding.given, "£")
        let others =
            rounding.together == 0
            ? ""
            : "; \(Wording.counted(rounding.together, "other printed figure uses it and follows", "other printed figures use it and follow")) from both"
        switch rounding.kind {
        case .rounding:
            return """
                \(emphasis: "Hypothesis"): rounding of an input. \(code: figure) would follow from a unit cost of \
                \(needed), which rounds to the \(given) that is given\(others).
                """
        case .anotherCost:
            return """
                \(emphasis: "Hypothesis") for \(code: figure): it would match if a unit cost \(needed) and not \(given), \
                on which every printed line of the service agrees. A match does not show that this was done.
                """
        }
    }
}
