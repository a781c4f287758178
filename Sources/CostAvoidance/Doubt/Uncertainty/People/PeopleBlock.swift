import Numerics

/// Adds what drawn people move the savings by, block by block, with memory of its own.
final class PeopleBlock {
    private let draws: PeopleDraws
    private let terms: [Term]
    /// Columns that are pounds already.
    private let pounds: [Int]
    private let quantities: [QuantityRange]
    private let price: UnsafeMutablePointer<Double>
    /// Positions of the quantities by quantity, then draw, below the centre and above.
    private let below: UnsafeMutablePointer<Double>
    private let above: UnsafeMutablePointer<Double>

    private static let width = SimulationBlock.capacity

    /// A savings term that people move.
    private struct Term {
        var coefficient: Double
        /// Indices into the plan's responses.
        var factors: [Int]
        /// Index into the quantities; nil where units have no range or are not drawn.
        var quantity: Int?
        /// Columns of the draws.
        var central: Int
        var low: Int
        var high: Int
    }

    /// The column of a quantity in the plan, and its range.
    private struct QuantityRange {
        var column: Int
        var range: Estimate<Double>
    }

    init(_ people: DrawnPeople, model: MultilinearModel, plan: SimulationPlan) {
        draws = people.draws
        pounds = people.columns.indices.filter { people.columns[$0] == .pounds }
        (terms, quantities) = Self.terms(people.columns, of: model, plan: plan)
        price = .allocate(capacity: Self.width)
        below = .allocate(capacity: max(1, quantities.count) * Self.width)
        above = .allocate(capacity: max(1, quantities.count) * Self.width)
    }

    deinit {
        for memory in [price, below, above] { memory.deallocate() }
    }

    private static func terms(
        _ columns: [DrawnPeople.Column?], of model: MultilinearModel, plan: SimulationPlan
    ) -> ([Term], [QuantityRange]) {
        let place = Dictionary(uniqueKeysWithValues: plan.inputs.enumerated().map { ($1, $0) })
        let known = columns.enumerated().compactMap { place, column in column.map { ($0, place) } }
        let columnOf = Dictionary(known, uniquingKeysWith: { first, _ in first })
        let central = model.centralFactors
        var quantities: [QuantityRange] = []
        var terms: [Term] = []
        for term in model.savingsTerms {
            guard let column = columnOf[.units(term: term.unitsOf, .central)] else { continue }
            var made = Term(
                coefficient: term.coefficient, factors: [], central: column,
                low: columnOf[.units(term: term.unitsOf, .low)] ?? column,
                high: columnOf[.units(term: term.unitsOf, .high)] ?? column)
            for factor in term.factors {
                if let own = plan.numbers[factor] {
                    made.factors.append(own)
                } else {
                    made.coefficient *= central[factor]
                }
            }
            if let response = term.unitsResponse, let input = place[model.responses[response].input] {
                made.quantity = quantities.firstIndex { $0.column == input } ?? quantities.count
                if made.quantity == quantities.count {
                    let range = model.inputs[model.responses[response].input].values
                    quantities.append(QuantityRange(column: input, range: range))
                }
            }
            terms.append(made)
        }
        return (terms, quantities)
    }

    /// Adds to the savings of a block what its drawn people move them by.
    func add(to block: SimulationBlock, _ place: DrawLayout.Block) {
        for (number, quantity) in quantities.enumerated() { position(quantity, number, block, count: place.count) }
        for term in terms { add(term, to: block, place) }
        for column in pounds {
            for index in 0..<place.count { block.savings[index] += draws.deviation(place.firstInRun + index, column) }
        }
    }

    private func add(_ term: Term, to block: SimulationBlock, _ place: DrawLayout.Block) {
        price.update(repeating: term.coefficient, count: place.count)
        for factor in term.factors {
            let column = block.factor(factor)
            for index in 0..<place.count { price[index] *= column[index] }
        }
        for index in 0..<place.count {
            let draw = place.firstInRun + index
            var units = draws.deviation(draw, term.central)
            if let quantity = term.quantity {
                let own = quantity * Self.width + index
                let central = units
                units += below[own] * (central - draws.deviation(draw, term.low))
                units += above[own] * (draws.deviation(draw, term.high) - central)
            }
            block.savings[index] += price[index] * units
        }
    }

    /// Where a quantity stands between its ends: from -1 at its low to 0, and from 0 to 1 at its high.
    private func position(_ quantity: QuantityRange, _ number: Int, _ block: SimulationBlock, count: Int) {
        let values = block.column(quantity.column)
        let (low, central, high) = (quantity.range.low, quantity.range.central, quantity.range.high)
        let belowScale = central > low ? 1 / (central - low) : 0
        let aboveScale = high > central ? 1 / (high - central) : 0
        for index in 0..<count {
            let distance = values[index] - central
            below[number * Self.width + index] = min(distance, 0) * belowScale
            above[number * Self.width + index] = max(distance, 0) * aboveScale
        }
    }
}
