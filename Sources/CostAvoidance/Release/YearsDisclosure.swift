/// Tells whether the present value of a row may be shown beside its net amount.
///
/// Each year in which effects begin has a discount factor of its own, and these are published: a row of two years has two unknown
/// amounts and, with both figures, two equations. So its present value is withheld where one of its years is about too few people.
struct YearsDisclosure {
    private let lines: [LineResult]
    private let rule: DisclosureRule
    private let people: PeopleCounter

    init(_ evaluated: Evaluated) {
        lines = evaluated.result.lines
        rule = evaluated.released.rule
        people = PeopleCounter(evaluation: evaluated.evaluation, lines: lines)
    }

    /// Whether the present value of these lines may be shown.
    func mayShow(_ row: [Int]) -> Bool {
        let years = Dictionary(grouping: row) { lines[$0].key.year }
        return years.count < 2 || !years.values.contains { rule.isTooFew(people.fewest($0)) }
    }
}
