/// Whether two prices are for the same thing: an hour is no week, and a visit is no hour. Words for one event are many, and of two
/// of them nobody can say that they differ.
enum UnitLikeness {
    /// How two units stand to each other.
    enum Verdict {
        case same, doubtful, different
    }

    private enum Kind: Equatable {
        /// A stretch of time, by its length: a night in a bed is a day, and so is a day of one client.
        case time(String)
        /// Somebody, for a time that is not said.
        case person
        case event
    }

    /// Compares the units of a price and of the one it replaces.
    static func compare(_ unit: String, with other: String) -> Verdict {
        let (one, two) = (UnitPhrase(unit), UnitPhrase(other))
        switch (kind(of: one), kind(of: two)) {
        case _ where one.words == two.words, (.event, .event), (.person, .person), (.person, .event), (.event, .person):
            return .same
        case (.time(let first), .time(let second)): return first == second ? .same : .different
        // What a client costs is most often what one costs in a year.
        case (.person, .time("year")), (.time("year"), .person): return .same
        case (.person, .time), (.time, .person): return .doubtful
        case (.event, .time), (.time, .event): return .different
        }
    }

    /// The stretch of time that a unit is, as one word: `day` for a bed night; nil where it is none.
    static func length(of unit: String) -> String? { UnitPhrase(unit).length }

    /// Whether a unit is somebody, without a time.
    static func isPerson(_ unit: String) -> Bool { UnitPhrase(unit).isPerson }

    private static func kind(of unit: UnitPhrase) -> Kind {
        if let length = unit.length { return .time(length) }
        return unit.isPerson ? .person : .event
    }
}
