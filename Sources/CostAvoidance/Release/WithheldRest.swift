import Numerics

/// What figures tell of the services of which no row is shown.
///
/// Whoever takes the rows shown from a total is left with a sum over the services that are withheld. Low, central and high, gross, net and
/// present value, and every scenario weigh them otherwise, so that each is one more equation about them. A service can be worked out where
/// it is a combination of what is told.
struct WithheldRest: Sendable {
    /// The services.
    let services: Set<ServiceID>
    /// Their lines.
    private let hidden: Set<Int>
    /// The lines of which it is not known what they come to.
    private let unknown: Set<Int>
    /// Rows that are shown and cut across the services, and all that are shown beside them; none where no such row is shown.
    private let shown: [[Int]]
    private let sums: FigureSums
    /// The lines that are left of all savings, and of each row of bearers and kinds of value that is shown.
    private let left: [[Int]]
    private let worlds: Estimate<World>
    /// How many unknown quantities there are behind the services.
    let unknowns: Int
    /// Whether use rose on some of their lines.
    let hasRises: Bool
    /// The rows of the services, and of bodies that are withheld.
    private var secrets: [Secret] = []
    private var told = ModularBasis()
    /// How far what is told, but for what follows from what was told before, lets others lie from what they are.
    private var room: EquationRoom
    /// What is told of all savings together.
    private(set) var amounts = Self.always
    /// Whether the steps from gross to net may be told.
    private(set) var mayTellSteps = false

    /// What a row that is withheld adds up.
    private struct Secret {
        var sum: AuditTable.Sum
        /// Whether it is about too few people, and not withheld for the sake of others.
        var isOfFew: Bool
    }

    /// What is told of them in any case.
    private static let always: [UnitWeights.Amount] = [.gross, .net, .presentValue]

    /// What the totals and the rows that are shown tell at the centre.
    ///
    /// - Returns: nil where no service is withheld.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init?(_ evaluated: Evaluated) throws(EvaluationError) {
        let (result, released) = (evaluated.result, evaluated.released)
        let tables = ReleasedTables(evaluated)
        let rows = tables.withheldRows(along: .service, under: released.rule)
        let hidden = Set(rows.flatMap(\.lines))
        guard !hidden.isEmpty else { return nil }
        self.hidden = hidden
        services = Set(hidden.map { result.lines[$0].key.service })
        hasRises = hidden.contains { place in
            Bound.allCases.contains { result.lines[place].units[$0].isNegative }
        }
        let whole = FigureSums(result.lines, toldApartBy: released.breakdowns.flatMap { $0.rows.map(\.lines) })
        let isCut = Self.rowsShown(released) { $0 != .service && $0 != .bearer }.contains {
            $0.contains(where: hidden.contains)
        }
        // Where an area is shown, what a service that is shown comes to in it is as unknown as the services that are not.
        let isWhole = isCut && whole.kindsOfRows <= Self.mostKinds
        sums = isWhole ? whole : FigureSums(result.lines)
        room = EquationRoom(units: sums.units)
        let unknown = isWhole ? Set(result.lines.indices) : hidden
        self.unknown = unknown
        shown = isWhole ? Self.rowsShown(released) { _ in true } : []
        worlds = result.worlds
        let bodies = (released.breakdowns.filter { $0.dimension == .bearer } + [released.benefitTypes])
            .flatMap { $0.rows.filter { $0.figures != .suppressed }.map(\.lines) }
        left =
            [result.fiscalLines.filter(unknown.contains)]
            + bodies.map { $0.filter(unknown.contains) }.filter { !$0.isEmpty }
        var weights = UnitWeights(evaluated.evaluation, of: sums.pricings, in: worlds)
        unknowns = try sums.sum(of: hidden.sorted(), .gross, at: .central, &weights).atoms.count
        let others = isWhole ? released.breakdowns.map(\.dimension).filter { $0 != .service } : [.bearer]
        for row in rows + others.flatMap({ tables.withheldRows(along: $0, under: released.rule) }) {
            for amount in [UnitWeights.Amount.gross, .net] {
                // What of a body's row is no service that is withheld is known.
                let sum = try sums.sum(of: row.lines.filter(unknown.contains), amount, at: .central, &weights)
                if !sum.atoms.isEmpty { secrets.append(Secret(sum: sum, isOfFew: row.isOfFew)) }
            }
        }
        try tell(Self.always, at: [.central], &weights)
        try tellRows(at: [.central], &weights)
        // These are always told: what follows from them nothing can keep.
        forgetFound()
    }

    /// Kinds of rows that are looked at one by one, area by area: of more it takes long, and each tells little.
    private static let mostKinds = 100

    /// The rows of tables along some dimensions that are shown, those of years aside.
    private static func rowsShown(_ released: ReleasedEvaluation, along isMeant: (Dimension) -> Bool) -> [[Int]] {
        released.breakdowns.filter { isMeant($0.dimension) }.flatMap(\.rows)
            .filter { $0.year == nil && $0.figures != .suppressed }.map(\.lines)
    }

    /// What they tell at all three ends, with what of it could leave a budget and the steps from gross to net where these tell none.
    ///
    /// - Returns: nil where no service is withheld.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init?(telling evaluated: Evaluated) throws(EvaluationError) {
        try self.init(evaluated)
        let evaluation = evaluated.evaluation
        try tellEnds(of: evaluation)
        // What follows by now is lost; the rest is not to follow from anything more.
        forgetFound()
        if !evaluated.released.withheldMeasures.contains(.cashableSavings) {
            let cash: [UnitWeights.Amount] = [.cashable, .shareUnknown]
            if try keeps({ (rest) throws(EvaluationError) in try rest.tell(cash, of: evaluation) }) { amounts += cash }
        }
        // It is told in round figures.
        _ = try keeps { (rest) throws(EvaluationError) in try rest.tell([.grossOverHorizon], of: evaluation) }
        mayTellSteps = try keeps { (rest) throws(EvaluationError) in try rest.tellSteps(of: evaluation) }
    }

    /// Whether some lines are among those of which it is not known what they come to.
    func isAbout(_ lines: some Sequence<Int>) -> Bool { lines.contains(where: unknown.contains) }

    /// Whether rows that cut across the services are counted as told, so that what a shown service comes to in each is unknown too.
    var isCutAcross: Bool { !shown.isEmpty }

    /// Whether what could leave a budget may be told.
    var mayTellCash: Bool { amounts.contains(.cashable) }

    /// Counts more as told, if no service follows.
    private mutating func keeps(
        _ tell: (inout WithheldRest) throws(EvaluationError) -> Void
    ) throws(EvaluationError) -> Bool {
        var beside = self
        try tell(&beside)
        guard beside.isKept else { return false }
        self = beside
        return true
    }

    /// How many services and bodies follow from what was counted as told, or are known too nearly.
    var found: Int {
        areFound.count { $0 }
    }

    /// Whether none does.
    var isKept: Bool {
        !areFound.contains(true)
    }

    /// Of each secret, whether it follows from what was counted as told or, being about too few people, is known too nearly.
    private var areFound: [Bool] {
        secrets.map { told.contains(ModularVector($0.sum)) || $0.isOfFew && room.isTold($0.sum) }
    }

    private mutating func forgetFound() { secrets = zip(secrets, areFound).filter { !$1 }.map(\.0) }

    /// Counts the low and high of every sum as told.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    mutating func tellEnds(of evaluation: Evaluation) throws(EvaluationError) {
        var weights = UnitWeights(evaluation, of: sums.pricings, in: try evaluation.worlds())
        try tell(Self.always, at: [.low, .high], &weights)
        try tellRows(at: [.low, .high], &weights)
    }

    /// Counts the rows that are shown as told.
    private mutating func tellRows(at bounds: [Bound], _ weights: inout UnitWeights) throws(EvaluationError) {
        for lines in shown {
            for amount in [UnitWeights.Amount.gross, .net] {
                for bound in bounds { tell(try sums.sum(of: lines, amount, at: bound, &weights)) }
            }
        }
    }

    /// Counts sums as told as they are with other inputs.
    ///
    /// - Parameter amounts: nil for those that are told of all savings together.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    mutating func tell(
        _ amounts: [UnitWeights.Amount]? = nil, at bounds: [Bound] = Bound.allCases, of changed: Evaluation
    ) throws(EvaluationError) {
        // At the centre every input stands in the middle, whatever the low and the high world are.
        var weights = UnitWeights(
            changed, of: sums.pricings, in: bounds == [.central] ? .plain : try changed.worlds())
        try tell(amounts ?? self.amounts, at: bounds, &weights)
    }

    /// Counts the central total as told after each of the first shares between gross and net was taken off.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    private mutating func tellSteps(of evaluation: Evaluation) throws(EvaluationError) {
        var weights = UnitWeights(evaluation, of: sums.pricings, in: worlds)
        // After the last of them it is the net.
        for count in AssumptionParameter.betweenGrossAndNet.indices {
            tell(try sums.sum(of: left[0], afterShares: count, &weights))
        }
    }

    private mutating func tell(
        _ amounts: [UnitWeights.Amount], at bounds: [Bound], _ weights: inout UnitWeights
    ) throws(EvaluationError) {
        for (place, lines) in left.enumerated() {
            // What effects come to before anything is taken off is told of all savings alone.
            for amount in amounts where place == 0 || amount != .grossOverHorizon {
                for bound in bounds {
                    tell(try sums.sum(of: lines, amount, at: bound, &weights))
                }
            }
        }
    }

    private mutating func tell(_ sum: AuditTable.Sum) {
        if told.insert(ModularVector(sum)) { room.tell(sum) }
    }
}
