import DelimitedText
import Numerics

extension ScenarioRework {
    mutating func changeUnitCosts(_ changes: [ScenarioChange]) {
        var tally = ScenarioTally()
        for service in evaluation.unitCosts.keys.sorted() {
            guard let unitCost = evaluation.unitCosts[service] else { continue }
            let subject = AssumptionSubject(service: service, bearers: unitCost.bearer, basis: nil)
            guard let change = change(for: subject, among: changes) else { continue }
            do throws(ArithmeticError) {
                guard let cost = try changed(unitCost.cost, by: change) else { return }
                evaluation.unitCosts[service]?.cost = cost
                if change.amount.isOneValue { evaluation.pooled?.leavePrice(of: service) }
                tally.note(change, changed: cost != unitCost.cost)
            } catch {
                refuseOverflow(change)
            }
        }
        for change in changes {
            if !tally.covered.contains(change) {
                refuseEmptyScope(change)
            } else if !tally.changed.contains(change) {
                refuseIdle(change, because: "the unit cost is that already, or has no range to choose from")
            }
        }
    }

    /// A unit cost after a change; nil after an error was noted.
    private mutating func changed(
        _ cost: Estimate<ExactDecimal>, by change: ScenarioChange
    ) throws(ArithmeticError) -> Estimate<ExactDecimal>? {
        switch change.amount {
        case .multiple(let factor):
            return try cost.map { value throws(ArithmeticError) in try value.multiplied(by: factor) }
        case .end(let end): return Estimate(exactly: cost[end])
        case .value(let value):
            guard case .service = change.scope else {
                refuse(
                    change, "one-price-for-many", "\(change.title) gives many services one unit cost",
                    remedy: "Name a service, as in unit_cost[ae-attendance]=120, or write a relative change.")
                return nil
            }
            guard !value.isNegative else {
                refuse(change, "negative-cost", "\(change.title) is below nothing", remedy: "A unit cost is positive.")
                return nil
            }
            return Estimate(exactly: value)
        case .schedule, .year: return nil
        }
    }

    /// Changes what the programme cost: every item in proportion.
    mutating func changeProgrammeCost(_ change: ScenarioChange) {
        let before = evaluation.costs
        guard !before.isEmpty else {
            refuse(
                change, "no-programme-cost", "\(change.title) has nothing to change: no cost is given",
                remedy: "Give the programme's cost in costs.csv.")
            return
        }
        do throws(EvaluationError) {
            switch change.amount {
            case .multiple(let factor): try scaleCosts(by: factor)
            case .end(let end):
                for index in before.indices {
                    evaluation.costs[index].amount = Estimate(exactly: before[index].amount[end])
                }
            case .value(let total): try shareOut(total, change)
            case .schedule, .year: return
            }
        } catch {
            refuseOverflow(change)
        }
        if evaluation.costs == before {
            refuseIdle(change, because: "the cost is that already, or has no range to choose from")
        }
    }

    private mutating func scaleCosts(by factor: ExactDecimal) throws(EvaluationError) {
        for index in evaluation.costs.indices {
            do throws(ArithmeticError) {
                evaluation.costs[index].amount = try evaluation.costs[index].amount.map {
                    money throws(ArithmeticError) in try money.scaled(by: factor)
                }
            } catch {
                throw .arithmetic(error, while: "scaling the programme's cost")
            }
        }
    }

    /// Gives the items a total in pounds of the evaluation's price year, shared in proportion to what each cost and to the
    /// penny. The total has no range.
    private mutating func shareOut(_ total: ExactDecimal, _ change: ScenarioChange) throws(EvaluationError) {
        guard !total.isNegative, let target = try? Money(parsing: total.description) else {
            refuse(
                change, "not-an-amount", "\(change.title) is not an amount in pounds and pence",
                remedy: "Write pounds such as 80000 or 1234.50.")
            return
        }
        let costed = try ProgrammeCosting.cost(evaluation)
        let weights = (costed?.items ?? []).map(\.amount.central.pence)
        guard let parts = Apportionment.parts(of: target.pence, by: weights) else {
            refuse(
                change, "nothing-to-share-by", "\(change.title) cannot be shared out: the items cost nothing",
                remedy: "Give the items of costs.csv amounts.")
            return
        }
        for (index, pence) in parts.enumerated() {
            evaluation.costs[index].amount = Estimate(exactly: Money(pence: pence))
            evaluation.costs[index].priceYear = evaluation.settings.priceYear
        }
    }

    /// Changes the discount rate.
    mutating func changeDiscountRate(_ change: ScenarioChange) {
        let before = evaluation.settings.discounting
        do throws(DiscountError) {
            switch change.amount {
            case .schedule(let schedule): evaluation.settings.discounting = schedule
            case .value(let rate): evaluation.settings.discounting = try .flat(rate)
            case .multiple(let factor): evaluation.settings.discounting = try before.scaled(by: factor)
            case .end, .year: return
            }
        } catch {
            refuse(
                change, "not-a-rate", "\(change.title) is not a rate: \(error.explanation)",
                remedy: "Write 0.035 or 3.5%.")
            return
        }
        if evaluation.settings.discounting == before { refuseIdle(change, because: "the rate is that already") }
    }

    /// Changes the years an effect lasts.
    mutating func changeHorizon(_ change: ScenarioChange) {
        let before = evaluation.settings.horizonYears
        let wanted: ExactDecimal? =
            switch change.amount {
            case .value(let years): years
            case .multiple(let factor): try? ExactDecimal(before).multiplied(by: factor)
            case .end, .schedule, .year: nil
            }
        guard let wanted, let years = Self.whole(wanted), (1...ScenarioParameter.mostYears).contains(years) else {
            refuse(
                change, "not-whole-years",
                "\(change.title) gives \(wanted.map(\.description) ?? "no number of") years",
                remedy: "Write a whole number of years from 1 to \(ScenarioParameter.mostYears).")
            return
        }
        evaluation.settings.horizonYears = years
        if years == before { refuseIdle(change, because: "the horizon is that already") }
    }

    /// Tells everything in the prices of another year. What states a year of its own keeps it; an index outside its series is an
    /// error and never carried further.
    mutating func changePriceYear(_ change: ScenarioChange) {
        guard case .year(let year) = change.amount else { return }
        let before = evaluation.settings.priceYear
        evaluation.settings.priceYear = year
        let years = Set(evaluation.unitCosts.values.map(\.priceYear) + evaluation.costs.map(\.priceYear))
        for stated in years.sorted() {
            do throws(EvaluationError) { _ = try evaluation.priceRatio(from: stated) } catch {
                guard case .uprating(let problem) = error else { continue }
                refuse(
                    change, "no-price-index", "prices cannot be brought to \(year): \(problem.explanation)",
                    remedy: problem.remedy.asSentence)
                return
            }
        }
        if year == before { refuseIdle(change, because: "the prices are of that year already") }
    }
}
