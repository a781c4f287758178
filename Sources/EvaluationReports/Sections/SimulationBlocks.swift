import CostAvoidance
import Numerics

/// What drawing every uncertain input says, and which doubt is which.
struct SimulationBlocks {
    let uncertainty: Uncertainty
    let context: ReportContext

    /// The measure that the decision hangs on, in words.
    private var measure: String { UncertaintySection.name(uncertainty.oneWay.measure, context.wording) }

    func blocks() -> [Block] {
        var blocks: [Block] = []
        if let ranges = uncertainty.ranges { blocks.append(.bullets(sentences(ranges))) }
        guard let simulation = uncertainty.simulation else { return blocks + people() }
        blocks.append(.table(table(simulation)))
        blocks += context.chart(DistributionChart(simulation: simulation, measure: measure).chart())
        if let sources = uncertainty.bySource, sources.rows.count > 1 {
            blocks.append(.table(table(sources)))
        }
        return blocks + people() + worth(simulation)
    }

    private func sentences(_ ranges: NamedRanges) -> [RichText] {
        var sentences: [RichText] = [
            "\(strong: "Envelope:") \(Pounds.range(ranges.envelope)), with everything cautious together and everything generous together.",
            "\(strong: "95% interval:") \(Pounds.range(ranges.interval95)), with each input drawn by itself and people as they are.",
        ]
        switch ranges.reason {
        case .inputsSeldomAgree(let inputs):
            sentences.append(
                "They differ because \(Numbers.count(inputs)) independent inputs are hardly ever at one end together.")
        case .oneInput:
            sentences.append("They differ little because one input has a range.")
        }
        if let probability = uncertainty.simulation?.probabilitySavingsExceedCost {
            sentences.append(
                "Chance that the programme makes good its cost, in the draws: \(Simulated.probability(probability))."
            )
        }
        return sentences
    }

    private func table(_ simulation: SimulationResult) -> ReportTable {
        var table = ReportTable(
            "What \(Numbers.count(simulation.draws)) draws of \(Wording.counted(simulation.inputs, "input", "inputs")) give (seed \(simulation.seed))",
            columns: [
                .words("Measure"), .number("Expected value"), .number("2.5%"), .number("50% (median)"),
                .number("97.5%"),
            ])
        func append(_ label: String, _ drawn: SummaryMeasure, _ written: (SimulatedNumber) -> String) {
            guard let measure = simulation.measure(drawn, people: context.result.people) else { return }
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

    /// How precise the simulation is, and whether it agrees with the mean in closed form.
    private func note(_ simulation: SimulationResult) -> RichText {
        let decisive = simulation.netBenefit ?? simulation.savings
        var note: RichText =
            "No more digits are printed than the draws support: the standard error of the expected \(measure) is \(pounds(decisive.mean.standardError))."
        if let check = simulation.check {
            note +=
                " In closed form it is \(pounds(check.exact)), which the draws \(check.agrees ? "agree with" : "do not agree with")."
        }
        return note
    }

    private func pounds(_ value: Double) -> String {
        Simulated.pounds(SimulatedNumber(value: value, standardError: 0))
    }

    private func table(_ sources: UncertaintyBySource) -> ReportTable {
        var table = ReportTable(
            "Which doubt is which: the \(measure) with one kind of doubt alone",
            columns: [
                .words("Kind of doubt"), .number("2.5%"), .number("97.5%"), .number("Share of the variance"),
            ])
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
            "With other people like these, drawn again from the \(Numbers.count(people.people)), prices and assumptions at their central values: \(measure) \(Simulated.range(decisive)), in 95% of the draws."
        ]
        if let together = uncertainty.together {
            sentences.append(
                "People and inputs drawn together: \(Simulated.range(together))."
            )
        }
        return [.bullets(sentences)]
    }

    /// Which input is worth measuring better.
    private func worth(_ simulation: SimulationResult) -> [Block] {
        var blocks: [Block] = []
        if let indices = uncertainty.indices, !indices.rows.isEmpty {
            let shown = 8
            let words = InputWords(evaluation: context.evaluation)
            var table = ReportTable(
                "Which input is worth measuring better: its share of the doubt about the \(measure)",
                columns: [.words("Input"), .number("By itself"), .number("With what it multiplies")])
            table.note =
                "The shares are of the variance (Sobol' indices), \(indices.method == .closedForm ? "in closed form, without an error of sampling" : "with 95% intervals of the estimate")."
            for row in indices.rows.prefix(shown) {
                table.append([
                    ReportTable.Cell(words.name(row.name)),
                    ReportTable.Cell(
                        Simulated.withDoubt(row.first), figure: .cell(.input, row.name.description, "first_order")),
                    ReportTable.Cell(
                        Simulated.withDoubt(row.total), figure: .cell(.input, row.name.description, "total_order")),
                ])
            }
            blocks.append(.table(table))
        }
        if let information = simulation.perfectInformation {
            let worth = Simulated.pounds(information.everything)
            blocks.append(
                .paragraph(
                    information.everything.value < 0.5
                        ? "Knowing every input exactly would not change the decision to go on, so finding out more is worth nothing to it."
                        : "Knowing every input exactly before deciding to go on would be worth \(worth) at most."))
        }
        return blocks
    }
}
