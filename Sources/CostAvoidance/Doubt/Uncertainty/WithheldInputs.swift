import Numerics

/// Inputs whose effect would give away a figure that disclosure control withholds: the swing of a service's unit cost is its
/// units times a published range, and that of an assumption is the money of the lines that it covers and no narrower one does.
struct WithheldInputs: Sendable {
    private let names: Set<InputName>

    /// Decides in the order of the names, so that the same inputs are left out every time.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    init(among names: [InputName], of evaluated: Evaluated) throws(EvaluationError) {
        let (evaluation, released) = (evaluated.evaluation, evaluated.released)
        let lines = evaluated.result.lines
        // Of thousands of services each has inputs of its own, and few lines.
        let ofService = Dictionary(grouping: lines.indices) {
            AssumptionScope.service(lines[$0].key.service).description
        }
        let moved = try names.map { name throws(EvaluationError) -> [[Int]] in
            // What the programme cost is about nobody.
            guard name.parameter != .programmeCost else { return [] }
            var covered: [Int] = []
            let mayMove = name.parameter.isOfOneService ? ofService[name.scope] ?? [] : Array(lines.indices)
            for index in mayMove where try Self.moves(name, lines[index], in: evaluation) { covered.append(index) }
            return [covered]
        }
        let hidden = Self.withheldScopes(released)
        let candidates = zip(names, moved).filter { !hidden.contains($0.0.scope) }
        let answers = DifferenceDisclosure(evaluated).mayShow(candidates.map(\.1))
        let shown = zip(candidates, answers).filter(\.1).map(\.0.0)
        self.names = Set(names).subtracting(shown)
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

    /// Whether moving an input moves a line.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    static func moves(
        _ name: InputName, _ line: LineResult, in evaluation: Evaluation
    ) throws(EvaluationError) -> Bool {
        switch name.parameter {
        case .programmeCost: false
        case .quantity, .likelihood: !line.origin.isAlternative && isAbout(line.key.service, name)
        case .alternative: line.origin.isAlternative && isAbout(line.key.service, name)
        // With the rest central an event is worth its first account, under whose service it stands.
        case .unitCost: isAbout(line.key.service, name)
        case .assumption(let parameter): try covers(parameter, name.scope, line, in: evaluation)
        }
    }

    private static func isAbout(_ service: ServiceID, _ name: InputName) -> Bool {
        name.scope == AssumptionScope.service(service).description
    }

    /// Whether the assumption of a scope is the one that covers a line.
    private static func covers(
        _ parameter: AssumptionParameter, _ scope: String, _ line: LineResult, in evaluation: Evaluation
    ) throws(EvaluationError) -> Bool {
        guard case .given(let index, _) = try evaluation.assumptions(of: line)[parameter] else { return false }
        return evaluation.assumptions.declared[index].scope.description == scope
    }
}
