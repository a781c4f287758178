/// One value at its cautious end, in the middle and at its generous end.
///
/// A value that is known exactly, or for which no range was given, holds the same number three times;
/// nothing here invents a spread.
public struct Estimate<Value> {
    /// The value at the end that is least.
    public var low: Value
    /// The value taken when no end is asked for.
    public var central: Value
    /// The value at the end that is greatest.
    public var high: Value

    /// An estimate from its three values, in the order they are read.
    public init(low: Value, central: Value, high: Value) {
        self.low = low
        self.central = central
        self.high = high
    }

    /// An estimate without a range: the same value at all three places.
    public init(exactly value: Value) {
        self.init(low: value, central: value, high: value)
    }

    /// The value at one of the three places.
    public subscript(bound: Bound) -> Value {
        get {
            switch bound {
            case .low: low
            case .central: central
            case .high: high
            }
        }
        set {
            switch bound {
            case .low: low = newValue
            case .central: central = newValue
            case .high: high = newValue
            }
        }
    }

    /// The estimate whose three values are made from these three, one by one.
    ///
    /// - Throws: what `transform` throws, at the first value for which it does.
    public func map<Result, Failure: Error>(
        _ transform: (Value) throws(Failure) -> Result
    ) throws(Failure) -> Estimate<Result> {
        Estimate<Result>(low: try transform(low), central: try transform(central), high: try transform(high))
    }
}

extension Estimate: Sendable where Value: Sendable {}
extension Estimate: Equatable where Value: Equatable {}
extension Estimate: Hashable where Value: Hashable {}

/// One of the three places of an estimate.
public enum Bound: String, CaseIterable, Sendable, Hashable {
    /// The cautious end: least saved, most spent.
    case low
    /// The value taken when no end is asked for.
    case central
    /// The generous end: most saved, least spent.
    case high

    /// 0, 1, 2 from low to high.
    package var place: Int {
        switch self {
        case .low: 0
        case .central: 1
        case .high: 2
        }
    }
}
