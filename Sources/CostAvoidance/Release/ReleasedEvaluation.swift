import DelimitedText
import Numerics

/// An evaluation after disclosure control: what was stated, and what of the result may leave the house.
///
/// It does not hold what is withheld, so that a report, chart, explanation or workbook made from it cannot tell it.
public struct ReleasedEvaluation: Sendable {
    /// What `evaluation.json` says, with the number of people as it may be told.
    @Shared public var settings: EvaluationSettings
    /// Price index that uprates unit costs and programme costs to the evaluation's price year.
    @Shared public var deflators: DeflatorSeries
    /// The services that rows name.
    public var unitCosts: [ServiceID: UnitCost]
    /// The range of services whose rows are withheld, where their own would tell them apart.
    package internal(set) var pooled: PooledRange?
    /// Prices of services of which nothing is known, because everybody was lost to follow-up.
    package var unitCostsOfLost: [ServiceID: UnitCost] = [:]
    /// The rows of `assumptions.csv`.
    public var assumptions: AssumptionSet
    /// What the rows are to the assumptions, each once.
    package var assumptionSubjects: Set<AssumptionSubject>
    /// Programme costs in the order of the file.
    package var costs: [ProgrammeCost]
    /// The files read, by name.
    public var inputs: [InputRecord]
    /// Words of the files that `names.csv` gave a meaning.
    package var ownWords: [OwnWord] = []
    /// Sections of the report in the evaluator's own words.
    package var sections: [OwnSection] = []
    /// What still stands in the files of the example they were started from.
    package var examples: [ExampleLeft] = []
    /// What was doubtful in the files without being an error.
    public var notices: Diagnostics
    /// Whether every judged row states the month in which its effect begins; one that does not begins with the period.
    package var judgedDating = Dating.known
    /// Of a workbook, which of its sheets each file stands for.
    @Shared package var sheets: SheetPlaces?

    /// What it comes to for all people together.
    @Shared public var totals: ReleasedTotals
    /// Whether the whole of it is about enough people to be published.
    public var whole: Whole
    /// Fiscal savings by service, bearer, each group and year.
    public var breakdowns: [ReleasedBreakdown]
    /// Fiscal savings by who would have paid, the year in which they fall and the share that could leave a budget.
    @Shared public var bearersByYear: ReleasedBreakdown
    /// By kind of value.
    @Shared public var benefitTypes: ReleasedBreakdown
    /// Economic, social and transfer values by service.
    @Shared public var otherValues: ReleasedBreakdown
    /// Savings and costs by financial year; nil where the evaluation has no period, or nobody knows when some saving fell.
    @Shared package var budget: ReleasedBudget?
    /// The period by whose months years are told; nil where it is not known, or where some observed use does not say when it fell.
    package var datedPeriod: ObservationPeriod? { budget == nil ? nil : settings.period }
    /// People supported, rounded where the evaluation asks for it; nil where not known, or too few to be told.
    public var people: Int?
    /// How many services about too few people can be worked out by whoever tries whole numbers of units.
    package internal(set) var foundByWholeNumbers = 0
    /// Measures of the summary that are withheld: those that tell how few people there are, and what could leave a budget where
    /// that tells what a few people's services came to.
    public internal(set) var withheldMeasures: Set<SummaryMeasure>

    /// The rule that was applied.
    public var rule: DisclosureRule { settings.disclosure }

    /// What may be done with the whole of a result.
    public enum Whole: Sendable, Hashable {
        /// It is about enough people, or it is not known how many.
        case aboutEnough
        /// All people together are fewer than the threshold. Its totals are for those who may know about them, and for nobody
        /// else: no suppression of rows makes them fit to be published.
        case aboutTooFew
        /// Enough people were supported, and those of whom all the money is told are fewer than the threshold: the totals are theirs.
        case savedOnTooFew
        /// The comparison group is fewer than the threshold: what is taken off the totals is theirs.
        case comparedWithTooFew
        /// What so many rows about too few people come to can be worked out, or nearly: there is too little else for them to be hidden
        /// among.
        case tellsOfTooFew(rows: Int, from: Source)

        /// What tells it.
        public enum Source: Sendable, Hashable {
            /// The central totals, which are always told.
            case centralTotals
            /// Their low and high as well.
            case ends
        }

        /// Whether everything in it is about too few people.
        package var isOfTooFew: Bool {
            switch self {
            case .aboutEnough, .tellsOfTooFew: false
            case .aboutTooFew, .savedOnTooFew, .comparedWithTooFew: true
            }
        }
    }

    /// The breakdown along a dimension.
    public func breakdown(by dimension: Dimension) -> ReleasedBreakdown? {
        breakdowns.first { $0.dimension == dimension }
    }

    /// The name of a service for people, also of one of which nothing is known.
    package func label(of service: ServiceID) -> String? {
        (unitCosts[service] ?? unitCostsOfLost[service])?.label
    }

    /// A figure of the summary; nil where it is not known or withheld. A chance comes from a simulation and is none of these.
    package subscript(measure: SummaryMeasure) -> Estimate<MeasureValue>? {
        guard !withheldMeasures.contains(measure) else { return nil }
        return switch measure {
        case .people: people.map { Estimate(exactly: .people($0)) }
        case .grossSavings: totals.savings.gross.map(MeasureValue.money)
        case .netSavings: totals.savings.net.map(MeasureValue.money)
        case .presentValueSavings: totals.savings.presentValue.map(MeasureValue.money)
        case .cashableSavings: totals.savings.cash?.cashable.map(MeasureValue.money)
        case .programmeCost: totals.programme?.cost.map(MeasureValue.money)
        case .presentValueCost: totals.programme?.presentValue.map(MeasureValue.money)
        case .netBenefit: totals.netBenefit?.map(MeasureValue.money)
        case .benefitCostRatio: totals.benefitCostRatio?.map(MeasureValue.ratio)
        case .paybackMonths: totals.payback?.map(MeasureValue.payback)
        case .savingsPerPerson: totals.savingsPerPerson?.map(MeasureValue.money)
        case .costPerPerson: totals.costPerPerson?.map(MeasureValue.money)
        case .probabilitySavingsExceedCost: nil
        }
    }

    /// Services whose row is withheld, those of other values among them.
    var withheldServices: Set<ServiceID> {
        let tables = [breakdown(by: .service), otherValues].compactMap(\.self)
        return Set(tables.flatMap(\.rows).filter { $0.figures == .suppressed }.map { ServiceID($0.key) })
    }

    /// By column, the groups whose row is withheld.
    var groupsWithheld: [String: Set<String>] {
        var withheld: [String: Set<String>] = [:]
        for table in breakdowns {
            guard case .group(let column) = table.dimension else { continue }
            withheld[column] = Set(table.rows.filter { $0.figures == .suppressed }.map(\.key))
        }
        return withheld
    }

    /// Whether the rows behind a figure may be counted and named. Where some are withheld, those are the ones that nothing else names; and
    /// most people have one row of a service, which would tell counts that are rounded.
    package var namesRows: Bool { !rule.isRounding && suppressedRows == 0 && !whole.isOfTooFew }

    /// Rows withheld over all tables.
    public var suppressedRows: Int {
        (breakdowns + [bearersByYear, benefitTypes, otherValues]).reduce(0) { sum, table in
            sum + table.rows.filter { $0.figures == .suppressed }.count
        }
    }

    /// Takes out what could leave a budget.
    mutating func withholdCash() {
        withheldMeasures.insert(.cashableSavings)
        totals.savings.cash = nil
        budget?.withholdRows()
    }

    /// Puts the tables of another release of the same lines in place of its own.
    mutating func keepTables(of other: ReleasedEvaluation) {
        breakdowns = other.breakdowns
        bearersByYear = other.bearersByYear
        benefitTypes = other.benefitTypes
        otherValues = other.otherValues
        budget = other.budget.flatMap { budget?.keeping(what: $0) }
        whole = other.whole
        for measure in other.withheldMeasures { withheldMeasures.insert(measure) }
        if other.withheldMeasures.contains(.cashableSavings) { withholdCash() }
    }
}

extension ReleasedEvaluation: PricedInputs, ScopedAssumptions {}

/// A table after disclosure control.
public struct ReleasedBreakdown: Sendable {
    /// What it is keyed by.
    public var dimension: Dimension
    /// In the order of the result's rows.
    public var rows: [ReleasedRow]
    /// The total of its rows, withheld ones included; it agrees with the summary.
    public var total: ReleasedAmounts
    /// Keys of which nothing is known, because everybody whom they are about was lost to follow-up: the total is without them.
    public var lost: [String] = []
}

/// One row after disclosure control.
public struct ReleasedRow: Sendable {
    /// The key of the row, as its CSV file prints it.
    public var key: String
    /// Indices into the result's lines, by which the parts of what is shown are found.
    var lines: [Int]
    /// The year of the programme whose amounts it holds; nil where it holds all of its lines.
    package var year: Int?
    /// What is shown of it.
    public var figures: Figures

    /// What is shown of a row.
    public enum Figures: Sendable, Hashable {
        /// Its amounts, and its people where they are known.
        case shown(ReleasedAmounts, people: Int?)
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }
}

/// What is shown of a row or of all rows of a table, in pounds of the price year. What is told of a row beside these, such as its
/// present value, `FigureLookup` decides figure by figure.
public struct ReleasedAmounts: Sendable, Hashable {
    /// What the services would have cost.
    public var gross: Estimate<Money>
    /// After deadweight, attribution, displacement and optimism bias, in the year the effect begins.
    public var net: Estimate<Money>
    /// Of a row of a year, what of the present value falls in it; nil elsewhere.
    public var presentValue: Estimate<Money>?
    /// Units of the service; nil in a table that is not of services.
    public var units: Estimate<Quantity>?
}
