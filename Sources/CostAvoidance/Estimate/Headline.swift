import Numerics

/// The figures of the summary without the tables under them: what scenarios, grids and reverse questions are asked about.
package struct Headline: Sendable, Hashable {
    package var savings: SavingsAmounts
    /// What the programme cost, uprated and not discounted; nil without a cost.
    package var programmeCost: Estimate<Money>?
    /// What the programme cost, discounted; nil without a cost.
    package var presentValueCost: Estimate<Money>?
    /// Savings less costs, discounted; nil without a cost.
    package var netBenefit: Estimate<Money>?
    /// Savings over costs, both discounted; nil without a cost.
    package var benefitCostRatio: Estimate<ExactDecimal>?
    /// When savings have made good the cost of the whole programme; nil where `paybackAbsence` says why.
    package var payback: Estimate<Payback>?
    /// Why there is no payback; nil where there is.
    package var paybackAbsence: PaybackAbsence?
    /// People supported; nil where not known, or too few to be told.
    package var people: Int?
    /// Present value of savings a person; nil where people are.
    package var savingsPerPerson: Estimate<Money>?
    /// Programme cost a person; nil where people are, or without a cost.
    package var costPerPerson: Estimate<Money>?

    /// What each body pays and what is avoided for it; nil where only sums were worked out.
    package var positions: BodyPositions?

    /// The figures of the summary alone, as a grid has them.
    package var withoutPositions: Headline {
        var alone = self
        alone.positions = nil
        return alone
    }

    /// Measures that disclosure control withholds.
    package private(set) var withheld: Set<SummaryMeasure> = []
    /// Bodies whose position disclosure control withholds.
    package private(set) var withheldBodies: Set<Bearer> = []

    /// The figures without those that disclosure control withholds.
    func withholding(_ measures: Set<SummaryMeasure>, bodies: Set<Bearer> = []) -> Headline {
        var rest = self
        rest.withheld = measures
        rest.withheldBodies = bodies
        return rest
    }

    /// A figure; nil where it is not known or withheld.
    package subscript(measure: SummaryMeasure) -> Estimate<MeasureValue>? {
        guard !withheld.contains(measure) else { return nil }
        return known(measure)
    }

    /// How a figure differs from that of another headline, end by end; nil where either is not known.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a difference does not fit.
    package func difference(
        _ measure: SummaryMeasure, from base: Headline
    ) throws(EvaluationError) -> Estimate<ExactDecimal?> { try difference(.summary(measure), from: base) }

    /// How a figure differs from that of another headline, end by end; nil where either is not known.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a difference does not fit.
    package func difference(
        _ measure: HeadlineMeasure, from base: Headline
    ) throws(EvaluationError) -> Estimate<ExactDecimal?> {
        try EvaluationError.naming("comparing \(measure.name)") { () throws(ArithmeticError) in
            var difference = Estimate<ExactDecimal?>(exactly: nil)
            for bound in Bound.allCases {
                guard let before = base[measure]?[bound].number, let after = self[measure]?[bound].number else {
                    continue
                }
                difference[bound] = try after.subtracting(before)
            }
            return difference
        }
    }

    private func known(_ measure: SummaryMeasure) -> Estimate<MeasureValue>? {
        switch measure {
        case .people: people.map { Estimate(exactly: .people($0)) }
        case .grossSavings: savings.gross.map(MeasureValue.money)
        case .netSavings: savings.net.map(MeasureValue.money)
        case .presentValueSavings: savings.presentValue.map(MeasureValue.money)
        case .cashableSavings: savings.cashable.map(MeasureValue.money)
        case .programmeCost: programmeCost?.map(MeasureValue.money)
        case .presentValueCost: presentValueCost?.map(MeasureValue.money)
        case .netBenefit: netBenefit?.map(MeasureValue.money)
        case .benefitCostRatio: benefitCostRatio?.map(MeasureValue.ratio)
        case .paybackMonths: payback?.map(MeasureValue.payback)
        case .savingsPerPerson: savingsPerPerson?.map(MeasureValue.money)
        case .costPerPerson: costPerPerson?.map(MeasureValue.money)
        case .probabilitySavingsExceedCost: nil
        }
    }
}

/// The value of a measure.
package enum MeasureValue: Sendable, Hashable {
    /// A number of people.
    case people(Int)
    case money(Money)
    /// A ratio to four decimals.
    case ratio(ExactDecimal)
    case payback(Payback)

    /// The value as a number, to be compared with a target; nil for a payback that is not within the horizon.
    package var number: ExactDecimal? {
        switch self {
        case .people(let count): ExactDecimal(count)
        case .money(let money): money.decimal
        case .ratio(let ratio): ratio
        case .payback(.month(let month)): ExactDecimal(month)
        case .payback(.notWithinHorizon): nil
        }
    }
}

extension EvaluationResult {
    /// The figures of the summary.
    package var headline: Headline {
        Headline(
            savings: savings, programmeCost: programme?.cost, presentValueCost: programme?.presentValue,
            netBenefit: netBenefit, benefitCostRatio: benefitCostRatio, payback: payback,
            paybackAbsence: paybackAbsence, people: people,
            savingsPerPerson: savingsPerPerson, costPerPerson: costPerPerson, positions: positions)
    }
}

extension Evaluator {
    /// The figures of the summary alone: the same arithmetic as `evaluate`, without counting people line by line, so that it
    /// takes no longer for a million rows than for their lines.
    ///
    /// - Parameter worlds: the worlds to evaluate in; nil for those of the evaluation itself, which are chosen on the whole of it.
    /// - Throws: `EvaluationError` as `evaluate` does.
    package static func headline(
        _ evaluation: Evaluation, in worlds: Estimate<World>? = nil
    ) throws(EvaluationError) -> Headline {
        let priced = try Pricer(evaluation, in: worlds).priceAll()
        let programme = try ProgrammeCosting.cost(evaluation)
        do throws(ArithmeticError) {
            return try headline(
                evaluation, priced: priced, programme: programme, people: evaluation.releasablePeople)
        } catch {
            throw .arithmetic(error, while: "adding up the lines")
        }
    }

    /// The figures that the summary and a whole result have alike.
    ///
    /// - Parameter people: people that figures a person are for; nil for none.
    static func headline(
        _ evaluation: Evaluation, priced: PricedLines, programme: ProgrammeResult?, people: Int?
    ) throws(ArithmeticError) -> Headline {
        var savings = SavingsAmounts()
        for line in priced.results where line.benefitType == .fiscal { try savings.add(line) }
        var headline = Headline(savings: savings, people: people)
        if let people { headline.savingsPerPerson = try perPerson(savings.presentValue, people: people) }
        let payback = try PaybackFinding(priced.dated, cost: programme?.presentValue)
        headline.payback = payback.months
        headline.paybackAbsence = payback.absence
        headline.positions = try BodyPositions(priced.results, evaluation.costs, programme)
        guard let programme else { return headline }
        headline.programmeCost = programme.cost
        headline.presentValueCost = programme.presentValue
        headline.netBenefit = try savings.presentValue.less(cost: programme.presentValue)
        headline.benefitCostRatio = try ratio(of: savings.presentValue, to: programme.presentValue)
        if let people { headline.costPerPerson = try perPerson(programme.cost, people: people) }
        return headline
    }
}
