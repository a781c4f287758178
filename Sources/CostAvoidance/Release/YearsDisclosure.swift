/// Tells whether the present value of a row may be shown beside its net amount.
///
/// Each year in which effects begin has a discount factor of its own, and these are published: a row of two years has two unknown
/// amounts and, with both figures, two equations. So its present value is withheld where one of its years is about too few people.
struct YearsDisclosure {
    private let released: ReleasedResult
    private let people: PeopleCounter

    /// Looks at the lines of a released result.
    init(_ evaluation: Evaluation, _ released: ReleasedResult) {
        self.released = released
        people = PeopleCounter(evaluation: evaluation, lines: released.result.lines)
    }

    /// Whether the present value of these lines may be shown.
    func mayShow(_ lines: [Int]) -> Bool {
        let years = Dictionary(grouping: lines) { released.result.lines[$0].key.year }
        return years.count < 2 || !years.values.contains { released.rule.isTooFew(people.count($0)) }
    }
}
