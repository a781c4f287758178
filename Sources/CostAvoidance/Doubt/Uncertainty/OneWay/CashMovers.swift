/// The inputs of which it may be told how they move what could leave a budget.
///
/// Beside what they do to the savings it is one more equation about the lines that they move, with the shares as weights. It is told
/// where it says nothing that is not shown: of lines of one share, of all lines together, and of any where no row is withheld.
struct CashMovers {
    private let released: ReleasedEvaluation
    private let lines: MovedLines
    /// Of each line that is a saving the share that could leave a budget; nil of another.
    private let shares: [CashableShare?]
    private let savings: Int

    /// - Parameter lines: the lines that each input moves.
    init(_ evaluated: Evaluated, moving lines: MovedLines) {
        released = evaluated.released
        self.lines = lines
        shares = evaluated.result.lines.map { $0.benefitType == .fiscal ? $0.cashableShare : nil }
        savings = shares.count { $0 != nil }
    }

    /// Those of some inputs, whose effects on the savings are shown, of which it may be told.
    func told(of names: [InputName]) -> Set<InputName> {
        guard !released.withheldMeasures.contains(.cashableSavings) else { return [] }
        let hasWithheldRows = hasWithheldRows
        return Set(names.filter { mayTell($0, besideWithheldRows: hasWithheldRows) })
    }

    private func mayTell(_ name: InputName, besideWithheldRows hasWithheldRows: Bool) -> Bool {
        let moved = lines.moved(by: name).compactMap { shares[$0] }
        guard moved.contains(where: { $0 != .unknown }) else { return false }
        return Set(moved).count == 1 || !hasWithheldRows || (isScale(name) && moved.count == savings)
    }

    /// Whether it multiplies every line that it moves by the same number.
    private func isScale(_ name: InputName) -> Bool {
        guard case .assumption(let parameter) = name.parameter else { return false }
        return AssumptionParameter.betweenGrossAndNet.contains(parameter)
    }

    private var hasWithheldRows: Bool {
        (released.breakdowns + [released.bearersByYear]).contains { breakdown in
            breakdown.rows.contains { $0.figures == .suppressed }
        }
    }
}
