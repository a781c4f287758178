import CostAvoidance
import Numerics

/// What the programme cost, what is left after it, the ratio and the payback.
enum CostSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        // Without a cost the warning that there is none says all there is to say.
        var blocks: [Block] = [.section("Programme cost, net benefit and payback")]
        guard let programme = context.result.programme else {
            return blocks + context.notices(.programmeCost)
        }
        blocks.append(.table(items(programme, context)))
        let noted = context.evaluation.costs.filter { !$0.note.isEmpty }
        if !noted.isEmpty { blocks.append(.bullets(noted.map { "\($0.item): \(Wording.sentence($0.note))" })) }
        if let netBenefit = context.result.netBenefit {
            blocks.append(.table(bottomLine(programme, netBenefit, context)))
        }
        blocks.append(.bullets(measures(context)))
        if case .shown(let flows) = context.result.cashFlow, flows.count > 1 {
            blocks.append(.table(cashFlow(flows, programme, context)))
        }
        let payback = context.result.payback?.central ?? context.result.paybackAbsence?.central
        blocks += context.chart(
            context.flow.flatMap {
                CumulativeChart(
                    flow: $0, payback: payback, label: context.wording.label,
                    words: context.words(
                        ChartFindings.payback(payback),
                        of: "So far, discounted: \(context.wording.label), and programme cost")
                ).chart()
            })
        return blocks + context.notices(.programmeCost)
    }

    private static func items(_ programme: ProgrammeResult, _ context: ReportContext) -> ReportTable {
        let places = context.evaluation.costs.contains(where: \.budgetPlace.isStated)
        let placeColumns: [ReportTable.Column] = places ? [.words("Budget line"), .words("Answers for it")] : []
        var table = ReportTable(
            "Programme cost by item, at \(context.settings.priceYear) prices, undiscounted",
            columns: [.words("Item"), .words("Funder")] + placeColumns + [
                .pounds("Low"), .pounds("Central"), .pounds("High"),
            ])
        table.sheet = "Programme_cost"
        let keys = CostCells.keys(context.evaluation)
        for item in programme.items {
            let cost = context.evaluation.costs[item.cost]
            table.append(
                [ReportTable.Cell(cost.item), ReportTable.Cell(cost.funder ?? BodyPosition.notStated)]
                    + (places ? Self.cells(of: cost.budgetPlace) : [])
                    + Bound.allCases.map {
                        ReportTable.Cell(
                            Pounds.exact(item.amount[$0]), figure: .cell(.cost, keys[item.cost], "cost", $0))
                    })
        }
        table.total =
            ["Total", ReportTable.Cell.empty] + placeColumns.map { _ in ReportTable.Cell.empty }
            + Bound.allCases.map {
                ReportTable.Cell(Pounds.exact(programme.cost[$0]), figure: .total(.programmeCost, $0))
            }
        table.noteEnvelope()
        return table
    }

    private static func cells(of place: BudgetPlace) -> [ReportTable.Cell] {
        [place.line, place.benefitOwner].map { name in
            name.map { ReportTable.Cell($0) } ?? BenefitOwnersTable.notStated
        }
    }

    /// Savings less cost, the cautious column taking the high cost.
    private static func bottomLine(
        _ programme: ProgrammeResult, _ netBenefit: Estimate<Money>, _ context: ReportContext
    ) -> ReportTable {
        var table = ReportTable(
            "Net benefit: \(context.wording.presentValue), less the present value of cost",
            columns: [
                .words("").apart(["Amount"]), .pounds("Low"), .pounds("Central"), .pounds("High"),
            ])
        table.sheet = "Net_benefit"
        table.note = "The low column takes the low amount and the high cost, the high column the reverse."
        func row(_ label: String, _ measure: SummaryMeasure, _ end: (Bound) -> Bound, _ amount: (Bound) -> Money)
            -> [ReportTable.Cell]
        {
            [ReportTable.Cell(label)]
                + Bound.allCases.map { bound in
                    ReportTable.Cell(
                        Pounds.exact(amount(bound)), figure: .total(measure, end(bound)))
                }
        }
        table.append(
            row(context.wording.presentValue.capitalisedFirst, .presentValueSavings, { $0 }) {
                context.result.savings.presentValue[$0]
            })
        table.append(
            row("Less present value of cost", .presentValueCost, \.mirrored) {
                programme.presentValue[$0.mirrored].negated
            })
        table.total = row("Net benefit", .netBenefit, { $0 }) { netBenefit[$0] }
        table.noteEnvelope()
        return table
    }

    /// Why there is no ratio, or no range of it.
    static func withoutRatio(_ context: ReportContext) -> String {
        let absence = RatioAbsence(
            of: context.result.savings.presentValue, to: context.result.programme?.presentValue)
        return switch absence {
        case .noCost, .nothingSpent: "No ratio is given, because an end of the programme's cost is zero."
        case .nothingSpentAtBest: "The ratio is not given as a range, because \(absence.reason)."
        }
    }

    private static func measures(_ context: ReportContext) -> [RichText] {
        var measures: [RichText] = []
        if let ratio = HeadlineDoubt(context).ratio {
            measures.append("Benefit-cost ratio: \(ratio).")
        } else {
            measures.append(RichText(withoutRatio(context)))
        }
        if let payback = PaybackSentence.text(context.result, isMarked: HeadlineDoubt(context).drawsPeople) {
            measures.append(RichText(payback))
        }
        if let cost = context.result.costPerPerson { measures.append("Cost for each person: \(context.range(cost)).") }
        if let savings = HeadlineDoubt(context).perPerson {
            let name =
                switch context.wording.course {
                case .lessOrEither, .moreOrEither, .unchanged: "Present value"
                case .more: context.wording.noun.capitalisedFirst
                }
            measures.append("\(name) for each person: \(savings).")
        }
        return measures
    }

    private static func cashFlow(
        _ flows: [YearFlow], _ programme: ProgrammeResult, _ context: ReportContext
    ) -> ReportTable {
        var table = ReportTable(
            "Discounted amounts by the year in which they fall, central",
            columns: [.words("Year"), .pounds(context.label), .pounds("Cost")])
        table.sheet = "Discounted_by_year"
        for flow in flows {
            table.append([
                ReportTable.Cell(Wording.programmeYear(flow.year, period: context.released.datedPeriod)),
                ReportTable.Cell(
                    Pounds.exact(flow.savings.central), figure: .cell(.flow, String(flow.year), "savings")),
                ReportTable.Cell(Pounds.exact(flow.cost.central), figure: .cell(.flow, String(flow.year), "cost")),
            ])
        }
        table.total = [
            "Total",
            ReportTable.Cell(
                Pounds.exact(context.result.savings.presentValue.central), figure: .total(.presentValueSavings)),
            ReportTable.Cell(
                Pounds.exact(programme.presentValue.central),
                figure: .total(.presentValueCost)),
        ]
        if context.findings.payers.isLagged {
            table.note =
                "Effects are shown in the year in which services are used less. What could leave a budget could do so only later, after its lag, as in the tables by body and by financial year."
        }
        return table
    }
}
