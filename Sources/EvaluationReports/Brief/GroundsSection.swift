import CostAvoidance
import Numerics

/// What the answer rests on: whose, when, how it is known, what was taken off, and whose prices.
enum GroundsSection: ReportSection {
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        var sentences: [RichText] = []
        if let subject = subject(context) { sentences.append(RichText(subject)) }
        sentences.append(RichText(context.design.sentence))
        if let how = context.settings.comparison?.how {
            sentences.append("How people without the programme were chosen: \(Wording.sentence(how))")
        }
        if context.findings.arms != nil {
            sentences += context.warnings(.windows).map { RichText(Wording.sentence($0.message)) }
        }
        if let taken = takenOff(context) { sentences.append(RichText(taken)) }
        if let twice = try CounterfactualSection.deadweightTwice(context) { sentences.append(RichText(twice)) }
        if let drop = dropOff(context) { sentences.append(RichText(drop)) }
        if let left = leftAtDefault(context) { sentences.append(RichText(left)) }
        if let prices = prices(context) { sentences.append(RichText(prices)) }
        if context.settings.status == .evaluation {
            sentences += ChecksSection.brief(context.findings.checks)
        }
        sentences += declared(.funding, "Funding", context) + declared(.conflictsOfInterest, "Interests", context)
        return [.section("What it rests on"), .bullets(sentences)]
    }

    /// `50 people in Derby, July 2012 to April 2013.`; nil where nothing of it is known.
    private static func subject(_ context: ReportContext) -> String? {
        let settings = context.settings
        var words: [String] = []
        if let programme = settings.programme { words.append(programme) }
        words += settings.declarations[.place]
        if let people = context.released.people {
            let counted = RoundedCounts(settings.disclosure).people(people)
            words.append(words.isEmpty ? counted.capitalisedFirst : counted)
        }
        if let period = settings.period { words.append(Wording.months(of: period)) }
        return words.isEmpty ? nil : Wording.sentence(words.joined(separator: "; "))
    }

    /// What stands between gross and net, step by step: what is taken off, or, where a step adds to it, which way each goes. Nil
    /// where nothing stands between them.
    private static func takenOff(_ context: ReportContext) -> String? {
        let path = context.grossToNet
        let steps = path.steps.filter { $0.change != .zero }
        guard !steps.isEmpty else { return nothingTaken(context) }
        let year = context.inFirstYear
        // As the headline has it: what services cost more has no minus sign.
        let isOfMore = context.wording.course == .more && path.gross.isNegative && path.net.isNegative
        let (grossAmount, netAmount) = ends(of: path, isOfMore: isOfMore, context)
        let gross =
            isOfMore
            ? "\(context.wording.verb.capitalisedFirst) \(grossAmount) more before anything was taken off (central\(year))."
            : "The gross amount is \(grossAmount) (central\(year))\(path.gross.isNegative ? ", because on the whole use rose" : "")."
        guard steps.allSatisfy({ $0.change.isNegative != isOfMore }) else {
            let parts = steps.map { step in
                let isAdded = step.change.isNegative == isOfMore
                // What is added came with no programme's people: it did not come anyway. Some of it may have gone the other way.
                let name =
                    step.label == GrossToNet.cameAnywayLabel
                    ? "how use changed in the comparison group" : words(step.label)
                return
                    "\(name) \(isAdded ? "raises" : "lowers") it by \(HeldPounds.one(step.change.magnitude))"
            }
            return "\(gross) \(Wording.list(parts).capitalisedFirst). The result is \(netAmount) (rounded)."
        }
        let parts = steps.map { step in
            let amount = HeldPounds.one(step.change.magnitude)
            return step.label == GrossToNet.allLabel
                ? "\(amount) in all, which is not shown in parts because of few people"
                : "\(words(step.label)) \(amount)"
        }
        return isOfMore
            ? "\(gross) Taken off: \(Wording.list(parts)). That leaves \(netAmount) (rounded)."
            : "Taken off the gross amount of \(grossAmount) (central\(year)): \(Wording.list(parts)). That leaves \(netAmount) (rounded)."
    }

    /// Gross and net to as many figures as the lines above have them with, where they are the same amounts.
    private static func ends(
        of path: GrossToNet, isOfMore: Bool, _ context: ReportContext
    ) -> (gross: String, net: String) {
        func told(_ amount: Money) -> Money { isOfMore ? amount.negated : amount }
        let over = context.findings.grossOverHorizon
        let gross = HeldPounds(over.central == path.gross ? over : Estimate(exactly: path.gross))
        let isHeadline = path.net == path.presentValue && isOfMore == context.wording.isOfMore
        // What was taken off is seen in the figures, however small it is beside them.
        let held = HeldPounds(
            Estimate(low: min(path.gross, path.net), central: path.net, high: max(path.gross, path.net)))
        let (before, after) = (gross.words(told(path.gross)), HeldPounds.one(told(path.net)))
        guard path.gross == path.net || before != after else {
            return (held.words(told(path.gross)), held.words(told(path.net)))
        }
        return (
            before,
            isHeadline ? HeadlineDoubt(context).central : after
        )
    }

    /// A step within a sentence.
    private static func words(_ label: String) -> String {
        label == GrossToNet.ofAlternativesLabel
            ? "what the same assumptions take off events with alternative accounts" : label.lowercasedFirst
    }

    /// Where nothing stands between gross and net; nil where nothing says what would have happened.
    private static func nothingTaken(_ context: ReportContext) -> String? {
        switch context.wording.evidence {
        case .nothing: nil
        case .judgement, .beforeAfterAndJudgement, .beforeAfter:
            !isTakenOff(context)
                ? "Nothing was taken off for what would have happened anyway."
                : context.grossToNet.gross == .zero
                    ? "Centrally, what fell and what rose come to nothing together, and so does what the assumptions take off."
                    : "Centrally, what the assumptions take off what fell is what they take off what rose: together it is nothing."
        case .comparison:
            context.hasComparison
                ? "Nothing was taken off the gross amount: in money, use in the comparison group did not change."
                : "Nothing was taken off the gross amount: what would have happened without the programme is in it already."
        }
    }

    /// Whether somebody stated that a part is taken off.
    private static func isTakenOff(_ context: ReportContext) -> Bool {
        context.evaluation.assumptions.declared.contains { assumption in
            switch assumption.parameter {
            case .deadweight, .attribution, .displacement, .optimismBias:
                assumption.value.central != assumption.parameter.defaultValue
            case .dropOff, .cashable, .cashableLag: false
            }
        }
    }

    /// How fast effects are taken to fade, where they are counted for longer than a year; nil where nobody said.
    private static func dropOff(_ context: ReportContext) -> String? {
        guard context.settings.horizonYears > 1 else { return nil }
        let declared = context.evaluation.assumptions.declared.filter { $0.parameter == .dropOff }
        guard !declared.isEmpty else { return nil }
        let told = declared.prefix(most).map { assumption in
            let value = assumption.value.map(\.words)
            let range = value.low == value.high ? "" : " (low \(value.low), high \(value.high))"
            return "\(value.central)\(range) for \(CounterfactualSection.words(assumption, in: context))"
        }
        return "Drop-off, the share of an effect lost each year: \(Wording.list(Array(told)))."
    }

    /// Statements of one kind that are named.
    private static let most = 4

    /// What the evaluator declares of a subject.
    private static func declared(
        _ subject: Declarations.Subject, _ words: String, _ context: ReportContext
    ) -> [RichText] {
        context.settings.declarations[subject].map { "\(words): \(Wording.sentence($0))" }
    }

    /// The assumptions for which nobody gave a value.
    private static func leftAtDefault(_ context: ReportContext) -> String? {
        let words = AssumptionParameter.allCases.compactMap { parameter -> String? in
            guard let coverage = context.defaults[parameter],
                parameter != .dropOff || context.settings.horizonYears > 1
            else { return nil }
            let rest =
                switch coverage {
                case .allRows: ""
                case .remainingRows: " on some rows"
                }
            return "\(parameter.label.lowercasedFirst) (\(parameter.defaultValue.words)\(rest))"
        }
        return words.isEmpty ? nil : "Left at the default, because nobody stated a value: \(Wording.list(words))."
    }

    /// How many prices, whose, and of which years.
    private static func prices(_ context: ReportContext) -> String? {
        let unitCosts = Array(context.evaluation.unitCosts.values)
        guard let oldest = unitCosts.map(\.priceYear).min(), let newest = unitCosts.map(\.priceYear).max() else {
            return nil
        }
        let builtIn = unitCosts.count { $0.origin == .builtIn }
        let ofOwn = unitCosts.count - builtIn
        var origins: [String] = []
        if builtIn > 0 {
            origins.append(
                "\(Wording.counted(builtIn, "price", "prices")) from the built-in catalogue (edition \(context.settings.catalogue))"
            )
        }
        if ofOwn > 0 { origins.append("\(Wording.counted(ofOwn, "price", "prices")) of the evaluation's own") }
        let own = context.settings.priceYear
        let years = oldest == newest ? "of \(oldest)" : "of \(oldest) to \(newest)"
        let carried = oldest == own && newest == own ? "" : ", brought to \(own) prices by the price index"
        return "Prices: \(Wording.list(origins)), \(years)\(carried)."
    }
}
