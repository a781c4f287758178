import CostAvoidance
import Numerics

/// What a councillor can read in a minute, and every measure in one table.
enum SummarySection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        [.section("Summary"), .bullets(sentences(context)), .table(table(context))]
    }

    private static func sentences(_ context: ReportContext) -> [RichText] {
        let result = context.result
        let amount = result.savings.presentValue
        var total: RichText = "Total \(context.wording.noun): \(strong: Pounds.range(amount))."
        if amount.low != amount.high {
            total += " The low end takes every input where it saves least, the high end where it saves most."
        }
        var sentences = [total]
        if result.savings.gross != result.savings.net {
            sentences.append(
                "Before anything was taken off for what would have happened anyway it was \(Pounds.range(result.savings.gross))."
            )
        }
        if let largest = largestService(context) { sentences.append(largest) }
        sentences.append(cash(context))
        if let netBenefit = result.netBenefit, let programme = result.programme {
            sentences.append(
                "After a programme cost of \(Pounds.range(programme.presentValue)) the net benefit is \(Pounds.range(netBenefit))."
            )
        }
        if let payback = result.payback {
            sentences.append("The programme's cost is made good: \(paybackWords(payback)).")
        }
        if let person = result.savingsPerPerson {
            sentences.append("That is \(Pounds.range(person)) for each person supported.")
        }
        if let doubt = doubt(context) { sentences.append(doubt) }
        return sentences
    }

    /// The 95% interval, with people drawn as well where they are known.
    private static func doubt(_ context: ReportContext) -> RichText? {
        guard let uncertainty = context.findings.uncertainty, let ranges = uncertainty.ranges else { return nil }
        let interval = ranges.interval95.map(Pounds.whole)
        let measure = UncertaintySection.name(uncertainty.oneWay.measure)
        var text: RichText =
            "Drawing each uncertain input by itself puts the \(measure) from \(interval.low) to \(interval.high) in 95% of the draws"
        if let together = uncertainty.together {
            text +=
                ", and with other people like these from \(Simulated.pounds(together.p2_5)) to \(Simulated.pounds(together.p97_5))"
        }
        return text + "."
    }

    private static func paybackWords(_ payback: Estimate<Payback>) -> String {
        let words = payback.map(Wording.payback)
        guard words.low != words.high else { return words.central }
        return "\(words.low) at the soonest, \(words.high) at the latest, central \(words.central)"
    }

    static func largestService(_ context: ReportContext) -> RichText? {
        guard let table = context.released.breakdown(by: .service) else { return nil }
        var largest: (key: String, net: Money)?
        for row in table.rows {
            guard case .shown(let amounts, _) = row.figures else { return nil }
            if amounts.net.central > (largest?.net ?? .zero) { largest = (row.key, amounts.net.central) }
        }
        guard let largest, table.rows.count > 1, table.total.net.central > .zero else { return nil }
        let share = try? roundedQuotient(largest.net.pence * 100, table.total.net.central.pence, places: 0)
        let label = context.evaluation.unitCosts[ServiceID(largest.key)]?.label ?? largest.key
        var text: RichText = "The largest part is \(label): \(Pounds.whole(largest.net))"
        // Where use of other services rose, one part can be more than the whole.
        if let share, share <= ExactDecimal(100) { text += ", \(share)% of the net total" }
        return text + "."
    }

    private static func cash(_ context: ReportContext) -> RichText {
        let savings = context.result.savings
        guard savings.cashable.high > .zero else {
            return "None of it is known to be cash: no budget falls until a bed, a post or a contract goes."
        }
        return
            "The part that could leave a budget is \(Pounds.range(savings.cashable)). The rest is capacity, not cash."
    }

    /// Every measure of `summary.csv`, in its order.
    private static func table(_ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "The measures of this report, in pounds at \(context.settings.priceYear) prices unless stated",
            columns: [.words("Measure"), .number("Low"), .number("Central"), .number("High"), .words("Figure")])
        for measure in MeasureRow.all(context) {
            let cells = Bound.allCases.map { bound in
                let written = measure.written[bound]
                return ReportTable.Cell(written, figure: written.isEmpty ? nil : .total(measure.measure, bound))
            }
            table.append(
                [ReportTable.Cell(measure.label)] + cells + [ReportTable.Cell("\(code: measure.measure.rawValue)")])
        }
        return table
    }
}
