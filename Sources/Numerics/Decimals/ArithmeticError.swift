/// Why an exact calculation has no answer that its type can hold.
public enum ArithmeticError: Error, Hashable, Sendable {
    /// The exact result is larger, or needs more decimal places, than the type holds.
    case overflow
    /// Something was divided by zero.
    case divisionByZero

    /// What went wrong, to follow the name of a figure: "net savings …".
    public var explanation: String {
        switch self {
        case .overflow: "is too large to be held exactly; check the quantities and unit costs for a misplaced point"
        case .divisionByZero: "would need a division by zero"
        }
    }
}
