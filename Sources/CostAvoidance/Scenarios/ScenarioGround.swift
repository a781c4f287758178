import Numerics

/// An evaluation ready to be asked what if: evaluated once, with what disclosure control says of differences.
///
/// The difference that a change to one service makes is that service's money. So a change about rows whose money is withheld
/// in the report is withheld as well, and so is one that would give a withheld row away together with what is shown.
public struct ScenarioGround: Sendable {
    /// The evaluation without the rows of single people, so that a copy is light however many there were.
    public let evaluation: Evaluation
    /// The figures of the evaluation as it is.
    public let base: Headline
    private let disclosure: DifferenceDisclosure

    /// Evaluates an evaluation.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    public init(_ evaluation: Evaluation) throws(EvaluationError) {
        let result = try Evaluator.evaluate(evaluation)
        self.init(
            evaluation, result: result, released: Suppression.release(result, under: evaluation.settings.disclosure))
    }

    /// Takes an evaluation whose result is known already.
    init(_ evaluation: Evaluation, result: EvaluationResult, released: ReleasedResult) {
        self.evaluation = evaluation.withoutLedger
        base = result.headline
        disclosure = DifferenceDisclosure(evaluation, result: result, released: released)
    }

    /// Whether the differences of these changes may be shown, together with those of the sets before.
    ///
    /// - Returns: one answer a set of changes, in their order.
    public func mayShow(_ changes: [[ScenarioChange]]) -> [Bool] { disclosure.mayShow(changes) }

    /// Whether the differences that these changes make may be shown.
    public func mayShow(_ changes: [ScenarioChange]) -> Bool { mayShow([changes]).allSatisfy { $0 } }
}

/// Tells which differences would show money about too few people.
private struct DifferenceDisclosure: Sendable {
    private let tables: [Breakdown]
    private let lineCount: Int
    private let withheld: Set<RowAddress>
    private let subjects: [AssumptionSubject?]
    private let fiscal: [Int]
    private let people: PeopleCounter
    private let threshold: Int

    init(_ evaluation: Evaluation, result: EvaluationResult, released: ReleasedResult) {
        tables = result.breakdowns + [result.benefitTypes, result.otherValues]
        lineCount = result.lines.count
        let shown = released.breakdowns + [released.benefitTypes, released.otherValues]
        var withheld: Set<RowAddress> = []
        for (table, breakdown) in shown.enumerated() {
            for (row, figures) in breakdown.rows.map(\.figures).enumerated() where figures == .suppressed {
                withheld.insert(RowAddress(table: table, row: row))
            }
        }
        self.withheld = withheld
        subjects = result.lines.map { evaluation.subject(of: $0.key) }
        fiscal = result.lines.indices.filter { result.lines[$0].benefitType == .fiscal }
        people = PeopleCounter(evaluation: evaluation, lines: result.lines)
        threshold = released.rule.threshold
    }

    func mayShow(_ sets: [[ScenarioChange]]) -> [Bool] {
        var accepted: [Breakdown] = []
        var answers: [Bool] = []
        for changes in sets {
            let candidates = changes.filter { $0.scope != .all }.map { parts(of: $0) }
            // A change of everything is about everybody.
            let isSafe =
                candidates.isEmpty
                || candidates.allSatisfy { $0.rows.allSatisfy { isEnough($0.people) } }
                    && LinearAudit(
                        tables: tables + accepted + candidates, lineCount: lineCount,
                        untotalled: [tables.count - 2, tables.count - 1]
                    )
                    .exposedRow(withheld: withheld) == nil
            if isSafe { accepted += candidates }
            answers.append(isSafe)
        }
        return answers
    }

    private func isEnough(_ count: Int?) -> Bool {
        guard let count else { return true }
        return count == 0 || count >= threshold
    }

    /// The lines that a change is about and the rest of them: a difference shows both.
    private func parts(of change: ScenarioChange) -> Breakdown {
        let covered = fiscal.filter { index in subjects[index].map { change.scope.covers($0) } ?? false }
        let inScope = Set(covered)
        let rest = fiscal.filter { !inScope.contains($0) }
        return Breakdown(
            dimension: .service,
            rows: [covered, rest].filter { !$0.isEmpty }.map {
                BreakdownRow(key: "", lines: $0, people: people.count($0), amounts: SavingsAmounts())
            })
    }
}
