import Numerics

/// Discounted savings and costs, year by year.
enum CashFlow {
    /// What of every line's effect and of every item's cost falls in each year; their sums are the present values of the summary.
    static func byYear(_ years: Breakdown, programme: ProgrammeResult?) throws(ArithmeticError) -> [YearFlow] {
        var flows: [Int: YearFlow] = [:]
        let zero = Estimate(exactly: Money.zero)
        for row in years.rows {
            guard let year = row.year else { continue }
            flows[year] = YearFlow(year: year, savings: row.amounts.presentValue, cost: zero)
        }
        for item in programme?.items ?? [] {
            for part in item.presentValueByYear {
                var inYear = flows[part.year] ?? YearFlow(year: part.year, savings: zero, cost: zero)
                inYear.cost = try inYear.cost + part.amount
                flows[part.year] = inYear
            }
        }
        return flows.values.sorted { $0.year < $1.year }
    }
}
