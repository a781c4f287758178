import CostAvoidance

/// Whether each total is still what the sheets come to that it is a total of, whatever was changed: a formula that was typed over is found
/// beside changed inputs, too.
extension TotalsSheet {
    private static let apart = "apart"

    /// Beside a total a cell for each end; empty cells beside one of which the parts are no amounts.
    func damage(_ measure: SummaryMeasure, row: Int) -> [Spreadsheet.Cell] {
        Bound.allCases.map { end in
            guard let parts = parts(of: measure, end) else { return .empty }
            let word = Formula.choose(
                .binary(.cell(place(Column.value(end), row)), .equal, parts), .text(""), else: .text(Self.apart))
            return .formula(.call(.orElse, [word, .text("")]), .quiet)
        }
    }

    private func parts(of measure: SummaryMeasure, _ end: Bound) -> Formula? {
        let services = ServiceSheet(ground: ground, lines: lines)
        switch measure {
        case .grossSavings: return .cell(services.total(.gross, end))
        case .netSavings: return .cell(services.total(.net, end))
        case .presentValueSavings: return .cell(services.total(.value, end))
        case .cashableSavings: return lines.sum(.cash, end)
        case .programmeCost: return costs.total(end, discounted: .no)
        case .presentValueCost: return costs.total(end, discounted: .yes)
        case .netBenefit:
            let saved = Formula.cell(place(Column.value(end), self.row(.presentValueSavings)))
            let cost = Formula.cell(place(Column.value(end.mirrored), self.row(.presentValueCost)))
            return .round(saved - cost, places: 2)
        case .benefitCostRatio, .savingsPerPerson, .costPerPerson, .people, .paybackMonths,
            .probabilitySavingsExceedCost:
            return nil
        }
    }

    /// What the check says where one is not.
    var damaged: Formula {
        let first = Column.allCases.count
        let counts = Bound.allCases.map { end in
            Formula.count(besideTotals(first + end.place), of: Self.apart)
        }
        return .sum(of: counts)
    }
}
