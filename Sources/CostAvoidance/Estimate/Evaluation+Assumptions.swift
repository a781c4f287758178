import DelimitedText
import Numerics

extension Evaluation {
    /// Parameters for which some line rests on the method's default, because nothing that covers it was declared.
    var parametersAtDefault: [AssumptionParameter] {
        let subjects = assumptionSubjects
        return AssumptionParameter.allCases.filter { parameter in
            subjects.contains { subject in
                guard let resolved = try? assumptions.resolve(parameter, for: subject) else { return false }
                return resolved.isDefault
            }
        }
    }
}

extension Evaluation {
    /// The assumptions that cover a line.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two tie, which no evaluation that was read has.
    func assumptions(of line: LineResult) throws(EvaluationError) -> LineAssumptions {
        let subject = AssumptionSubject(service: line.key.service, bearer: line.bearer, basis: line.key.basis)
        do { return try LineAssumptions(assumptions, for: subject) } catch { throw .assumptionTie(error) }
    }
}

extension Evaluation {
    /// What a line is to assumptions and scopes; nil where its service has no unit cost.
    func subject(of key: LineKey) -> AssumptionSubject? {
        unitCosts[key.service].map { AssumptionSubject(service: key.service, bearer: $0.bearer, basis: key.basis) }
    }
}
