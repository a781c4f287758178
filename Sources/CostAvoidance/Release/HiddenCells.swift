/// What no table shows and is about too few people, though what its parts weigh may tell it: parts of a row that are priced otherwise than the
/// rest of it, and what a row of one column of groups has in common with a row of another.
struct HiddenCells {
    /// Some lines of a row.
    struct Cell {
        let lines: [Int]
        /// How many people they are about.
        let people: Int?
    }

    private(set) var cells: [Cell] = []

    /// So many are looked at: of more each is one of many unknowns of its row, and it takes long.
    private static let most = 1_000

    /// Services and columns of groups within rows of groups, and accounts of events within either.
    init(of evaluated: Evaluated) {
        let (result, rule) = (evaluated.result, evaluated.released.rule)
        guard rule.isTooFew(1) else { return }
        let people = PeopleCounter(evaluation: evaluated.evaluation, lines: result.lines)
        let compared = ComparedPeople(evaluated.evaluation, lines: result.lines)
        func add(_ tables: [Breakdown], by attribute: (LineResult) -> String) {
            var found: [Cell] = []
            for row in tables.flatMap(\.rows) where row.year == nil {
                let parts = Dictionary(grouping: row.lines) { attribute(result.lines[$0]) }
                // Of one part alone the row itself is looked at.
                for (_, lines) in parts.sorted(by: { $0.key < $1.key }) where parts.count > 1 {
                    let count = compared.fewest(people.count(lines), lines)
                    if rule.isTooFew(count) { found.append(Cell(lines: lines, people: count)) }
                }
            }
            if cells.count + found.count <= Self.most { cells += found }
        }
        let groups = result.breakdowns.filter { if case .group = $0.dimension { true } else { false } }
        let services = result.breakdowns.filter { $0.dimension == .service }
        add(groups) { $0.key.service.name }
        add(services + groups) { $0.origin.isAlternative ? "account" : "" }
        for place in groups.indices {
            add(groups.indices.filter { $0 != place }.map { groups[$0] }) { line in
                line.key.groups.indices.contains(place) ? line.key.groups[place] : ""
            }
        }
    }
}
