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
    /// People drawn from.
    let people: Int
    /// What those columns are of that observed use moves, which come first; the others are of judged cases.
    var observed: [ObservedSample.Column] = []

    /// The same draws of observed use in another model of the same evaluation, whose terms are its own.
    func observed(in model: MultilinearModel) -> DrawnPeople {
        var moved = self
        moved.columns = observed.map { column in model.observedTerms[column].map { .units(term: $0, .central) } }
        return moved
    }
}
