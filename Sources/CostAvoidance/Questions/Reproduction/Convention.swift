import Numerics

/// A way of computing a figure that differs from the method's, and that a publication may have used without saying so.
package enum Convention: Sendable, Hashable {
    /// Unit costs and programme costs as they stand, not carried to one year's prices.
    case pricesAsTheyStand
    /// The prices of another year.
    case priceYear(FinancialYear)
    /// Another price index, by name.
    case deflator(String)
    /// One kind of assumption left at its default.
    case without(AssumptionParameter)
    /// Every assumption left at its default.
    case withoutAssumptions
    /// Every quantity counted whole, whatever its likelihood.
    case likelihoodIgnored
    /// Use before and after taken from each other as counted, whatever the length of the two windows.
    case windowsAsTheyStand
    /// Use after scaled up to the length of the window before.
    case scaledToWindowBefore
    /// Effects counted for one year only.
    case oneYear
    /// Later years not discounted.
    case undiscounted
    /// The first year discounted as well.
    case firstYearDiscounted
    /// The low or the high end in place of the central figure.
    case end(Bound)
    /// Divided by something else than the people supported.
    case dividedBy(Denominator)
    /// A service with the opposite sign.
    case signTurned(ServiceID)
    /// A service left out.
    case leftOut(ServiceID)

    /// What a figure a person may have been divided by.
    package enum Denominator: String, Sendable, Hashable {
        /// People with a row in the files.
        case cases
        /// Rows of the files.
        case rows
    }
}

extension Convention: CustomStringConvertible {
    /// What would have been done, to follow the words "would match if".
    package var description: String {
        switch self {
        case .pricesAsTheyStand: "no price were carried to another year"
        case .priceYear(let year): "amounts were in prices of \(year)"
        case .deflator(let name): "prices were carried by the index \(name)"
        case .without(let parameter): "there were no \(parameter.words)"
        case .withoutAssumptions: "no assumption were applied"
        case .likelihoodIgnored: "every quantity were counted whole, whatever its likelihood"
        case .windowsAsTheyStand: "counts before and after were compared as they stand, not on equal time"
        case .scaledToWindowBefore: "use after were scaled up to the time observed before"
        case .oneYear: "effects were counted for one year"
        case .undiscounted: "later years were not discounted"
        case .firstYearDiscounted: "the first year were discounted as well"
        case .end(let bound): "the \(bound.rawValue) figure were taken"
        case .dividedBy(let denominator): "it were divided by \(denominator.rawValue) and not by people"
        case .signTurned(let service): "\(service) were counted with the opposite sign"
        case .leftOut(let service): "\(service) were left out"
        }
    }
}

extension AssumptionParameter {
    /// The parameter in words.
    fileprivate var words: String {
        switch self {
        case .deadweight: "deadweight"
        case .attribution: "attribution to others"
        case .displacement: "displacement"
        case .dropOff: "drop-off"
        case .optimismBias: "optimism bias"
        }
    }
}
