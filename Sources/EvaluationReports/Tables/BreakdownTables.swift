import CostAvoidance
import DelimitedText
import Numerics

/// `by-service.csv`, `by-bearer.csv` and the other tables that share the savings out. A note says why a cell is empty.
enum BreakdownTables {
    private static let moneyColumns = ["gross_low", "gross", "gross_high", "net_low", "net", "net_high"]

    /// Every table with the name of its file.
    ///
    /// - Throws: `EvaluationError` where a unit cost cannot be carried to the price year.
    static func all(_ findings: Findings) throws(EvaluationError) -> [PublishedTable] {
        var tables: [PublishedTable] = []
        for breakdown in findings.released.breakdowns {
            switch breakdown.dimension {
            case .service:
                tables.append(PublishedTable(.breakdown(.service), try services(breakdown, findings)))
            case .year: tables.append(PublishedTable(.breakdown(.year), years(breakdown)))
            case .bearer, .group, .benefitType:
                tables.append(PublishedTable(.breakdown(breakdown.dimension), simple(breakdown)))
            }
        }
        tables.append(PublishedTable(.breakdown(.benefitType), simple(findings.released.benefitTypes)))
        if !findings.released.otherValues.rows.isEmpty {
            tables.append(PublishedTable(.otherValues, try services(findings.released.otherValues, findings)))
        }
        return tables
    }

    private static func simple(_ breakdown: ReleasedBreakdown) -> CSVTable {
        var table = CSVTable([breakdown.dimension.column] + moneyColumns)
        for row in breakdown.rows { table.append([.text(row.key)] + money(row.figures)) }
        for key in breakdown.lost {
            table.append([.text(key)] + CSVValue.none(.notKnown, count: moneyColumns.count))
        }
        return table
    }

    /// What falls in each year: gross and net not discounted, and the present value.
    private static func years(_ breakdown: ReleasedBreakdown) -> CSVTable {
        let presentValues = ["present_value_low", "present_value", "present_value_high"]
        var table = CSVTable([breakdown.dimension.column] + moneyColumns + presentValues)
        for row in breakdown.rows {
            let presentValue: [CSVValue] =
                switch row.figures {
                case .shown(let amounts, _): CSVValue.three(amounts.presentValue, else: .notKnown)
                case .suppressed: CSVValue.none(.withheld)
                }
            table.append([.text(row.key)] + money(row.figures) + presentValue)
        }
        return table
    }

    private static func services(
        _ breakdown: ReleasedBreakdown, _ findings: Findings
    ) throws(EvaluationError) -> CSVTable {
        let header =
            ["service", "label", "unit", "people", "quantity_low", "quantity", "quantity_high"]
            + ["unit_cost_low", "unit_cost", "unit_cost_high"] + moneyColumns
        var table = CSVTable(header)
        for row in breakdown.rows {
            let service = ServiceID(row.key)
            let unitCost = findings.released.unitCosts[service]
            table.append(
                [.text(row.key), .text(unitCost?.label ?? ""), .text(unitCost?.unit ?? "")]
                    + quantities(row) + (try prices(unitCost, findings.released)) + money(row.figures))
        }
        for key in breakdown.lost {
            let unitCost = findings.released.unitCostsOfLost[ServiceID(key)]
            let known: [CSVValue] = [.text(key), .text(unitCost?.label ?? ""), .text(unitCost?.unit ?? "")]
            table.append(known + CSVValue.none(.notKnown, count: header.count - known.count))
        }
        return table
    }

    private static func money(_ figures: ReleasedRow.Figures) -> [CSVValue] {
        guard case .shown(let amounts, _) = figures else {
            return CSVValue.none(.withheld, count: moneyColumns.count)
        }
        return [amounts.gross, amounts.net].flatMap { [.money($0.low), .money($0.central), .money($0.high)] }
    }

    /// People and units of a service.
    private static func quantities(_ row: ReleasedRow) -> [CSVValue] {
        guard case .shown(let amounts, let people) = row.figures else { return CSVValue.none(.withheld, count: 4) }
        let units = amounts.units.map { units in Bound.allCases.map { CSVValue.number(units[$0].description) } }
        return [.count(people)] + (units ?? CSVValue.none(.notKnown))
    }

    /// The unit cost at the evaluation's prices, to the penny for the eye: amounts are computed from the exact one.
    private static func prices(
        _ unitCost: UnitCost?, _ evaluation: ReleasedEvaluation
    ) throws(EvaluationError) -> [CSVValue] {
        // What may not be published again is not printed as a column either.
        guard let unitCost else { return CSVValue.none(.notKnown) }
        guard !unitCost.licenceForbidsTables else { return CSVValue.none(.withheld) }
        let uprated = try evaluation.upratedCost(of: unitCost)
        return [.money(uprated.low), .money(uprated.central), .money(uprated.high)]
    }
}
