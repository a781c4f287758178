/// People drawn beside the inputs of a model: which column of the draws moves which of its savings terms.
struct DrawnPeople: Sendable {
    /// What a column of the draws moves.
    enum Column: Sendable, Hashable {
        /// Units of a term at one end of their range; the low and the high end of a term without their own are the central one.
        case units(term: Int, Bound)
        /// The total itself, for people known by their amounts alone.
        case pounds
    }

    let draws: PeopleDraws
    /// Nil for a column that moves nothing that counts.
    var columns: [Column?]
    /// People drawn from; none where published totals are drawn.
    let people: Int
    /// The columns of observed use that the draws have; empty where they are of judged cases.
    var observed: [ObservedSample.Column] = []
    /// Whether the draws have those columns once more, for the whole fall in use.
    var hasWholeColumns = false

    /// The same draws of observed use in another model of the same evaluation, whose terms are its own.
    func observed(in model: MultilinearModel, _ fall: ObservedFall) -> DrawnPeople {
        var moved = self
        moved.columns = Self.columns(of: observed, in: model, fall, hasWhole: hasWholeColumns)
        return moved
    }

    /// What each column of draws of observed use moves.
    static func columns(
        of observed: [ObservedSample.Column], in model: MultilinearModel, _ fall: ObservedFall, hasWhole: Bool
    ) -> [Column?] {
        let moved = observed.map { column in model.observedTerms[column].map { Column.units(term: $0, .central) } }
        guard hasWhole else { return moved }
        let still = [Column?](repeating: nil, count: observed.count)
        return fall == .left ? moved + still : still + moved
    }
}

/// The fall in observed use that a total is of.
enum ObservedFall: Sendable {
    /// What is left of it after what came anyway.
    case left
    /// The whole of it.
    case whole
}
