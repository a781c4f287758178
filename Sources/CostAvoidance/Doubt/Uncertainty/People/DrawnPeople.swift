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
    let columns: [Column?]
    /// The same for a total of the whole fall in use, nothing taken off for what came anyway; nil where it is no other.
    var wholeColumns: [Column?]?
    /// People drawn from.
    let people: Int

    /// The same people for a total of the whole fall in use.
    var ofWholeFall: DrawnPeople {
        guard let wholeColumns else { return self }
        return DrawnPeople(draws: draws, columns: wholeColumns, wholeColumns: wholeColumns, people: people)
    }
}
