import CostAvoidance

/// How the figures were computed.
enum MethodSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let settings = context.settings
        var steps: [RichText] = [
            "Gross is quantity × likelihood × unit cost, carried from the unit cost's price year to \(settings.priceYear) by the price index.",
            net(context),
            "Present value counts the net amount of each effect for \(Wording.counted(settings.horizonYears, "year", "years")) from the year it begins, less drop-off. Each year is multiplied by its discount factor. Year 0 is not discounted.",
            "Low, central and high are three worlds, and in one world an input has one value. In the low world it is at its cautious end, the one that makes the total present value least. In the high world it is at its generous end, the one that makes the total greatest. The ends are chosen once, on the whole evaluation. Quantities are low in the low world. So low and high are an envelope, not an interval with a probability.\(DrawnDoubt.pooled(context.released))",
            "Evidence of what would have happened is ranked as in the Magenta Book \(reference: context.references.magentaBook): people compared with others come first, the same people before and after come next, and judgement comes last. What the result may be called follows this ranking.",
            "Price index: \(context.evaluation.deflators.release).",
            "Discounting: \(discounting(settings.discounting)).",
            "Amounts are exact. Rows that are priced alike are added up before they are priced, and each such sum is rounded once to the penny (half to even). Every total of amounts is then a sum of pence. To the penny, every table adds up to its total.",
            disclosure(context.released),
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
            "Net is gross \(shares). Where use was observed beside a comparison group, gross is the programme group's own fall. What came anyway, seen in the comparison group, is taken off it first."
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

    private static func disclosure(_ evaluation: ReleasedEvaluation) -> RichText {
        let rule = evaluation.rule
        guard rule.isSuppressing else {
            return "No counts of people are suppressed: the evaluation sets a threshold of \(rule.threshold)."
        }
        var text: RichText =
            "Rows about fewer than \(rule.threshold) people are suppressed with their money, and others with them where a suppressed row could be worked out from what is shown."
        if let rounded = RoundedCounts(evaluation).sentence { text += " \(rounded)" }
        return text
    }
}
