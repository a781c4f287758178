import Numerics

/// A line's result with its two directions of use still apart.
struct PricedLine {
    var result: LineResult
    var units: SignedUnits
    var avoided: DirectedAmounts
    var increased: DirectedAmounts
    /// When its effects begin, without its place in the result.
    var dated: DatedLine
}

extension PricedLine {
    /// Takes what counts at one end from an account of the same event.
    fileprivate mutating func take(_ account: PricedLine, at bound: Bound) {
        result.gross[bound] = account.result.gross[bound]
        result.net[bound] = account.result.net[bound]
        result.presentValue[bound] = account.result.presentValue[bound]
        for (year, amount) in account.result.presentValueByYear.enumerated() {
            result.presentValueByYear[year][bound] = amount[bound]
        }
        dated.strands += account.dated.strands.map { $0.only(at: bound) }
    }
}

/// Puts a price on every line of an evaluation.
struct Pricer {
    private let evaluation: Evaluation
    /// Forecast years of the index that some line's price rests on.
    let forecastYears: [FinancialYear]

    /// - Throws: `EvaluationError.uprating` where a year has no index that may be used.
    init(_ evaluation: Evaluation) throws(EvaluationError) {
        self.evaluation = evaluation
        let priceYears = evaluation.unitCosts.values.map(\.priceYear) + evaluation.costs.map(\.priceYear)
        forecastYears = try evaluation.forecastYearsUsed(from: Set(priceYears))
    }

    func priceAll() throws(EvaluationError) -> [PricedLine] {
        var priced: [PricedLine] = []
        priced.reserveCapacity(evaluation.lines.count + evaluation.alternatives.count)
        for (index, line) in evaluation.lines.enumerated() {
            var line = try price(line.key, units: line.units, months: line.months, origin: .line(index))
            line.dated.dating = evaluation.lines[index].dating
            priced.append(line)
        }
        for (index, event) in evaluation.alternatives.enumerated() {
            priced.append(try price(event, origin: .alternative(index)))
        }
        priced.sort { left, right in
            left.result.key != right.result.key
                ? left.result.key < right.result.key : left.result.origin < right.result.origin
        }
        for index in priced.indices { priced[index].dated.lines = [index] }
        return priced
    }

    private func price(
        _ key: LineKey, units: SignedUnits, months: [Int: SignedUnits], origin: LineResult.Origin
    ) throws(EvaluationError) -> PricedLine {
        guard let unitCost = evaluation.unitCosts[key.service] else { throw .noUnitCost(key.service) }
        let formula = try evaluation.formula(of: key)
        do throws(ArithmeticError) {
            let evaluator = try LineEvaluation(formula)
            let (avoided, increased) = try evaluator.amounts(units)
            let strands = [
                try evaluator.strand(months.mapValues(\.avoided), priced: { $0 }),
                try evaluator.strand(months.mapValues(\.increased), priced: \.mirrored),
            ]
            let dated = DatedLine(
                lines: [], benefitType: unitCost.benefitType, bearer: unitCost.bearer, dating: .known,
                strands: strands.filter { !$0.starts.isEmpty })
            return try Self.combine(
                key, unitCost: unitCost, formula: formula, units: units, dated: dated, origin: origin,
                avoided: avoided, increased: increased)
        } catch {
            throw .arithmetic(error, while: "pricing the service \(key.service)")
        }
    }

    private static func combine(
        _ key: LineKey, unitCost: UnitCost, formula: LineFormula, units: SignedUnits, dated: DatedLine,
        origin: LineResult.Origin, avoided: DirectedAmounts, increased: DirectedAmounts
    ) throws(ArithmeticError) -> PricedLine {
        var byYear: [Estimate<Money>] = []
        var presentValue = Estimate(exactly: Money.zero)
        for (fall, rise) in zip(avoided.presentValueByYear, increased.presentValueByYear) {
            let both = try fall + rise
            byYear.append(both)
            presentValue = try presentValue + both
        }
        let result = LineResult(
            key: key, origin: origin, benefitType: unitCost.benefitType, bearer: unitCost.bearer,
            units: try units.total(), gross: try avoided.gross + increased.gross, net: try avoided.net + increased.net,
            presentValueByYear: byYear, presentValue: presentValue,
            cashable: try Cashable(of: presentValue, share: formula.cashable), cashableShare: formula.cashable)
        return PricedLine(result: result, units: units, avoided: avoided, increased: increased, dated: dated)
    }

    /// Prices each account of an event and takes, in each world, the one that counts there: the first as central, the one of
    /// least present value as low and the one of greatest as high. Units are compared where they are of one service.
    private func price(_ event: AlternativeEvent, origin: LineResult.Origin) throws(EvaluationError) -> PricedLine {
        var accounts: [PricedLine] = []
        for account in event.accounts {
            let units = SignedUnits(splitting: account.row.units)
            accounts.append(
                try price(account.key, units: units, months: [event.month: units], origin: origin))
        }
        guard var chosen = accounts.first else { throw .emptyAlternative(event.tag) }
        let service = chosen.result.key.service
        let sameService = accounts.map(\.result).filter { $0.key.service == service }
        chosen.result.units = Self.spread(chosen.result.units, over: sameService.map(\.units))
        let counted = Estimate(
            low: accounts.min { $0.result.presentValue.low < $1.result.presentValue.low } ?? chosen, central: chosen,
            // Of equal accounts the first in the file.
            high: accounts.reversed().max { $0.result.presentValue.high < $1.result.presentValue.high } ?? chosen)
        chosen.dated.strands = []
        for bound in Bound.allCases { chosen.take(counted[bound], at: bound) }
        do throws(ArithmeticError) {
            chosen.result.cashable = try Cashable(
                of: chosen.result.presentValue, share: chosen.result.cashableShare)
        } catch {
            throw .arithmetic(error, while: "pricing an event with alternative accounts")
        }
        return chosen
    }

    /// The first account's value widened to the least low and the greatest high of all.
    private static func spread<Value: Comparable>(
        _ first: Estimate<Value>, over accounts: [Estimate<Value>]
    ) -> Estimate<Value> {
        accounts.reduce(into: first) { widest, account in
            widest.low = min(widest.low, account.low)
            widest.high = max(widest.high, account.high)
        }
    }
}
