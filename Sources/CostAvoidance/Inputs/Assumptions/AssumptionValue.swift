import Numerics

/// What an assumption says: a share of a whole, or a number of months.
public enum AssumptionValue: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// From 0 to 1.
    case share(Share)
    /// Whole months from 0.
    case months(Int)

    /// The most months that an assumption can say: thirty years, as of everything that lasts.
    static let mostMonths = 360

    /// The share; nil where it is no share.
    package var share: Share? {
        switch self {
        case .share(let share): share
        case .months: nil
        }
    }

    /// The months; none where it is a share.
    package var wholeMonths: Int {
        switch self {
        case .share: 0
        case .months(let months): months
        }
    }

    /// As a number: 0.35, or 6.
    public var decimal: ExactDecimal {
        switch self {
        case .share(let share): share.decimal
        case .months(let months): ExactDecimal(months)
        }
    }

    /// What it is, as in "deadweight is a share from 0 to 1".
    var kind: String {
        switch self {
        case .share: "a share from 0 to 1"
        case .months: "a whole number of months"
        }
    }

    /// As the nearest binary floating-point number, for simulation only.
    var doubleValue: Double { decimal.doubleValue }

    /// As a file has it: `0.35`, `6`.
    public var description: String { decimal.description }

    /// The smaller number.
    public static func < (left: Self, right: Self) -> Bool { left.decimal < right.decimal }
}

/// What the values of an assumption are counted in.
public enum AssumptionUnit: String, Sendable, Hashable {
    /// A share from 0 to 1.
    case share
    /// Whole months.
    case months

    /// The value of a number; nil where it is none of this unit: a share outside 0 to 1, a part of a month.
    package func value(_ number: ExactDecimal) -> AssumptionValue? {
        switch self {
        case .share: return (try? Share(number)).map(AssumptionValue.share)
        case .months:
            guard number.places == 0, let months = Int(exactly: number.significand),
                (0...AssumptionValue.mostMonths).contains(months)
            else { return nil }
            return .months(months)
        }
    }

    /// What its values can be, for a simulation.
    package var kind: UncertainKind {
        switch self {
        case .share: .share
        case .months: .number
        }
    }

    /// What a value may be, to follow the word "expected".
    var expectation: String {
        switch self {
        case .share: "a share from 0 to 1 or a percentage"
        case .months: "a whole number of months from 0 to \(AssumptionValue.mostMonths)"
        }
    }

    /// How to write one.
    var remedy: String {
        switch self {
        case .share: ShareError.example
        case .months: "Write 6 for half a year."
        }
    }
}
