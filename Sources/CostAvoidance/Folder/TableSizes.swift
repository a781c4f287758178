/// How long the tables of a report would be, where few people are withheld from them.
struct TableSizes {
    private let services: Int
    /// Values of each `groupBy` column.
    private let groups: [Int]
    private let lines: Int
    private let isLookedThrough: Bool

    /// Cells of the tables that are looked through for what they give away of few people: rows times lines. Few of them hold anything, and
    /// so many are looked through in some ten seconds.
    private static let mostCells = 2_000_000_000
    /// A number of services that is within the bound in any case.
    static let mostNamed = 10_000

    init(_ evaluation: Evaluation) {
        var keys: [Set<String>] = Array(repeating: [], count: evaluation.settings.groupBy.count)
        for line in evaluation.lines {
            for (column, value) in line.key.groups.enumerated() where keys.indices.contains(column) {
                keys[column].insert(value)
            }
        }
        services = evaluation.unitCosts.count
        groups = keys.map(\.count)
        lines = evaluation.lines.count
        isLookedThrough = evaluation.settings.disclosure.isTooFew(1)
    }

    /// Whether they are longer than can be looked through.
    var areTooLong: Bool {
        guard isLookedThrough else { return false }
        let cells = groups.reduce(services, +).multipliedReportingOverflow(by: lines)
        return cells.overflow || cells.partialValue > Self.mostCells
    }

    /// What there is most of: services, or values of one of the columns.
    func longest(named columns: [String]) -> String {
        guard let most = zip(columns, groups).max(by: { $0.1 < $1.1 }), most.1 > services else {
            return "\(Wording.grouped(services)) services"
        }
        return "\(Wording.grouped(most.1)) values of \(most.0)"
    }
}
