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
        var sheet = Spreadsheet.Sheet("Totals", widths: [28, 18, 18, 18, 60])
        sheet.rows.append(["Measure", "Low", "Central", "High", ""].map { .heading($0) })
        var places: [SummaryMeasure: Int] = [:]
        func add(_ measure: SummaryMeasure, _ note: String = "", _ cells: (Bound) -> Spreadsheet.Cell) {
            places[measure] = sheet.nextRow
            sheet.rows.append([.text(measure.rawValue)] + Bound.allCases.map(cells) + [.text(note)])
        }
        func place(_ measure: SummaryMeasure, _ end: Bound) -> String {
            "\(Spreadsheet.letters(1 + end.place))\(places[measure] ?? 0)"
        }
        if let people = findings.released.people {
            add(.people, "change it to see the figures a person") { _ in .number(String(people)) }
        }
        add(.grossSavings) { .formula(lines.sum(.gross, $0)) }
        add(.netSavings) { .formula(lines.sum(.net, $0)) }
        add(.presentValueSavings) { .formula(lines.sum(.presentValue, $0)) }
        if !findings.released.withheldMeasures.contains(.cashableSavings) {
            add(.cashableSavings, "services whose cashable share is not known count as nothing") {
                .formula(lines.sum(.cashable, $0))
            }
        }
        if hasCost {
            add(.programmeCost) { .formula(inputs.costTotal($0, discounted: .no)) }
            add(.presentValueCost) { .formula(inputs.costTotal($0, discounted: .yes)) }
            add(.netBenefit, "low: the low amount less the high cost") { end in
                .formula("\(place(.presentValueSavings, end))-\(place(.presentValueCost, end.mirrored))")
            }
            add(.benefitCostRatio, "low: the low amount over the high cost") { end in
                .plainFormula(ratio(end, place))
            }
        }
        if findings.released.people != nil {
            add(.savingsPerPerson) { end in
                .formula(HalfEven.rounded("\(place(.presentValueSavings, end))/\(place(.people, end))"))
            }
            if hasCost {
                add(.costPerPerson) { end in
                    .formula(HalfEven.rounded("\(place(.programmeCost, end))/\(place(.people, end))"))
                }
            }
        }
        return sheet
    }

    /// Savings over cost to four decimals; a negative saving is at its most negative over the least cost.
    private func ratio(_ end: Bound, _ place: (SummaryMeasure, Bound) -> String) -> String {
        let savings = place(.presentValueSavings, end)
        let usual = place(.presentValueCost, end.mirrored)
        let negative = place(.presentValueCost, end)
        return "ROUND(\(savings)/IF(\(savings)<0,\(negative),\(usual)),4)"
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
