import Numerics

/// What `evaluation.json` says: what was evaluated, over which months, in whose prices, and how results are released.
public struct EvaluationSettings: Sendable {
    /// Title of the report.
    public var title: String
    /// The programme that is evaluated, by its name.
    public var programme: String?
    /// Who signs the report.
    public var author: String?
    /// When it was written: `2013`, `2013-05` or `2013-05-31`.
    public var date: String?
    /// What kind of document it is.
    public var status: EvaluationStatus = .evaluation
    /// When the programme was observed; nil where not given.
    public var period: ObservationPeriod?
    /// Financial year in whose prices every amount is given.
    public var priceYear: FinancialYear
    /// Years an effect lasts from the month it begins.
    public var horizonYears = 1
    /// How later years are discounted.
    @Shared public var discounting: DiscountSchedule = .greenBook
    /// People supported; counted from the cases where nil.
    public var people: Int?
    /// Columns of the case files by which results are also shown.
    public var groupBy: [String] = []
    /// What case numbers look like; nil where not said.
    package var caseNumbers: CaseNumberShapes?
    /// The one of them by which people are drawn together, because those of one area are alike; nil where people are drawn
    /// one by one.
    package var cluster: String?
    /// Months observed before and after, where `service-use.csv` does not say otherwise.
    public var windows: ObservationWindows?
    /// When counts are withheld or rounded.
    @Shared public var disclosure = DisclosureRule()
    /// How the simulation is run.
    @Shared public var simulation = SimulationSettings()
    /// The edition of the built-in unit costs.
    public var catalogue = CatalogueEdition.newest
    /// Name of the price index; nil for the newest built in, or the evaluation's own `deflators.csv`.
    public var deflator: String?
    /// Whether a forecast index may be used.
    public var forecastUse: ForecastUse = .refused
    /// What was done, for whom, in the evaluator's words.
    public var about: [String] = []
    /// Limitations in the evaluator's words.
    public var limitations: [String] = []
    /// What the programme brought and no amount counts, in the evaluator's words.
    public var notCounted: [String] = []
    /// Whether it is asked what a change in life satisfaction would be worth; nil where it is not.
    @Shared public var wellby: WellbyRequest?
    /// How the people without the programme were chosen; nil where not said.
    @Shared public var comparison: ComparisonChoice?
    /// What is declared to a reader who checks.
    @Shared public var declarations = Declarations()
    /// Publication that a reproduction reproduces.
    public var citation: String?
    /// A published total without inputs, to be examined for what it implies.
    @Shared public var implied: ImpliedFigure?
    /// Parts that are written and could not be read. What depends on them is not judged, because the error is theirs; settings
    /// with any are never those of an evaluation.
    var unreadParts: Set<Part> = []
    /// Words that `names.csv` gives cells of a column and that mean nothing, by the column: told there, and not in every row again.
    var wordsWithoutMeaning: [String: Set<String>] = [:]

    /// The least that an evaluation says; everything else keeps its default.
    public init(title: String, priceYear: FinancialYear) {
        self.title = title
        self.priceYear = priceYear
    }
}

/// What kind of document an evaluation is. The report says it on its first lines.
public enum EvaluationStatus: String, Sendable, Hashable, CaseIterable {
    /// An evaluation of a real programme from its own data.
    case evaluation
    /// Figures somebody published, recomputed from their published inputs.
    case reproduction
    /// Inputs made up to resemble a programme whose own inputs were not published.
    case reconstruction
    /// An example that is about no real programme.
    case illustration
}

/// The months in which the programme was observed.
public struct ObservationPeriod: Sendable, Hashable {
    /// The month in which the period begins: month 0 of year 0.
    public var start: YearMonth
    /// Months that the period lasts, at least one.
    public var months: Int

    /// A period of whole months.
    public init(start: YearMonth, months: Int) {
        self.start = start
        self.months = months
    }

    /// Its months, from the first to the last.
    var reach: ClosedRange<YearMonth> { start...start.advanced(byMonths: max(months, 1) - 1) }
}

/// Months of observation before and after the programme began for a person.
public struct ObservationWindows: Sendable, Hashable {
    /// Months observed before the programme began for a person.
    public var beforeMonths: ExactDecimal
    /// Months observed after the programme began for a person.
    public var afterMonths: ExactDecimal

    /// A pair of windows.
    public init(beforeMonths: ExactDecimal, afterMonths: ExactDecimal) {
        self.beforeMonths = beforeMonths
        self.afterMonths = afterMonths
    }
}

/// How the simulation is run.
public struct SimulationSettings: Sendable, Hashable {
    /// The most draws: ten minutes or more of them, and a standard error a hundred-thousandth of the spread.
    public static let mostDraws = 1_000_000_000

    /// Draws from the inputs' distributions, from one to `mostDraws`.
    public var draws = 10_000
    /// Seed of the random numbers: the same seed gives the same draws.
    public var seed: UInt64 = 1
    /// How the draws are spread.
    public var method = SamplingMethod.random
    /// When the draws may stop early; nil for all of them.
    public var precision: SimulationPrecision?
    /// Inputs that tend to be high together.
    public var correlations: [RankCorrelation] = []
    /// The two inputs of the two-way table, the one down its side first; nil for the two with the greatest swings.
    public var twoWay: InputPair?

    /// A number of draws and a seed.
    public init(draws: Int = 10_000, seed: UInt64 = 1) {
        self.draws = draws
        self.seed = seed
    }
}

/// Two inputs, for a table of every pair of their values.
public struct InputPair: Sendable, Hashable {
    /// The input down the side.
    public var rows: InputName
    /// The input along the top.
    public var columns: InputName

    /// The two inputs of a table, the one down its side first.
    public init(rows: InputName, columns: InputName) {
        self.rows = rows
        self.columns = columns
    }
}

/// A published figure whose inputs were not published, with whatever was printed beside it.
public struct ImpliedFigure: Sendable, Hashable {
    /// The most people, months and posts that a figure can be for, in a file and on the command line.
    package static let mostPeople = 1_000_000_000
    package static let mostMonths = 1200
    package static let mostPosts = 1_000_000

    /// The low end, where a range was printed.
    public var low: Money?
    /// The figure itself; nil where only a range was printed, or no figure in readable text.
    public var central: Money?
    /// The high end, where a range was printed.
    public var high: Money?
    /// People it is for.
    public var people: Int?
    /// Months that the figure covers, where they were printed.
    public var months: Int?
    /// What the programme cost.
    public var cost: Money?
    /// Coordinators or other posts.
    public var posts: ExactDecimal?
    /// Share of full capacity at which the figure was made.
    public var capacity: Share?
    /// Sign of the currency of its amounts.
    public var currency: String
    /// How later texts restated it, in their order.
    public var quotedAs: [String]
    /// What of it is worked out from what was printed, and not printed itself.
    public var derived: Set<Part>

    /// A part of the figure that may be derived.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The figure, at any of its ends.
        case amount
        /// What the programme cost.
        case cost
    }

    /// A figure and what was printed with it.
    public init(
        low: Money? = nil, central: Money? = nil, high: Money? = nil, people: Int? = nil, months: Int? = nil,
        cost: Money? = nil, posts: ExactDecimal? = nil, capacity: Share? = nil, currency: String = "£",
        quotedAs: [String] = [], derived: Set<Part> = []
    ) {
        self.low = low
        self.central = central
        self.high = high
        self.people = people
        self.months = months
        self.cost = cost
        self.posts = posts
        self.capacity = capacity
        self.currency = currency
        self.quotedAs = quotedAs
        self.derived = derived
    }
}

extension EvaluationSettings {
    /// The place of `cluster` among the `groupBy` columns.
    var clusterPlace: Int? { cluster.flatMap { groupBy.firstIndex(of: $0) } }

    /// Years in which something may have happened to a case that a note dates: those of the period, the one before and the one after.
    var eventYears: ClosedRange<Int>? {
        guard let period else { return nil }
        let first = period.start.year
        let monthsOfYear = 12
        return (first - 1)...(first + (period.months + monthsOfYear - 1) / monthsOfYear + 1)
    }

    /// What can be done about a column that a file of cases does not know.
    static let howToGroup = "A column of your own to group results by is named in \"groupBy\" of evaluation.json."
}
