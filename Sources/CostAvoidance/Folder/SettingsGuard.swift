import DelimitedText

/// Looks for personal data in the texts of `evaluation.json`, which stand in the report as they are written.
enum SettingsGuard {
    /// Texts that cite a work: a day, an address or a telephone number of its publisher is nobody's.
    private static let references: Set<String> = ["citation", "plan", "deflator", "catalogue"]
    /// Texts that have a reader and an error of their own.
    private static let read: Set<String> = ["groupBy", "caseIds", "cluster"]
    /// Texts that are times, of which a whole day is one too many and nobody's birthday.
    private static let times: Set<String> = ["priceYear", "period", "date"]

    static func look(at root: LocatedJSON, _ values: inout JSONValues) {
        for member in root.members ?? [] where !read.contains(member.key) {
            look(
                in: member.value, references.contains(member.key) ? .reference : .freeText,
                isTime: times.contains(member.key), &values)
        }
    }

    private static func look(
        in node: LocatedJSON, _ place: PersonalDataGuard.Place, isTime: Bool, _ values: inout JSONValues
    ) {
        for element in node.elements ?? [] { look(in: element, place, isTime: isTime, &values) }
        for member in node.members ?? [] { look(in: member.value, place, isTime: isTime, &values) }
        guard let text = node.string, let kind = PersonalDataGuard.finding(in: text, at: place),
            !(isTime && kind == .dateOfBirth)
        else { return }
        values.error(node, "personal-data", "the text looks like \(kind.rawValue)", remedy: kind.remedy)
    }
}
