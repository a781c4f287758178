import CostAvoidance
import Numerics

/// What drawing every uncertain input says, and which doubt is which.
struct SimulationBlocks {
    let uncertainty: Uncertainty
    let context: ReportContext

    /// The measure that the decision hangs on, in words.
    private var measure: String { uncertainty.oneWay.measure.name(context.wording) }

    func blocks() -> [Block] {
        var blocks: [Block] = []
        if let ranges = uncertainty.ranges { blocks.append(.bullets(sentences(ranges))) }
        guard let simulation = uncertainty.simulation else { return blocks + people() }
        if uncertainty.ranges == nil {
            blocks.append(
                .paragraph(
                    "\(Wording.counted(simulation.draws, "draw is", "draws are").capitalisedFirst) too few for a 2.5% and a 97.5% point: at least forty are needed."
                ))
        }
        blocks.append(.table(table(simulation)))
        blocks += context.chart(
            DistributionChart(
                simulation: simulation, measure: measure, doubt: DrawnDoubt(uncertainty)?.words ?? "", context: context
            ).chart())
        if let sources = uncertainty.bySource, sources.rows.count > 1 {
            blocks.append(.table(table(sources)))
        }
        return blocks + people() + worth(simulation)
    }

    private func sentences(_ ranges: NamedRanges) -> [RichText] {
        let drawn =
            uncertainty.simulation?.areCorrelated == true
            ? "the inputs drawn by themselves or correlated as stated" : "any input with a range drawn by itself"
        let doubt = DrawnDoubt(uncertainty)?.words ?? ""
        var sentences: [RichText] = [
            "\(strong: "Envelope:") \(Pounds.range(ranges.envelope)), with everything cautious together and everything generous together, people as they are (inputs alone).",
            "\(strong: "95% interval:") \(Simulated.range(ranges.interval95)): \(doubt), \(drawn).",
        ]
        if let beyond = RangeWords.beyondEnvelope(uncertainty.oneWay.rows.map(\.input)) {
            sentences.insert("\(beyond)", at: 1)
        }
        if let alone = uncertainty.inputsAlone?.decisive {
            sentences.append(
                "With inputs alone, people as they are, the 95% interval would be \(Simulated.range(alone)).")
        }
        switch ranges.reason {
        case .correlatedInputsSeldomAgree(let inputs):
            sentences.append(
                "The envelope and the interval differ because \(Numbers.count(inputs)) inputs, some of them correlated, are hardly ever all at one end together."
            )
        case .inputsSeldomAgree(let inputs):
            sentences.append(
                "The envelope and the interval differ because \(Numbers.count(inputs)) independent inputs are hardly ever all at one end together."
            )
        case .oneInput:
            sentences.append(
                "Only one input has a range: the envelope goes to its ends, and the interval leaves out what few draws reach."
            )
        case .peopleVary:
            sentences.append(
                "The envelope and the interval answer two questions: the envelope is about these people, the interval about what would be found with others like them."
            )
        }
        if let probability = uncertainty.simulation?.probabilitySavingsExceedCost {
            sentences.append(
                "Chance that the net benefit is above zero, in the draws (\(doubt)): \(Simulated.probability(probability))."
            )
        }
        return sentences
    }

    private func table(_ simulation: SimulationResult) -> ReportTable {
        var table = ReportTable(
            "What \(Wording.counted(simulation.draws, "draw", "draws")) of \(DrawnDoubt.drawn(simulation, under: context.released.rule)) \(simulation.draws == 1 ? "gives" : "give") (seed \(simulation.seed)\(Self.spread(simulation.method)))",
            columns: [
                .words("Measure"), .number("Expected value"),
                .number("2.5%").apart([DrawnPoint.p2_5.heading]),
                .number("50% (median)").apart([DrawnPoint.p50.heading]),
                .number("97.5%").apart([DrawnPoint.p97_5.heading]),
            ])
        table.sheet = "Simulation"
        func append(_ label: String, _ drawn: SummaryMeasure, _ written: (SimulatedNumber) -> String) {
            guard let measure = simulation.measure(drawn, people: context.released.people) else { return }
            table.append(
                [ReportTable.Cell(label)]
                    + DrawnPoint.allCases.map {
                        ReportTable.Cell(written(measure[$0]), figure: .drawn(drawn, $0))
                    })
        }
        append(context.wording.presentValue.capitalisedFirst, .presentValueSavings, Simulated.pounds)
        append("Programme cost, discounted", .presentValueCost, Simulated.pounds)
        append("Net benefit", .netBenefit, Simulated.pounds)
        append("Benefit-cost ratio", .benefitCostRatio, Simulated.ratio)
        table.note = note(simulation)
        return table
    }

    private static func spread(_ method: SamplingMethod) -> String {
        switch method {
        case .random: ""
        case .latinHypercube: ", each of sixteen sets a Latin hypercube"
        case .sobol: ", each of sixteen sets a scrambled Sobol' sequence"
        }
    }

    /// How precise the simulation is, and whether it agrees with the mean in closed form.
    private func note(_ simulation: SimulationResult) -> RichText {
        let decisive = simulation.netBenefit ?? simulation.savings
        var note: RichText =
            "No more digits are printed than the draws support: the standard error of the expected \(measure) is \(standardError(decisive.mean))."
        if let reached = simulation.precisionReached {
            note +=
                reached
                ? " That is the precision asked for." : " The precision asked for was not reached in these draws."
        }
        if let check = simulation.check {
            note +=
                " Worked out in closed form, the expected value is \(Simulated.pounds(check.exact)), which the draws \(check.agrees ? "agree with" : "do not agree with")."
        } else if simulation.areCorrelated {
            note += " With correlated inputs there is no closed form to check it against."
        }
        return note
    }

    /// In whole pounds, or in pence where it is less than one.
    private func standardError(_ number: SimulatedNumber) -> String {
        let error = SimulatedNumber(value: number.standardError, standardError: 0)
        guard number.standardError < 1, let money = error.supportedPounds else {
            return Simulated.pounds(number.standardError)
        }
        return Pounds.exact(money)
    }

    private func table(_ sources: UncertaintyBySource) -> ReportTable {
        var table = ReportTable(
            "Which doubt is which: the \(measure) with one kind of doubt alone",
            columns: [
                .words("Kind of doubt"), .number("2.5%").apart([DrawnPoint.p2_5.heading]),
                .number("97.5%").apart([DrawnPoint.p97_5.heading]), .number("Share of the variance"),
            ])
        table.sheet = "Kinds_of_doubt"
        for row in sources.rows {
            table.append([
                ReportTable.Cell(row.source.rawValue.capitalisedFirst),
                ReportTable.Cell(
                    Simulated.pounds(row.measure.p2_5), figure: .cell(.doubt, row.source.rawValue, "p2_5")),
                ReportTable.Cell(
                    Simulated.pounds(row.measure.p97_5), figure: .cell(.doubt, row.source.rawValue, "p97_5")),
                ReportTable.Cell(
                    Simulated.share(row.shareOfVariance),
                    figure: .cell(.doubt, row.source.rawValue, "share_of_variance")),
            ])
        }
        return table
    }

    private func people() -> [Block] {
        guard let people = uncertainty.people else { return [] }
        let decisive = people.netBenefit ?? people.savings
        var sentences: [RichText] = [
            "With other people like these\(drawnFrom(people)), and with prices and assumptions at their central values, in 95% of the draws: \(measure) \(Simulated.range(decisive))."
        ]
        if let other = uncertainty.anotherGroup, other.inputs > 0 {
            sentences.append(
                "\(strong: "Another group of such people"), they and the inputs drawn together: \(Simulated.range(other.decisive))."
            )
        }
        sentences.append("\(sampled(people.member))")
        return [.bullets(sentences)]
    }

    /// Whom the draws are made from: of published totals nobody is drawn.
    private func drawnFrom(_ people: PersonBootstrap) -> String {
        switch people.member {
        case .person, .area: ", drawn again from the \(Numbers.count(context.released.rule.rounded(people.people)))"
        case .published: ""
        }
    }

    /// How people are drawn, for a reader who would do it again.
    private func sampled(_ member: DrawnMember) -> String {
        let whom: String
        switch member {
        case .person: whom = "with all their rows"
        case .area(let column, _): whom = "together with everybody of the same \(Wording.column(column))"
        case .published:
            return
                "Published totals are drawn by the standard errors stated with them, with the t distribution of their people."
        }
        let widened =
            "Each draw is widened because the sample is small (a bootstrap-t that is never narrower than the t interval)"
        let drawn = "People are drawn with replacement, \(whom)."
        guard let few = DrawnDoubt.fewAreas(member) else {
            return "\(drawn) \(widened), so that the interval covers what it says with few people as well."
        }
        return "\(drawn) \(widened). \(few)"
    }

    /// Which input is worth measuring better.
    private func worth(_ simulation: SimulationResult) -> [Block] {
        var blocks: [Block] = []
        if let indices = uncertainty.indices, !indices.rows.isEmpty {
            let shown = 8
            let words = InputWords(evaluation: context.evaluation)
            let isExact = indices.method == .closedForm
            func cell(_ share: SimulatedNumber, _ name: InputName, _ column: String) -> ReportTable.Cell {
                ReportTable.Cell(Simulated.withDoubt(share), figure: .cell(.input, name.description, column))
            }
            var table = ReportTable(
                "Which input is worth measuring better: its share of the doubt that inputs alone leave about the \(measure)",
                columns: [.words("Input"), .number("By itself"), .number("With what it multiplies")])
            table.fuller = .indices
            var note: RichText =
                "The shares are of the variance (Sobol' indices), \(isExact ? "in closed form, without an error of sampling" : "with 95% intervals of the estimate")."
            if uncertainty.withheldInputs > 0 {
                note +=
                    " \(Wording.counted(uncertainty.withheldInputs, "input about few people is", "inputs about few people are").capitalisedFirst) left out of it, at \(uncertainty.withheldInputs == 1 ? "its central value" : "their central values")."
            }
            let rest = indices.rows.count - shown
            if rest > 0 {
                table.elsewhere =
                    "\(Wording.counted(rest, "input that makes less is", "inputs that make less are").capitalisedFirst) in indices.csv."
            }
            table.note = note
            for row in indices.rows.prefix(shown) {
                table.append([
                    ReportTable.Cell(words.name(row.name)), cell(row.first, row.name, "first_order"),
                    cell(row.total, row.name, "total_order"),
                ])
            }
            blocks.append(.table(table))
        }
        if let information = simulation.perfectInformation {
            blocks.append(.paragraph(sentence(information)))
        }
        return blocks
    }

    private func sentence(_ information: PerfectInformation) -> RichText {
        guard context.wording.evidence == .comparison else { return unobserved(information) }
        let suggested =
            switch information.decision {
            case .fund: "funding the programme"
            case .doNotFund: "not funding the programme"
            }
        let suggests =
            context.wording.subjects == .real
            ? "The expected net benefit suggests" : "With these made-up inputs, the expected net benefit suggests"
        let doubt =
            context.warnings(.spansZero).isEmpty ? "" : ", though the effect cannot be told from no effect"
        let known = information.effect == nil ? "every input" : "the effect and every input"
        guard information.everything.value >= 0.5 else {
            let (often, worth) =
                information.everything.value > 0 ? ("hardly ever", "less than £1") : ("not", "nothing")
            return
                "\(suggests) \(suggested)\(doubt). Knowing \(known) exactly would \(often) change that decision, so finding out more is worth \(worth) for it."
        }
        var sentence: RichText =
            "\(suggests) \(suggested)\(doubt). Knowing \(known) exactly before deciding would be worth \(Simulated.pounds(information.everything)) at most."
        if let effect = information.effect, effect.value >= 0.5 {
            sentence += " Knowing only the effect on people like these would be worth \(Simulated.pounds(effect))."
        }
        if let most = information.inputs.first(where: { $0.pounds.value >= 0.5 }) {
            let input = InputWords(evaluation: context.evaluation).name(most.name)
            sentence +=
                " Among single inputs, knowing this one would be worth most, \(Simulated.pounds(most.pounds)): \(input)."
        }
        return sentence
    }

    /// Where nobody was observed without the programme, what decides most is not among what is drawn.
    private func unobserved(_ information: PerfectInformation) -> RichText {
        let side =
            switch information.decision {
            case .fund: "above zero"
            case .doNotFund: "zero or below"
            }
        let known = information.effect == nil ? "every input" : "the effect and every input"
        let worth =
            information.everything.value >= 0.5
            ? "would be worth \(Simulated.pounds(information.everything)) at most to whoever decides by it"
            : information.everything.value > 0 ? "would hardly ever change that" : "would change that in no draw"
        return
            "On average over the draws the net benefit is \(side). Knowing \(known) exactly \(worth). What would have happened without the programme was not observed: finding that out could change it, and its worth is not in this figure."
    }
}
