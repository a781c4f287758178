import DelimitedText

extension EvaluationSettings {
    /// A part of `evaluation.json` that the other files are read by.
    enum Part: String, Sendable, CaseIterable {
        case period, windows, groupBy
    }

    /// Stands in where `evaluation.json` could not be read at all, so that the other files are checked for what does not depend
    /// on it.
    static let unread = {
        var settings = EvaluationSettings(title: "", priceYear: FinancialYear(startYear: 2000))
        settings.unreadParts = Set(Part.allCases)
        return settings
    }()

    /// What is done with a column of a case file that has no name of its own: it may be one to group by, where it is not known
    /// which those are.
    var extraColumns: CSVColumns.ExtraColumns { unreadParts.contains(.groupBy) ? .allowed : .refused }
}
