import Numerics

/// Evaluates the cells of a grid without making an evaluation for each.
///
/// Changes of units, of unit costs, of each assumption, and of costs and discounting touch different factors of a line. So the
/// changes of each such part are made once for each of its values, and a cell only puts together what its values gave. The
/// products are those of `LinePricing` and `LineEvaluation`, factor by factor, and are rounded where those round: a cell is
/// the headline that the evaluation of its changes would give, to the penny, but for the month of payback.
///
/// Measured on the 57 lines of the Derby fixture and two cores: 0.4 s for ten thousand cells, 20 s by whole evaluations.
struct GridEngine: Sendable {
    private let parts: [GridPart]
    private let lines: [GridLine]
    /// Which lines have the same shares whatever the values are.
    private let classCount: Int
    /// Units times price of every line, by value of the units and then of the unit costs; empty where these are too many to
    /// be kept, and are multiplied out in every cell.
    private var products: [[LineProducts]] = []

    /// The most combinations of units and unit costs whose products are kept: a few megabytes.
    private static let mostKept = 128

    /// Prepares a grid; nil where it has events told in alternative ways, whose amounts are no product of their factors.
    init?(
        axes: [GridAxis], fixed: [ScenarioChange], on evaluation: Evaluation
    ) throws(EvaluationError) {
        guard evaluation.alternatives.isEmpty else { return nil }
        var parts: [GridPart] = []
        for kind in GridPart.Kind.allCases {
            let part = try GridPart(kind, axes: axes, fixed: fixed, on: evaluation)
            guard part.count <= GridPart.mostValues else { return nil }
            parts.append(part)
        }
        self.parts = parts
        (lines, classCount) = try GridLine.all(of: evaluation, parts: parts)
        let units = parts[GridPart.Kind.units.place].count
        let costs = parts[GridPart.Kind.unitCosts.place].count
        guard units * costs <= Self.mostKept else { return }
        do throws(ArithmeticError) {
            for value in 0..<(units * costs) { products.append(try multiplied(value / costs, value % costs)) }
        } catch {
            throw .arithmetic(error, while: "preparing a grid")
        }
    }

    /// Units times price of every line at a value of the units and one of the unit costs.
    private func multiplied(_ units: Int, _ costs: Int) throws(ArithmeticError) -> [LineProducts] {
        let units = parts[GridPart.Kind.units.place].units[units]
        let costs = parts[GridPart.Kind.unitCosts.place].costs[costs]
        return try lines.map { line throws(ArithmeticError) in
            try LineProducts(units[line.index], cost: costs[line.index], uprating: line.uprating)
        }
    }

    /// The figures of a cell, payback left out.
    func headline(_ places: [Int]) throws(EvaluationError) -> Headline {
        do throws(ArithmeticError) {
            return try finished(try savings(places), places)
        } catch {
            throw .arithmetic(error, while: "adding up a cell of a grid")
        }
    }

    private func savings(_ places: [Int]) throws(ArithmeticError) -> SavingsAmounts {
        let unitsPart = parts[GridPart.Kind.units.place]
        let costsPart = parts[GridPart.Kind.unitCosts.place]
        let timePart = parts[GridPart.Kind.time.place]
        let (units, costs) = (unitsPart.value(places), costsPart.value(places))
        let priced =
            products.isEmpty ? try multiplied(units, costs) : products[units * costsPart.count + costs]
        let time = timePart.times[timePart.value(places)]
        let shares = GridPart.Kind.shares.map { kind in
            let part = parts[kind.place]
            return part.shares[part.value(places)]
        }
        var factors: [ClassFactors?] = Array(repeating: nil, count: classCount)
        var sum = SavingsAmounts()
        for (line, products) in zip(lines, priced) {
            let factor: ClassFactors
            if let known = factors[line.shareClass] {
                factor = known
            } else {
                factor = try ClassFactors(shares.map { $0[line.index] })
                factors[line.shareClass] = factor
            }
            let cell = GridCell(
                line: line, netFactor: factor.net, retained: factor.retained, discountFactors: time.factors,
                horizon: time.horizon)
            try cell.add(products, to: &sum)
        }
        return sum
    }

    private func finished(_ savings: SavingsAmounts, _ places: [Int]) throws(ArithmeticError) -> Headline {
        let unitsPart = parts[GridPart.Kind.units.place]
        let people = unitsPart.people[unitsPart.value(places)]
        let timePart = parts[GridPart.Kind.time.place]
        let time = timePart.times[timePart.value(places)]
        var headline = Headline(savings: savings, people: people)
        if let people { headline.savingsPerPerson = try Evaluator.perPerson(savings.presentValue, people: people) }
        guard let cost = time.cost, let presentValue = time.presentValueCost else { return headline }
        headline.programmeCost = cost
        headline.presentValueCost = presentValue
        headline.netBenefit = try savings.presentValue.less(cost: presentValue)
        headline.benefitCostRatio = try Evaluator.ratio(of: savings.presentValue, to: presentValue)
        if let people { headline.costPerPerson = try Evaluator.perPerson(cost, people: people) }
        return headline
    }
}

/// What the shares of a class of lines come to in one cell.
private struct ClassFactors {
    /// (1 - deadweight) x attribution x (1 - displacement) x (1 - optimism bias), as `LineAssumptions` multiplies it.
    let net: Estimate<ExactDecimal>
    /// Share of the effect that is left a year later.
    let retained: Estimate<ExactDecimal>

    /// The shares in the order of `GridPart.Kind.shares`.
    init(_ shares: [Estimate<Share>]) throws(ArithmeticError) {
        func factor(_ end: Bound) throws(ArithmeticError) -> ExactDecimal {
            try shares[0][end].complement.decimal.multiplied(by: shares[1][end].decimal)
                .multiplied(by: shares[2][end].complement.decimal).multiplied(by: shares[3][end].complement.decimal)
        }
        net = Estimate(low: try factor(.low), central: try factor(.central), high: try factor(.high))
        retained = shares[4].map { $0.complement.decimal }
    }
}

/// One fiscal line in a grid.
struct GridLine: Sendable {
    /// Index into the evaluation's lines.
    let index: Int
    let year: Int
    let uprating: UpratingFactor
    let cashableShare: Share?
    /// Lines of one class have the same shares, whatever the values are.
    let shareClass: Int

    static func all(
        of evaluation: Evaluation, parts: [GridPart]
    ) throws(EvaluationError) -> (lines: [GridLine], classes: Int) {
        var classes: [[Estimate<Share>]: Int] = [:]
        var lines: [GridLine] = []
        for (index, line) in evaluation.lines.enumerated() {
            guard let unitCost = evaluation.unitCosts[line.key.service] else { throw .noUnitCost(line.key.service) }
            guard unitCost.benefitType == .fiscal else { continue }
            let signature = GridPart.Kind.shares.flatMap { kind in
                parts[kind.place].shares.map { $0[index] }
            }
            let next = classes.count
            let shareClass = classes[signature] ?? next
            classes[signature] = shareClass
            lines.append(
                GridLine(
                    index: index, year: line.key.year, uprating: try evaluation.priceRatio(from: unitCost.priceYear),
                    cashableShare: unitCost.cashableShare, shareClass: shareClass))
        }
        return (lines, classes.count)
    }
}

/// Units times price of one line, as far as shares have no part in it.
private struct LineProducts: Sendable {
    /// Rounded to the penny, both directions of use together.
    let gross: Estimate<Money>
    /// Falls in use, not rounded; nil where there are none.
    let avoided: Estimate<ExactProduct?>
    /// Rises in use, priced at the other end.
    let increased: Estimate<ExactProduct?>

    init(
        _ units: SignedUnits, cost: Estimate<ExactDecimal>, uprating: UpratingFactor
    ) throws(ArithmeticError) {
        func product(_ units: Quantity, _ end: Bound) throws(ArithmeticError) -> ExactProduct? {
            if units.isZero { return nil }
            var product = ExactProduct(units)
            try product.multiply(by: cost[end])
            try product.multiply(by: uprating.numerator)
            try product.divide(by: uprating.denominator)
            return product
        }
        var gross = Estimate(exactly: Money.zero)
        var avoided = Estimate<ExactProduct?>(exactly: nil)
        var increased = Estimate<ExactProduct?>(exactly: nil)
        for bound in Bound.allCases {
            avoided[bound] = try product(units.avoided[bound], bound)
            increased[bound] = try product(units.increased[bound], bound.mirrored)
            if let fall = avoided[bound] { gross[bound] = try fall.roundedToPenny() }
            if let rise = increased[bound] { gross[bound] = try gross[bound] + rise.roundedToPenny() }
        }
        self.gross = gross
        self.avoided = avoided
        self.increased = increased
    }
}

/// One line in one cell.
private struct GridCell {
    let line: GridLine
    let netFactor: Estimate<ExactDecimal>
    let retained: Estimate<ExactDecimal>
    let discountFactors: [ExactDecimal]
    let horizon: Int

    func add(_ products: LineProducts, to sum: inout SavingsAmounts) throws(ArithmeticError) {
        for bound in Bound.allCases {
            var presentValue = Money.zero
            sum.gross[bound] = try sum.gross[bound] + products.gross[bound]
            if let fall = products.avoided[bound] { try add(fall, at: bound, priced: bound, to: &sum, &presentValue) }
            if let rise = products.increased[bound] {
                try add(rise, at: bound, priced: bound.mirrored, to: &sum, &presentValue)
            }
            sum.presentValue[bound] = try sum.presentValue[bound] + presentValue
            if let share = line.cashableShare {
                sum.cashable[bound] = try sum.cashable[bound] + presentValue.scaled(by: share.decimal)
            } else {
                sum.cashableUnknown[bound] = try sum.cashableUnknown[bound] + presentValue
            }
        }
    }

    private func add(
        _ gross: ExactProduct, at bound: Bound, priced end: Bound, to sum: inout SavingsAmounts,
        _ presentValue: inout Money
    ) throws(ArithmeticError) {
        var product = gross
        try product.multiply(by: netFactor[end])
        let net = try product.roundedToPenny()
        sum.net[bound] = try sum.net[bound] + net
        var left = ExactDecimal.one
        for year in 0..<horizon {
            let discount = discountFactors[line.year + year]
            if year == 0, discount == .one {
                presentValue = try presentValue + net
            } else {
                let factor = try left.multiplied(by: discount).rounded(toPlaces: DiscountSchedule.factorPlaces)
                presentValue = try presentValue + net.scaled(by: factor)
            }
            if year + 1 < horizon {
                left = try left.multiplied(by: retained[end]).rounded(toPlaces: DiscountSchedule.factorPlaces)
            }
        }
    }
}
