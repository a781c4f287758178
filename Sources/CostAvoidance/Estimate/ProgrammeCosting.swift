import Numerics

/// Uprates and discounts what the programme cost.
enum ProgrammeCosting {
    static func cost(_ evaluation: Evaluation) throws(EvaluationError) -> ProgrammeResult? {
        guard !evaluation.costs.isEmpty else { return nil }
        var items: [ProgrammeResult.ItemResult] = []
        var total = Estimate(exactly: Money.zero)
        var presentValue = Estimate(exactly: Money.zero)
        for (index, cost) in evaluation.costs.enumerated() {
            let item = try itemResult(cost, index: index, in: evaluation)
            do throws(ArithmeticError) {
                total = try total + item.amount
                for part in item.presentValueByYear { presentValue = try presentValue + part.amount }
            } catch {
                throw .arithmetic(error, while: "adding up costs.csv")
            }
            items.append(item)
        }
        return ProgrammeResult(cost: total, presentValue: presentValue, items: items)
    }

    /// The amount of one item and, by year, its discounted part. The parts are cut from the running total, so that they add
    /// up to the item to the penny whatever its number of months.
    private static func itemResult(
        _ cost: ProgrammeCost, index: Int, in evaluation: Evaluation
    ) throws(EvaluationError) -> ProgrammeResult.ItemResult {
        let ratio = try evaluation.priceRatio(from: cost.priceYear)
        let factors = try evaluation.settings.discountFactors(of: 0...(cost.monthsByYear.last?.year ?? 0))
        var parts: [(year: Int, amount: Estimate<Money>)] = []
        do throws(ArithmeticError) {
            var monthsSoFar = 0
            var spent = Estimate(exactly: Money.zero)
            for (year, months) in cost.monthsByYear {
                monthsSoFar += months
                let factor = factors[year]
                var part = spent
                for bound in Bound.allCases {
                    let running = try uprated(cost.amount[bound], months: monthsSoFar, of: cost.months, ratio: ratio)
                    part[bound] = try (running - spent[bound]).scaled(by: factor)
                    spent[bound] = running
                }
                parts.append((year: year, amount: part))
            }
            return ProgrammeResult.ItemResult(
                cost: index, amount: spent, uprating: ratio, presentValueByYear: parts,
                discountFactors: cost.monthsByYear.map { factors[$0.year] })
        } catch {
            throw .arithmetic(error, while: "costing an item of costs.csv")
        }
    }

    /// What an amount spread evenly over months has come to after some of them, at the prices of the evaluation.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    static func uprated(
        _ amount: Money, months: Int, of allMonths: Int, ratio: UpratingFactor
    ) throws(ArithmeticError) -> Money {
        var product = ExactProduct(amount)
        try product.multiply(by: ExactDecimal(months))
        try product.divide(by: ExactDecimal(allMonths))
        try ratio.uprate(&product)
        return try product.roundedToPenny()
    }
}
