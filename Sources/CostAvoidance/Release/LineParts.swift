/// The lines of an evaluation in parts that are computed alike, finer than any table of the report, and which of them may be shown
/// beside those tables.
///
/// What belongs to a service that the report withholds is withheld too: prices and assumptions make each part one more equation about the
/// services that are left.
///
/// A part is one service in one year under one set of assumptions, borne by one body, and in one value of a `groupBy` column where the parts of that
/// column are asked for. Parts about too few people are withheld, and as many more as it takes that neither a part nor a row
/// that the report withholds can be worked out from parts and rows together. No row of the report is withheld for it.
struct LineParts: Sendable {
    /// Lines that share everything but their quantities.
    struct Part: Sendable {
        /// Indices into the result's lines.
        var lines: [Int]
        /// What may be shown of it.
        var release: Release
        /// Whether less use and more use may be told apart within it.
        var ways: Ways
    }

    /// Whether less use and more use of a part may be told apart.
    enum Ways: Sendable, Hashable {
        /// Each is about enough people, or there is only one.
        case apart
        /// One of them is about too few people.
        case together
    }

    /// What may be shown of a part.
    enum Release: Sendable, Hashable {
        /// Its amounts, and its people where they are known.
        case shown(people: Int?)
        case withheld
    }

    private var byColumn: [String?: [Part]] = [:]

    /// The parts over a `groupBy` column, or over the whole evaluation where that is nil.
    func parts(groupedBy column: String? = nil) -> [Part] { byColumn[column] ?? [] }

    /// The first line of each part that is shown.
    var firstLines: Set<Int> {
        Set(byColumn.values.joined().filter { $0.release != .withheld }.compactMap(\.lines.first))
    }

    /// Splits an evaluation's lines and decides what may be shown.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(_ evaluated: Evaluated) throws(EvaluationError) {
        let (evaluation, result, released) = (evaluated.evaluation, evaluated.result, evaluated.released)
        let columns: [String?] = [nil] + evaluation.settings.groupBy.map { $0 }
        let people = PeopleCounter(evaluation: evaluation, lines: result.lines)
        let splits = try columns.map { column throws(EvaluationError) in
            try Self.split(result.lines, of: evaluation, groupedBy: column).map { lines in
                BreakdownRow(key: "", lines: lines, people: people.count(lines), amounts: SavingsAmounts())
            }
        }
        let counter = WayCounter(evaluation, result.lines, people)
        let ways = counter.ways(of: splits.map { $0.map(\.lines) }, under: released.rule)
        let withheld = PartSuppression(evaluated, splits: splits, people: people).withheld()
        for (index, column) in columns.enumerated() {
            byColumn[column] = splits[index].enumerated().map { position, row in
                let isWithheld = withheld.contains(RowAddress(table: index, row: position))
                let shown = row.people.map { released.rule.rounded($0) }
                return Part(
                    lines: row.lines, release: isWithheld ? .withheld : .shown(people: shown),
                    ways: ways[index][position])
            }
        }
    }

    private struct Key: Hashable {
        var service: ServiceID
        var year: Int
        var evidence: LineKey.Evidence
        var isAlternative: Bool
        var assumptions: LineAssumptions
        /// The one of several bearers whose part it is.
        var bearer: Bearer?
        var group: String?
    }

    /// Line indices of each part, in the order of their first lines.
    private static func split(
        _ lines: [LineResult], of evaluation: Evaluation, groupedBy column: String?
    ) throws(EvaluationError) -> [[Int]] {
        let group = column.flatMap { evaluation.settings.groupBy.firstIndex(of: $0) }
        var places: [Key: Int] = [:]
        var parts: [[Int]] = []
        for (index, line) in lines.enumerated() {
            let key = Key(
                service: line.key.service, year: line.key.year, evidence: line.key.evidence,
                isAlternative: line.origin.isAlternative, assumptions: try evaluation.assumptions(of: line),
                bearer: line.key.bearer, group: group.map { line.key.groups[$0] })
            if let place = places[key] {
                parts[place].append(index)
            } else {
                places[key] = parts.count
                parts.append([index])
            }
        }
        return parts
    }
}

/// Decides which parts to withhold.
private struct PartSuppression {
    private let rule: DisclosureRule
    private let people: PeopleCounter
    private let own: ReleasedTables
    /// The parts first, so that their tables have the numbers of their splits, then the report's own.
    private let tables: [Breakdown]
    private let splitCount: Int
    private let withheldRows: Set<RowAddress>
    /// Years in which the effects of lines begin.
    private let years: [Int]
    /// Lines that are savings.
    private let total: Set<Int>

    init(_ evaluated: Evaluated, splits: [[BreakdownRow]], people: PeopleCounter) {
        rule = evaluated.released.rule
        self.people = people
        own = ReleasedTables(evaluated)
        tables = splits.map { Breakdown(dimension: .service, rows: $0) } + own.breakdowns
        splitCount = splits.count
        let lines = evaluated.result.lines
        years = lines.map(\.key.year)
        total = Set(evaluated.result.fiscalLines)
        withheldRows = Set(own.withheld.map { RowAddress(table: splits.count + $0.table, row: $0.row) })
    }

    func withheld() -> Set<RowAddress> {
        var withheld = withheldRows
        let hidden = hiddenServices
        for (table, breakdown) in tables[..<splitCount].enumerated() {
            for (position, row) in breakdown.rows.enumerated() {
                if rule.isTooFew(people.fewest(row.lines)) || hidden.isSuperset(of: row.lines) {
                    withheld.insert(RowAddress(table: table, row: position))
                }
            }
        }
        guard !withheld.isEmpty else { return [] }
        let audit = own.audit(before: tables[..<splitCount].map { own.pieces.table($0, .untotalled) })
        withheld.formUnion(audit.secret)
        while true {
            let next = nextToWithhold(withheld, audit)
            guard !next.isEmpty else { return withheld }
            withheld.formUnion(next)
        }
    }

    /// The lines of services that the report withholds.
    private var hiddenServices: Set<Int> {
        Set(
            own.rowsWithheld.filter { own.breakdowns[$0.table].dimension == .service }
                .flatMap { own.breakdowns[$0.table].rows[$0.row].lines })
    }

    /// Parts to withhold beside others; none where they are safe.
    private func nextToWithhold(_ withheld: Set<RowAddress>, _ audit: LinearAudit) -> [RowAddress] {
        let next = audit.exposedRow(withheld: withheld).map {
            audit.nextToWithhold(beside: $0, withheld: withheld, in: 0..<splitCount)
        }
        if let next, !next.isEmpty { return next }
        return besideTooFew(withheld).map { [$0] } ?? []
    }

    /// A part to withhold where the withheld parts of a row or of the total are together about too few people: their sum is the
    /// row less the parts shown. So is the sum of those of one year, where later years are discounted: the row's net and its
    /// present value are two equations.
    private func besideTooFew(_ withheld: Set<RowAddress>) -> RowAddress? {
        for table in splitCount..<tables.count {
            // Of what falls in a year a part is not taken off as a whole.
            for (position, row) in tables[table].rows.enumerated()
            where row.year == nil && !withheld.contains(RowAddress(table: table, row: position)) {
                if let part = besideTooFew(in: Set(row.lines), withheld) { return part }
            }
        }
        return besideTooFew(in: total, withheld)
    }

    private func besideTooFew(in lines: Set<Int>, _ withheld: Set<RowAddress>) -> RowAddress? {
        for split in 0..<splitCount {
            let inside = tables[split].rows.indices.filter { lines.isSuperset(of: tables[split].rows[$0].lines) }
            let hidden = inside.filter { withheld.contains(RowAddress(table: split, row: $0)) }
            let shown = inside.filter { !hidden.contains($0) }
            let covered = inside.reduce(0) { $0 + tables[split].rows[$1].lines.count }
            guard !hidden.isEmpty, !shown.isEmpty, covered == lines.count else { continue }
            let byYear = Dictionary(grouping: hidden) { self.year(split, $0) }.sorted { $0.key < $1.key }
            for (year, parts) in [(nil, hidden)] + byYear.map({ (Optional($0.key), $0.value) })
            where rule.isTooFew(people.fewest(parts.flatMap { tables[split].rows[$0].lines })) {
                let sameYear = shown.filter { year == nil || self.year(split, $0) == year }
                let next = (sameYear.isEmpty ? shown : sameYear).min { size(split, $0) < size(split, $1) }
                return next.map { RowAddress(table: split, row: $0) }
            }
        }
        return nil
    }

    private func year(_ split: Int, _ part: Int) -> Int { tables[split].rows[part].lines.first.map { years[$0] } ?? 0 }

    private func size(_ split: Int, _ part: Int) -> Int { tables[split].rows[part].people ?? 0 }
}
