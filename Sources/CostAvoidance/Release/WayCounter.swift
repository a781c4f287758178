import Numerics

/// Counts the people of a part whose use fell and those whose use rose: units of each would be theirs alone.
struct WayCounter {
    private let evaluation: Evaluation
    private let lines: [LineResult]
    private let people: PeopleCounter
    /// By line of the evaluation, the people with a row that fell and those with one that rose.
    private let judged: [Int: (fell: Set<Int32>, rose: Set<Int32>)]

    init(_ evaluation: Evaluation, _ lines: [LineResult], _ people: PeopleCounter) {
        self.evaluation = evaluation
        self.lines = lines
        self.people = people
        var judged: [Int: (fell: Set<Int32>, rose: Set<Int32>)] = [:]
        let mixed = evaluation.lines.indices.filter { Self.isMixed(evaluation.lines[$0].units) }
        let wanted = Set(mixed)
        for entry in evaluation.ledger.entries where wanted.contains(Int(entry.line)) {
            let line = Int(entry.line)
            if entry.units.high > .zero { judged[line, default: ([], [])].fell.insert(entry.person) }
            if entry.units.low < .zero { judged[line, default: ([], [])].rose.insert(entry.person) }
        }
        self.judged = judged
    }

    /// For each part of each split whether its ways may be told apart. Parts of different splits that share lines are told
    /// apart or together alike: else one less another would be the ways of a third.
    func ways(of splits: [[[Int]]], under rule: DisclosureRule) -> [[LineParts.Ways]] {
        var together: Set<Int> = []
        var ways = splits.map { $0.map { hasTooFew($0, rule) ? LineParts.Ways.together : .apart } }
        var before = -1
        while together.count > before {
            before = together.count
            for (split, parts) in splits.enumerated() {
                for (place, part) in parts.enumerated() {
                    if !together.isDisjoint(with: part) { ways[split][place] = .together }
                    if ways[split][place] == .together { together.formUnion(part) }
                }
            }
        }
        return ways
    }

    /// Whether a part has both ways and one of them is about too few people.
    private func hasTooFew(_ part: [Int], _ rule: DisclosureRule) -> Bool {
        let counts = [count(part, fell: true), count(part, fell: false)]
        return counts.allSatisfy { $0 != 0 } && counts.contains(where: rule.isTooFew)
    }

    /// People whose use went one way; nil where some row does not say whose it is.
    private func count(_ part: [Int], fell: Bool) -> Int? {
        var some: Set<Int32> = []
        var oneWay: [Int] = []
        for line in part {
            guard case .line(let index) = lines[line].origin else { continue }
            let units = evaluation.lines[index].units
            guard Self.isMixed(units) else {
                if Self.has(fell ? units.avoided : units.increased) { oneWay.append(line) }
                continue
            }
            guard let both = judged[index] else { return nil }
            some.formUnion(fell ? both.fell : both.rose)
        }
        if oneWay.isEmpty { return some.count }
        // Somebody may stand behind both: no more than either by itself is certain.
        return people.count(oneWay).map { Swift.max($0, some.count) }
    }

    private static func isMixed(_ units: SignedUnits) -> Bool { has(units.avoided) && has(units.increased) }

    private static func has(_ units: Estimate<Quantity>) -> Bool {
        !units.low.isZero || !units.central.isZero || !units.high.isZero
    }
}
