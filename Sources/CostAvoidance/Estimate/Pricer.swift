import Numerics

/// A line's result with its two directions of use still apart, as the payback clock needs them.
struct PricedLine {
    var result: LineResult
    var units: SignedUnits
    var months: [Int: SignedUnits]
    var avoided: DirectedAmounts
    var increased: DirectedAmounts
}

/// Puts a price on every line of an evaluation.
struct Pricer {
    private let evaluation: Evaluation
    /// Forecast years of the index that some line's price rests on.
    let forecastYears: [FinancialYear]

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        let priceYears = evaluation.unitCosts.values.map(\.priceYear) + evaluation.costs.map(\.priceYear)
        forecastYears = evaluation.forecastYearsUsed(from: Set(priceYears))
    }

    func priceAll() throws(EvaluationError) -> [PricedLine] {
        var priced: [PricedLine] = []
        priced.reserveCapacity(evaluation.lines.count + evaluation.alternatives.count)
        for (index, line) in evaluation.lines.enumerated() {
            priced.append(try price(line.key, units: line.units, months: line.months, origin: .line(index)))
        }
        for (index, event) in evaluation.alternatives.enumerated() {
            priced.append(try price(event, origin: .alternative(index)))
        }
        return priced.sorted { left, right in
            left.result.key != right.result.key
                ? left.result.key < right.result.key : left.result.origin < right.result.origin
        }
    }

    private func price(
        _ key: LineKey, units: SignedUnits, months: [Int: SignedUnits], origin: LineResult.Origin
    ) throws(EvaluationError) -> PricedLine {
        guard let unitCost = evaluation.unitCosts[key.service] else { throw .noUnitCost(key.service) }
        let formula = try evaluation.formula(of: key)
        do throws(ArithmeticError) {
            let (avoided, increased) = try LineEvaluation(formula).amounts(units)
            return try Self.combine(
                key, unitCost: unitCost, units: units, months: months, origin: origin, avoided: avoided,
                increased: increased)
        } catch {
            throw .arithmetic(error, while: "pricing the service \(key.service)")
        }
    }

    private static func combine(
        _ key: LineKey, unitCost: UnitCost, units: SignedUnits, months: [Int: SignedUnits], origin: LineResult.Origin,
        avoided: DirectedAmounts, increased: DirectedAmounts
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
            cashable: try Cashable(of: presentValue, share: CashableShare(of: unitCost)))
        return PricedLine(result: result, units: units, months: months, avoided: avoided, increased: increased)
    }

    /// Prices each account of an event and keeps the first as central, the least as low and the greatest as high: amount by
    /// amount and year by year, so that the three are in order in every table. Units are compared where they are of one service.
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
        chosen.result.gross = Self.spread(chosen.result.gross, over: accounts.map(\.result.gross))
        chosen.result.net = Self.spread(chosen.result.net, over: accounts.map(\.result.net))
        for (year, amount) in chosen.result.presentValueByYear.enumerated() {
            chosen.result.presentValueByYear[year] = Self.spread(
                amount, over: accounts.map { $0.result.presentValueByYear[year] })
        }
        do throws(ArithmeticError) {
            chosen.result.presentValue = Estimate(exactly: .zero)
            for year in chosen.result.presentValueByYear {
                chosen.result.presentValue = try chosen.result.presentValue + year
            }
            let share = evaluation.unitCosts[service].map(CashableShare.init(of:)) ?? .unknown
            chosen.result.cashable = try Cashable(of: chosen.result.presentValue, share: share)
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
