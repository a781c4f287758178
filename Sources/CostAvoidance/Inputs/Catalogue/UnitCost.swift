import DelimitedText
import Numerics

/// What one unit of a service costs: pounds, at the prices of one year, borne by somebody, on somebody's authority.
public struct UnitCost: Sendable, Hashable {
    /// Decimal places a unit cost may be given with.
    package static let places = 6

    /// The name by which files refer to the service.
    public var service: ServiceID
    /// The service in a few words, for people.
    public var label: String
    /// What is counted: an attendance, a week, an incident.
    public var unit: String
    /// Pounds for one unit at the prices of ``priceYear``; the same number three times where no range is given.
    public var cost: Estimate<ExactDecimal>
    /// Decimals the central cost is written with: 2 for `152.00`, which no rounding to the pound has gone before.
    package var writtenPlaces: Int
    /// Whether the source gives a low and a high.
    public var range: UnitCostRange
    /// What its low and high are, and how it is spread between and beyond them in a simulation.
    public var spread: InputSpread
    /// The year whose prices the cost is in.
    public var priceYear: FinancialYear
    /// Who would have paid, and what share of it each where there are several.
    public var bearer: BearerShares
    /// What kind of value a saving of it is.
    public var benefitType: BenefitType
    /// Share of the saving that could leave a budget, 0 to 1; nil means not known.
    public var cashableShare: Share?
    /// The budget line that a saving of it would leave, and who answers for the benefit.
    public var budgetPlace: BudgetPlace = .notStated
    /// Whether the cost is an average or a marginal one, where the source says.
    public var costBasis: CostBasis?
    /// Whether what clients pay towards the service is in the cost, where the source says.
    public var contribution: ClientContribution?
    /// Whether value added tax is in the cost, where the source says.
    public var valueAddedTax: ValueAddedTax?
    /// What the source printed, where the cost was carried to ``priceYear`` from the prices of an earlier year.
    public var original: PrintedPrice?
    /// Services that one person cannot need in the same months as this one.
    public var excludes: [ServiceID]
    /// The most units that one person can use in a year, where it is known.
    public var maxPerYear: ExactDecimal?
    /// The publication the cost is taken from, as it is to be cited.
    public var source: String
    /// Where in the source: a code, a table or a page. Empty when it is not given.
    public var sourceRef: String
    /// The study that the source itself quotes, where it does.
    public var originalSource: String?
    /// Where the source can be found. Empty when it is not given.
    public var url: String
    /// What a reader should know before using the cost. Empty when there is nothing.
    public var note: String
    /// The licence the source is published under, where it is known.
    public var licence: String?
    /// Where this entry comes from.
    public var origin: UnitCostOrigin

    /// A unit cost from what every one must have; the rest is not known until it is set.
    public init(
        service: ServiceID, label: String, unit: String, cost: Estimate<ExactDecimal>, range: UnitCostRange,
        priceYear: FinancialYear, bearer: BearerShares, benefitType: BenefitType = .fiscal, source: String,
        origin: UnitCostOrigin
    ) {
        self.service = service
        self.label = label
        self.unit = unit
        self.cost = cost
        writtenPlaces = cost.central.places
        self.range = range
        spread = .unstated
        self.priceYear = priceYear
        self.bearer = bearer
        self.benefitType = benefitType
        self.excludes = []
        self.source = source
        self.sourceRef = ""
        self.url = ""
        self.note = ""
        self.origin = origin
    }
}

/// Whether a unit cost has a low and a high, or one number only.
public enum UnitCostRange: Sendable, Hashable {
    /// The source gives one number; no range was made up around it.
    case notGiven
    /// A low, a high or both are given.
    case given
}

/// An amount as its source printed it, in pounds at the prices of one year.
public struct PrintedPrice: Sendable, Hashable {
    /// Pounds for one unit.
    public var amount: ExactDecimal
    /// The year whose prices the amount is in.
    public var priceYear: FinancialYear

    /// An amount at the prices of a year.
    public init(amount: ExactDecimal, priceYear: FinancialYear) {
        self.amount = amount
        self.priceYear = priceYear
    }
}

/// Where an entry of the catalogue comes from.
public enum UnitCostOrigin: Sendable, Hashable {
    /// The catalogue that comes with the library.
    case builtIn
    /// The `unit-costs.csv` of the evaluation, at the cell that names the service.
    case evaluation(SourcePosition)
}

extension UnitCost {
    /// What its source printed: ``original`` where it was uprated since, else the cost itself.
    public var printed: PrintedPrice { original ?? PrintedPrice(amount: cost.central, priceYear: priceYear) }

    /// The most units that one person can use in a year: what is given, or what the unit itself allows.
    ///
    /// A year has 366 days at most and touches 53 weeks; an incident or an attendance has no such limit.
    public var unitsInAYear: ExactDecimal? {
        if let maxPerYear { return maxPerYear }
        return switch unit.lowercased() {
        case "year": ExactDecimal(1)
        case "month": ExactDecimal(12)
        case "week": ExactDecimal(53)
        case "day", "bed day", "night": ExactDecimal(366)
        default: nil
        }
    }
}
