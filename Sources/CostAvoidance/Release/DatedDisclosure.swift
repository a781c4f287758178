import Numerics

/// Decides how finely it may be told in which months effects begin.
///
/// What is shown month by month tells what begins in each; of longer steps sums of these follow. Each finer view is let through only
/// where it gives nothing away beside the tables and beside the views let through before it.
struct DatedDisclosure {
    /// The fewest months from one point of the savings so far to the next; nil where not even a year may be shown.
    let step: Int?
    /// Bearers of whom it may be told what begins in each month, by the share that could leave a budget.
    let bearers: Set<Bearer>

    init(_ evaluated: Evaluated) {
        guard !evaluated.released.whole.isOfTooFew else {
            step = nil
            bearers = []
            return
        }
        let tables = ReleasedTables(evaluated)
        let kinds = EffectKind.all(of: evaluated)
        guard tables.hasSecrets else {
            step = AuditPieces.spans.first
            bearers = Set(kinds.keys.map(\.bearer))
            return
        }
        let all = evaluated.result.fiscalLines
        let order = Set(kinds.keys.map(\.bearer)).sorted()
        let candidates =
            AuditPieces.spans.map { months in
                months == 1 ? tables.pieces.effects(of: [all]) : tables.pieces.soFar(every: months)
            }
            + order.map { bearer in
                tables.pieces.effects(of: kinds.filter { $0.key.bearer == bearer }.map(\.value))
            }
        let first = tables.tables.count
        var shown = tables.shown(adding: candidates)
        let finest = AuditPieces.spans.indices.first { shown.add([first + $0]) }.map { AuditPieces.spans[$0] }
        // Beside a year that is withheld nothing finer is drawn, even where it could be worked out from the totals.
        let years = evaluated.released.breakdown(by: .year)?.rows ?? []
        step = years.contains { $0.figures == .suppressed } ? nil : finest
        var told: Set<Bearer> = []
        for (place, bearer) in order.enumerated() where shown.add([first + AuditPieces.spans.count + place]) {
            told.insert(bearer)
        }
        bearers = told
    }
}

/// What who saves when tells apart: who would have paid, and the share that could leave a budget.
struct EffectKind: Hashable {
    var bearer: Bearer
    var share: CashableShare

    /// The kinds of an evaluation's savings with the lines of each.
    static func all(of evaluated: Evaluated) -> [EffectKind: [Int]] {
        let lines = evaluated.result.lines
        return Dictionary(grouping: evaluated.result.fiscalLines) { line in
            EffectKind(bearer: lines[line].bearer, share: lines[line].cashableShare)
        }
    }
}
