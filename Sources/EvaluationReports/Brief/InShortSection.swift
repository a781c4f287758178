import CostAvoidance
import Numerics

/// What a councillor can read in a minute.
enum InShortSection: ReportSection {
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        [.section("In short"), .bullets(try sentences(context))]
    }

    private static func sentences(_ context: ReportContext) throws(EvaluationError) -> [RichText] {
        let result = context.result
        let doubt = HeadlineDoubt(context)
        var sentences: [RichText] = []
        if let agreement = agreement(context) { sentences.append(agreement) }
        if let person = doubt.perPerson {
            let lost =
                context.findings.hasPeopleLost
                ? "; people who were not followed up are counted among them, but nothing of theirs is in the amount"
                : ""
            let rounded =
                RoundedCounts(context.settings.disclosure).isRounding ? " (divided by the rounded count of people)" : ""
            sentences.append("For each person supported\(rounded), the headline amount is \(person)\(lost).")
        }
        if let gross = grossSentence(context) { sentences.append(gross) }
        if let largest = try largestService(context) { sentences.append(largest) }
        sentences.append(CashSentence(context).text)
        if let lag = CashDates(context.released).lag { sentences.append(RichText(lag)) }
        // Of a real programme the first lines have it.
        if let reconstruction = context.findings.reconstruction, let netBenefit = doubt.netBenefit,
            let programme = result.programme
        {
            let ratio = doubt.ratio.map { "; the benefit-cost ratio is \($0)" } ?? ""
            sentences.append(
                "After a \(reconstruction.cost == .madeUp ? "made-up " : "")programme cost of \(context.held(programme.presentValue))\(discounted(programme)), the net benefit is \(netBenefit)\(ratio)."
            )
        }
        if let payback = PaybackSentence.text(result, isMarked: doubt.drawsPeople) {
            sentences.append(RichText(payback))
        }
        if let chance = chance(context) { sentences.append(chance) }
        if let doubt = self.doubt(context) { sentences.append(doubt) }
        if showsRanges(context) {
            // What is told as an extra cost has its ends the other way round.
            let turned =
                context.wording.course == .more
                ? " Here the total is an extra cost: its low is the high of the CSV files, in which it has a minus sign."
                : ""
            sentences.append(
                "Low and high are an envelope, not a confidence interval. In low, every input is at the end that makes the total least; in high, at the end that makes it greatest; people are as they are (inputs alone).\(turned)\(DrawnDoubt.pooled(context.released))"
            )
        }
        return sentences
    }

    /// Of a reproduction, how many printed figures follow; nil of anything else, and where none can be recomputed.
    private static func agreement(_ context: ReportContext) -> RichText? {
        guard context.settings.status == .reproduction, let found = context.findings.card.agreement else { return nil }
        let (tested, agreeing) = (Numbers.count(found.tested), Numbers.count(found.agreeing))
        guard found.tested > 1 else {
            return
                "The one printed figure that was recomputed \(found.agreeing == 1 ? "follows" : "does not follow") from these inputs."
        }
        guard found.agreeing < found.tested else {
            return "All \(tested) printed figures that were recomputed follow from these inputs."
        }
        let rest = found.tested - found.agreeing
        let others =
            found.agreeing == 0 ? "" : ", and \(Wording.counted(rest, "does not", "do not"))"
        return
            "\(found.agreeing == 0 ? "None" : agreeing) of the \(tested) printed figures that were recomputed \(found.agreeing == 1 ? "follows" : "follow") from these inputs\(others)."
    }

    /// Whether some amount has a low and a high that differ.
    private static func showsRanges(_ context: ReportContext) -> Bool {
        let whole = [context.result.savings.presentValue] + [context.result.programme?.cost].compactMap(\.self)
        let rows = context.released.breakdown(by: .service)?.rows.compactMap { $0.shown?.net } ?? []
        return (whole + rows).contains { $0.low != $0.high }
    }

    /// Said where the cost that is discounted is another than the cost.
    private static func discounted(_ programme: ProgrammeResult) -> String {
        programme.cost == programme.presentValue ? "" : " (discounted)"
    }

    /// The chance that it exceeds the cost, of inputs alone, where it does not stand beside the headline; nil where there is none.
    private static func chance(_ context: ReportContext) -> RichText? {
        guard HeadlineDoubt(context).chance == nil, let uncertainty = context.findings.uncertainty,
            let chance = uncertainty.simulation?.probabilitySavingsExceedCost, let drawn = DrawnDoubt(uncertainty),
            !context.released.withheldMeasures.contains(.probabilitySavingsExceedCost)
        else { return nil }
        return
            "The chance that the net benefit is above zero is \(Simulated.probability(chance)) (\([Simulated.agreement(chance), drawn.words].compactMap(\.self).joined(separator: "; ")))."
    }

    /// What it was before anything was taken off, over the same horizon; nil where nothing was.
    private static func grossSentence(_ context: ReportContext) -> RichText? {
        let gross = context.findings.grossOverHorizon
        guard gross != context.result.savings.presentValue else {
            return nil
        }
        let years = context.settings.horizonYears
        let same =
            years == 1
            ? ""
            : ", over the same \(years) years and with the same drop-off\(context.discountsLaterYears ? " and discounting" : "")"
        let words = "Before anything was taken off,"
        // What was a fall before people without the programme were looked at can be a rise after.
        if context.wording.course == .more, [gross.low, gross.central, gross.high].allSatisfy({ $0 > .zero }) {
            return "\(words) services cost less by \(context.held(gross))\(same)."
        }
        if context.wording.course == .more, [gross.low, gross.central, gross.high].allSatisfy(\.isNegative) {
            return "\(words) services cost more by \(context.heldTold(gross, called: context.inputsAlone))\(same)."
        }
        // What is added came of no programme: in the comparison group use rose.
        if context.hasComparison, context.wording.course != .more,
            gross.central < context.result.savings.presentValue.central
        {
            return grossOfRises(gross, same, context)
        }
        return "\(words) the headline amount was \(context.heldTold(gross, called: context.inputsAlone))\(same)."
    }

    /// The same where use in the comparison group rose, so that something is added.
    private static func grossOfRises(_ gross: Estimate<Money>, _ same: String, _ context: ReportContext) -> RichText {
        guard [gross.low, gross.central, gross.high].allSatisfy(\.isNegative),
            let step = context.grossToNet.steps.first(where: { $0.label == GrossToNet.cameAnywayLabel })
        else {
            return
                "Before the change in the comparison group is allowed for, the headline amount is \(context.held(gross))\(same)."
        }
        let cost = Estimate(
            low: min(gross.low.negated, gross.high.negated), central: gross.central.negated,
            high: max(gross.low.negated, gross.high.negated))
        return
            "Use rose: by itself that is an extra cost of \(context.held(cost))\(same). \(beside(step, net: context.grossToNet.net))"
    }

    /// By how much use rose in the comparison group, in money, and what the assumptions make of the difference.
    private static func beside(_ step: GrossToNet.Step, net: Money) -> String {
        guard step.after != .zero else { return "In the comparison group it rose by as much, in money." }
        guard !step.after.isNegative else {
            return
                "In the comparison group it rose by less, in money, and the headline amount is what the assumptions leave of the falls and rises."
        }
        return net == step.after
            ? "In the comparison group it rose by more, and the difference is the headline amount."
            : "In the comparison group it rose by more, and the headline amount is what the assumptions leave of the difference."
    }

    /// The 95% interval of the headline's draws, and of those that leave people out or take everybody.
    private static func doubt(_ context: ReportContext) -> RichText? {
        guard let uncertainty = context.findings.uncertainty, let ranges = uncertainty.ranges,
            let drawn = DrawnDoubt(uncertainty)
        else { return nil }
        // What is named an extra cost is told without its minus.
        let tellsSign = uncertainty.oneWay.measure == .netBenefit || !context.wording.isOfMore
        let measure =
            tellsSign
            ? uncertainty.oneWay.measure.name(context.wording) : "present value of the \(context.wording.noun)"
        func range(_ drawn: SimulatedMeasure) -> String {
            Simulated.range(tellsSign ? drawn : context.wording.told(drawn))
        }
        var parts: [String] = []
        // What people and inputs make of it together is said in the first lines, and so is what moves nothing.
        if !drawn.drawsPeople, ranges.interval95.low != ranges.interval95.high {
            let interval = tellsSign ? ranges.interval95 : context.wording.told(ranges.interval95)
            parts.append("(\(drawn.words)) the \(measure) is \(Simulated.range(interval))")
        }
        func add(_ who: String, _ range: String) {
            parts.append(parts.isEmpty ? "(\(who)) the \(measure) is \(range)" : "for \(who) it is \(range)")
        }
        if let alone = uncertainty.inputsAlone?.decisive, !alone.isOneNumber {
            add("inputs alone, people as they are", range(alone))
        }
        if let other = uncertainty.anotherGroup?.decisive {
            let told = range(other)
            if !parts.contains(where: { $0.hasSuffix(" \(told)") }) {
                add(
                    drawn.drawsPeople
                        ? "draws in which people who were judged are drawn as well" : "another group of such people",
                    told)
            }
        }
        var text = RichText(parts.isEmpty ? "" : "In 95 of 100 simulated results \(parts.joined(separator: "; ")).")
        if drawn.drawsPeople, uncertainty.inputsAlone?.decisive.isOneNumber == false {
            text += " Inputs alone leave out how people differ."
        }
        let amount = context.result.netBenefit ?? context.result.savings.presentValue
        let central = amount.central
        if central < min(ranges.interval95.low, ranges.interval95.high)
            || central > max(ranges.interval95.low, ranges.interval95.high)
        {
            let which =
                drawn.drawsPeople ? "the 95% interval above" : parts.count > 1 ? "the first range" : "this range"
            text +=
                "\(parts.isEmpty ? "" : " ")The central value, \(HeldPounds.one(tellsSign ? central : context.wording.told(amount).central)), is outside \(which): the values drawn lie to one side of the central values."
        }
        return text.isEmpty ? nil : text
    }

    /// Services of the same amount that are named.
    private static let mostAlike = 4

    /// The service with most of the present value, which is what the total is; nil where none is, or it may not be told of all.
    static func largestService(_ context: ReportContext) throws(EvaluationError) -> RichText? {
        guard let table = context.released.breakdown(by: .service), table.rows.count > 1,
            table.rows.allSatisfy({ $0.figures != .suppressed })
        else { return nil }
        let total = context.result.savings.presentValue.central
        let found = try EvaluationError.naming("comparing services") {
            () throws(ArithmeticError) -> (rows: [FigureID.Row], amount: Estimate<Money>, share: ExactDecimal)? in
            let services = try context.findings.figures.amounts(of: .presentValue, by: .service)
            guard let largest = services.max(by: { $0.amount.central < $1.amount.central }),
                largest.amount.central > .zero, total > .zero
            else { return nil }
            var share = ExactProduct(largest.amount.central)
            try share.multiply(by: ExactDecimal(100))
            try share.divide(by: total.decimal)
            let alike = services.filter { $0.amount.central == largest.amount.central }
            return (
                alike.map(\.row), largest.amount, ExactDecimal(significand: try share.rounded(toPlaces: 0), places: 0)
            )
        }
        guard let (rows, amount, share) = found else { return nil }
        let labels = rows.map { context.evaluation.unitCosts[ServiceID($0.key)]?.label ?? $0.key }.sorted()
        // Where use of other services rose, one part can be more than the whole.
        guard share <= ExactDecimal(100) else { return nil }
        let small = ExactDecimal(10)
        guard labels.count == 1, let label = labels.first else {
            return
                "No one service is the largest part: \(Wording.list(labels, atMost: mostAlike)) come to \(HeldPounds.one(amount.central)) each (central)."
        }
        guard share >= small else {
            return
                "No one service is much of it: the largest, \(label), is \(context.held(amount)); centrally \(share)% of the total."
        }
        let part =
            amount.central == total
            ? "all of the total" : share == ExactDecimal(100) ? "nearly all of the total" : "\(share)% of the total"
        return "The largest part is \(label): \(context.held(amount)); centrally \(part)."
    }
}
