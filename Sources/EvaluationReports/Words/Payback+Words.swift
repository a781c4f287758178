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
