/// The lines of a service in parts that may be told by themselves: each begins in one year, is under one set of assumptions and is
/// borne by one body, so that a formula follows whatever is changed.
///
/// Which parts may be shown is decided as for explanations, on all tables of the report and all parts together.
struct WorkbookParts {
    /// Lines of the result whose part may be shown.
    private let shown: Set<Int>

    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(_ evaluated: Evaluated) throws(EvaluationError) {
        shown = Set(
            try LineParts(evaluated).parts().filter { $0.release != .withheld }.flatMap(\.lines))
    }

    private struct Key: Hashable {
        var year: Int
        var evidence: LineKey.Evidence
        var assumptions: LineAssumptions
        var bearer: Bearer?
    }

    /// The parts of a service, in the order of their first lines; nil where one of them is withheld, where there is but one, or where
    /// several bearers have parts of different rows, whose units would not be the same.
    func parts(of service: [LineSheet.Line]) -> [[LineSheet.Line]]? {
        guard service.allSatisfy({ shown.contains($0.index) }) else { return nil }
        var places: [Key: Int] = [:]
        var parts: [[LineSheet.Line]] = []
        var partsOfRows: [LineKey: [Bearer?: Int]] = [:]
        for line in service {
            let key = line.result.key
            let part = Key(
                year: key.year, evidence: key.evidence, assumptions: line.formula.assumptions, bearer: key.bearer)
            let place = places[part] ?? parts.count
            if place == parts.count {
                places[part] = place
                parts.append([])
            }
            parts[place].append(line)
            partsOfRows[key.ofAllBearers, default: [:]][key.bearer] = place
        }
        let wholes = Set(partsOfRows.values)
        let bearers = Set(parts.map { $0[0].result.key.bearer })
        let areOfTheSameRows = bearers.allSatisfy { bearer in
            parts.filter { $0[0].result.key.bearer == bearer }.count == wholes.count
        }
        return parts.count > 1 && areOfTheSameRows ? parts : nil
    }
}
