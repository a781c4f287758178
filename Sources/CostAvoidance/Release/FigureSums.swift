import Numerics

/// Figures as sums over the units behind them.
///
/// Rows that are priced alike and are not told apart by a table have one unknown quantity. Where quantities have ranges of their own, those
/// at the low and at the high are further unknowns; so is what of observed use came anyway.
struct FigureSums: Sendable {
    /// What of each line is priced alike.
    let pricings: LinePricings
    /// The part of rows that each line is, where several bear their cost; nil of a whole.
    private let parts: [UnitWeight?]
    /// Of each line, which kind of rows it is: the parts of several bearers are one, and an account of an event is one of its own.
    private let kinds: [Int]
    private let quantities: [Quantities]
    /// What each unknown is, in units: rises in use as negative units.
    let units: [Double]

    /// What is not published of the units of some rows.
    private struct Quantities {
        var unknown = UnknownUnits()
        /// Its unknowns.
        var units = Array(repeating: 0.0, count: UnknownUnits.count)

        /// - Parameter isCounted: whether its units are those of another line, which bears another part of their cost.
        mutating func add(_ line: LineResult, isCounted: Bool) {
            unknown.note(line)
            if line.origin.isAlternative { unknown.noEnds = Set(Bound.allCases.filter { line.units[$0].isZero }) }
            guard !isCounted else { return }
            let (centre, cameAnyway) = (line.units.central.doubleValue, line.cameAnyway.doubleValue)
            let own = [centre, line.units.low.doubleValue, line.units.high.doubleValue, centre - cameAnyway]
            for place in own.indices { units[place] += own[place] }
        }
    }

    /// How many unknowns there are.
    var count: Int { quantities.count * UnknownUnits.count }

    /// Kinds of rows that are told apart.
    var kindsOfRows: Int { quantities.count }

    /// - Parameter rows: rows that are told apart, as indices into the result's lines.
    init(_ lines: [LineResult], toldApartBy rows: [[Int]] = []) {
        struct Kind: Hashable {
            var pricing: PricingKey
            var rows: [Int]
        }
        pricings = LinePricings(lines)
        parts = lines.map { $0.cut == .whole ? nil : UnitWeight($0.cut.share) }
        var rowsOfLine: [[Int]] = Array(repeating: [], count: lines.count)
        for (number, row) in rows.enumerated() {
            for line in row { rowsOfLine[line].append(number) }
        }
        /// The parts of several bearers, and an account of an event.
        struct Apart: Hashable {
            var origin: LineResult.Origin
            var key: LineKey
        }
        var ofKind: [Kind: Int] = [:]
        var ofParts: [Apart: Int] = [:]
        var kinds: [Int] = []
        var quantities: [Quantities] = []
        for (place, line) in lines.enumerated() {
            let kind = Kind(pricing: line.key.pricing, rows: rowsOfLine[place])
            let isApart = line.cut != .whole || line.origin.isAlternative
            let apart = Apart(origin: line.origin, key: line.key.ofAllBearers)
            let known = isApart ? ofParts[apart] : ofKind[kind]
            let number = known ?? quantities.count
            if known == nil {
                quantities.append(Quantities())
                if isApart { ofParts[apart] = number } else { ofKind[kind] = number }
            }
            quantities[number].add(line, isCounted: known != nil && line.cut != .whole)
            kinds.append(number)
        }
        self.kinds = kinds
        self.quantities = quantities
        units = quantities.flatMap(\.units)
    }

    /// What an amount of some lines adds up.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    func sum(
        of members: some Sequence<Int>, _ amount: UnitWeights.Amount, at bound: Bound, _ weights: inout UnitWeights
    ) throws(EvaluationError) -> AuditTable.Sum {
        try sum(of: members, amount, at: bound) { line throws(EvaluationError) in
            try weights.weight(ofLine: line, in: amount, at: bound)
        }
    }

    /// What the centre adds up after only so many of the shares between gross and net are taken off.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    func sum(
        of members: some Sequence<Int>, afterShares count: Int, _ weights: inout UnitWeights
    ) throws(EvaluationError) -> AuditTable.Sum {
        try sum(of: members, .net, at: .central) { line throws(EvaluationError) in
            try weights.weight(ofLine: line, afterShares: count)
        }
    }

    private func sum(
        of members: some Sequence<Int>, _ amount: UnitWeights.Amount, at bound: Bound,
        _ weight: (Int) throws(EvaluationError) -> UnitWeight
    ) throws(EvaluationError) -> AuditTable.Sum {
        var weighed: [(atom: Int, weight: UnitWeight)] = []
        var before: Int?
        for (kind, line) in members.map({ (kinds[$0], $0) }).sorted(by: <) {
            // Lines of one kind have one quantity; the parts of several bearers are parts of it.
            guard parts[line] != nil || before != kind else { continue }
            before = kind
            let whole = try weight(line)
            let own = parts[line].map { whole * $0 } ?? whole
            for (unknown, isAdded) in unknowns(of: kind, amount, at: bound) {
                weighed.append((unknown, isAdded ? own : own.negated))
            }
        }
        return AuditTable.Sum(weighed: Self.together(weighed))
    }

    /// The weights of each unknown added up, in the order of the unknowns, without those that count for nothing.
    private static func together(
        _ weighed: [(atom: Int, weight: UnitWeight)]
    ) -> [(atom: Int, weight: UnitWeight)] {
        var together: [(atom: Int, weight: UnitWeight)] = []
        for (unknown, weight) in weighed.sorted(by: { $0.atom < $1.atom }) {
            if let last = together.last, last.atom == unknown {
                together[together.count - 1].weight = last.weight + weight
            } else {
                together.append((unknown, weight))
            }
        }
        return together.filter { !$0.weight.isZero }
    }

    /// The unknowns that the units of an amount are, each added or taken off.
    private func unknowns(
        of kind: Int, _ amount: UnitWeights.Amount, at bound: Bound
    ) -> [(place: Int, isAdded: Bool)] {
        let isNet =
            switch amount {
            case .net, .presentValue, .cashable, .shareUnknown: true
            case .gross, .grossOverHorizon: false
            }
        return quantities[kind].unknown.places(from: kind * UnknownUnits.count, isNet: isNet, at: bound)
    }
}

extension ModularVector {
    /// A sum over unknowns.
    init(_ sum: AuditTable.Sum) {
        // Never traps: unknowns are counted by what memory holds.
        self.init(adding: zip(sum.atoms, sum.weights ?? sum.atoms.map { _ in 1 }).map { (Int32($0), $1) })
    }
}
