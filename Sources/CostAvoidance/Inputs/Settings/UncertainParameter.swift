import Numerics

/// What kind of number an uncertain input is.
public enum UncertainParameter: Sendable, Hashable, Comparable {
    /// Pounds for a unit of a service, at the prices of the unit cost's own year. One value serves all its rows.
    case unitCost
    /// Units of a service not needed, over all its rows: they are low together and high together. After likelihood, unless
    /// the likelihoods of the service are an input of their own.
    case quantity
    /// The likelihoods of a service's rows, as their mean weighed by quantity, where the file says how either is spread.
    case likelihood
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
        case .likelihood: "likelihood"
        case .alternative: "alternative"
        case .assumption(let parameter): parameter.rawValue
        case .programmeCost: "programme_cost"
        }
    }

    /// The parameter of a word; nil where there is none.
    public init?(name: String) {
        let simple: [UncertainParameter] = [.unitCost, .quantity, .likelihood, .alternative, .programmeCost]
        let all = simple + AssumptionParameter.allCases.map(UncertainParameter.assumption)
        guard let parameter = all.first(where: { $0.name == name }) else { return nil }
        self = parameter
    }

    /// Whether its scope is always a service.
    var isOfOneService: Bool {
        switch self {
        case .unitCost, .quantity, .likelihood, .alternative: true
        case .assumption, .programmeCost: false
        }
    }

    /// Whether it moves what could leave a budget and nothing else.
    package var movesCashOnly: Bool {
        if case .assumption(let parameter) = self { return parameter.place == .cash }
        return false
    }

    /// Whether a greater value makes the net benefit smaller because it is spent and not saved.
    var isCost: Bool { self == .programmeCost }

    /// What its values can be.
    var kind: UncertainKind {
        switch self {
        case .unitCost, .programmeCost: .amount
        case .quantity, .alternative: .number
        case .likelihood: .share
        case .assumption(let parameter): parameter.unit.kind
        }
    }

    /// Which kind of doubt it belongs to.
    public var source: UncertaintySource {
        switch self {
        case .unitCost: .unitPrices
        case .quantity, .likelihood, .alternative: .judgement
        case .assumption: .assumptions
        case .programmeCost: .programmeCost
        }
    }

    private var rank: (Int, Int) {
        switch self {
        case .unitCost: (0, 0)
        case .quantity: (1, 0)
        case .likelihood: (1, 1)
        case .alternative: (2, 0)
        case .assumption(let parameter): (3, parameter.rank)
        case .programmeCost: (4, 0)
        }
    }

    /// In the order in which the method multiplies them.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
