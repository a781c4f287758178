/// What people write into a cell of numbers where they have none: a word for nought, a word for what is not known, or the mark of a
/// count that was withheld.
enum NumberAbsence {
    private static let nought: Set<String> = ["nil", "none", "zero", "nought", "naught", "no", "never", "nothing"]

    private static let unknown: Set<String> = [
        "n/a", "na", "n.a.", "n.a", "n/k", "nk", "n/r", "tbc", "tba", "tbd", "unknown", "not known", "not recorded",
        "not applicable", "not available", "missing", "blank", "null", "?", "??", "pending", "[x]", "[z]", "..",
    ]

    /// The marks of suppression of the Government Analysis Function and of the NHS's hospital statistics.
    private static let withheld: Set<String> = ["*", "[c]", "suppressed", "withheld"]

    /// Words before the number that a small one is below.
    private static let below = ["<", "<=", "≤", "under ", "below ", "less than ", "fewer than "]
    private static let above = [">", ">=", "≥", "over ", "above ", "more than "]

    /// Nil where something else is written.
    static func error(of text: String) -> DecimalError? {
        let word = text.lowercased()
        if nought.contains(word) { return .wordForNought }
        if unknown.contains(word) { return .wordForUnknown }
        if withheld.contains(word) || isNumber(word, behind: below) { return .suppressed }
        return isNumber(word, behind: above) ? .floorAlone : nil
    }

    /// One whole number behind one of some words.
    private static func isNumber(_ text: String, behind words: [String]) -> Bool {
        words.contains { word in
            let rest = text.hasPrefix(word) ? text.dropFirst(word.count).drop { $0 == " " } : ""
            return !rest.isEmpty && rest.allSatisfy { ("0"..."9").contains($0) }
        }
    }
}
