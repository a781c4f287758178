import CostAvoidance
import DelimitedText
import Numerics

extension Payback {
    /// What stands wherever savings do not reach the cost while effects last.
    static let notWithinHorizonWords = "not within the horizon"

    /// `month 7`, or that there is none.
    var words: String { number.map { "month \($0)" } ?? Self.notWithinHorizonWords }

    /// The month alone, under a heading that says it is one, or that there is none.
    var cell: String { number.map(String.init) ?? Self.notWithinHorizonWords }

    private var number: Int? {
        switch self {
        case .month(let month): month
        case .notWithinHorizon: nil
        }
    }
}

/// Payback as a sentence: the month at each end, or why there is none.
enum PaybackSentence {
    ///
    /// - Parameter isMarked: whether to say that inputs alone make its range, where the headline draws people.
    static func text(_ totals: ReleasedTotals, isMarked: Bool = false) -> String? {
        guard let payback = totals.payback else { return totals.paybackAbsence.flatMap(text) }
        let mark = isMarked ? " (inputs alone)" : ""
        let words = payback.map { $0 == .notWithinHorizon ? "not while effects are counted" : $0.words }
        guard words.low == words.high, words.low == words.central else {
            let ends =
                if words.low == words.central {
                    "\(words.low) at the cautious end and centrally, \(words.high) at the generous end"
                } else if words.central == words.high {
                    "\(words.low) at the cautious end, \(words.high) centrally and at the generous end"
                } else {
                    "\(words.low) at the cautious end, \(words.central) centrally and \(words.high) at the generous end"
                }
            return "Payback, when the cost of the whole programme is made good\(mark): \(ends)."
        }
        switch payback.central {
        case .month(let month):
            return
                "Payback: the cost of the whole programme is made good by the end of month \(month) from the programme's start\(mark)."
        case .notWithinHorizon:
            return "Payback: the cost of the whole programme is not made good while effects are counted\(mark)."
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
