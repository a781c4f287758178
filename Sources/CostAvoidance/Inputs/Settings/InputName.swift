import Numerics

/// What an uncertain input is, as the first two columns of `sensitivity.csv` print it.
public struct InputName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// What kind of number it is; the first column of `sensitivity.csv`.
    public var parameter: UncertainParameter
    /// The second column: `service:ID`, the scope of an assumption, or the item of a cost.
    public var scope: String

    /// A parameter and what it is about.
    public init(_ parameter: UncertainParameter, scope: String) {
        self.parameter = parameter
        self.scope = scope
    }

    /// As `--set` takes it: `unit_cost[service:ae-attendance]`.
    public var description: String { scope.isEmpty ? parameter.name : "\(parameter.name)[\(scope)]" }

    /// Understands `deadweight`, `deadweight[bearer:NHS]` and `unit_cost[ae-attendance]`; nil where the parameter is not known.
    public init?(parsing text: String) {
        let parts = text.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parameter = UncertainParameter(name: String(parts[0])) else { return nil }
        var scope = ""
        if parts.count == 2 {
            guard parts[1].hasSuffix("]") else { return nil }
            scope = String(parts[1].dropLast())
        }
        if parameter.isOfOneService, !scope.isEmpty, !scope.hasPrefix("service:") { scope = "service:" + scope }
        self.init(parameter, scope: scope)
    }

    /// Unit costs, quantities, alternatives, assumptions, programme costs; each by scope.
    public static func < (left: Self, right: Self) -> Bool {
        (left.parameter, left.scope) < (right.parameter, right.scope)
    }

    /// The stream of random numbers it is drawn from: a hash of its name, so that an input keeps its draws when a scenario
    /// adds or removes another.
    var stream: UInt64 {
        let bytes = Array("\(parameter.name),\(scope)".utf8)
        let digest = bytes.withUnsafeBytes { SHA256.digest($0) }
        return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
