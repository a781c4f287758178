import CostAvoidance
import Numerics

/// What a councillor can read in a minute, and every measure in one table.
enum SummarySection: ReportSection {
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        [.section("Summary"), .bullets(try sentences(context)), .table(table(context))]
    }

    private static func sentences(_ context: ReportContext) throws(EvaluationError) -> [RichText] {
        let result = context.result
        let amount = result.savings.presentValue
        let doubt = HeadlineDoubt(context)
        var total: RichText = "Total \(context.wording.noun): \(strong: doubt.amount)."
        if amount.low != amount.high, !doubt.drawsPeople {
            total +=
                " Each input has one value in each column: at the low end the value that makes this total least, at the high end the one that makes it most, people as they are (inputs alone)."
        }
        var sentences = [total]
        if let person = doubt.perPerson {
            let lost =
                context.findings.hasPeopleLost
                ? "; the people without a follow-up are counted among them, and nothing of theirs in it (W16)" : ""
            sentences.append("For each person supported it is \(person)\(lost).")
        }
        if let gross = grossSentence(context) { sentences.append(gross) }
        if let largest = try largestService(context) { sentences.append(largest) }
        sentences.append(cash(context))
        if let netBenefit = doubt.netBenefit, let programme = result.programme {
            sentences.append(
                "After a \(context.findings.reconstruction?.cost == .madeUp ? "made-up " : "")programme cost of \(context.range(programme.presentValue)) the net benefit is \(netBenefit)."
            )
        }
        if let payback = PaybackSentence.text(result) { sentences.append(RichText(payback)) }
        if let doubt = self.doubt(context) { sentences.append(doubt) }
        return sentences
    }

    /// What it was before anything was taken off, over the same horizon; nil where nothing was.
    private static func grossSentence(_ context: ReportContext) -> RichText? {
        let gross = context.findings.grossOverHorizon
        guard gross != context.result.savings.presentValue else {
            return nil
        }
        let years = context.settings.horizonYears
        let same = years == 1 ? "" : ", over the same \(years) years and with the same drop-off and discounting"
        let words = "Before anything was taken off for what would have happened anyway"
        // What was a fall before people without the programme were looked at can be a rise after.
        if context.wording.course == .more, [gross.low, gross.central, gross.high].allSatisfy({ $0 > .zero }) {
            return "\(words) services cost less by \(context.range(gross))\(same)."
        }
        return "\(words) it was \(context.told(gross, called: context.inputsAlone))\(same)."
    }

    /// The 95% interval of the headline's draws, and of those that leave people out or take everybody.
    private static func doubt(_ context: ReportContext) -> RichText? {
        guard let uncertainty = context.findings.uncertainty, let ranges = uncertainty.ranges,
            let drawn = DrawnDoubt(uncertainty)
        else { return nil }
        let measure = uncertainty.oneWay.measure.name(context.wording)
        var text: RichText =
            "In 95 of 100 simulated results (\(drawn.words)) the \(measure) is \(Simulated.range(ranges.interval95))"
        if let alone = uncertainty.inputsAlone?.decisive {
            text += "; with inputs alone, people as they are, it is \(Simulated.range(alone))"
        }
        if let other = uncertainty.anotherGroup?.decisive {
            text += "; for another group of such people it is \(Simulated.range(other))"
        }
        return text + "."
    }

    /// The ends of a measure's interval; empty for one that is not drawn.
    private static func interval(_ measure: SummaryMeasure, _ context: ReportContext) -> [ReportTable.Cell] {
        let isWithheld = context.released.withheldMeasures.contains(measure)
        guard !isWithheld,
            let simulated = context.findings.uncertainty?.simulation?.measure(measure, people: context.released.people)
        else { return [.empty, .empty] }
        return [DrawnPoint.p2_5, .p97_5].map { point in
            let number = simulated[point]
            return ReportTable.Cell(
                measure == .benefitCostRatio ? Simulated.ratio(number) : Simulated.pounds(number),
                figure: .drawn(measure, point))
        }
    }

    /// The service with most of the present value, which is what the total is; nil where none is, or it may not be told of all.
    static func largestService(_ context: ReportContext) throws(EvaluationError) -> RichText? {
        guard let table = context.released.breakdown(by: .service), table.rows.count > 1,
            table.rows.allSatisfy({ $0.figures != .suppressed })
        else { return nil }
        let total = context.result.savings.presentValue.central
        let found = try EvaluationError.naming("comparing services") {
            () throws(ArithmeticError) -> (row: FigureID.Row, amount: Estimate<Money>, share: ExactDecimal)? in
            let services = try context.findings.figures.amounts(of: .presentValue, by: .service)
            var largest: (row: FigureID.Row, amount: Estimate<Money>)?
            for service in services where service.amount.central > .zero {
                if let largest, largest.amount.central >= service.amount.central { continue }
                largest = service
            }
            guard let largest, total > .zero else { return nil }
            var share = ExactProduct(largest.amount.central)
            try share.multiply(by: ExactDecimal(100))
            try share.divide(by: total.decimal)
            return (
                largest.row, largest.amount, ExactDecimal(significand: try share.rounded(toPlaces: 0), places: 0)
            )
        }
        guard let (row, amount, share) = found else { return nil }
        let label = context.evaluation.unitCosts[ServiceID(row.key)]?.label ?? row.key
        var text: RichText = "The largest part is \(label): \(context.range(amount))"
        // Where use of other services rose, one part can be more than the whole.
        if share <= ExactDecimal(100) { text += "; centrally \(share)% of the total" }
        return text + "."
    }

    private static func cash(_ context: ReportContext) -> RichText {
        guard let cash = context.result.savings.cash else {
            return "What could leave a budget is suppressed: \(CashSection.whySuppressed)."
        }
        switch context.wording.course {
        case .lessOrEither, .moreOrEither: break
        case .unchanged: return "Services cost no less, so no budget falls."
        case .more:
            return context.warnings(.spansZero).isEmpty
                ? "Services cost more, so no budget falls."
                : "Centrally services cost more, which cannot be told from no effect (W20): no budget is known to fall."
        }
        let cashable = cash.cashable
        let amount = HeadlineDoubt(context).cashable(cashable)
        guard max(cashable.low, cashable.central, cashable.high) > .zero else {
            return cashable.central.isNegative
                ? "What could leave a budget comes to \(amount): below nought, it falls on budgets instead."
                : "None of it is known to be cash: no budget falls until a bed, a post or a contract goes."
        }
        return "The part that could leave a budget is \(amount). The rest is capacity, not cash."
    }

    /// Every measure of `summary.csv`, in its order.
    private static func table(_ context: ReportContext) -> ReportTable {
        let doubt = DrawnDoubt(context.findings.uncertainty)
        let drawn = doubt?.drawsPeople == true ? doubt : nil
        var table = ReportTable(
            "The measures of this report, in pounds at \(context.settings.priceYear) prices unless stated",
            columns: [.words("Measure"), .number("Low"), .number("Central"), .number("High")]
                + (drawn == nil ? [] : [.number("95% from"), .number("95% to")]) + [.words("Figure")])
        table.fuller = .summary
        var note = RichText(DrawnDoubt.envelope)
        if let drawn { note += " 95%: \(drawn.words)." }
        table.note = note
        table.elsewhere =
            "Every number in a table of this report has a name by which it can be asked how it was made: \(code: "avoided explain FOLDER NAME"), down to rows and sources. \(code: "avoided explain FOLDER") lists the names."
        if context.result.savings.presentValue.low < .zero {
            table.note? += " Below nought, services cost more and not less."
        }
        let savings = context.result.savings
        table.noteOrder(of: [savings.gross, savings.net] + (savings.cash.map { [$0.cashable] } ?? []))
        for measure in MeasureRow.all(context) {
            let cells = Bound.allCases.map { bound in
                let written = measure.written[bound]
                return ReportTable.Cell(written, figure: written.isEmpty ? nil : .total(measure.measure, bound))
            }
            table.append(
                [ReportTable.Cell(measure.label)] + cells + (drawn == nil ? [] : interval(measure.measure, context))
                    + [ReportTable.Cell("\(code: measure.measure.rawValue)")])
        }
        return table
    }
}
