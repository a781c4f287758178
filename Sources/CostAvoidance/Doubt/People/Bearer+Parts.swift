extension Bearer {
    // Asked for every pair of rows of a person: made once, because a bearer's name takes long to bring to its spelling.
    private static let policeAndJustice = Bearer("Police and criminal justice")
    private static let partsOfJustice = [Bearer("Police"), Bearer("Criminal justice")]
    private static let severalBodies = Bearer("Several public bodies")
    private static let noPublicBody = [Bearer("Individuals and the economy"), Bearer("Society"), severalBodies]

    /// Whether a cost of this bearer may hold a cost of another: some unit costs of the catalogue are sums over several bodies.
    func mayHold(_ other: Bearer) -> Bool {
        switch self {
        case Self.policeAndJustice: Self.partsOfJustice.contains(other)
        case Self.severalBodies: !Self.noPublicBody.contains(other)
        default: false
        }
    }
}

extension BearerShares {
    /// Whether a cost of one of these bearers may hold a cost of one of others.
    func mayHold(_ other: BearerShares) -> Bool {
        parts.contains { part in other.parts.contains { part.bearer.mayHold($0.bearer) } }
    }
}
