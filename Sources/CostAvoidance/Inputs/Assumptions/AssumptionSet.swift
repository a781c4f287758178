import DelimitedText
import Numerics

/// One row of `assumptions.csv`.
public struct Assumption: Sendable, Hashable {
    /// What it is about.
    public var parameter: AssumptionParameter
    /// The rows it is about.
    public var scope: AssumptionScope
    /// The value at the low, central and high *savings*: the low deadweight is the greatest.
    public var value: Estimate<AssumptionValue>
    /// What its low and high are, and how it is spread between and beyond them in a simulation.
    public var spread: InputSpread
    /// Where it comes from.
    public var source: String
    /// Why it was chosen.
    public var rationale: String
    /// Who made it and answers for it.
    package var custody = AssumptionCustody()
    /// Where it was written; nil when a scenario made it.
    public var position: SourcePosition?

    /// An assumption that is a share, with its source.
    public init(
        parameter: AssumptionParameter, scope: AssumptionScope, share: Estimate<Share>,
        spread: InputSpread = .unstated, source: String, rationale: String = "", position: SourcePosition? = nil
    ) {
        self.init(
            parameter: parameter, scope: scope, value: share.map(AssumptionValue.share), spread: spread,
            source: source, rationale: rationale, position: position)
    }

    /// An assumption with its source.
    public init(
        parameter: AssumptionParameter, scope: AssumptionScope, value: Estimate<AssumptionValue>,
        spread: InputSpread = .unstated, source: String, rationale: String = "", position: SourcePosition? = nil
    ) {
        self.parameter = parameter
        self.scope = scope
        self.value = value
        self.spread = spread
        self.source = source
        self.rationale = rationale
        self.position = position
    }
}

extension [Assumption] {
    /// In the order in which the method applies them, the widest first, so that the order of the rows changes nothing.
    var inOneOrder: [Assumption] {
        sorted { left, right in
            if left.parameter != right.parameter { return left.parameter < right.parameter }
            if left.scope != right.scope { return left.scope < right.scope }
            return (left.position?.line ?? 0) < (right.position?.line ?? 0)
        }
    }
}

/// What is assumed of a line, and where it comes from.
public enum ResolvedAssumption: Sendable, Hashable {
    /// Stated in the evaluation: the assumption, and its index into those declared.
    case given(Int, Assumption)
    /// Not stated: the method's default.
    case byDefault(Estimate<AssumptionValue>)
    /// Of a service that is withheld, in the amounts that are told: its central value, stated or not, and a range that others have too.
    case pooled(Assumption)

    /// The value, whatever its origin.
    public var value: Estimate<AssumptionValue> {
        switch self {
        case .given(_, let assumption), .pooled(let assumption): assumption.value
        case .byDefault(let value): value
        }
    }

    /// What was stated, or is told in its place; nil for a default.
    package var assumption: Assumption? {
        switch self {
        case .given(_, let assumption), .pooled(let assumption): assumption
        case .byDefault: nil
        }
    }

    /// The index into the set's declared assumptions; nil for a default.
    package var declaredIndex: Int? {
        if case .given(let index, _) = self { return index }
        return nil
    }

    /// Whether nobody stated it.
    public var isDefault: Bool {
        if case .byDefault = self { return true }
        return false
    }
}

/// Every assumption of an evaluation, and the rule that says which one covers a line.
public struct AssumptionSet: Sendable, Hashable {
    /// As declared, in the order of the file.
    public var declared: [Assumption]

    /// A set of declared assumptions; none means every default.
    public init(_ declared: [Assumption] = []) { self.declared = declared }

    /// A scope that covers a line, with the first two of those declared that have it.
    private struct Covering {
        let scope: AssumptionScope
        let first: Int
        var second: Int?
    }

    /// The assumption that covers a line: the narrowest of those declared, or the default.
    ///
    /// - Throws: `AssumptionTie` where two cover it and neither is narrower.
    public func resolve(
        _ parameter: AssumptionParameter, for subject: AssumptionSubject
    ) throws(AssumptionTie) -> ResolvedAssumption {
        // Whatever the number of rows, few scopes cover one subject.
        var covering: [Covering] = []
        for index in declared.indices where declared[index].parameter == parameter {
            let scope = declared[index].scope
            guard scope.covers(subject) else { continue }
            if let known = covering.firstIndex(where: { $0.scope == scope }) {
                covering[known].second = covering[known].second ?? index
            } else {
                covering.append(Covering(scope: scope, first: index))
            }
        }
        let narrowest = covering.filter { one in !covering.contains { $0.scope.isNarrower(than: one.scope) } }
        guard let best = narrowest.first?.first else { return .byDefault(Estimate(exactly: parameter.defaultValue)) }
        let rivals = narrowest.dropFirst().map(\.first) + [narrowest[0].second].compactMap { $0 }
        if let rival = rivals.min() { throw AssumptionTie(parameter: parameter, first: best, second: rival) }
        return .given(best, declared[best])
    }
}

/// Two assumptions cover the same line and neither is narrower than the other.
public struct AssumptionTie: Error, Hashable {
    /// The parameter of the method that was asked for.
    public var parameter: AssumptionParameter
    /// Index of the first in the set.
    public var first: Int
    /// Index of the second in the set.
    public var second: Int
}
