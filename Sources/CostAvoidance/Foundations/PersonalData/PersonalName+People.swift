import DelimitedText

extension PersonalName {
    /// Words of places and bodies, which are called by people: `Stanley Park`, `Henry Smith Charity`.
    private static let ofPlacesAndBodies: Set<String> = [
        "abbey", "academy", "agency", "association", "avenue", "bank", "barn", "bay", "beach", "borough", "bridge",
        "brook",
        "building", "care", "castle", "centre", "chapel", "charity", "church", "city", "clinic", "close", "co",
        "college",
        "common", "community", "council", "county", "court", "crescent", "cross", "dale", "department", "district",
        "dock",
        "docks", "drive", "end", "estate", "farm", "fell", "field", "fields", "forest", "foundation", "fund", "garden",
        "gardens",
        "gate", "green", "grove", "hall", "hamlet", "head", "health", "heath", "hill", "hills", "home", "homes",
        "hospice",
        "hospital", "hostel", "house", "housing", "hub", "infirmary", "institute", "island", "isle", "junction", "lake",
        "lane",
        "limited", "llp", "lodge", "ltd", "manor", "market", "medical", "mill", "moor", "nursery", "parish", "park",
        "partners",
        "partnership", "place", "plc", "point", "pool", "port", "practice", "primary", "prison", "quay", "region",
        "ridge",
        "river", "road", "row", "royal", "rural", "school", "secondary", "services", "social", "society", "square",
        "station",
        "support", "surgery", "terrace", "town", "trust", "unit", "university", "urban", "vale", "valley", "view",
        "village",
        "walk", "water", "way", "wing", "wood", "woods", "yard", "memorial", "and", "of", "the", "in", "for",
    ]
    private static let wordsOfPerson = 2...4

    /// Whether a text is recognised as somebody's name wherever it stands, so that neither a message nor a list of words repeats it.
    static func isRecognised(in written: String) -> Bool {
        isSaid(in: written) || isOfPerson(written) || isOfPerson(withoutNumbers(written))
    }

    /// The words of a text without what people write beside a name: `6 (Ann Smith)`, `Ann Smith: 3`.
    private static func withoutNumbers(_ written: String) -> String {
        String(written.map { $0.isNumber || "()[]:;=/+*".contains($0) ? " " : $0 })
    }

    /// Whether a text is somebody's name and no place's or body's: a title and a surname, or a given name and another word that is
    /// written as a surname.
    static func isOfPerson(_ written: String) -> Bool {
        let text = SaintName.without(written)
        let words = text.split { $0.isWhitespace || ",.".contains($0) }
        guard wordsOfPerson.contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || "'\u{2019}-".contains($0) } }),
            !words.contains(where: { ofPlacesAndBodies.contains($0.lowercased()) || isOrdinary($0) })
        else { return false }
        if hasTitle(words) { return true }
        let isGiven = words.map { GivenNames.holds($0) }
        let isInitial = words.map { $0.count == 1 }
        guard let last = words.last, let first = words.first else { return false }
        if isGiven[0], last.count > 1 { return true }
        // `Smith, John` and `J Smith`.
        return (Surnames.holds(first) && isGiven[words.count - 1])
            || (isInitial[0] && Surnames.holds(last))
    }
}

/// Columns by which results are shown, or which name bodies, and in which names of people stand.
enum NamesOfPeople {
    /// One warning for a column in which names of people stand; nil where none does. The names are not repeated.
    static func warning(
        _ column: String, among names: some Sequence<(name: String, position: SourcePosition)>
    ) -> Diagnostic? {
        let people = names.filter { PersonalName.isOfPerson($0.name) }
        guard let first = people.first?.position else { return nil }
        let others = Set(people.map(\.name)).count - 1
        let more =
            others == 0
            ? "" : others == 1 ? ", and so does another of the column" : ", and so do \(others) more of the column"
        return Diagnostic(
            .warning, at: first, code: "name-of-a-person",
            message: "\(column) looks like a person's name here\(more): what stands there is shown in the report",
            remedy:
                "Take names of people out, and write a place, a team or a body; if it is none of a person, leave it.")
    }
}
