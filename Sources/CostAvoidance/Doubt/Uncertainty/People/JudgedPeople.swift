import Numerics

/// The people of judged cases as one arm that is drawn again, those whose use was observed among them, and the comparison beside
/// them.
struct JudgedPeople {
    private var columns: [DrawnPeople.Column?] = []
    private var weights: [Double] = []
    private var entries: [DrawnArm.Entry] = []
    private var comparison: [DrawnArm] = []
    /// For each person who has a row their area, nil where it is not known; of nobody where people are drawn one by one.
    private var areas: [String?]
    private let people: Int
    private let isClustered: Bool

    /// - Parameters:
    ///   - amounts: pounds of each person, for evaluations of so many rows that these are not kept apart.
    ///   - sample: those whose use was observed; nil where nobody's was.
    init(_ evaluation: Evaluation, amounts: PersonAmounts, sample: ObservedSample?, model: MultilinearModel) {
        let lost = evaluation.observed.peopleLost(in: .programme).count
        // People supported who have no row saved nothing, and would be drawn as often as the others; of people lost to
        // follow-up nothing is known, and they are drawn no more than they are counted.
        people = max((evaluation.people ?? 0) - lost, amounts.pounds.count)
        let place = evaluation.settings.clusterPlace
        isClustered = place != nil
        areas = []
        if let place {
            areas = Array(repeating: nil, count: amounts.pounds.count)
            for entry in evaluation.ledger.entries where entry.line >= 0 {
                areas[Int(entry.person)] = evaluation.lines[Int(entry.line)].key.groups[place]
            }
        }
        if let sample { add(sample, evaluation, model) }
        addJudged(amounts, model)
        comparison = sample.map { PersonInfluences($0).arms(weights: weights).dropFirst() }.map(Array.init) ?? []
    }

    private mutating func add(_ sample: ObservedSample, _ evaluation: Evaluation, _ model: MultilinearModel) {
        columns = DrawnPeople.columns(of: sample.columns, in: model, .left, hasWhole: false)
        weights = sample.values.map(\.presentValue)
        let numbers = PersonAmounts.numbers(of: sample, in: evaluation)
        entries = PersonInfluences(sample).programmeEntries.map { entry in
            DrawnArm.Entry(person: numbers[entry.person], column: entry.column, amount: entry.amount)
        }
        guard isClustered else { return }
        for (person, area) in zip(numbers, sample.programme.areas ?? []) { areas[person] = area }
    }

    private mutating func addJudged(_ amounts: PersonAmounts, _ model: MultilinearModel) {
        guard let contributions = model.contributions else {
            columns.append(.pounds)
            weights.append(1)
            entries.reserveCapacity(entries.count + amounts.judged.count)
            for (person, amount) in amounts.judged.enumerated() {
                entries.append(DrawnArm.Entry(person: person, column: columns.count - 1, amount: amount))
            }
            return
        }
        var place: [DrawnPeople.Column: Int] = [:]
        for part in contributions {
            let hasRange = model.savingsTerms[part.term].unitsResponse != nil
            for bound in hasRange ? Bound.allCases : [.central] {
                let column = DrawnPeople.Column.units(term: part.term, bound)
                if place[column] == nil {
                    place[column] = columns.count
                    columns.append(column)
                    weights.append(bound == .central ? model.centralPrice(ofTerm: part.term) : 0)
                }
                entries.append(
                    DrawnArm.Entry(person: part.person, column: place[column] ?? 0, amount: part.units[bound]))
            }
        }
    }

    /// The areas that are known.
    private var known: [String] { Set(areas.compactMap { $0 }).sorted() }

    /// What is drawn as one.
    func member(by column: String?) -> DrawnMember { column.map { .area(column: $0, count: known.count) } ?? .person }

    /// For each person who has a row the number of their area; those whose area is not known are shared out among them.
    private var clusters: [Int]? {
        guard isClustered else { return nil }
        let known = known
        guard !known.isEmpty else { return nil }
        let number = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
        return areas.enumerated().map { person, area in area.flatMap { number[$0] } ?? person % known.count }
    }

    /// Draws of them; nil where there is one area and so nothing to draw.
    func drawn(draws: Int, seed: UInt64, threads: Int) -> DrawnPeople? {
        let arm = DrawnArm(
            people: people, entries: entries, weights: weights, clusters: clusters, stream: PersonResampler.stream)
        guard arm.independent > 1 else { return nil }
        return DrawnPeople(
            draws: PeopleDraws(
                arms: [arm] + comparison, weights: weights, draws: draws, seed: seed, threads: threads),
            columns: columns, people: people)
    }
}
