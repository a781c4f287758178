import CostAvoidance
import Numerics

/// The sheets that are read: totals and services.
struct WorkbookTotals {
    let findings: Findings
    let rows: [WorkbookRow]
    let lines: WorkbookLines
    let inputs: WorkbookInputs

    private var hasCost: Bool { !findings.released.costs.isEmpty }

    /// The measures of the summary that follow from the cells, under their names in `summary.csv`.
    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("Totals", widths: [28, 18, 18, 18, 18, 18, 60])
        sheet.rows.append(["Measure", "Low", "Central", "High", "95% from", "95% to", ""].map { .heading($0) })
        func add(_ measure: SummaryMeasure, _ note: String = "", _ cells: (Bound) -> Spreadsheet.Cell) -> Row {
            let row = Row(number: sheet.nextRow)
            sheet.rows.append(
                [.text(measure.rawValue)] + Bound.allCases.map(cells) + interval(measure) + [.text(note)])
            return row
        }
        let people = findings.released.people.map { people in
            add(.people, "change it to see the figures a person") { _ in .number(String(people)) }
        }
        _ = add(.grossSavings) { .formula(lines.sum(.gross, $0)) }
        _ = add(.netSavings) { .formula(lines.sum(.net, $0)) }
        let savings = add(.presentValueSavings) { .formula(lines.sum(.presentValue, $0)) }
        if findings.totals.savings.cash != nil {
            _ = add(.cashableSavings, "services whose cashable share is not known count as nothing") {
                .formula(lines.sum(.cashable, $0))
            }
        }
        let cost = hasCost ? add(.programmeCost) { .formula(inputs.costTotal($0, discounted: .no)) } : nil
        if hasCost {
            let discounted = add(.presentValueCost) { .formula(inputs.costTotal($0, discounted: .yes)) }
            _ = add(.netBenefit, "low: the low amount less the high cost") { end in
                .formula("\(savings.cell(end))-\(discounted.cell(end.mirrored))")
            }
            _ = add(
                .benefitCostRatio,
                "low: the low amount over the high cost; an amount below nothing over the low cost, at which the loss for each pound is greatest"
            ) { end in
                .plainFormula(Self.ratio(of: savings, to: discounted, end))
            }
        }
        if let people {
            _ = add(.savingsPerPerson) { .formula(HalfEven.rounded("\(savings.cell($0))/\(people.cell($0))")) }
            if let cost {
                _ = add(.costPerPerson) { .formula(HalfEven.rounded("\(cost.cell($0))/\(people.cell($0))")) }
            }
        }
        let fixed: [Spreadsheet.Cell] = Bound.allCases.map { .formula(lines.sum(.grossFixed, $0)) }
        sheet.rows += [
            [.text("")], [.text("of gross_savings, fixed")] + fixed + [.empty, .empty, .text(Self.fixed)],
        ]
        sheet.rows += [[.text("")], [.text("Low to high is \(ScreenSummary.envelope).")]]
        if let doubt = DrawnDoubt(findings.uncertainty) {
            sheet.rows.append([
                .text(
                    "95%: \(doubt.words), of the evaluation as it is. It was drawn once and follows no change made here."
                )
            ])
        }
        return sheet
    }

    private static let fixed =
        "services withheld, events told in alternative ways, pennies of rounding: no price and no units changed here move it"

    /// The ends of a measure's interval; empty for one that is not drawn.
    private func interval(_ measure: SummaryMeasure) -> [Spreadsheet.Cell] {
        let drawn = zip(SummaryTable.points, SummaryTable.interval(measure, findings))
        return drawn.filter { $0.0 != .p50 }.map { _, value in
            guard case .number(let digits) = value else { return .empty }
            return .number(digits)
        }
    }

    /// A row of the totals, which others refer to.
    private struct Row {
        let number: Int

        /// Its cell at an end.
        func cell(_ end: Bound) -> String { "\(Spreadsheet.letters(1 + end.place))\(number)" }
    }

    /// Savings over cost to four decimals; a negative saving is at its most negative over the least cost. Where a cost is nothing
    /// there is no ratio, as in the report.
    private static func ratio(of savings: Row, to cost: Row, _ end: Bound) -> String {
        let saved = savings.cell(end)
        let quotient = "ROUND(\(saved)/IF(\(saved)<0,\(cost.cell(end)),\(cost.cell(end.mirrored))),4)"
        return "IF(MIN(\(cost.cell(.low)):\(cost.cell(.high)))<=0,\"\",\(quotient))"
    }

    /// Every service that is shown, and the rest in one row: they add up to the totals.
    func byService() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("By service", widths: [32, 50] + Array(repeating: 16, count: 9))
        let figures: [(WorkbookLines.Figure, String)] = [
            (.gross, "Gross"), (.net, "Net"), (.presentValue, "Present value"),
        ]
        let headings = figures.flatMap { figure in Bound.allCases.map { "\(figure.1), \($0.rawValue)" } }
        sheet.rows.append((["Service", "Label"] + headings).map { .heading($0) })
        var seen: Set<String> = []
        for row in rows {
            let name = row.service?.name ?? "withheld"
            guard seen.insert(name).inserted else { continue }
            let label = row.service.flatMap { findings.released.unitCosts[$0]?.label } ?? row.about
            let cell = "$A\(sheet.nextRow)"
            sheet.rows.append(
                [.text(name), .text(label)]
                    + figures.flatMap { figure in
                        Bound.allCases.map { .formula(lines.sum(figure.0, $0, ofServiceIn: cell)) }
                    })
        }
        let last = sheet.rows.count
        sheet.rows.append(
            [.heading("Total"), .empty]
                + (2..<11).map { .formula("SUM(\(Spreadsheet.letters($0))2:\(Spreadsheet.letters($0))\(last))") })
        return sheet
    }
}
