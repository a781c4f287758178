import CostAvoidance

/// Whether each total is still what the sheets come to that it is a total of, whatever was changed: a formula that was typed over is found
/// beside changed inputs, too.
extension TotalsSheet {
    private static let apart = "apart"

    /// Beside a total a cell for each end; empty cells beside one of which the parts are no amounts.
    func damage(_ measure: SummaryMeasure, row: Int) -> [Spreadsheet.Cell] {
        Bound.allCases.map { end in
            let total = Formula.cell(place(Column.value(end), row))
            if let isWrong = isNoQuotient(total, measure, end) { return Self.word(isWrong) }
            return parts(of: measure, end).map { Self.word(apart: total, $0) } ?? .empty
        }
    }

    /// A word where two numbers are not one.
    private static func word(apart one: Formula, _ other: Formula) -> Spreadsheet.Cell {
        let word = Formula.choose(.binary(one, .equal, other), .text(""), else: .text(apart))
        return .formula(.call(.orElse, [word, .text("")]), .quiet)
    }

    private static func word(_ isWrong: Formula) -> Spreadsheet.Cell {
        let word = Formula.choose(isWrong, .text(apart), else: .text(""))
        return .formula(.call(.orElse, [word, .text("")]), .quiet)
    }

    /// Whether a measure that is a quotient times what it is divided by is not what is divided; nil of one that is none.
    private func isNoQuotient(_ value: Formula, _ measure: SummaryMeasure, _ end: Bound) -> Formula? {
        func total(_ measure: SummaryMeasure, _ end: Bound) -> Formula {
            .cell(place(Column.value(end), row(measure)))
        }
        func differs(_ whole: Formula, over divisor: Formula, places: String) -> Formula {
            .binary(
                .call(.magnitude, [value * divisor - whole]), .greater, divisor * .number(places))
        }
        switch measure {
        case .savingsPerPerson:
            return differs(total(.presentValueSavings, end), over: .named("people"), places: "0.0051")
        case .costPerPerson: return differs(total(.programmeCost, end), over: .named("people"), places: "0.0051")
        case .benefitCostRatio:
            let saved = total(.presentValueSavings, end)
            let cost = Formula.choose(
                .binary(saved, .less, .number("0")), total(.presentValueCost, end),
                else: total(.presentValueCost, end.mirrored))
            return .binary(
                .call(.magnitude, [value - saved / cost]), .greater, .number("0.000051"))
        default: return nil
        }
    }

    /// Of totals of other sheets those that are not the sums they have to be: a line for each.
    func otherSums() -> [[Spreadsheet.Cell]] {
        sums.map { sum in
            [
                .words("Total of the sheet \(sum.total.sheet)", .quiet), .formula(sum.parts, .exact),
                .formula(.cell(sum.total), .exact),
                Self.word(apart: .cell(place(1, otherRow(sum.total))), .cell(place(2, otherRow(sum.total)))),
            ]
        }
    }

    private func otherRow(_ total: CellPlace) -> Int { firstOtherRow + (sums.firstIndex { $0.total == total } ?? 0) }

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
        guard !sums.isEmpty else { return .sum(of: counts) }
        return .sum(of: counts + [.cell(othersPlace)])
    }

    /// How many totals of other sheets are not: beside the sum of all.
    var othersPlace: CellPlace { place(2, firstOtherRow - 2) }

    var others: Formula {
        guard !sums.isEmpty else { return .number("0") }
        let area = CellArea(Self.name, column: 3, rows: firstOtherRow...firstOtherRow + sums.count - 1)
        return .count(area, of: Self.apart)
    }
}
