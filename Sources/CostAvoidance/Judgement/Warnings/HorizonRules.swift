import DelimitedText
import Numerics

/// Whether effects are counted for longer than anybody saw them, in the evaluation and in its scenarios: W04.
enum HorizonRules: WarningRules {
    static func warnings(_ examined: Examination) throws(EvaluationError) -> [EvaluationWarning] {
        let evaluation = examined.evaluation
        let own = try CountedBeyond(evaluation) {
            PricedLines(results: examined.result.lines, dated: examined.result.dated)
        }
        var warnings: [EvaluationWarning] = []
        if let own {
            warnings.append(
                EvaluationWarning(
                    .horizonWithoutDropOff,
                    "Effects are counted for \(own.horizon) months but \(own.seen), \(own.reason(of: examined.noun)): \(consequence)",
                    at: SourcePosition(file: "evaluation.json")))
        }
        warnings += try Self.warnings(
            of: evaluation.scenarios, on: evaluation, besides: own, noun: examined.noun,
            at: SourcePosition(file: "scenarios.csv"))
        return warnings
    }

    /// What a reader of scenarios must be told, as of the evaluation itself.
    ///
    /// - Parameter noun: what is counted, in small letters.
    static func warnings(
        of scenarios: [Scenario], on evaluation: Evaluation, noun: String
    ) throws(EvaluationError) -> [EvaluationWarning] {
        let own = try CountedBeyond(evaluation) { () throws(EvaluationError) in
            try Pricer(evaluation).priceAll()
        }
        return try warnings(of: scenarios, on: evaluation, besides: own, noun: noun, at: nil)
    }

    private static func warnings(
        of scenarios: [Scenario], on evaluation: Evaluation, besides own: CountedBeyond?, noun: String,
        at position: SourcePosition?
    ) throws(EvaluationError) -> [EvaluationWarning] {
        let longer = try self.longer(scenarios, on: evaluation, besides: own)
        guard !longer.isEmpty else { return [] }
        var named = longer.prefix(mostNamed).map { "\"\($0.name)\" (\($0.beyond.horizon) months)" }
        if longer.count > mostNamed { named.append("\(longer.count - mostNamed) more") }
        return [
            EvaluationWarning(
                .horizonWithoutDropOff,
                "\(longer.count == 1 ? "The scenario" : "The scenarios") \(Wording.list(named)) \(longer.count == 1 ? "counts" : "count") effects for longer than they were observed or judged over, with no drop-off or with more than half of the \(noun) falling after that: \(consequence)",
                at: position)
        ]
    }

    /// Scenarios that a sentence names one by one.
    private static let mostNamed = 6

    /// A roll-out counts a year of effect for each person, and plays months through that nobody has seen.
    static func warnings(
        of plan: RollOutPlan, on evaluation: Evaluation
    ) throws(EvaluationError) -> [EvaluationWarning] {
        var oneYear = evaluation
        oneYear.settings.horizonYears = 1
        var reasons: [String] = []
        let beyond = try CountedBeyond(oneYear) { () throws(EvaluationError) in
            try Pricer(oneYear).priceAll()
        }
        if let beyond {
            reasons.append(
                "counts each person's effect for \(beyond.horizon) months, while effects \(beyond.seen)"
            )
        }
        if let period = evaluation.settings.period?.months, plan.months > period {
            reasons.append(
                "looks \(Wording.count(plan.months, "month")) ahead, while the evaluation's period is \(Wording.count(period, "month"))"
            )
        }
        guard !reasons.isEmpty else { return [] }
        return [
            EvaluationWarning(
                .horizonWithoutDropOff,
                "The roll-out \(reasons.joined(separator: ", and it ")): \(consequence), and it is an assumption that people who join later gain as much"
            )
        ]
    }

    private static let consequence = "effects fade, and use can rise again later"

    /// The scenarios that count effects for longer than they were observed; where the evaluation does so itself, those that change
    /// how long it does.
    private static func longer(
        _ scenarios: [Scenario], on evaluation: Evaluation, besides own: CountedBeyond?
    ) throws(EvaluationError) -> [(name: String, beyond: CountedBeyond)] {
        var longer: [(name: String, beyond: CountedBeyond)] = []
        for scenario in scenarios {
            let changesTime = scenario.changes.contains {
                $0.parameter == .horizonYears || $0.parameter == .assumption(.dropOff)
            }
            guard changesTime || own == nil else { continue }
            let changed = try scenario.apply(to: evaluation, idle: .allowed)
            let beyond = try CountedBeyond(changed) { () throws(EvaluationError) in
                try Pricer(changed).priceAll()
            }
            if let beyond { longer.append((scenario.name, beyond)) }
        }
        return longer
    }
}

/// That effects are counted for longer than they were observed, and nothing or too little is taken off for it.
private struct CountedBeyond {
    /// Months for which each effect is counted.
    let horizon: ExactDecimal
    /// For how long effects were observed, or judged over: what was judged nobody observed.
    let seen: String
    private let fading: Fading

    private enum Fading {
        /// Some effect is counted in full in every year.
        case none
        /// Effects drop off, and more than half still falls after what was observed.
        case slow
    }

    /// What follows from it.
    func reason(of noun: String) -> String {
        switch fading {
        case .none: "with no drop-off"
        case .slow: "with more than half of the \(noun) falling after that, once drop-off and discounting are taken off"
        }
    }

    /// Examines an evaluation; nil where nothing is to be said.
    ///
    /// - Parameter priced: its amounts, asked for only where they decide.
    /// - Throws: what `priced` throws, and `EvaluationError` where a number does not fit.
    init?(
        _ evaluation: Evaluation, priced: () throws(EvaluationError) -> PricedLines
    ) throws(EvaluationError) {
        let months = ExactDecimal(evaluation.settings.horizonYears * Month.perYear)
        horizon = months
        let times = ObservedTimes(evaluation)
        let outlasted = evaluation.effectKeys.filter { times.areOutlasted(by: months, $0.evidence) }
        guard !outlasted.isEmpty else { return nil }
        var lasting: Set<LineKey.Evidence> = []
        for key in outlasted where try evaluation.hasNoDropOff(key) { lasting.insert(key.evidence) }
        let told = lasting.isEmpty ? Set(outlasted.map(\.evidence)) : lasting
        seen = times.words(told)
        if lasting.isEmpty {
            guard try Self.isMostlyLater(try priced(), times) else { return nil }
            fading = .slow
        } else {
            fading = .none
        }
    }

    /// Whether more than half of the present value falls after what was observed.
    private static func isMostlyLater(_ priced: PricedLines, _ times: ObservedTimes) throws(EvaluationError) -> Bool {
        try EvaluationError.naming("adding up what falls after the time observed") { () throws(ArithmeticError) in
            var whole = Money.zero
            var later = Money.zero
            for line in priced.results where line.benefitType == .fiscal {
                whole = try whole + line.presentValue.central
                guard line.key.evidence == .observed else { continue }
                for (year, amount) in line.presentValueByYear.enumerated() {
                    later = try later + amount.central.scaled(by: times.shareAfterWindow(ofYear: year))
                }
            }
            for line in priced.dated where line.benefitType == .fiscal {
                guard let first = line.lines.first, priced.results[first].key.evidence == .judged else { continue }
                let running = try line.running(.presentValue, at: .central)
                later = try later + (running.whole - running.through(times.period - 1))
            }
            let twice = try later + later
            return whole.isNegative ? twice < whole : twice > whole
        }
    }
}

/// For how many months effects were observed. What was judged is about the months of the period, by the calendar, whenever it began;
/// what was observed is what happened in the longest window after, which begins where the effect does.
private struct ObservedTimes {
    private let statedPeriod: Int?
    private let windowAfter: ExactDecimal?
    private static let year = ExactDecimal(Month.perYear)

    init(_ evaluation: Evaluation) {
        statedPeriod = evaluation.settings.period?.months
        windowAfter = evaluation.observed.longestAfter
    }

    /// Months of the period; a year where there is none.
    var period: Int { statedPeriod ?? Month.perYear }

    /// Whether effects are counted for longer. What was observed in a window counts once a year, however short the window, so that
    /// a horizon of one year is no longer than it.
    func areOutlasted(by horizon: ExactDecimal, _ evidence: LineKey.Evidence) -> Bool {
        switch evidence {
        case .judged: horizon > ExactDecimal(period)
        case .observed: horizon > Self.year && windowAfter.map { horizon > $0 } ?? false
        }
    }

    /// The share of a year of an effect that falls after the window in which it was observed, its months taken alike.
    func shareAfterWindow(ofYear year: Int) throws(ArithmeticError) -> ExactDecimal {
        let seen = Swift.max(windowAfter ?? Self.year, Self.year)
        let left = try ExactDecimal((year + 1) * Month.perYear).subtracting(seen)
        let later = Swift.max(.zero, Swift.min(left, Self.year))
        var share = ExactProduct(later)
        try share.divide(by: Self.year)
        let places = DiscountSchedule.factorPlaces
        return ExactDecimal(significand: try share.rounded(toPlaces: places), places: places)
    }

    /// `were judged over 10 months and observed for 12 months`.
    func words(_ evidence: Set<LineKey.Evidence>) -> String {
        let told = evidence.sorted().map { kind in
            switch kind {
            case .judged: "judged over " + (statedPeriod.map { Wording.count($0, "month") } ?? "an unstated time")
            case .observed:
                "observed for "
                    + (windowAfter.map { "\($0) \($0 == ExactDecimal(1) ? "month" : "months")" } ?? "an unstated time")
            }
        }
        return "were \(Wording.list(told))"
    }
}

extension Evaluation {
    /// What each fiscal effect is known by.
    fileprivate var effectKeys: [LineKey] {
        let keys = lines.map(\.key) + alternatives.flatMap(\.accounts).map(\.key)
        return keys.filter { unitCosts[$0.service]?.benefitType == .fiscal }
    }

    fileprivate func hasNoDropOff(_ key: LineKey) throws(EvaluationError) -> Bool {
        do throws(AssumptionTie) {
            for subject in subjects(of: key.pricing)
            where try assumptions.resolve(.dropOff, for: subject).value.central == .share(.none) {
                return true
            }
            return false
        } catch {
            throw .assumptionTie(error)
        }
    }
}
