/// One thing a question asks for, and the ways in which an entry can be it.
struct SearchTerm: Sendable {
    /// Phrases that an entry must all have in its name or label.
    struct Way: Sendable {
        let phrases: [SearchWords]
        /// Whether an entry of just this name is certainly what was said, and no likely case of it.
        let certainty: Certainty
    }

    /// Whether an expression is another name of a service or only leads to it.
    enum Certainty: Sendable { case same, likely }

    /// What of an entry is looked at.
    enum Place: Sendable {
        /// Its name and label.
        case name
        /// These, and its unit, bearer, kind of value and place in the source: a word as somebody typed it.
        case anywhere
        /// Its unit, or the unit that its name ends with.
        case unit
    }

    /// What the thing is to the question.
    enum Role: Sendable {
        /// What is looked for: `fire` of `kitchen fire`.
        case head
        /// What narrows it: `kitchen` of `kitchen fire`. Entries that have it come before those that do not.
        case qualifier
        /// A word that goes with any service, such as `visit` or `patient`.
        case generic
        /// The unit: an entry for another unit is never found.
        case unit
    }

    /// The ways in order of preference.
    let ways: [Way]
    /// Where they are looked for.
    let place: Place
    /// What it is to the question.
    let role: Role
    /// What was typed for it.
    let typed: SearchWords
    /// Whether it is an expression of the table or a word as it was typed.
    let origin: Origin

    /// Where the ways of a term come from.
    enum Origin: Sendable { case expression, word }
}
