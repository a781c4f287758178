import CostAvoidance

/// How the figures were computed.
enum MethodSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let settings = context.settings
        var steps: [RichText] = [
            "Gross is quantity × likelihood × unit cost, carried from the unit cost's price year to \(settings.priceYear) by the price index.",
            "Net is gross × (1 − deadweight) × attribution × (1 − displacement) × (1 − optimism bias).",
            "Present value counts the net of each effect for \(Wording.counted(settings.horizonYears, "year", "years")) from the year it begins, less drop-off, each year times its discount factor. Year 0 is not discounted.",
            "Low takes every input at its cautious end, high at its generous end. A rise in use takes the dear end at low. So low and high are an envelope, not an interval with a probability.",
            "Price index: \(context.evaluation.deflators.release).",
            "Discounting: \(discounting(settings.discounting)).",
            "Amounts are exact: rows that are priced alike are summed before they are priced, each such sum is rounded once to the penny, half to even, and everything above is addition of pence. Every table adds up to its total.",
            disclosure(settings.disclosure),
        ]
        if !context.result.forecastYears.isEmpty {
            let years = context.result.forecastYears.map(\.description)
            steps.append("The price index of \(Wording.list(years)) was a forecast when it was released.")
        }
        return [.section("Method"), .bullets(steps)]
    }

    private static func discounting(_ schedule: DiscountSchedule) -> String {
        var first = 0
        var parts: [String] = []
        for band in schedule.bands {
            parts.append("\(Numbers.percentage(band.rate)) for years \(first) to \(band.lastYear)")
            first = band.lastYear + 1
        }
        return "\(schedule.source): \(Wording.list(parts))"
    }

    private static func disclosure(_ rule: DisclosureRule) -> RichText {
        guard rule.isSuppressing else { return "No counts of people were withheld: the evaluation sets no threshold." }
        var text: RichText =
            "Rows about fewer than \(rule.threshold) people are suppressed with their money, and others with them where a suppressed row could be worked out from what is shown."
        if let multiple = rule.roundTo, multiple > 1 {
            text +=
                " Counts of people are rounded to \(multiple), so they do not add up; what is for each person is divided by the rounded count."
        }
        return text
    }
}
