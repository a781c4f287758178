import DelimitedText
import Numerics

extension Evaluation {
    /// What lines and accounts rest on the method's default of a parameter, because nothing that covers them was declared.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    func subjectsAtDefault(of parameter: AssumptionParameter) throws(EvaluationError) -> Set<AssumptionSubject> {
        var atDefault: Set<AssumptionSubject> = []
        for subject in assumptionSubjects {
            do throws(AssumptionTie) {
                if try assumptions.resolve(parameter, for: subject).isDefault { atDefault.insert(subject) }
            } catch {
                throw .assumptionTie(error)
            }
        }
        return atDefault
    }
}

extension Evaluation {
    /// The assumptions that cover a line.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two tie, which no evaluation that was read has.
    func assumptions(of line: LineResult) throws(EvaluationError) -> LineAssumptions {
        var subject = AssumptionSubject(service: line.key.service, bearer: line.bearer, basis: line.key.basis)
        subject.part = line.key.bearer
        do { return try LineAssumptions(assumptions, for: subject) } catch { throw .assumptionTie(error) }
    }
}

/// Assumptions with the rows that they may be about.
package protocol ScopedAssumptions {
    var assumptions: AssumptionSet { get }
    /// What the lines and accounts are to the assumptions, each once.
    var assumptionSubjects: Set<AssumptionSubject> { get }
}

extension Evaluation: ScopedAssumptions {}

extension ScopedAssumptions {
    /// The assumptions of a parameter that stand for some of the rows of a scope, because they are narrower: what the scope says
    /// holds for all other rows.
    package func narrowerAssumptions(than scope: AssumptionScope, of parameter: AssumptionParameter) -> [Assumption] {
        let subjects = assumptionSubjects.filter(scope.covers)
        return assumptions.declared.filter { narrower in
            narrower.parameter == parameter && narrower.scope.isNarrower(than: scope)
                && subjects.contains(where: narrower.scope.covers)
        }
    }

    /// Whether a deadweight is taken off rows of which people without the programme show what came anyway, so that it may be taken off
    /// twice.
    ///
    /// - Throws: `EvaluationError.assumptionTie` where two assumptions tie.
    package func hasDeadweightBesideComparison() throws(EvaluationError) -> Bool {
        for subject in assumptionSubjects where subject.isCompared {
            do throws(AssumptionTie) {
                if try assumptions.resolve(.deadweight, for: subject).value != .noShare { return true }
            } catch {
                throw .assumptionTie(error)
            }
        }
        return false
    }
}

extension Estimate<AssumptionValue> {
    /// A share of nothing at all three ends.
    static let noShare = Estimate(exactly: .share(.none))
}

extension Evaluation {
    /// What is assumed of some rows: what covers them, or what counts where nothing does. Nil for a cashable share that
    /// neither an assumption nor the unit cost states.
    func value(
        of parameter: AssumptionParameter, _ resolved: ResolvedAssumption, for subject: AssumptionSubject
    ) -> Estimate<AssumptionValue>? {
        guard resolved.isDefault, parameter.place == .cash else { return resolved.value }
        return unitCosts[subject.service]?.cashableShare.map { Estimate(exactly: .share($0)) }
    }
}

extension Evaluation {
    /// What a line is to assumptions and scopes; nil where its service has no unit cost.
    func subject(of key: LineKey) -> AssumptionSubject? { subject(of: key.pricing) }

    /// What lines that are priced together are to assumptions and scopes; nil where their service has no unit cost.
    func subject(of key: PricingKey) -> AssumptionSubject? {
        unitCosts[key.service].map {
            AssumptionSubject(service: key.service, bearers: $0.bearer, part: key.bearer, basis: key.basis)
        }
    }

    /// What the parts of rows that their bearers bear are to assumptions; none where their service has no unit cost.
    func subjects(of key: PricingKey) -> [AssumptionSubject] {
        bornParts(of: key).compactMap { subject(of: $0.key) }
    }
}
