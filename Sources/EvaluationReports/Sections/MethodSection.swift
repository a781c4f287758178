import CostAvoidance

/// How the figures were computed.
enum MethodSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let settings = context.settings
        var steps: [RichText] = [
            "Gross is quantity × likelihood × unit cost, carried from the unit cost's price year to \(settings.priceYear) by the price index.",
            net(context),
            "Present value counts the net of each effect for \(Wording.counted(settings.horizonYears, "year", "years")) from the year it begins, less drop-off, each year times its discount factor. Year 0 is not discounted.",
            "Low, central and high are three worlds, and in one world an input has one value. In the low world it stands at whichever of its ends makes the total present value least, in the high world at whichever makes it greatest, chosen once on the whole evaluation: that is its cautious and its generous end. Quantities are low in the low world. So low and high are an envelope, not an interval with a probability.",
            "Evidence of what would have happened is ranked as in the Magenta Book \(reference: context.references.magentaBook), people compared with others above the same people before and after, and judgement below both; what the result may be called follows it.",
            "Price index: \(context.evaluation.deflators.release).",
            "Discounting: \(discounting(settings.discounting)).",
            "Amounts are exact: rows that are priced alike are summed before they are priced, each such sum is rounded once to the penny, half to even, and everything above is addition of pence. Every table adds up to its total.",
            disclosure(settings.disclosure),
        ]
        if !context.findings.forecastYears.isEmpty {
            let years = context.findings.forecastYears.map(\.description)
            let were = years.count == 1 ? "was a forecast" : "were forecasts"
            steps.append(
                "Figures rest on the price index of \(Wording.list(years)), which \(were) when it was released.")
        }
        return [.section("Method"), .bullets(steps)]
    }

    private static func net(_ context: ReportContext) -> RichText {
        let shares = "× (1 − deadweight) × attribution × (1 − displacement) × (1 − optimism bias)"
        guard context.design.bases.contains(.matchedComparison) else { return "Net is gross \(shares)." }
        return
            "Net is gross \(shares). Of use observed beside a comparison group gross is the programme group's own fall, and what came anyway, as the comparison group saw, is taken off it first."
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
        if let rounded = RoundedCounts(rule).sentence { text += " \(rounded)" }
        return text
    }
}
