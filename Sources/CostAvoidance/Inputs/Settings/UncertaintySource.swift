import Numerics

/// Where doubt about a total comes from.
public enum UncertaintySource: String, Sendable, Hashable, CaseIterable {
    /// What a unit of a service costs.
    case unitPrices = "unit prices"
    /// How much of a service was not needed and how likely that was.
    case judgement = "quantities and likelihoods"
    /// Deadweight and the rest.
    case assumptions
    /// What the programme cost.
    case programmeCost = "programme cost"
    /// That the people supported were few, and others would have had other needs.
    case people = "few people"
}
