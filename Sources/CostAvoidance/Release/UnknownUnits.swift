/// The unknown quantities that stand for the units of some rows: their units at the centre, the low and the high, and those at the centre that
/// did not come anyway.
struct UnknownUnits: Sendable {
    /// How many there are.
    static let count = 4

    /// Ends at which the units are not those of the central world.
    private var ownEnds: Set<Bound> = []
    /// Ends at which another account of the event counts, which is there for anyone to see.
    var noEnds: Set<Bound> = []
    /// Whether some of the units came anyway.
    private var cameAnyway = false

    /// Notes what is unknown of a line.
    mutating func note(_ line: LineResult) {
        for bound in [Bound.low, .high] where line.units[bound] != line.units.central { ownEnds.insert(bound) }
        if !line.cameAnyway.isZero { cameAnyway = true }
    }

    /// The unknowns that an amount counts, each added or taken off.
    ///
    /// - Parameters:
    ///   - first: the place of the first of them.
    ///   - isNet: whether it is an amount from which what came anyway is taken off.
    func places(from first: Int, isNet: Bool, at bound: Bound) -> [(place: Int, isAdded: Bool)] {
        guard !noEnds.contains(bound) else { return [] }
        let (low, high, left) = (first + 1, first + 2, first + 3)
        let units =
            switch ownEnds.contains(bound) ? bound : .central {
            case .central: first
            case .low: low
            case .high: high
            }
        guard isNet, cameAnyway else { return [(units, true)] }
        return units == first ? [(left, true)] : [(units, true), (first, false), (left, true)]
    }
}
