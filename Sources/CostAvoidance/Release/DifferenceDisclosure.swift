import Numerics

/// Tells which differences would show money about too few people.
///
/// What moving a price, a quantity or an assumption does to the total is known from the money of the lines that it covers. So a
/// difference is as good as a row of those lines and another of the rest, and is withheld where such a row would be, or where it
/// would give a withheld row away together with the tables and with the differences shown before it.
struct DifferenceDisclosure: Sendable {
    private let tables: ReleasedTables
    private let fiscal: [Int]
    /// The year in which each line's effect begins.
    private let years: [Int]
    private let people: PeopleCounter
    private let rule: DisclosureRule

    /// What the tables that are released let be seen.
    init(_ evaluated: Evaluated) {
        let result = evaluated.result
        tables = ReleasedTables(evaluated)
        fiscal = result.fiscalLines
        years = result.lines.map(\.key.year)
        people = PeopleCounter(evaluation: evaluated.evaluation, lines: result.lines)
        rule = evaluated.released.rule
    }

    /// Whether differences may be shown, each together with those before it that may.
    ///
    /// - Parameter differences: of each, the lines that each of its changes covers.
    /// - Returns: one answer a difference, in their order.
    func mayShow(_ differences: [[[Int]]]) -> [Bool] {
        let first = tables.tables.count
        var candidates: [Breakdown] = []
        let numbers = differences.map { changes in
            candidates += changes.map(parts)
            return (candidates.count - changes.count..<candidates.count).map { first + $0 }
        }
        func isAboutEnough(_ number: Int) -> Bool {
            candidates[number - first].rows.allSatisfy { !rule.isTooFew($0.people) }
        }
        // Where nothing is withheld, nothing shown beside it gives anything away.
        guard tables.hasSecrets else { return numbers.map { $0.allSatisfy(isAboutEnough) } }
        var shown = tables.shown(adding: candidates.map { tables.pieces.table($0, .untotalled) })
        return numbers.map { $0.isEmpty || $0.allSatisfy(isAboutEnough) && shown.add($0) }
    }

    /// Whether it may be shown what another discount rate, horizon or drop-off comes to.
    ///
    /// Each is one more equation about the years in which effects begin, and there is no end of rates that can be asked for: they
    /// are as good as the rows of the years themselves.
    var mayShowOtherTimes: Bool {
        guard tables.hasSecrets else { return true }
        let beginnings = Dictionary(grouping: fiscal) { years[$0] }
        let rows = beginnings.keys.sorted().map { year in
            BreakdownRow(key: "", lines: beginnings[year] ?? [], people: nil, amounts: SavingsAmounts())
        }
        var shown = tables.shown(
            adding: [tables.pieces.table(Breakdown(dimension: .service, rows: rows), .untotalled)])
        return shown.add([tables.tables.count])
    }

    /// The fiscal lines among those covered and the rest of them: a difference shows both.
    private func parts(covering lines: [Int]) -> Breakdown {
        let inScope = Set(lines)
        let covered = fiscal.filter(inScope.contains)
        let rest = fiscal.filter { !inScope.contains($0) }
        return Breakdown(
            dimension: .service,
            rows: [covered, rest].filter { !$0.isEmpty }.map {
                BreakdownRow(key: "", lines: $0, people: people.fewest($0), amounts: SavingsAmounts())
            })
    }
}
