import Numerics

/// Tells whether what could leave a budget may be shown of some lines.
///
/// Shares are published beside the unit costs, so that the cashable part of a sum is one more equation about its lines, and the part
/// of which no share is known another. They are withheld where one is about too few people, or where they would give a withheld row
/// away together with what the tables show.
struct CashDisclosure {
    private let result: EvaluationResult
    private let released: ReleasedEvaluation
    private let tables: ReleasedTables
    private let people: PeopleCounter

    /// What the tables that are released let be seen.
    init(_ evaluated: Evaluated) {
        result = evaluated.result
        released = evaluated.released
        tables = ReleasedTables(evaluated)
        people = PeopleCounter(evaluation: evaluated.evaluation, lines: result.lines)
    }

    /// Whether the total may be shown.
    var mayShowTotal: Bool { mayShow(result.fiscalLines) }

    /// Whether it may be shown of a row's lines, beside the row.
    func mayShow(_ lines: [Int]) -> Bool {
        let parts = Dictionary(grouping: lines) { result.lines[$0].cashableShare }
            .map { (share: $0.key, lines: $0.value) }
        // Of one share, the cashable part says no more than the row itself.
        guard parts.count > 1 else { return true }
        let unknown = parts.filter { $0.share == .unknown }.flatMap(\.lines)
        let known = parts.filter { $0.share != .unknown }.flatMap(\.lines)
        let cashable = parts.filter { part in
            Bound.allCases.contains { part.share.share(in: result.worlds[$0]).map { $0 > .none } ?? false }
        }.flatMap(\.lines)
        let isTooFew = [unknown, known, cashable].contains { released.rule.isTooFew(people.fewest($0)) }
        guard !isTooFew else { return false }
        let secrets = parts.compactMap { withheldTogether($0.lines) }
        guard tables.hasSecrets || !secrets.isEmpty else { return true }
        var shown = tables.shown(adding: [table(parts.map(\.lines)), table(secrets)])
        shown.protect(tables.tables.count + 1)
        return Bound.allCases.allSatisfy { !givesAway(parts, in: result.worlds[$0], beside: shown) }
    }

    /// Whether the cashable part in a world would give a withheld row away, the shares in it being its weights.
    private func givesAway(
        _ parts: [(share: CashableShare, lines: [Int])], in world: World, beside shown: ShownRows
    ) -> Bool {
        var shown = shown
        let weights = parts.map { $0.share.share(in: world).map(Self.weight) ?? 0 }
        let isUnknown = parts.map { $0.share == .unknown ? UInt64(1) : 0 }
        return !shown.add([weights, isUnknown], of: tables.tables.count)
    }

    /// The withheld services among lines of one share, where they are too few people even together.
    private func withheldTogether(_ lines: [Int]) -> [Int]? {
        let rows = released.breakdown(by: .service)?.rows.filter { $0.figures == .suppressed } ?? []
        let hidden = Set(rows.flatMap(\.lines)).intersection(lines).sorted()
        return released.rule.isTooFew(people.fewest(hidden)) ? hidden : nil
    }

    /// Millionths: a share has no more than six places.
    private static func weight(of share: Share) -> UInt64 {
        UInt64(nearest: share.decimal.doubleValue * 1_000_000)
    }

    private func table(_ rows: [[Int]]) -> AuditTable {
        let rows = rows.map { BreakdownRow(key: "", lines: $0, people: nil, amounts: SavingsAmounts()) }
        return tables.pieces.table(Breakdown(dimension: .service, rows: rows), .untotalled)
    }
}
