import DelimitedText
import Numerics

/// One evaluation whose inputs were read and checked against each other: only a folder without an error becomes one.
///
/// Scenarios and simulation make other evaluations from it; nothing reads a file after this point.
public struct Evaluation: Sendable {
    /// What `evaluation.json` says: title, period, price year, discounting, disclosure, simulation.
    @Shared public var settings: EvaluationSettings { didSet { formulaShelf = FormulaShelf() } }
    /// Price index that uprates unit costs and programme costs to the evaluation's price year.
    @Shared public var deflators: DeflatorSeries { didSet { formulaShelf = FormulaShelf() } }
    /// The services that rows name, in ascending order of identifier.
    public var unitCosts: [ServiceID: UnitCost] { didSet { formulaShelf = FormulaShelf() } }
    /// Prices of services of which nothing is known, because everybody was lost to follow-up: for their labels.
    package var unitCostsOfLost: [ServiceID: UnitCost] = [:]
    /// Rows summed into lines: the judged ones in ascending order of key, then the observed ones.
    var lines: [ServiceLine]
    /// Events described in alternative ways, by person and tag.
    var alternatives: [AlternativeEvent]
    /// The rows of `assumptions.csv`, each with its scope, range and source; what none covers stands at its default.
    public var assumptions: AssumptionSet { didSet { formulaShelf = FormulaShelf() } }
    /// The range of services whose rows are withheld, where their own would tell them apart.
    package internal(set) var pooled: PooledRange? { didSet { formulaShelf = FormulaShelf() } }
    /// Programme costs in the order of the file.
    package var costs: [ProgrammeCost]
    /// How quantities and likelihoods are spread, of the services whose rows say so.
    package var spreads: [ServiceID: ServiceSpread] = [:]
    /// Who had which rows.
    @Shared var ledger: CaseLedger
    /// Use of services before and after, as observed.
    @Shared var observed: ObservedLedger = .empty
    /// How people fare, asked at the start and later.
    @Shared var wellbeing: WellbeingRecord = .empty
    /// Figures that somebody printed, to be reproduced.
    package var published: [PublishedFigure] = []
    /// What was checked, by whom and with what result, in the order of the file.
    package var checks: [QualityCheck] = []
    /// Sections of the report in the evaluator's own words, in the order of their files' names.
    package var sections: [OwnSection] = []
    /// Words of the files that `names.csv` gave a meaning, of those that some cell holds.
    package var ownWords: [OwnWord] = []
    /// What still stands in the files of the example they were started from.
    package var examples: [ExampleLeft] = []
    /// What-if scenarios in the order of their file; none of them is part of the estimate.
    public var scenarios: [Scenario] = []
    /// The files read, by name.
    public var inputs: [InputRecord]
    /// What was doubtful in the files without being an error.
    public var notices = Diagnostics()
    /// Whether every judged row states the month in which its effect begins; one that does not begins with the period.
    var judgedDating = Dating.known
    /// Of a workbook, which of its sheets each file stands for; nil where the files are those of a folder.
    ///
    /// Positions in an evaluation are those of files, so that the same rows give the same report; who is shown a place is shown
    /// the sheet's.
    @Shared package var sheets: SheetPlaces?

    /// Formulas of lines that were made: of settings, deflators, unit costs, assumptions and the pooled range, and of nothing else.
    private(set) var formulaShelf = FormulaShelf()

    /// People supported: as stated, or counted from the cases; nil where neither is known.
    ///
    /// Beside rows that do not say whose they are the named cases are not everybody. Only where they are too few to be told of does
    /// their number stand for all, because others there need not be.
    public var people: Int? {
        if let stated = settings.people { return stated }
        let named = namedPeople
        guard named > 0, !hasUnnamedRows || settings.disclosure.isTooFew(named) else { return nil }
        return named
    }

    /// Different people whom rows of the case files name.
    package var namedPeople: Int {
        let observed = observed.people(in: .programme).map { self.observed.caseIDs[Int($0)] }
        // The ledger has each once, and there may be millions.
        guard !observed.isEmpty else { return ledger.caseIDs.count }
        return Set(ledger.caseIDs).union(observed).count
    }

    /// Whether some rows do not say whose they are, as in published tables.
    package var hasUnnamedRows: Bool {
        ledger.rowsWithoutCase > 0 || observed.entries.contains { $0.arm == .programme && $0.person == nil }
    }

    /// People supported, where they are enough to be told, as they are told: an amount and what it is for each person tell how
    /// many there are.
    public var releasablePeople: Int? {
        settings.disclosure.isTooFew(people) ? nil : people.map(settings.disclosure.rounded)
    }
}

/// One file of the evaluation as it was read: a table of a folder, or a workbook with several.
public struct InputRecord: Sendable, Hashable {
    /// Its name in the folder.
    public var name: String
    /// SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// Its length in bytes.
    public var bytes: Int
    /// Of a workbook, the sheets read, each by the name that it has as a file of a folder; empty of any other file.
    public var sheetOfFile: [String: String] = [:]

    /// A record of a file read.
    public init(name: String, sha256: String, bytes: Int) {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
    }

    /// Whether it is, or has, the file of this name: `unit-costs.csv`.
    package func holds(_ file: String) -> Bool { name == file || sheetOfFile[file] != nil }
}
