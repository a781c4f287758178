import Numerics

/// Which people a simulation draws along with its inputs.
enum PeopleDraws: Sendable {
    /// Each draw takes the rows of people drawn with replacement.
    case rows(PersonResampler)
    /// Each draw is moved by what drawing people again moves the central total by: for so many people, or people known only
    /// by their amounts, that drawing rows would take long or cannot be done.
    case shift(PeopleMoments, CounterRandom)

    /// The stream of shifts.
    static let shiftStream: UInt64 = 3
}

/// Puts drawn people in place of the people there are, block by block.
struct PeopleBlock {
    private let draws: PeopleDraws
    private let plan: SimulationPlan
    private let terms: [Term]
    /// For each person with rows, the range of their units below.
    private var ranges: [Range<Int>] = []
    private var units: [Unit] = []
    /// Units of each term that belong to nobody: rows without a person.
    private var rest: [Estimate<Double>] = []
    private var sums: [Estimate<Double>]
    private var drawn: [UInt32]

    /// A savings term with its units apart.
    private struct Term {
        var coefficient: Double
        var factors: [Int]
        /// The column of the quantity and its range; nil where units have none or it is not drawn.
        var quantity: (column: Int, range: Estimate<Double>)?
    }

    private struct Unit {
        var term: Int
        var units: Estimate<Double>
    }

    init(_ draws: PeopleDraws, model: MultilinearModel, plan: SimulationPlan) {
        self.draws = draws
        self.plan = plan
        let place = Dictionary(uniqueKeysWithValues: plan.inputs.enumerated().map { ($1, $0) })
        let central = model.centralFactors
        terms = model.savingsTerms.map { term in
            var coefficient = term.coefficient
            var factors: [Int] = []
            for index in term.factors {
                if let own = plan.numbers[index] { factors.append(own) } else { coefficient *= central[index] }
            }
            let quantity = term.unitsResponse.flatMap { index in
                place[model.responses[index].input].map {
                    (column: $0, range: model.inputs[model.responses[index].input].values)
                }
            }
            return Term(coefficient: coefficient, factors: factors, quantity: quantity)
        }
        sums = Array(repeating: Estimate(exactly: 0), count: terms.count)
        drawn = []
        guard case .rows(let resampler) = draws else { return }
        drawn = Array(repeating: 0, count: resampler.people)
        rest = model.savingsTerms.map(\.units)
        var person = -1
        for contribution in model.contributions {
            if contribution.person != person {
                person = contribution.person
                ranges.append(units.count..<units.count)
            }
            units.append(Unit(term: contribution.term, units: contribution.units))
            ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<units.count
            for bound in Bound.allCases { rest[contribution.term][bound] -= contribution.units[bound] }
        }
    }

    /// Replaces the savings of a block by those of drawn people.
    mutating func resample(_ block: SimulationBlock, _ place: DrawLayout.Block) {
        switch draws {
        case .shift(let moments, let random):
            for index in 0..<place.count {
                let score = StandardNormal.quantile(random.uniform(UInt64(place.firstInRun + index)))
                block.savings[index] += moments.total(atScore: score) - moments.mean
            }
        case .rows(let resampler):
            for index in 0..<place.count {
                drawUnits(resampler, replicate: place.firstInRun + index)
                block.savings[index] = savings(block, at: index)
            }
        }
    }

    private mutating func drawUnits(_ resampler: PersonResampler, replicate: Int) {
        for term in sums.indices { sums[term] = rest[term] }
        drawn.withUnsafeMutableBufferPointer { resampler.draw(replicate, into: $0) }
        for person in drawn where Int(person) < ranges.count {
            for unit in units[ranges[Int(person)]] {
                sums[unit.term].low += unit.units.low
                sums[unit.term].central += unit.units.central
                sums[unit.term].high += unit.units.high
            }
        }
    }

    private func savings(_ block: SimulationBlock, at index: Int) -> Double {
        var total = 0.0
        for (number, term) in terms.enumerated() {
            var product = term.coefficient
            for factor in term.factors { product *= block.factor(factor)[index] }
            let drawn = sums[number]
            var units = drawn.central
            if let quantity = term.quantity {
                let response = Response(input: 0, form: .through(quantity.range, drawn))
                units = response.at(block.column(quantity.column)[index])
            }
            total += product * units
        }
        return total
    }
}
