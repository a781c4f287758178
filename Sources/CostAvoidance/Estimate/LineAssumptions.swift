import Numerics

/// The assumptions that cover one line.
package struct LineAssumptions: Sendable, Hashable {
    private let resolved: [AssumptionParameter: ResolvedAssumption]

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
        var resolved: [AssumptionParameter: ResolvedAssumption] = [:]
        for parameter in AssumptionParameter.allCases { resolved[parameter] = try find(parameter) }
        self.resolved = resolved
    }

    /// The assumption for one parameter.
    package subscript(parameter: AssumptionParameter) -> ResolvedAssumption {
        resolved[parameter] ?? .byDefault(Estimate(exactly: parameter.defaultValue))
    }
}
