import DelimitedText
import Numerics

/// Why an evaluation could not be read or computed.
public enum EvaluationError: Error {
    /// The inputs were refused; every reason is in the list.
    case refused(Diagnostics)
    /// A file could not be read or written at all.
    case unreadable(path: String, reason: String)
    /// A number does not fit or is divided by zero.
    case arithmetic(ArithmeticError, while: String)
    /// A price year has no index.
    case uprating(UpratingError)
    /// A year has no discount factor.
    case discounting(DiscountError)
    /// Two assumptions cover one line and neither is narrower.
    case assumptionTie(AssumptionTie)
    /// A line names a service without a unit cost.
    case noUnitCost(ServiceID)
    /// An alternative event has no account.
    case emptyAlternative(String)
}
