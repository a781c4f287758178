import Numerics

/// Tells which differences would show money about too few people.
///
/// What moving a price, a quantity or an assumption does to the total is known from the money of the lines that it covers. So a
/// difference is as good as a row of those lines and another of the rest, and is withheld where such a row would be, or where it
/// would give a withheld row away together with the tables and with the differences shown before it.
struct DifferenceDisclosure: Sendable {
    private let tables: ReleasedTables
    private let fiscal: [Int]
    /// Of each line, whether it is a saving, and of which service.
    private let isFiscal: [Bool]
    private let services: [ServiceID]
    /// Services that are about enough people.
    private let enoughServices: [ServiceID]
    /// The year in which each line's effect begins.
    private let years: [Int]
    private let people: PeopleCounter
    private let rule: DisclosureRule

    /// What the tables that are released let be seen.
    init(_ evaluated: Evaluated) {
        let result = evaluated.result
        tables = ReleasedTables(evaluated)
        fiscal = result.fiscalLines
        isFiscal = result.lines.map { $0.benefitType == .fiscal }
        services = result.lines.map(\.key.service)
        let rows = result.breakdown(by: .service)?.rows ?? []
        years = result.lines.map(\.key.year)
        people = PeopleCounter(evaluation: evaluated.evaluation, lines: result.lines)
        rule = evaluated.released.rule
        let (people, rule) = (people, rule)
        // Of rows that do not say whose they are nobody knows that they are enough.
        enoughServices = rows.filter { row in people.fewest(row.lines).map { !rule.isTooFew($0) } ?? false }
            .map { ServiceID($0.key) }
    }

    /// Whether differences may be shown, each together with those before it that may.
    ///
    /// - Parameter differences: of each, the lines that each of its changes covers.
    /// - Returns: one answer a difference, in their order.
    func mayShow(_ differences: [[[Int]]]) -> [Bool] {
        let parted = differences.map { changes in changes.map(parts(covering:)) }
        // Where nothing is withheld, nothing shown beside it gives anything away.
        guard tables.hasSecrets else { return parted.map { $0.allSatisfy(\.isAboutEnough) } }
        var shown = tables.shown(adding: parted.joined().map { tables.pieces.table($0.covered, .untotalled) })
        var number = tables.tables.count
        return parted.map { changes in
            let numbers = Array(number..<number + changes.count)
            number += changes.count
            return changes.isEmpty || changes.allSatisfy(\.isAboutEnough) && shown.add(numbers)
        }
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

    /// The savings that a change covers. The total is shown, so that a difference shows the rest of them as well.
    private struct Parts {
        var covered: Breakdown
        /// Whether both are about enough people.
        var isAboutEnough: Bool
    }

    private func parts(covering lines: [Int]) -> Parts {
        let covered = lines.filter { isFiscal[$0] }
        let row = BreakdownRow(key: "", lines: covered, people: people.fewest(covered), amounts: SavingsAmounts())
        let services = Set(covered.map { self.services[$0] })
        return Parts(
            covered: Breakdown(dimension: .service, rows: covered.isEmpty ? [] : [row]),
            isAboutEnough: !rule.isTooFew(row.people) && isRestAboutEnough(beside: covered, of: services))
    }

    /// Whether the rest is about enough people. A service of which nothing is covered is, if it is about enough itself.
    private func isRestAboutEnough(beside covered: [Int], of services: Set<ServiceID>) -> Bool {
        if enoughServices.contains(where: { !services.contains($0) }) { return true }
        let inScope = Set(covered)
        let rest = fiscal.filter { !inScope.contains($0) }
        return rest.isEmpty || !rule.isTooFew(people.fewest(rest))
    }
}
