import Numerics

/// Finds printed figures that stand among a study's inputs, or from which one of the inputs was worked out.
///
/// Such a figure comes out whatever the study did, so that its coming out shows nothing. It is found where the figure is one
/// input as it is given: the one amount of `costs.csv`, a number of people that is stated, one unit at its unit cost, a quantity
/// at a price of one. An input that was worked out from the figure is found by ``WorkedOutInput``.
struct EnteredFigures {
    private let evaluation: Evaluation
    private let evaluated: Evaluated

    init(_ evaluation: Evaluation, _ evaluated: Evaluated) {
        self.evaluation = evaluation
        self.evaluated = evaluated
    }

    /// Why a figure that comes out could not have failed; nil where it could.
    func reason(_ comparison: FigureComparison) -> String? {
        if comparison.published.status == .entered { return "published.csv says that it stands among the inputs" }
        guard comparison.published.unit.divisors.isEmpty else { return nil }
        return switch comparison.published.figure {
        case .evaluation(let figure):
            switch figure.measure {
            case .summary(let measure): reason(measure, comparison)
            case .row(let column, let row): reason(column, in: row, comparison)
            }
        case .cell(let cell): isInput(cell, comparison) ? "it is an input as it is given" : nil
        case .drawn: nil
        }
    }

    // MARK: The whole

    private func reason(_ measure: SummaryMeasure, _ comparison: FigureComparison) -> String? {
        switch measure {
        case .people:
            evaluation.settings.people == nil ? nil : "the number of people is stated in evaluation.json"
        case .programmeCost, .presentValueCost, .costPerPerson: oneCost(comparison)
        case .grossSavings: oneService(evaluated.result.fiscalLines, comparison) { $0.gross }
        case .netSavings: oneService(evaluated.result.fiscalLines, comparison) { $0.net }
        case .presentValueSavings: oneService(evaluated.result.fiscalLines, comparison) { $0.presentValue }
        case .savingsPerPerson:
            evaluation.people == 1
                ? oneService(evaluated.result.fiscalLines, comparison) { $0.presentValue } : nil
        case .cashableSavings, .netBenefit, .benefitCostRatio, .paybackMonths, .probabilitySavingsExceedCost: nil
        }
    }

    private func oneCost(_ comparison: FigureComparison) -> String? {
        guard let cost = evaluation.costs.first, evaluation.costs.count == 1 else { return nil }
        if cost.amount.holds({ $0.decimal == comparison.recomputed }) { return "it is the one amount of costs.csv" }
        return WorkedOutInput(comparison).isNamed(in: cost.note)
            ? "the amount of costs.csv was worked out from it" : nil
    }

    // MARK: Rows

    private func reason(
        _ column: RowMeasure, in row: FigureID.Row, _ comparison: FigureComparison
    ) -> String? {
        let service = ServiceID(row.key)
        if column == .unitCost {
            guard evaluation.unitCosts[service]?.cost.holds({ $0 == comparison.recomputed }) == true else { return nil }
            return "it is the unit cost that is given"
        }
        guard let lines = FigureLookup(evaluated).find(row)?.lines else { return nil }
        return switch column {
        case .people: isOneTotal(lines) ? "the number of people is stated in service-use.csv" : nil
        case .quantity: givenQuantity(lines, comparison)
        case .gross: oneService(lines, comparison) { $0.gross }
        case .net: oneService(lines, comparison) { $0.net }
        case .presentValue: oneService(lines, comparison) { $0.presentValue }
        case .cashable, .unitCost: nil
        }
    }

    private func isOneTotal(_ lines: [Int]) -> Bool {
        lines.contains { line in
            guard let place = single(line) else { return false }
            return evaluation.observed.entries.contains { $0.line == place && $0.person == nil }
        }
    }

    private func givenQuantity(_ lines: [Int], _ comparison: FigureComparison) -> String? {
        guard evaluated.result.once(lines).count == 1, let line = lines.first, isGiven(line) else { return nil }
        return "it is the quantity that is given"
    }

    /// An amount of one service alone: one unit, a price of one, or an input that was worked out from it.
    private func oneService(
        _ lines: [Int], _ comparison: FigureComparison, _ amount: (LineResult) -> Estimate<Money>
    ) -> String? {
        let behind = lines.filter { amount(evaluated.result.lines[$0])[comparison.bound] != .zero }
        let services = Set(behind.map { evaluated.result.lines[$0].key.service })
        guard let service = services.first, services.count == 1, let unitCost = evaluation.unitCosts[service] else {
            return nil
        }
        if let line = behind.first, evaluated.result.once(behind).count == 1, isGiven(line),
            let reason = oneUnit(line, at: unitCost, comparison)
        {
            return reason
        }
        let worked = WorkedOutInput(comparison)
        return worked.gives(unitCost.cost.central) || worked.isNamed(in: unitCost.note)
            ? "its unit cost was worked out from it" : nil
    }

    private func oneUnit(_ line: Int, at unitCost: UnitCost, _ comparison: FigureComparison) -> String? {
        let units = evaluated.result.lines[line].units[comparison.bound].decimal.magnitude
        let value = comparison.recomputed?.magnitude
        if units == .one, unitCost.cost.holds({ $0.rounded(toPlaces: Money.places) == value }) {
            return "it is one unit at the unit cost that is given"
        }
        if units == value, unitCost.cost.holds({ $0 == .one }) {
            return "it is the quantity that is given, at a price of one"
        }
        return WorkedOutInput(comparison).gives(units) ? "its quantity was worked out from it" : nil
    }

    // MARK: Inputs

    /// Whether a cell prints an input as it is given.
    private func isInput(_ cell: CellID, _ comparison: FigureComparison) -> Bool {
        switch cell.table {
        case .assumption, .price: true
        case .input: ["low_input", "high_input"].contains(cell.column)
        case .cost:
            evaluation.costs.contains { $0.item == cell.key && $0.amount.holds { $0.decimal == comparison.recomputed } }
        default: false
        }
    }

    /// The line of the evaluation behind a line of the result where one row alone makes it; nil otherwise.
    private func single(_ line: Int) -> Int? {
        guard case .line(let place) = evaluated.result.lines[line].origin else { return nil }
        switch evaluated.result.lines[line].key.evidence {
        case .judged: return evaluation.lines[place].rowCount == 1 ? place : nil
        case .observed:
            return evaluation.observed.entries.count { $0.line == place } == 1 && !evaluation.observed.hasComparison
                ? place : nil
        }
    }

    /// Whether a line's units are one number of the files: a quantity that was needed for certain, or use in one of two windows
    /// of equal length with none in the other.
    private func isGiven(_ line: Int) -> Bool {
        guard let place = single(line) else { return false }
        if evaluated.result.lines[line].key.evidence == .judged {
            return evaluation.lines[place].units == evaluation.lines[place].unitsBeforeLikelihood
        }
        guard let entry = evaluation.observed.entries.first(where: { $0.line == place }), let after = entry.after else {
            return false
        }
        return entry.windows.beforeMonths == entry.windows.afterMonths && (entry.before == .zero || after == .zero)
    }
}

extension Estimate {
    /// Whether one of the three is such a value.
    fileprivate func holds(_ isSuch: (Value) -> Bool) -> Bool { isSuch(low) || isSuch(central) || isSuch(high) }
}
