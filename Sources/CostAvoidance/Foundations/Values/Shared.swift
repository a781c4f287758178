/// A large value that is kept once and handed on by reference; whoever is given another in its place has that, and nobody else.
///
/// Values that hold an evaluation and all that it comes to are copied field by field wherever they stand in others: that code was half of
/// the program.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
    private final class Kept: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var kept: Kept

    /// Keeps a value.
    public init(wrappedValue: Value) { kept = Kept(wrappedValue) }

    /// The value that is kept.
    public var wrappedValue: Value {
        get { kept.value }
        set { kept = Kept(newValue) }
    }
}
