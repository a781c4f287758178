import Numerics

/// Inputs whose effect would give away a figure that disclosure control withholds: the swing of a service's unit cost is its
/// units times a published range, and that of an assumption is the money of the lines that it covers and no narrower one does.
struct WithheldInputs: Sendable {
    private let names: Set<InputName>
    /// What is told of services that are withheld, by those inputs too that are not left out; nil where none is withheld.
    let told: WithheldRest?

    /// Decides in the order of the names, so that the same inputs are left out every time.
    ///
    /// - Parameters:
    ///   - lines: the lines that each moves.
    ///   - told: what was told before of services that are withheld.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(
        among names: [InputName], moving lines: MovedLines, of evaluated: Evaluated, beside told: WithheldRest?
    ) throws(EvaluationError) {
        let (evaluation, released) = (evaluated.evaluation, evaluated.released)
        let moved = names.map { name in
            name.parameter == .programmeCost ? [] : [lines.moved(by: name)]
        }
        let hidden = Self.withheldScopes(released)
        let candidates = zip(names, moved).filter { !hidden.contains($0.0.scope) }
        let answers = DifferenceDisclosure(evaluated).mayShow(candidates.map(\.1))
        let shown = zip(candidates, answers).filter(\.1).map(\.0.0)
        var told = told
        self.names = Set(names).subtracting(try Self.keeping(shown, in: evaluation, beside: &told))
        self.told = told
    }

    /// Those that tell no withheld service together with the totals and with those before them: the total with an assumption at an end is
    /// one more sum over the services that are left over.
    private static func keeping(
        _ names: [InputName], in evaluation: Evaluation, beside rest: inout WithheldRest?
    ) throws(EvaluationError) -> [InputName] {
        guard var told = rest else { return names }
        var kept: [InputName] = []
        for name in names {
            var beside = told
            for end in [Bound.low, .high] {
                guard let moved = evaluation.moving(assumption: name, to: end) else { continue }
                try beside.tell([.presentValue], at: [.central], of: moved)
            }
            guard beside.isKept else { continue }
            told = beside
            kept.append(name)
        }
        rest = told
        return kept
    }

    /// Whether two inputs may be moved together.
    ///
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    func mayMoveTogether(_ one: InputName, _ other: InputName, of evaluation: Evaluation) throws(EvaluationError)
        -> Bool
    {
        guard var told else { return true }
        for end in [Bound.low, .high] {
            let moved = evaluation.moving(assumption: one, to: end) ?? evaluation
            for otherEnd in [Bound.low, .high] {
                let both = moved.moving(assumption: other, to: otherEnd) ?? moved
                try told.tell([.presentValue], at: [.central], of: both)
            }
        }
        return told.isKept
    }

    /// Services and bearers whose rows are withheld: nothing by their name is shown, not even of a part of them.
    private static func withheldScopes(_ released: ReleasedEvaluation) -> Set<String> {
        let scopes = released.breakdowns.flatMap { breakdown in
            breakdown.rows.filter { $0.figures == .suppressed }.compactMap { row -> AssumptionScope? in
                switch breakdown.dimension {
                case .service: .service(ServiceID(row.key))
                case .bearer: .bearer(Bearer(row.key))
                case .group, .year, .benefitType: nil
                }
            }
        }
        return Set(scopes.map(\.description))
    }

    /// Whether an input is left out.
    func contains(_ name: InputName) -> Bool { names.contains(name) }
}

extension Evaluation {
    /// The evaluation with the central value of an assumption at one of its ends; nil for another input, which moves lines of one service
    /// alone or is about nobody.
    fileprivate func moving(assumption name: InputName, to end: Bound) -> Evaluation? {
        guard case .assumption(let parameter) = name.parameter,
            let place = assumptions.declared.firstIndex(where: {
                $0.parameter == parameter && $0.scope.description == name.scope
            })
        else { return nil }
        var moved = self
        moved.assumptions.declared[place].value.central = assumptions.declared[place].value[end]
        return moved
    }
}
