import Numerics

/// The assumptions that cover one line.
package struct LineAssumptions: Sendable, Hashable {
    /// One a parameter, in their order.
    private let resolved: [ResolvedAssumption]

    /// Finds the assumptions that cover a line.
    ///
    /// - Throws: `AssumptionTie` where two cover it and neither is narrower.
    package init(_ assumptions: AssumptionSet, for subject: AssumptionSubject) throws(AssumptionTie) {
        try self.init { parameter throws(AssumptionTie) in try assumptions.resolve(parameter, for: subject) }
    }

    /// The assumptions that a caller finds, parameter by parameter.
    init<Failure: Error>(
        _ find: (AssumptionParameter) throws(Failure) -> ResolvedAssumption
    ) throws(Failure) {
        let parameters = AssumptionParameter.allCases
        var resolved: [ResolvedAssumption] = []
        resolved.reserveCapacity(parameters.count)
        for parameter in parameters { resolved.append(try find(parameter)) }
        self.resolved = resolved
    }

    /// The assumption for one parameter.
    package subscript(parameter: AssumptionParameter) -> ResolvedAssumption {
        // There is one for each, and a test holds their places against their order.
        resolved[parameter.rank]
    }
}
