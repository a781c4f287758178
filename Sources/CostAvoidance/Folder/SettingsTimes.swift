import DelimitedText
import Numerics

/// Looks whether the times in `evaluation.json` go together: a year that was typed wrong moves every month that is counted from it.
struct SettingsTimes {
    private let settings: EvaluationSettings
    /// Nil where it could not be read, which has its own error.
    private let priceYear: FinancialYear?

    /// Years between the period and the price year, and between the period and the day of writing, that are nothing to ask about.
    private static let usualYears = 20
    /// The years of a programme.
    private static let possibleYears = 1900...2150

    init(_ settings: EvaluationSettings, priceYear: FinancialYear?) {
        self.settings = settings
        self.priceYear = priceYear
    }

    func look(at root: LocatedJSON, _ values: inout JSONValues) {
        if let period = settings.period, let node = root["period"]?["start"] { look(at: period, node, root, &values) }
        lookAtUse(root, &values)
    }

    private func look(
        at period: ObservationPeriod, _ node: LocatedJSON, _ root: LocatedJSON, _ values: inout JSONValues
    ) {
        guard Self.possibleYears.contains(period.start.year) else {
            values.error(
                node, "month-far-from-period", "the period starts in \(period.start)", remedy: "Correct the year.")
            return
        }
        if let length = root["period"]?["months"], ExactDecimal(period.months) > TimeReach.usualMonths {
            values.warning(
                length, "long-time", "months of the period is \(TimeReach.words(ExactDecimal(period.months)))",
                remedy: TimeReach.remedy)
        }
        if let priceYear, abs(period.start.year - priceYear.startYear) > Self.usualYears {
            warn(
                node,
                "the period starts in \(period.start), \(Self.apart(period.start.year, priceYear.startYear)) the price "
                    + "year, \(priceYear)", &values)
        }
        guard let date = root["date"], let year = Self.year(settings.date) else { return }
        if abs(year - period.start.year) > Self.usualYears {
            warn(
                date,
                "date is \(Diagnostic.quoted(settings.date ?? "")), \(Self.apart(year, period.start.year)) the start of "
                    + "the period, \(period.start)", &values)
        }
    }

    /// Nothing can be used until a day before it was written.
    private func lookAtUse(_ root: LocatedJSON, _ values: inout JSONValues) {
        guard let node = root["useUntil"], let until = settings.declarations.useUntil, let written = settings.date,
            let last = Self.year(until), let first = Self.year(written), last < first
        else { return lookAtLastUse(root, &values) }
        values.error(
            node, "use-until-before-date",
            "useUntil is \(Diagnostic.quoted(until)), before date, which is \(Diagnostic.quoted(written))",
            remedy: "Correct the one that is wrong.")
    }

    /// Nobody says of a report that it holds for a generation.
    private func lookAtLastUse(_ root: LocatedJSON, _ values: inout JSONValues) {
        guard let node = root["useUntil"], let until = settings.declarations.useUntil,
            let first = Self.year(settings.date) ?? settings.period?.start.year, let last = Self.year(until),
            last - first > Self.usualYears
        else { return }
        warn(node, "useUntil is \(Diagnostic.quoted(until)), \(Self.apart(last, first)) the evaluation", &values)
    }

    private func warn(_ node: LocatedJSON, _ message: String, _ values: inout JSONValues) {
        values.warning(
            node, "month-far-from-period", message,
            remedy: "Correct the year that is wrong; if both are right, leave them.")
    }

    private static func apart(_ year: Int, _ other: Int) -> String {
        Wording.count(abs(year - other), "year") + (year < other ? " before" : " after")
    }

    private static func year(_ date: String?) -> Int? { date.flatMap { Int($0.prefix(4)) } }
}
