import Numerics

/// Puts drawn people in place of the people there are, block by block, with memory of its own.
///
/// Units are kept as four numbers side by side (low, central, high and nothing), so that a person is added to a term by one
/// vector addition: measured at a third of the time of three sums in arrays.
final class PeopleBlock {
    private typealias Units = SIMD4<Double>

    private let draws: PeopleDraws
    private let terms: [Term]
    private let quantities: [Quantities]
    /// For each person with rows, where their units start below; one more for the end of the last.
    private let starts: UnsafeMutablePointer<Int32>
    private let termOf: UnsafeMutablePointer<Int32>
    private let units: UnsafeMutablePointer<Units>
    private let peopleWithRows: Int
    /// Units of each term that belong to nobody: rows without a person.
    private let rest: UnsafeMutablePointer<Units>
    private let sums: UnsafeMutablePointer<Units>
    private let drawn: UnsafeMutableBufferPointer<UInt32>
    /// Prices by term, then draw; positions of the quantities by quantity, then draw, below the centre and above.
    private let prices: UnsafeMutablePointer<Double>
    private let below: UnsafeMutablePointer<Double>
    private let above: UnsafeMutablePointer<Double>

    private static let width = SimulationBlock.capacity

    /// A savings term with its units apart.
    private struct Term {
        var coefficient: Double
        /// Indices into the plan's responses.
        var factors: [Int]
        /// Index into the quantities; nil where units have no range or are not drawn.
        var quantity: Int?
    }

    /// The column of a quantity in the plan, and its range.
    private struct Quantities {
        var column: Int
        var range: Estimate<Double>
    }

    init(_ draws: PeopleDraws, model: MultilinearModel, plan: SimulationPlan) {
        self.draws = draws
        var resampled = 0
        if case .rows(let resampler) = draws { resampled = resampler.people }
        drawn = .allocate(capacity: resampled)
        drawn.initialize(repeating: 0)
        (terms, quantities) = Self.terms(of: model, plan: plan)
        let termCount = max(1, terms.count)
        rest = .allocate(capacity: termCount)
        sums = .allocate(capacity: termCount)
        for (index, term) in model.savingsTerms.enumerated() {
            (rest + index).initialize(to: Self.vector(term.units))
            (sums + index).initialize(to: .zero)
        }
        prices = .allocate(capacity: termCount * Self.width)
        below = .allocate(capacity: max(1, quantities.count) * Self.width)
        above = .allocate(capacity: max(1, quantities.count) * Self.width)
        let rows = model.contributions
        termOf = .allocate(capacity: max(1, rows.count))
        units = .allocate(capacity: max(1, rows.count))
        starts = .allocate(capacity: model.peopleWithRows + 1)
        var (person, people) = (-1, 0)
        for (index, row) in rows.enumerated() {
            if row.person != person {
                person = row.person
                (starts + people).initialize(to: Int32(index))
                people += 1
            }
            (termOf + index).initialize(to: Int32(row.term))
            (units + index).initialize(to: Self.vector(row.units))
            rest[row.term] -= Self.vector(row.units)
        }
        (starts + people).initialize(to: Int32(rows.count))
        peopleWithRows = people
    }

    deinit {
        drawn.deallocate()
        for memory in [rest, sums, units] { memory.deallocate() }
        for memory in [prices, below, above] { memory.deallocate() }
        for memory in [starts, termOf] { memory.deallocate() }
    }

    private static func vector(_ units: Estimate<Double>) -> Units { Units(units.low, units.central, units.high, 0) }

    private static func terms(of model: MultilinearModel, plan: SimulationPlan) -> ([Term], [Quantities]) {
        let place = Dictionary(uniqueKeysWithValues: plan.inputs.enumerated().map { ($1, $0) })
        let central = model.centralFactors
        var quantities: [Quantities] = []
        let terms = model.savingsTerms.map { term in
            var made = Term(coefficient: term.coefficient, factors: [])
            for index in term.factors {
                if let own = plan.numbers[index] {
                    made.factors.append(own)
                } else {
                    made.coefficient *= central[index]
                }
            }
            if let response = term.unitsResponse, let column = place[model.responses[response].input] {
                made.quantity = quantities.firstIndex { $0.column == column } ?? quantities.count
                if made.quantity == quantities.count {
                    let range = model.inputs[model.responses[response].input].values
                    quantities.append(Quantities(column: column, range: range))
                }
            }
            return made
        }
        return (terms, quantities)
    }

    /// Replaces the savings of a block by those of drawn people.
    func resample(_ block: SimulationBlock, _ place: DrawLayout.Block) {
        switch draws {
        case .shift(let moments, let random):
            for index in 0..<place.count {
                let score = StandardNormal.quantile(random.uniform(UInt64(place.firstInRun + index)))
                block.savings[index] += moments.total(atScore: score) - moments.mean
            }
        case .rows(let resampler):
            price(block, count: place.count)
            for (number, quantity) in quantities.enumerated() { position(quantity, number, block, count: place.count) }
            for index in 0..<place.count {
                drawUnits(resampler, replicate: place.firstInRun + index)
                block.savings[index] = savings(at: index)
            }
        }
    }

    private func price(_ block: SimulationBlock, count: Int) {
        for (number, term) in terms.enumerated() {
            let row = prices + number * Self.width
            row.update(repeating: term.coefficient, count: count)
            for factor in term.factors {
                let column = block.factor(factor)
                for index in 0..<count { row[index] *= column[index] }
            }
        }
    }

    /// Where a quantity stands between its ends: from -1 at its low to 0, and from 0 to 1 at its high.
    private func position(_ quantity: Quantities, _ number: Int, _ block: SimulationBlock, count: Int) {
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

    private func drawUnits(_ resampler: PersonResampler, replicate: Int) {
        sums.update(from: rest, count: terms.count)
        resampler.draw(replicate, into: drawn)
        for person in drawn where Int(person) < peopleWithRows {
            for row in Int(starts[Int(person)])..<Int(starts[Int(person) + 1]) { sums[Int(termOf[row])] += units[row] }
        }
    }

    private func savings(at index: Int) -> Double {
        var total = 0.0
        for number in terms.indices {
            let drawn = sums[number]
            var units = drawn.y
            if let quantity = terms[number].quantity {
                let place = quantity * Self.width + index
                units += below[place] * (drawn.y - drawn.x) + above[place] * (drawn.z - drawn.y)
            }
            total += prices[number * Self.width + index] * units
        }
        return total
    }
}
