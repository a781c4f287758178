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
        var sheets: [LineAmounts] = []
        var events: [EventPart: Int] = [:]
        for line in lines {
            guard let unitCost = evaluation.unitCosts[line.key.service] else { throw .noUnitCost(line.key.service) }
            let formula = try evaluation.formula(of: line.key)
            let cashable =
                line.account == nil ? formula.cashable : try evaluation.formula(of: line.shown).cashable
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
        // Results are large, and are moved once their order is known.
        let all = sheets.indices.flatMap { sheet in
            sheets[sheet].results.indices.map { place in
                let result = sheets[sheet].results[place]
                return (key: result.key, origin: result.origin, sheet: sheet, place: place)
            }
        }
        let sorted = all.sorted { left, right in
            left.key != right.key ? left.key < right.key : left.origin < right.origin
        }
        var dated = sheets.map(\.dated)
        for (place, line) in sorted.enumerated() { dated[line.sheet].lines.append(place) }
        return PricedLines(results: sorted.map { sheets[$0.sheet].results[$0.place] }, dated: dated)
    }
}
