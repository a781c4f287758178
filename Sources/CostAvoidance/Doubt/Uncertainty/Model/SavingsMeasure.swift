/// How far the savings of a model are worked out.
package enum SavingsMeasure: Sendable, Hashable {
    /// What the services would have cost.
    case gross
    /// After deadweight, attribution, displacement and optimism bias, in the year the effect begins.
    case net
    /// Net over the horizon, discounted.
    case presentValue
    /// The part of the present value that could leave a budget, what is not known counting as nothing.
    case cashable

    /// Whether amounts, the programme's cost among them, are discounted.
    var isDiscounted: Bool {
        switch self {
        case .gross, .net: false
        case .presentValue, .cashable: true
        }
    }
}
