import Numerics

/// Discounted savings and costs, year by year.
enum CashFlow {
    /// Adds up the years of every line's effect and of every item's cost; their sums are the present values of the summary.
    static func byYear(lines: [LineResult], programme: ProgrammeResult?) throws(ArithmeticError) -> [YearFlow] {
        var flows: [Int: YearFlow] = [:]
        let zero = Estimate(exactly: Money.zero)
        func flow(_ year: Int) -> YearFlow { flows[year] ?? YearFlow(year: year, savings: zero, cost: zero) }
        for line in lines {
            for (offset, amount) in line.presentValueByYear.enumerated() {
                var inYear = flow(line.key.year + offset)
                inYear.savings = try inYear.savings + amount
                flows[inYear.year] = inYear
            }
        }
        for item in programme?.items ?? [] {
            for part in item.presentValueByYear {
                var inYear = flow(part.year)
                inYear.cost = try inYear.cost + part.amount
                flows[part.year] = inYear
            }
        }
        return flows.values.sorted { $0.year < $1.year }
    }
}
