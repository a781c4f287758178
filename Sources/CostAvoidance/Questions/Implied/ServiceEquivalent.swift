import Numerics

/// How many units of one service a published figure would take, were it made of nothing else.
package struct ServiceEquivalent: Sendable {
    /// The service's entry of the catalogue, at its own prices.
    package var entry: UnitCost
    /// The cost of a unit in the prices of the analysis.
    package var unitCost: Money
    /// Units at each printed end, to one decimal.
    package var units: Estimate<ExactDecimal?>
    /// Units for each person at each end, to two decimals; nil where people are not printed.
    package var unitsPerPerson: Estimate<ExactDecimal?>
    /// The most units that one person can use in the months of the figure; nil where none are printed.
    package var mostPerPerson: ExactDecimal?

    /// Whether everybody could have used so many.
    package enum Feasibility: Sendable, Hashable {
        /// The months hold as many for each person at every end.
        case possible
        /// The months hold fewer than the least that it would take.
        case moreThanTheMonthsHold
        /// Possible at the least and not at the most.
        case onlyInPart
        /// The unit has no limit, or people or months are not printed.
        case unknown
    }

    /// Whether everybody could have used so many.
    package var feasibility: Feasibility {
        let needed = [unitsPerPerson.low, unitsPerPerson.central, unitsPerPerson.high].compactMap { $0 }
        guard let mostPerPerson, let least = needed.min(), let most = needed.max() else { return .unknown }
        if least > mostPerPerson { return .moreThanTheMonthsHold }
        return most > mostPerPerson ? .onlyInPart : .possible
    }

    /// The services that have a unit cost in the prices of the analysis. None for another currency than pounds.
    static func all(
        of figure: ImpliedFigure, at prices: ImpliedPrices
    ) throws(ArithmeticError) -> [ServiceEquivalent] {
        guard figure.currency == "£", !figure.amounts.isEmpty else { return [] }
        let amounts = Estimate(low: figure.low, central: figure.central, high: figure.high)
        var equivalents: [ServiceEquivalent] = []
        for service in prices.services {
            guard let (entry, cost) = try prices.unitCost(of: service) else { continue }
            let units = try quotient(of: amounts, over: cost, people: 1, places: 1)
            var perPerson = Estimate<ExactDecimal?>(exactly: nil)
            if let people = figure.people {
                perPerson = try quotient(of: amounts, over: cost, people: people, places: 2)
            }
            equivalents.append(
                ServiceEquivalent(
                    entry: entry, unitCost: cost, units: units, unitsPerPerson: perPerson,
                    mostPerPerson: try most(entry, months: figure.months)))
        }
        return equivalents
    }

    private static func quotient(
        of amounts: Estimate<Money?>, over cost: Money, people: Int, places: Int
    ) throws(ArithmeticError) -> Estimate<ExactDecimal?> {
        try amounts.map { amount throws(ArithmeticError) in
            try amount.map { money throws(ArithmeticError) in
                var product = ExactProduct(money)
                try product.divide(by: cost.decimal)
                try product.divide(by: ExactDecimal(people))
                return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
            }
        }
    }

    /// Of days, as many as months can have wherever in the year they begin; of another unit its share of a year.
    private static func most(_ entry: UnitCost, months: Int?) throws(ArithmeticError) -> ExactDecimal? {
        guard let inAYear = entry.unitsInAYear, let months else { return nil }
        guard inAYear != ExactDecimal(daysOfLeapYear) else { return ExactDecimal(mostDays(months: months)) }
        var product = ExactProduct(inAYear)
        try product.multiply(by: ExactDecimal(months))
        try product.divide(by: ExactDecimal(Month.perYear))
        return ExactDecimal(significand: try product.rounded(toPlaces: 2), places: 2)
    }

    private static let daysOfLeapYear = 366
    /// The most days of so many months on end, of fewer than a year: those of July and August, of December and January among them.
    private static let daysOfMonths = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]

    private static func mostDays(months: Int) -> Int {
        let (years, rest) = months.quotientAndRemainder(dividingBy: Month.perYear)
        let leapDays = (years + 3) / 4
        return years * (daysOfLeapYear - 1) + leapDays + daysOfMonths[rest]
    }
}

/// One mix of services that would make a published figure: the same amount of each. Any number of other mixes would.
package struct ServiceMix: Sendable {
    /// One service of the mix.
    package struct Part: Sendable {
        /// The service's entry of the catalogue.
        package var entry: UnitCost
        /// Units of it at each printed end, to one decimal.
        package var units: Estimate<ExactDecimal?>
    }

    /// The share of the figure that each service makes up.
    package var partCount: Int
    package var parts: [Part]

    /// Shares a figure out evenly; nil without services.
    init?(of figure: ImpliedFigure, among services: [ServiceEquivalent]) throws(ArithmeticError) {
        guard services.count > 1 else { return nil }
        partCount = services.count
        let amounts = Estimate(low: figure.low, central: figure.central, high: figure.high)
        var parts: [Part] = []
        for service in services {
            let units = try amounts.map { amount throws(ArithmeticError) in
                try amount.map { money throws(ArithmeticError) in
                    var product = ExactProduct(money)
                    try product.divide(by: service.unitCost.decimal)
                    try product.divide(by: ExactDecimal(services.count))
                    return ExactDecimal(significand: try product.rounded(toPlaces: 1), places: 1)
                }
            }
            parts.append(Part(entry: service.entry, units: units))
        }
        self.parts = parts
    }
}
