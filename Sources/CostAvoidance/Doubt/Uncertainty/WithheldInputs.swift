import Numerics

/// Inputs whose effect would give away a figure that disclosure control withholds: the swing of a service's unit cost is its
/// units times a published range, and that of an assumption is the money of the lines that it covers and no narrower one does.
struct WithheldInputs: Sendable {
    private let names: Set<InputName>
    private let inputs: [InputName: UncertainInput]
    /// What is told of services that are withheld, by those inputs too that are not left out; nil where none is withheld.
    let told: WithheldRest?

    /// Decides in the order of the inputs, so that the same inputs are left out every time.
    ///
    /// - Parameters:
    ///   - lines: the lines that each moves.
    ///   - told: what was told before of services that are withheld.
    /// - Throws: `EvaluationError` as `Evaluator.evaluate` does.
    init(
        among inputs: [UncertainInput], moving lines: MovedLines, of evaluated: Evaluated, beside told: WithheldRest?
    ) throws(EvaluationError) {
        let (evaluation, released) = (evaluated.evaluation, evaluated.released)
        let moved = inputs.map { input in
            input.name.parameter == .programmeCost ? [] : [lines.moved(by: input.name)]
        }
        let hidden = Self.withheldScopes(released)
        let candidates = zip(inputs, moved).filter { !hidden.contains($0.0.name.scope) }
        let answers = DifferenceDisclosure(evaluated).mayShow(candidates.map(\.1))
        let shown = zip(candidates, answers).filter(\.1).map(\.0)
        var told = told
        names = Set(inputs.map(\.name)).subtracting(
            try Self.keeping(shown, in: evaluation, beside: &told).map(\.name))
        self.inputs = Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first }
        self.told = told
    }

    /// Those that tell no withheld service together with the totals and with those before them: the total with an assumption at an end is
    /// one more sum over the services that are left over.
    private static func keeping(
        _ inputs: [(input: UncertainInput, moved: [[Int]])], in evaluation: Evaluation, beside rest: inout WithheldRest?
    ) throws(EvaluationError) -> [UncertainInput] {
        guard var told = rest else { return inputs.map(\.input) }
        var kept: [UncertainInput] = []
        for (input, lines) in inputs {
            if input.name.parameter.isOfManyServices || told.isCutAcross, told.isAbout(lines.joined()) {
                var beside = told
                for moved in try evaluation.moving(toEndsOf: input) {
                    try beside.tell([.presentValue], at: [.central], of: moved)
                }
                guard beside.isKept else { continue }
                told = beside
            }
            kept.append(input)
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
        let moving = [one, other].filter(\.parameter.isOfManyServices).compactMap { inputs[$0] }
        var moved = [evaluation]
        for input in moving {
            var both: [Evaluation] = []
            for evaluation in moved { both += try evaluation.moving(toEndsOf: input) }
            moved = both
        }
        for evaluation in moved { try told.tell([.presentValue], at: [.central], of: evaluation) }
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

extension UncertainParameter {
    /// Whether moving it changes how services weigh beside one another: another input moves lines of one service alone, or is about nobody.
    /// Where a service that is shown is cut by an area that is shown, its price is one more equation about its parts all the same.
    fileprivate var isOfManyServices: Bool {
        if case .assumption = self { return true }
        return false
    }
}

extension Evaluation {
    /// The evaluation with an input at its low, and at its high.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a moved amount does not fit.
    fileprivate func moving(toEndsOf input: UncertainInput) throws(EvaluationError) -> [Evaluation] {
        do throws(ArithmeticError) {
            return [try moving(input, to: input.range.low), try moving(input, to: input.range.high)].compactMap { $0 }
        } catch {
            throw .arithmetic(error, while: "moving \(input.name)")
        }
    }
}
