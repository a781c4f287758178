import Numerics

/// What a line comes to in every world, with the months in which its effects begin.
struct PricedLines {
    /// In ascending order of key.
    var results: [LineResult]
    /// What is priced together, each with the places of its results.
    var dated: [DatedLine]
}

/// Puts a price on every line of an evaluation, in each of the three worlds.
struct Pricer {
    private let evaluation: Evaluation
    private let lines: [PricingLine]
    /// What every amount is computed in.
    let worlds: Estimate<World>
    /// Forecast years of the index that some line's price rests on.
    let forecastYears: [FinancialYear]

    /// - Parameter worlds: the worlds to price in; nil for those of the evaluation itself.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluation: Evaluation, in worlds: Estimate<World>? = nil) throws(EvaluationError) {
        self.evaluation = evaluation
        lines = evaluation.pricingLines
        if let worlds { self.worlds = worlds } else { self.worlds = try evaluation.worlds(of: lines) }
        forecastYears = try evaluation.forecastYearsUsed()
    }

    func priceAll() throws(EvaluationError) -> PricedLines {
        var formulas = FormulaBook(evaluation)
        var sheets: [LineAmounts] = []
        var events: [EventPart: Int] = [:]
        for line in lines {
            guard let unitCost = evaluation.unitCosts[line.key.service] else { throw .noUnitCost(line.key.service) }
            let formula = try formulas.formula(of: line.key)
            let cashable =
                line.account == nil ? formula.cashable : try formulas.formula(of: line.shown).cashable
            let amounts: LineAmounts
            do throws(ArithmeticError) {
                amounts = try LineAmounts(line, formula, unitCost, cashable: cashable, in: worlds)
            } catch {
                throw .arithmetic(error, while: "pricing the service \(line.key.service)")
            }
            let event = line.account.map { EventPart(event: $0.event, bearer: line.shown.bearer) }
            guard let event, let place = events[event] else {
                if let event { events[event] = sheets.count }
                sheets.append(amounts)
                continue
            }
            do throws(ArithmeticError) { try sheets[place].add(account: amounts) } catch {
                throw .arithmetic(error, while: "pricing an event with alternative accounts")
            }
        }
        return Self.ordered(sheets)
    }

    /// What of an event with alternative accounts is shown under one bearer.
    private struct EventPart: Hashable {
        var event: AlternativeEvent.ID
        var bearer: Bearer?
    }

    private static func ordered(_ sheets: [LineAmounts]) -> PricedLines {
        let all = sheets.enumerated().flatMap { sheet, amounts in amounts.results.map { (sheet: sheet, result: $0) } }
        let sorted = all.sorted { left, right in
            left.result.key != right.result.key
                ? left.result.key < right.result.key : left.result.origin < right.result.origin
        }
        var dated = sheets.map(\.dated)
        for (place, line) in sorted.enumerated() { dated[line.sheet].lines.append(place) }
        return PricedLines(results: sorted.map(\.result), dated: dated)
    }
}
