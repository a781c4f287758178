/// The inputs of which it may be told how they move what could leave a budget.
///
/// Beside what they do to the savings it is one more equation about the lines that they move, with the shares as weights. It is told
/// where it says nothing that is not shown: of lines of one share, of all lines together, and of any where no row is withheld.
struct CashMovers {
    private let evaluated: Evaluated

    init(_ evaluated: Evaluated) { self.evaluated = evaluated }

    /// Those of some inputs, whose effects on the savings are shown, of which it may be told.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    func told(of names: [InputName]) throws(EvaluationError) -> Set<InputName> {
        var told: Set<InputName> = []
        for name in names where try mayTell(name) { told.insert(name) }
        return told
    }

    private func mayTell(_ name: InputName) throws(EvaluationError) -> Bool {
        guard !evaluated.released.withheldMeasures.contains(.cashableSavings) else { return false }
        let (evaluation, result) = (evaluated.evaluation, evaluated.result)
        var moved: [Int] = []
        for line in result.fiscalLines where try WithheldInputs.moves(name, result.lines[line], in: evaluation) {
            moved.append(line)
        }
        guard moved.contains(where: { result.lines[$0].cashableShare != .unknown }) else { return false }
        let isOneShare = Set(moved.map { result.lines[$0].cashableShare }).count == 1
        return isOneShare || !hasWithheldRows || (isScale(name) && moved.count == result.fiscalLines.count)
    }

    /// Whether it multiplies every line that it moves by the same number.
    private func isScale(_ name: InputName) -> Bool {
        guard case .assumption(let parameter) = name.parameter else { return false }
        return AssumptionParameter.betweenGrossAndNet.contains(parameter)
    }

    private var hasWithheldRows: Bool {
        let released = evaluated.released
        return (released.breakdowns + [released.bearersByYear]).contains { breakdown in
            breakdown.rows.contains { $0.figures == .suppressed }
        }
    }
}
