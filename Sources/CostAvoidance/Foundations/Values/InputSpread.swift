import Numerics

/// How an uncertain input is spread, as far as its file says.
public struct InputSpread: Sendable, Hashable {
    /// The distribution it is drawn from, where one is named.
    public var shape: UncertaintyShape?
    /// What its low and high are, where that is said.
    public var range: RangeMeaning?

    /// Nothing is said.
    public static let unstated = InputSpread()

    /// What a file says.
    public init(shape: UncertaintyShape? = nil, range: RangeMeaning? = nil) {
        self.shape = shape
        self.range = range
    }

    /// Whether anything is said.
    package var isStated: Bool { self != .unstated }

    /// The distribution that is taken: the one named, else triangular; of a standard error, which no triangle has, the
    /// distribution that keeps within what the input can be.
    package func shape(of kind: UncertainKind) -> UncertaintyShape {
        shape ?? (range == .standardError ? kind.shapeOfStandardError : .triangular)
    }
}

/// What the values of an input can be.
package enum UncertainKind: Sendable, Hashable {
    /// From nought to one: assumptions, likelihoods.
    case share
    /// Pounds, not below nought: unit costs, programme costs.
    case amount
    /// Anything: units of a service, months.
    case number

    /// What an estimate with a standard error is drawn from where nothing is named: gamma for costs and beta for probabilities.
    /// A. Briggs, M. Sculpher and K. Claxton, Decision Modelling for Health Economic Evaluation (2006), chapter 4.
    var shapeOfStandardError: UncertaintyShape {
        switch self {
        case .share: .beta
        case .amount: .gamma
        case .number: .normal
        }
    }

    /// Distributions that may be named.
    var shapes: [UncertaintyShape] {
        switch self {
        case .share: UncertaintyShape.allCases
        case .amount, .number: UncertaintyShape.allCases.filter { $0 != .beta }
        }
    }
}
