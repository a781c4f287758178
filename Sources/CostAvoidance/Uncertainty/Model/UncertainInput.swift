import Numerics

/// One number of an evaluation that is known only within a range.
public struct UncertainInput: Sendable, Hashable {
    /// What it is.
    public var name: InputName
    /// Its values in the `low`, central and `high` columns of its own file, in natural terms: pounds, units or a share.
    ///
    /// What low means is what it means in that file: the low cost of a unit, the low units avoided (a rise in use is
    /// greatest at the low), the assumption with the low savings (the greatest deadweight), the low programme cost.
    public var range: Estimate<ExactDecimal>
    /// The distribution it is drawn from.
    public var shape: UncertaintyShape
    /// Whether the distribution was named, or taken because a range was given without one.
    public var shapeOrigin: ShapeOrigin
    /// What its values are counted in: `pounds`, a service's unit, `share` or `position`.
    public var unit: String

    /// Where the distribution of an input comes from.
    public enum ShapeOrigin: Sendable, Hashable {
        /// Named beside the range.
        case given
        /// Triangular, because a low and a high were given and no distribution.
        case byDefault
    }

    /// An input with its range.
    public init(
        name: InputName, range: Estimate<ExactDecimal>, shape: UncertaintyShape, shapeOrigin: ShapeOrigin, unit: String
    ) {
        self.name = name
        self.range = range
        self.shape = shape
        self.shapeOrigin = shapeOrigin
        self.unit = unit
    }

    /// Its value at the end where savings, less cost, are least.
    public var cautious: ExactDecimal { name.parameter.isCost ? range.high : range.low }
    /// Its value at the end where savings, less cost, are greatest.
    public var generous: ExactDecimal { name.parameter.isCost ? range.low : range.high }
    /// The smallest number it can be by its range.
    public var least: ExactDecimal { min(range.low, range.central, range.high) }
    /// The greatest number it can be by its range.
    public var greatest: ExactDecimal { max(range.low, range.central, range.high) }
    /// Its range as binary floating-point numbers, for simulation only.
    var values: Estimate<Double> { range.map(\.doubleValue) }
}

/// What an uncertain input is, as the first two columns of `sensitivity.csv` print it.
public struct InputName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The first column.
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

/// What kind of number an uncertain input is.
public enum UncertainParameter: Sendable, Hashable, Comparable {
    /// Pounds for a unit of a service, at the prices of the unit cost's own year. One value serves all its rows.
    case unitCost
    /// Units of a service not needed, after likelihood, over all its rows: they are low together and high together.
    case quantity
    /// Which account of events described in several ways: -1 is the account worth least, 0 the first, 1 the one worth most.
    case alternative
    /// Deadweight and the rest, as declared for its scope.
    case assumption(AssumptionParameter)
    /// Pounds of an item of `costs.csv`, at the prices it is stated in.
    case programmeCost

    /// The word in `sensitivity.csv`.
    public var name: String {
        switch self {
        case .unitCost: "unit_cost"
        case .quantity: "quantity"
        case .alternative: "alternative"
        case .assumption(let parameter): parameter.rawValue
        case .programmeCost: "programme_cost"
        }
    }

    /// The parameter of a word; nil where there is none.
    public init?(name: String) {
        let simple: [UncertainParameter] = [.unitCost, .quantity, .alternative, .programmeCost]
        let all = simple + AssumptionParameter.allCases.map(UncertainParameter.assumption)
        guard let parameter = all.first(where: { $0.name == name }) else { return nil }
        self = parameter
    }

    /// Whether its scope is always a service.
    var isOfOneService: Bool {
        switch self {
        case .unitCost, .quantity, .alternative: true
        case .assumption, .programmeCost: false
        }
    }

    /// Whether a greater value makes the net benefit smaller because it is spent and not saved.
    var isCost: Bool { self == .programmeCost }

    /// Which kind of doubt it belongs to.
    public var source: UncertaintySource {
        switch self {
        case .unitCost: .unitPrices
        case .quantity, .alternative: .judgement
        case .assumption: .assumptions
        case .programmeCost: .programmeCost
        }
    }

    private var rank: (Int, Int) {
        switch self {
        case .unitCost: (0, 0)
        case .quantity: (1, 0)
        case .alternative: (2, 0)
        case .assumption(let parameter): (3, AssumptionParameter.allCases.firstIndex(of: parameter) ?? 0)
        case .programmeCost: (4, 0)
        }
    }

    /// In the order in which the method multiplies them.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// Where doubt about a total comes from.
public enum UncertaintySource: String, Sendable, Hashable, CaseIterable {
    /// What a unit of a service costs.
    case unitPrices = "unit prices"
    /// How much of a service was not needed and how likely that was.
    case judgement = "quantities and likelihoods"
    /// Deadweight and the rest.
    case assumptions
    /// What the programme cost.
    case programmeCost = "programme cost"
    /// That the people supported were few, and others would have had other needs.
    case people = "few people"
}
