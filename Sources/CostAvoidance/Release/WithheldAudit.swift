import Numerics

/// What an intruder makes of a report who takes every figure of it as an equation about the units behind it: the audit that decides what is
/// withheld, turned round, over everything at once.
package struct WithheldAudit: Sendable, Hashable {
    /// Rows that are withheld, those of years aside.
    package private(set) var rows = 0
    /// Of these, rows about too few people.
    package private(set) var few = 0
    /// Figures that are told of rows, of all together, and of scenarios.
    package private(set) var equations = 0
    /// Withheld rows about too few people that follow from these, or are known too nearly.
    package private(set) var following = 0
    /// As many of them as follow from the central totals alone, which are always told, or are known too nearly from those.
    package private(set) var followingFromTotals = 0
    /// How near the best known of these rows is known, as a share of its amount and at most all of it; nil where there is none, or so many
    /// quantities that it is not looked for.
    package private(set) var nearest: Double?

    /// Goes through what is told.
    ///
    /// - Parameter scenarios: the evaluation as each scenario makes it that is told.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(_ evaluated: Evaluated, telling scenarios: [Evaluation] = []) throws(EvaluationError) {
        var weighed = WeighedRows(evaluated)
        let tables = try weighed.tables(at: Bound.allCases)
        let withheld = weighed.withheld.filter { tables[$0.table].rows[$0.row].year == nil }
        var told = WeighedRows.told(by: tables, withholding: withheld)
        let isCashTold = !evaluated.released.withheldMeasures.contains(.cashableSavings)
        let amounts = [.gross, .net, .presentValue] + (isCashTold ? [UnitWeights.Amount.cashable, .shareUnknown] : [])
        told += try weighed.totals(amounts, at: Bound.allCases)
        for scenario in scenarios { told += try weighed.totals(amounts, of: scenario) }
        // What came anyway is taken off before anything else, so that the net of observed use is no multiple of its gross.
        var secrets = try weighed.secrets([.gross, .net]).filter { withheld.contains($0.address) }
        rows = withheld.count
        equations = told.count
        guard !secrets.isEmpty else { return }
        let room = weighed.room(beside: told)
        var near = Self.near(secrets, told, room)
        if near.contains(where: Self.isKnown) {
            // What rows that name nobody add to a few people's keeps what these come to.
            let people = PeopleCounter(evaluation: evaluated.evaluation, lines: evaluated.result.lines)
            let kept = secrets.indices.filter { people.countOfAllNamed(secrets[$0].lines) != nil }
            secrets = kept.map { secrets[$0] }
            near = kept.map { near[$0] }
            let central = try weighed.totals([.gross, .net, .presentValue], at: [.central])
            followingFromTotals = Self.known(secrets, Self.near(secrets, central, weighed.room(beside: central)))
        }
        few = Set(secrets.map(\.address)).count
        following = Self.known(secrets, near)
        nearest = !room.isKnown ? nil : near.min().map { min($0, 1) }
    }

    /// How many rows are known by one of their amounts.
    private static func known(_ secrets: [WeighedRows.Secret], _ near: [Double]) -> Int {
        Set(zip(secrets, near).filter { isKnown($1) }.map(\.0.address)).count
    }

    private static func isKnown(_ share: Double) -> Bool { share < EquationRoom.protected }

    /// How near what is told lets each of some rows be known; of too many quantities, whether it follows.
    private static func near(
        _ secrets: [WeighedRows.Secret], _ told: [AuditTable.Sum], _ room: EquationRoom
    ) -> [Double] {
        var basis = ModularBasis()
        for sum in told { basis.insert(ModularVector(sum)) }
        return secrets.map { secret in
            basis.contains(ModularVector(secret.sum))
                ? 0 : room.room(of: secret.sum, sought: 1) ?? EquationRoom.protected
        }
    }
}
