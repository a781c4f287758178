/// What a scenario can change.
package enum ScenarioParameter: Sendable, Hashable, Comparable {
    /// What stands between what was avoided, what may be claimed and what could leave a budget.
    case assumption(AssumptionParameter)
    /// Pounds for one unit of a service, at the prices of the unit cost's own year.
    case unitCost
    /// Units of a service that were not needed, before likelihood.
    case quantity
    /// How likely a service would have been needed without the programme.
    case likelihood
    /// What the programme cost.
    case programmeCost
    /// People supported: scales the units of every row along, and not the programme's cost.
    case people
    /// Rate at which later years are discounted.
    case discountRate
    /// Years an effect lasts.
    case horizonYears
    /// Financial year in whose prices everything is told.
    case priceYear
    /// Share of the programme's cost that a body pays.
    case funder(Bearer)

    /// Every parameter that has one name, in the order in which the method applies them; a funder has its own.
    package static let allCases: [ScenarioParameter] =
        [.quantity, .likelihood, .people, .unitCost] + AssumptionParameter.allCases.map { .assumption($0) }
        + [.programmeCost, .discountRate, .horizonYears, .priceYear]

    /// Its name in `scenarios.csv` and after `--set`.
    package var name: String {
        switch self {
        case .assumption(let parameter): parameter.rawValue
        case .unitCost: "unit_cost"
        case .quantity: "quantity"
        case .likelihood: "likelihood"
        case .programmeCost: "programme_cost"
        case .people: "people"
        case .discountRate: "discount_rate"
        case .horizonYears: "horizon_years"
        case .priceYear: "price_year"
        case .funder(let body): "\(Self.funderName)[\(body)]"
        }
    }

    /// The parameter of a name; nil where there is none.
    package init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// What stands before the name of a funder in brackets.
    static let funderName = "funder"

    /// The names as they are listed for people.
    package static var names: [String] { allCases.map(\.name) + ["\(funderName)[NAME]"] }

    /// Whether it decides how much a unit of one service counts beside those of another.
    var weighsServices: Bool {
        switch self {
        case .assumption(let parameter): parameter.place != .cash
        case .unitCost, .discountRate, .horizonYears, .priceYear: true
        case .quantity, .likelihood, .programmeCost, .people, .funder: false
        }
    }

    /// Whether it decides how many years count, and how much each: how a service weighs in a total follows it in no straight line, so that
    /// every value is another equation about those that are withheld.
    var weighsYears: Bool {
        switch self {
        case .horizonYears, .discountRate, .assumption(.dropOff): true
        case .assumption, .unitCost, .quantity, .likelihood, .programmeCost, .people, .priceYear, .funder: false
        }
    }

    /// Whether it is about who pays.
    package var isFunder: Bool {
        if case .funder = self { return true }
        return false
    }

    /// What a scope may be: which rows a change is about.
    var scopes: Scopes {
        switch self {
        case .assumption, .quantity, .likelihood: .rows
        case .unitCost: .services
        case .programmeCost, .people, .discountRate, .horizonYears, .priceYear, .funder: .whole
        }
    }

    enum Scopes {
        /// All rows, a service, a bearer or a basis.
        case rows
        /// All, a service or a bearer: a unit cost has no basis.
        case services
        /// The evaluation as a whole.
        case whole
    }

    /// In the order in which the method applies them.
    package static func < (left: Self, right: Self) -> Bool {
        (left.rank, left.name) < (right.rank, right.name)
    }

    /// Its place in the order of the cases, from 0.
    private var rank: Int {
        Self.allCases.prefix { $0 != self }.count
    }
}
