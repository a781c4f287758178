import Numerics

/// Finds printed figures that stand among a study's inputs, or from which one of the inputs was worked out.
///
/// Such a figure comes out whatever the study did, so that its coming out shows nothing. It is found where the figure is one
/// input as it is given: the one amount of `costs.csv`, a number of people that is stated, one unit at its unit cost, a quantity
/// at a price of one. An input that was worked out from the figure is found by its decimals: more than anybody prints, and just
/// those of the printed figure divided by the rest.
struct EnteredFigures {
    private let evaluation: Evaluation
    private let released: ReleasedResult

    init(_ evaluation: Evaluation, _ released: ReleasedResult) {
        self.evaluation = evaluation
        self.released = released
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
        case .cell(let cell): cell.isInput ? "it is an input as it is given" : nil
        case .drawn: nil
        }
    }

    // MARK: The whole

    private func reason(_ measure: SummaryMeasure, _ comparison: FigureComparison) -> String? {
        switch measure {
        case .people:
            evaluation.settings.people == nil ? nil : "the number of people is stated in evaluation.json"
        case .programmeCost, .presentValueCost: oneCost(comparison)
        case .costPerPerson: evaluation.people == 1 ? oneCost(comparison) : nil
        case .grossSavings: oneLine(released.result.fiscalLines, comparison) { $0.gross }
        case .netSavings: oneLine(released.result.fiscalLines, comparison) { $0.net }
        case .presentValueSavings: oneLine(released.result.fiscalLines, comparison) { $0.presentValue }
        case .savingsPerPerson:
            evaluation.people == 1
                ? oneLine(released.result.fiscalLines, comparison) { $0.presentValue } : nil
        case .cashableSavings, .netBenefit, .benefitCostRatio, .paybackMonths, .probabilitySavingsExceedCost: nil
        }
    }

    private func oneCost(_ comparison: FigureComparison) -> String? {
        guard let cost = evaluation.costs.first, evaluation.costs.count == 1,
            cost.amount.holds({ $0.decimal == comparison.recomputed })
        else { return nil }
        return "it is the one amount of costs.csv"
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
        guard let lines = FigureLookup(evaluation, released).find(row)?.lines else { return nil }
        return switch column {
        case .people: isOneTotal(lines) ? "the number of people is stated in service-use.csv" : nil
        case .quantity: givenQuantity(lines, comparison)
        case .gross: oneLine(lines, comparison) { $0.gross }
        case .net: oneLine(lines, comparison) { $0.net }
        case .presentValue: oneLine(lines, comparison) { $0.presentValue }
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
        guard lines.count == 1, let line = lines.first, isGiven(line) else { return nil }
        return "it is the quantity that is given"
    }

    /// An amount of one line alone: one unit, a price of one, or an input that was worked out from it.
    private func oneLine(
        _ lines: [Int], _ comparison: FigureComparison, _ amount: (LineResult) -> Estimate<Money>
    ) -> String? {
        let behind = lines.filter { amount(released.result.lines[$0])[comparison.bound] != .zero }
        guard behind.count == 1, let line = behind.first, let value = comparison.recomputed?.magnitude,
            let cost = evaluation.unitCosts[released.result.lines[line].key.service]?.cost
        else { return nil }
        let units = released.result.lines[line].units[comparison.bound].decimal.magnitude
        if isGiven(line) {
            if units == .one, cost.holds({ $0.rounded(toPlaces: Money.places) == value }) {
                return "it is one unit at the unit cost that is given"
            }
            if units == value, cost.holds({ $0 == .one }) {
                return "it is the quantity that is given, at a price of one"
            }
            if wasWorkedOut(units, from: comparison) { return "its quantity was worked out from it" }
        }
        return wasWorkedOut(cost.central, from: comparison) ? "its unit cost was worked out from it" : nil
    }

    // MARK: Inputs

    /// The line of the evaluation behind a line of the result where one row alone makes it; nil otherwise.
    private func single(_ line: Int) -> Int? {
        guard case .line(let place) = released.result.lines[line].origin else { return nil }
        switch released.result.lines[line].key.evidence {
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
        if released.result.lines[line].key.evidence == .judged {
            return evaluation.lines[place].units == evaluation.lines[place].unitsBeforeLikelihood
        }
        guard let entry = evaluation.observed.entries.first(where: { $0.line == place }), let after = entry.after else {
            return false
        }
        return entry.windows.beforeMonths == entry.windows.afterMonths && (entry.before == .zero || after == .zero)
    }

    /// The least decimals of an input that nobody prints.
    private static let unprintedPlaces = 3
    /// How many times as near as chance would have it an input must be to the figure divided by the rest.
    private static let certainty = ExactDecimal(10)

    /// Whether an input is the printed figure divided by all it is multiplied with, rounded to the input's own decimals.
    ///
    /// The printed figure leaves the input free by half of its last printed unit over the rest. Where that is not many times
    /// what the input's rounding leaves free, their agreeing says nothing.
    private func wasWorkedOut(_ input: ExactDecimal, from comparison: FigureComparison) -> Bool {
        guard input.places >= Self.unprintedPlaces, let printed = comparison.printed?.magnitude,
            let recomputed = comparison.recomputed?.magnitude, !recomputed.isZero
        else { return false }
        do throws(ArithmeticError) {
            var needed = ExactProduct(input)
            try needed.multiply(by: printed)
            try needed.divide(by: recomputed)
            let worked = ExactDecimal(significand: try needed.rounded(toPlaces: input.places), places: input.places)
            let freedom = try ExactDecimal.lastPrinted(comparison.published.decimals).multiplied(by: input.magnitude)
            let chance = try ExactDecimal(significand: 1, places: input.places).multiplied(by: recomputed)
            let certain = try chance.multiplied(by: Self.certainty)
            return worked == input && freedom >= certain
        } catch {
            return false
        }
    }
}

extension Estimate {
    /// Whether one of the three is such a value.
    fileprivate func holds(_ isSuch: (Value) -> Bool) -> Bool { isSuch(low) || isSuch(central) || isSuch(high) }
}

extension CellID {
    /// Whether the cell prints an input as it is given.
    fileprivate var isInput: Bool {
        switch table {
        case .assumption, .price: true
        case .input: ["low_input", "high_input"].contains(column)
        default: false
        }
    }
}
