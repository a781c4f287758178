/// The part of a report that a warning concerns and is printed in.
package enum ReportPlace: String, Sendable, Hashable, CaseIterable {
    /// What would have happened anyway, and how that is known.
    case counterfactual
    /// Deadweight and the rest.
    case assumptions
    /// How long effects last, and what later years are worth.
    case horizon
    /// What could leave a budget.
    case cashability
    /// What a unit costs, and where that comes from.
    case unitCosts
    /// What may be counted twice.
    case doubleCounting
    /// Economic, social and transfer values.
    case otherValues
    case uncertainty
    /// Months observed before and after, and who was lost.
    case observation
    /// How many people, and how much a few of them carry.
    case people
    /// What the programme cost.
    case programmeCost
    case disclosure
    /// The table of services.
    case services
    case publishedFigures
}

extension WarningCode {
    /// The part of a report that a warning of this code concerns.
    package var place: ReportPlace {
        switch self {
        case .regressionToTheMean, .judgedCounterfactual, .smallArm, .unlikeArms: .counterfactual
        case .defaultAssumption: .assumptions
        case .horizonWithoutDropOff: .horizon
        case .cashabilityUnknown: .cashability
        case .averageOrDominantCost, .oldUnitCost, .newerPrice: .unitCosts
        case .doubleCounting: .doubleCounting
        case .otherValues: .otherValues
        case .noRange, .spansZero: .uncertainty
        case .windows, .followUpLost: .observation
        case .fewCases: .people
        case .incompleteCost: .programmeCost
        case .suppressed: .disclosure
        case .costRose: .services
        case .printedTotals: .publishedFigures
        }
    }
}
