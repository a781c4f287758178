import Numerics

/// How much of the savings a few people carry: one person's avoided placement can carry a total.
package struct Concentration: Sendable, Hashable {
    /// People with savings or costs of their own.
    package var people: Int
    /// Present value of their savings, the central value.
    package var total: Money
    /// The fewest people who together make up half of it; nil where it is not above zero.
    package var peopleForHalf: Int?
    /// The fewest people who together make up four fifths of it; nil where it is not above zero.
    package var peopleForFourFifths: Int?
    /// The total without the person who saves most.
    package var withoutTopOne: Money
    /// The total without the five people who save most.
    package var withoutTopFive: Money
    /// Share of the total that the top person makes up, where it is above zero.
    package var topOneShare: Double?
    /// Share of the total that the top five people make up, where it is above zero.
    package var topFiveShare: Double?

    /// The concentration of an evaluation; nil where some fiscal saving is not known person by person.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    package init?(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        guard let amounts = try PersonAmounts(evaluation, result), !amounts.pounds.isEmpty else { return nil }
        try self.init(pounds: amounts.pounds, total: result.savings.presentValue.central)
    }

    /// The concentration of amounts in pounds, one for each person.
    ///
    /// - Throws: `EvaluationError.arithmetic` where an amount does not fit.
    init(pounds: [Double], total: Money) throws(EvaluationError) {
        let descending = pounds.sorted(by: >)
        people = pounds.count
        self.total = total
        let sum = total.doublePounds
        func fewest(for share: Double) -> Int? {
            guard sum > 0 else { return nil }
            var running = 0.0
            for (index, amount) in descending.enumerated() {
                running += amount
                // Half a penny: what the rounding of lines leaves.
                if running + 0.005 >= share * sum { return index + 1 }
            }
            return nil
        }
        peopleForHalf = fewest(for: 0.5)
        peopleForFourFifths = fewest(for: 0.8)
        let topOne = descending.prefix(1).reduce(0, +)
        let topFive = descending.prefix(5).reduce(0, +)
        withoutTopOne = try Self.money(total, less: topOne)
        withoutTopFive = try Self.money(total, less: topFive)
        topOneShare = sum > 0 ? topOne / sum : nil
        topFiveShare = sum > 0 ? topFive / sum : nil
    }

    private static func money(_ total: Money, less pounds: Double) throws(EvaluationError) -> Money {
        let part: Money
        do { part = try Money(roundingPounds: pounds) } catch {
            throw .arithmetic(.overflow, while: "taking out those who save most")
        }
        return try EvaluationError.naming("taking out those who save most") { () throws(ArithmeticError) in
            try total - part
        }
    }
}

/// Present value of the fiscal savings of each person, at the central values.
struct PersonAmounts {
    /// Pounds by person; the people of both case files under one number each, those of judged cases first.
    private(set) var pounds: [Double] = []
    /// Pounds of the judged cases alone, by person.
    private(set) var judged: [Double] = []

    /// The amounts; nil where some fiscal saving is not known person by person.
    ///
    /// - Throws: `EvaluationError` where a price or a discount factor is missing.
    init?(_ evaluation: Evaluation, _ result: EvaluationResult) throws(EvaluationError) {
        guard evaluation.ledger.rowsWithoutCase == 0, !evaluation.observed.hasTotals else { return nil }
        let values = try UnitValues(evaluation)
        pounds = Array(repeating: 0, count: evaluation.ledger.caseIDs.count)
        let ofLines = evaluation.lines.map { values[$0.key].presentValue }
        let entries = evaluation.ledger.entries
        for place in entries.indices {
            let entry = entries.central(at: place)
            guard entry.line >= 0 else { continue }
            pounds[Int(entry.person)] += entry.units.doubleValue * ofLines[Int(entry.line)]
        }
        for line in result.lines where line.benefitType == .fiscal {
            guard case .alternative(let index) = line.origin else { continue }
            guard let person = evaluation.alternatives[index].person else { return nil }
            pounds[person] += line.presentValue.central.doublePounds
        }
        judged = pounds
        try addObserved(evaluation)
    }

    /// The numbers here of the programme's people of a sample, in its order.
    static func numbers(of sample: ObservedSample, in evaluation: Evaluation) -> [Int] {
        let known = Dictionary(
            evaluation.ledger.caseIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var next = evaluation.ledger.caseIDs.count
        return sample.programme.people.map { person in
            if let judged = known[evaluation.observed.caseIDs[Int(person)]] { return judged }
            next += 1
            return next - 1
        }
    }

    private mutating func addObserved(_ evaluation: Evaluation) throws(EvaluationError) {
        guard let sample = try ObservedSample(evaluation) else { return }
        let rates = sample.comparisonRates()
        let numbers = Self.numbers(of: sample, in: evaluation)
        pounds += Array(repeating: 0, count: max(0, (numbers.max() ?? -1) + 1 - pounds.count))
        for (row, number) in numbers.enumerated() {
            var amount = 0.0
            for column in sample.columns.indices {
                let cell = row * sample.columns.count + column
                let expected = rates[column] * sample.programme.months[cell]
                amount += (sample.programme.avoided[cell] - expected) * sample.values[column].presentValue
            }
            pounds[number] += amount
        }
    }
}
