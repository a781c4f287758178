import Numerics

/// How the probabilities of the inputs are spread over the draws.
public enum SamplingMethod: String, Sendable, Hashable, CaseIterable {
    /// Each draw by itself.
    case random
    /// Of n draws one in each n-th of each input's probability: less error where the total is nearly a sum of the inputs.
    case latinHypercube = "latin-hypercube"
    /// A scrambled Sobol' sequence, which fills the space of the inputs evenly: less error still for few or smooth inputs.
    case sobol
}

/// When a simulation may stop before all its draws.
public enum SimulationPrecision: Sendable, Hashable, CustomStringConvertible {
    /// The standard error of the mean net benefit (savings where there is no cost) is at most so many pounds.
    case pounds(Double)
    /// It is at most this share of the mean.
    case share(Double)

    /// Understands `500` as pounds and `0.5%` as a share of the mean; nil for anything else and for nothing or less.
    public init?(parsing text: String) {
        if text.hasSuffix("%") {
            guard let share = try? ExactDecimal(parsing: text.dropLast()), share > .zero else { return nil }
            self = .share(share.doubleValue / 100)
        } else {
            guard let pounds = try? ExactDecimal(parsing: text), pounds > .zero else { return nil }
            self = .pounds(pounds.doubleValue)
        }
    }

    /// As it is written: `500` or `0.5%`.
    public var description: String {
        func written(_ value: Double) -> String {
            let places = 9
            return (try? ExactDecimal(rounding: value, places: places))?.description ?? "\(value)"
        }
        return switch self {
        case .pounds(let pounds): written(pounds)
        case .share(let share): written(share * 100) + "%"
        }
    }

    func isReached(mean: Double, standardError: Double) -> Bool {
        switch self {
        case .pounds(let pounds): standardError <= pounds
        case .share(let share): standardError <= share * abs(mean)
        }
    }
}
