/// The share of an event that one of its accounts has, by the position drawn between them.
///
/// At position 0 the first account counts alone, at -1 the one worth least, at 1 the one worth most, and between them the two
/// on either side in proportion. The position is triangular with its peak at 0.
enum AccountWeight: String, Hashable {
    case first
    case least
    case greatest

    /// The weight as a function of the position.
    var form: Response.Form {
        switch self {
        case .first: .bent(knot: 0, value: 1, below: 1, above: -1)
        case .least: .bent(knot: 0, value: 0, below: -1, above: 0)
        case .greatest: .bent(knot: 0, value: 0, below: 0, above: 1)
        }
    }
}
