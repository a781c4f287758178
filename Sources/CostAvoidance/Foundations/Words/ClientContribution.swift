/// Whether what clients pay towards a service is in its cost.
///
/// A council charges people for much of adult social care. Of the gross cost it gets a part back, which is the client's saving and
/// not the council's when the service is not needed.
public enum ClientContribution: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The whole cost, whoever pays it.
    case gross
    /// What remains to the body that provides the service after clients have paid their part.
    case net

    /// The word used in files.
    public var description: String { rawValue }
}

/// Whether value added tax is in a cost.
public enum ValueAddedTax: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The tax is in the cost.
    case included
    /// The cost is without the tax.
    case excluded

    /// The word used in files.
    public var description: String { rawValue }
}
