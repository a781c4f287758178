/// What a column may be called by which results are shown.
enum GroupColumnName {
    /// Names that columns or tables have of their own.
    private static let taken: Set<String> = [
        "case_id", "group", "start", "service", "quantity_low", "quantity", "quantity_high", "likelihood_low",
        "likelihood", "likelihood_high", "quantity_distribution", "likelihood_distribution", "range", "basis",
        "alternative", "note", "before", "after", "before_months",
        "after_months", "sd_before", "sd_after", "se", "people", "measure", "bearer", "year", "benefit-type",
        "benefit_type", "financial-year",
        // Beside it in the table that shares the amounts out by it.
        "gross_low", "gross", "gross_high", "net_low", "net", "net_high", "notes",
    ]

    /// Whether a name, with the capitals and space that people do not look at taken out, is that of another column.
    static func isTaken(_ plain: String) -> Bool { taken.contains(plain) }

    /// Whether it can be part of a file's name.
    static func isOfFileCharacters(_ name: String) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == " " }
    }

    /// Why no results can be shown by a column of a name; nil where they can.
    static func objection(to name: String) -> String? {
        if isTaken(NameLikeness.look(name)) { return "another column or table has this name" }
        return isOfFileCharacters(name)
            ? nil : "it has other characters than letters, digits, spaces, hyphens and underscores"
    }
}
