import CostAvoidance
import DelimitedText
import Numerics

extension Payback {
    /// The month, or that there is none.
    var words: String {
        switch self {
        case .month(let month): String(month)
        case .notWithinHorizon: "not reached"
        }
    }
}

/// Payback as a sentence: the month at each end, or why there is none.
enum PaybackSentence {
    static func text(_ totals: ReleasedTotals) -> String? {
        guard let payback = totals.payback else { return totals.paybackAbsence.flatMap(text) }
        let words = payback.map(Wording.payback)
        guard words.low == words.high, words.low == words.central else {
            return
                "Payback, when the cost of the whole programme is made good: \(words.low) at the cautious end, \(words.central) centrally and \(words.high) at the generous end."
        }
        switch payback.central {
        case .month(let month):
            return
                "Payback: the cost of the whole programme is made good by the end of month \(month) from the programme's start."
        case .notWithinHorizon: return "Payback: the cost of the whole programme is not made good within the horizon."
        }
    }

    /// Nil without a cost, of which a warning says all there is to say.
    private static func text(_ absence: PaybackAbsence) -> String? {
        switch absence {
        case .noCost: nil
        case .nothingSpentAtBest: "Payback is not given as a range: \(absence.reason)."
        case .nothingSpent, .undatedUse: "There is no payback: \(absence.reason)."
        }
    }
}
