import Numerics

/// Turns a checked evaluation into its result: a pure function, the same for a base case and for every scenario made of it.
///
/// The arithmetic is exact up to a line, is rounded once to the penny there, half to even, and is exact addition from there
/// on, so that no order of rows, lines or threads can change a penny.
public enum Evaluator {
    /// Evaluates.
    ///
    /// - Throws: `EvaluationError` where a number does not fit, a price year has no index or a year no discount factor.
    public static func evaluate(_ evaluation: Evaluation) throws(EvaluationError) -> EvaluationResult {
        let pricer = try Pricer(evaluation)
        let priced = try pricer.priceAll()
        let programme = try ProgrammeCosting.cost(evaluation)
        do throws(ArithmeticError) {
            return try assemble(evaluation, priced, programme, by: pricer)
        } catch {
            throw .arithmetic(error, while: "adding up the lines")
        }
    }

    private static func assemble(
        _ evaluation: Evaluation, _ priced: PricedLines, _ programme: ProgrammeResult?, by pricer: Pricer
    ) throws(ArithmeticError) -> EvaluationResult {
        let lines = priced.results
        let counter = PeopleCounter(evaluation: evaluation, lines: lines)
        let tables = BreakdownBuilder(lines: lines, people: counter)
        let fiscal = lines.indices.filter { lines[$0].benefitType == .fiscal }
        let others = lines.indices.filter { lines[$0].benefitType != .fiscal }
        let headline = try headline(
            evaluation, priced: priced, programme: programme,
            people: evaluation.people.map(evaluation.settings.disclosure.rounded))
        var breakdowns = [
            try tables.breakdown(by: .service, of: fiscal), try tables.breakdown(by: .bearer, of: fiscal),
        ]
        for column in evaluation.settings.groupBy {
            breakdowns.append(
                try tables.breakdown(by: .group(column), of: fiscal, groupBy: evaluation.settings.groupBy))
        }
        let years = try YearTables(lines, priced.dated, of: evaluation)
        let byYear = try years.byYear()
        breakdowns.append(byYear)
        return EvaluationResult(
            lines: lines,
            worlds: pricer.worlds,
            dated: priced.dated,
            savings: headline.savings,
            breakdowns: breakdowns,
            bearersByYear: try years.bearersByYear(),
            benefitTypes: try tables.breakdown(by: .benefitType, of: Array(lines.indices)),
            otherValues: try tables.breakdown(by: .service, of: others),
            programme: programme,
            positions: try BodyPositions(lines, evaluation.costs, programme),
            cashFlow: try CashFlow.byYear(byYear, programme: programme),
            budget: try BudgetView(lines, priced.dated, programme, of: evaluation)?.budget(),
            netBenefit: headline.netBenefit, benefitCostRatio: headline.benefitCostRatio, payback: headline.payback,
            paybackAbsence: headline.paybackAbsence,
            people: evaluation.people, savingsPerPerson: headline.savingsPerPerson,
            costPerPerson: headline.costPerPerson,
            forecastYears: pricer.forecastYears)
    }

    /// Savings over costs to four decimals: the low takes low savings over high cost. Nil where a cost is zero.
    static func ratio(
        of savings: Estimate<Money>, to cost: Estimate<Money>
    ) throws(ArithmeticError) -> Estimate<ExactDecimal>? {
        guard cost.low > .zero, cost.central > .zero, cost.high > .zero else { return nil }
        let places = 4
        func quotient(_ savings: Money, _ cost: Money) throws(ArithmeticError) -> ExactDecimal {
            try roundedQuotient(savings.pence, cost.pence, places: places)
        }
        // A negative saving is at its most negative over the least cost.
        return Estimate(
            low: try quotient(savings.low, savings.low < .zero ? cost.low : cost.high),
            central: try quotient(savings.central, cost.central),
            high: try quotient(savings.high, savings.high < .zero ? cost.high : cost.low))
    }

    static func perPerson(
        _ amount: Estimate<Money>, people: Int
    ) throws(ArithmeticError) -> Estimate<Money>? {
        guard people > 0 else { return nil }
        return try amount.map { money throws(ArithmeticError) in
            Money(pence: try roundedQuotient(money.pence, Int128(people), places: 0).significand)
        }
    }
}
