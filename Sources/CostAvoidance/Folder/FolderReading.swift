import DelimitedText
import Numerics

/// One reading of an evaluation: takes the files in the order in which they depend on each other and gathers every error.
struct FolderReading {
    let files: any InputFiles
    /// Where they are, for what the system says of it.
    private let path: String
    let purpose: EvaluationFolder.Purpose
    let progress: WorkProgress?
    var diagnostics = Diagnostics()
    private(set) var inputs: [ReadInput] = []
    private var columns = ColumnPlaces()
    /// Words of the evaluation's own, by which every file behind `names.csv` is read.
    var words = OwnWords()
    /// What of the example that an evaluation is started from still stands in the tables.
    private var examples: [ExampleLeft] = []
    /// What is told of each file that is not there, where something else looks as if it were meant.
    private var misnamed: [String: Diagnostic] = [:]
    private var caseNumbers: CaseNumberColumn
    /// The evaluation's own prices, which are compared with each other when it is known how many services are used.
    private var ownPrices: (table: UnitCostTable, file: SourceFile, edition: CatalogueEdition)?

    init(_ files: any InputFiles, path: String, purpose: EvaluationFolder.Purpose, progress: WorkProgress?) {
        self.files = files
        caseNumbers = CaseNumberColumn(files)
        self.path = path
        self.progress = progress
        self.purpose = purpose
    }

    mutating func evaluation() throws(EvaluationError) -> Evaluation {
        try files.checkAreNoReport()
        reportMisnamed()
        if let told = FolderNameCheck.diagnostic(path) { diagnostics.add(told) }
        let (settings, positions, services) = try ground()
        let catalogue = services.catalogue
        let deflators = try readDeflators(settings, positions: positions)
        let outcomes = try readOutcomes(settings, services: services)
        let observed = try readServiceUse(settings, services: services, after: outcomes)
        let costs = try optional("costs.csv").map { CostsReader(settings: settings).read($0) }
        if let costs {
            diagnostics.merge(with: costs.diagnostics)
            NamesOfPeople.warning("funder", among: funders(costs.values)).map { diagnostics.add($0) }
        }
        let assumptions = try optional("assumptions.csv").map { AssumptionsReader(catalogue: catalogue).read($0) }
        if let assumptions { diagnostics.merge(with: assumptions.diagnostics) }
        let published = try readPublished(settings, services: services)
        let scenarios = try readScenarios(catalogue)
        let wellbeing = try optional("wellbeing.csv").map { file in
            readCases(CSVFile(file), settings) { WellbeingReader(settings: $0).read(file) }
        }
        let quality = try optional("quality.csv").map { QualityReader(settings: settings).read($0) }
        if let quality { diagnostics.merge(with: quality.diagnostics) }
        let sections = try readSections()
        let unitCosts = used(outcomes, observed.effect, in: catalogue)
        var evaluation = Evaluation(
            settings: settings, deflators: deflators ?? .newest, unitCosts: unitCosts,
            lines: (outcomes?.lines ?? []) + observed.effect.lines,
            alternatives: outcomes?.alternatives ?? [],
            assumptions: AssumptionSet((assumptions?.values ?? []).inOneOrder),
            costs: (costs?.values ?? []).settlingFunders(beside: unitCosts.values.flatMap(\.bearer.bearers)).inOneOrder,
            ledger: outcomes?.ledger ?? .empty,
            observed: observed.effect.ledger, wellbeing: wellbeing?.record ?? .empty, published: published,
            inputs: try records())
        evaluation.sheets = files.places
        evaluation.spreads = outcomes?.spreads.byService ?? [:]
        evaluation.judgedDating = outcomes?.dating ?? .known
        for service in evaluation.observed.entries.map(\.service) where evaluation.unitCosts[service] == nil {
            evaluation.unitCostsOfLost[service] = catalogue[service]
        }
        evaluation.checks = quality?.values ?? []
        evaluation.sections = sections
        evaluation.ownWords = words.used
        if settings.status != .illustration {
            evaluation.examples = ExampleCheck.left(in: settings, positions: positions) + examples
        }
        diagnostics.merge(with: spellings([outcomes?.spellings, observed.spellings, wellbeing?.spellings]))
        comparePrices(unlessRefused: evaluation)
        diagnostics.merge(with: idleShapes(evaluation, wellbeing, positions))
        let remarks = files.remarks(on: inputs.map(\.name))
        diagnostics.merge(with: remarks.notes)
        let areSound = !diagnostics.hasErrors && !remarks.faults.hasErrors
        // Of the rows that are right, whatever is wrong with others.
        diagnostics.merge(
            with: CaseSpellings(evaluation, columns: columns, wellbeing: wellbeing?.cases ?? [:]).diagnostics())
        if !settings.unreadParts.contains(.groupBy) {
            diagnostics.merge(
                with: PersonGroups(evaluation, columns: columns, wellbeing: wellbeing?.groups ?? []).diagnostics())
        }
        if areSound {
            let people = PeopleCheck(
                evaluation, positions: positions, columns: columns, firstWithoutCase: outcomes?.firstWithoutCase,
                wellbeing: wellbeing?.cases ?? [:])
            diagnostics.merge(with: people.diagnostics())
            if let spreads = outcomes?.spreads {
                diagnostics.merge(with: SpreadCheck.diagnostics(spreads, evaluation, in: "outcomes.csv"))
            }
            diagnostics.merge(with: CrossCheck(evaluation, positions: positions, columns: columns).diagnostics())
        }
        evaluation.scenarios = scenarios
        // A word that misses its cells by a capital letter is why they are not known.
        if diagnostics.shown().contains(where: { UnknownWords.codes.contains($0.code) }) {
            diagnostics.merge(with: words.notices)
        }
        if !diagnostics.hasErrors {
            diagnostics.merge(with: words.notices)
            for example in evaluation.examples { diagnostics.add(example.notice) }
            diagnostics.merge(with: ScenarioCheck.diagnostics(evaluation))
        }
        let told = told(besides: remarks.faults)
        guard !told.hasErrors, settings.unreadParts.isEmpty else { throw .refused(told) }
        evaluation.notices = told
        if let places = files.places { evaluation.scenarios = scenarios.map { $0.placed(places) } }
        return evaluation
    }

    /// All that was found, at the places that whoever wrote the files sees.
    func told(besides faults: Diagnostics) -> Diagnostics {
        (files.places?.placed(diagnostics, besides: faults) ?? diagnostics).withoutPersonalValues()
    }

    // MARK: Files

    /// A file that may be absent.
    mutating func optional(_ name: String) throws(EvaluationError) -> SourceFile? {
        do throws(SourceFileFailure) {
            let file = try files.file(name)
            note(CSVFile(file))
            return words.translated(file)
        } catch {
            try note(error, name)
            return nil
        }
    }

    /// A table that may be absent, and large.
    mutating func optionalTable(_ name: String) throws(EvaluationError) -> CSVFile? {
        do throws(SourceFileFailure) {
            let table = try files.table(name)
            note(table)
            return try words.translated(table)
        } catch {
            try note(error, name)
            return nil
        }
    }

    private mutating func note(_ file: CSVFile) {
        if file.name.hasSuffix(".csv") {
            columns.note(file)
            examples += parts(of: file.name)?.examples ?? ExampleCheck.left(in: file)
        }
        inputs.append(ReadInput(file))
    }

    private mutating func note(_ failure: SourceFileFailure, _ name: String) throws(EvaluationError) {
        if let unreadable = unreadable(failure) { throw unreadable }
        if !failure.isMissing { diagnostics.add(failure.diagnostic) }
    }

    /// What the report says it was made from.
    private mutating func records() throws(EvaluationError) -> [InputRecord] {
        do throws(SourceFileFailure) { return try files.records(of: inputs) } catch {
            if let unreadable = unreadable(error) { throw unreadable }
            // Whoever read its rows tells of it too.
            if !diagnostics.shown().contains(error.diagnostic) { diagnostics.add(error.diagnostic) }
            return []
        }
    }

    /// What ends the run where the folder cannot be read at all; a file in it that cannot is an error among the others.
    func unreadable(_ failure: SourceFileFailure) -> EvaluationError? { Self.unreadable(failure, in: path) }

    /// The same of a folder at a path.
    static func unreadable(_ failure: SourceFileFailure, in path: String) -> EvaluationError? {
        switch failure.reason {
        case .folderMissing: .unreadable(path: path, reason: "the folder is not there")
        case .folderIsNone: .unreadable(path: path, reason: "it is a file; give the folder that it is in")
        case .folderUnreadable(let reason): .unreadable(path: path, reason: reason)
        default: nil
        }
    }

    /// A file that must be there.
    private mutating func required(_ name: String) throws(EvaluationError) -> SourceFile? {
        let before = diagnostics.errorCount
        if let file = try optional(name) { return file }
        if diagnostics.errorCount == before { reportMissing(name) }
        return nil
    }

    private mutating func reportMissing(_ name: String, or other: String? = nil) {
        guard misnamed[name] == nil, other.flatMap({ misnamed[$0] }) == nil else { return }
        diagnostics.add(
            Diagnostic(
                at: SourcePosition(file: name), code: "missing-file",
                message: other.map { "neither \(name) nor \($0) is there" } ?? "the \(files.noun) is not there",
                remedy: files.remedy(forMissing: name) ?? Self.remedy(forMissing: name)))
    }

    static func remedy(forMissing name: String) -> String {
        name == "published.csv"
            ? "Write it with a row for each printed figure and the columns measure, printed and source."
            : "`avoided new FOLDER` writes a small, complete evaluation to start from."
    }

    /// A file whose name is a slip would be passed over in silence.
    private mutating func reportMisnamed() {
        misnamed = files.misnamed()
        for told in misnamed.values { diagnostics.add(told) }
    }

    // MARK: Parts

    /// What the rows of every file are read by: the settings with their places, and the services.
    mutating func ground() throws(EvaluationError) -> (
        settings: EvaluationSettings, positions: [String: SourcePosition], services: KnownServices
    ) {
        let outcome = try required("evaluation.json").map { files.settings(in: $0) }
        if let outcome { diagnostics.merge(with: outcome.diagnostics) }
        // Without settings the evaluation is refused, and the other files are checked for what does not depend on them.
        var settings = outcome?.settings ?? .unread
        try readNames(settings)
        settings.wordsWithoutMeaning = words.withoutMeaning
        let services = try readCatalogue(settings.catalogue)
        diagnostics.merge(with: words.diagnostics(catalogue: services.catalogue, groupBy: settings.groupBy))
        return (settings, outcome?.positions ?? [:], services)
    }

    /// The words of one's own sheet.
    mutating func readNames(_ settings: EvaluationSettings) throws(EvaluationError) {
        guard let file = try optional("names.csv") else { return }
        let rows = NamesReader(
            groupBy: settings.groupBy, areGroupsUnread: settings.unreadParts.contains(.groupBy)
        ).read(file)
        diagnostics.merge(with: rows.diagnostics)
        words = OwnWords(rows.values)
    }

    /// The built-in unit costs with the evaluation's own over them, and the services that rows in error name: a row that
    /// uses one of those is not in error as well.
    mutating func readCatalogue(_ edition: CatalogueEdition) throws(EvaluationError) -> KnownServices {
        let builtIn = Catalogue.builtIn(edition)
        guard let file = try optional("unit-costs.csv") else {
            return KnownServices(catalogue: builtIn, namedInError: words.unknownServices(in: builtIn))
        }
        let own = UnitCostReader(adding: builtIn).read(file)
        ownPrices = (own, file, edition)
        let catalogue = builtIn.merging(own.unitCosts)
        return KnownServices(
            catalogue: catalogue, namedInError: own.namedServices.union(words.unknownServices(in: catalogue)))
    }

    /// Looks for slips in the evaluation's own prices by comparing them, which takes longest of all: not where there are more services than
    /// any report is made of.
    private mutating func comparePrices(unlessRefused evaluation: Evaluation) {
        guard let (table, file, edition) = ownPrices, !TableSizes(evaluation).areTooLong else { return }
        for faults in PriceListCheck(edition: edition).faults(of: table, in: file) { diagnostics.merge(with: faults) }
    }

    private mutating func readOutcomes(
        _ settings: EvaluationSettings, services: KnownServices
    ) throws(EvaluationError) -> OutcomesReader.Outcome? {
        guard let file = try optionalTable(PartsOfOutcomes.file) else { return nil }
        let parts = files.outcomeParts?.parts ?? []
        for part in parts { words.note(used: part.words) }
        let outcome = readCases(file, settings) { [progress] in
            OutcomesReader(settings: $0, services: services, progress: progress).read(file, and: parts.map(\.rows))
        }
        if let unreadable = outcome.failure.flatMap(unreadable) { throw unreadable }
        return outcome
    }

    /// The parts that stand in the place of a file.
    private func parts(of name: String) -> PartsOfOutcomes? {
        name == PartsOfOutcomes.file ? files.outcomeParts : nil
    }

    /// Reads a file about cases, and tells what is wrong with it.
    private mutating func readCases<Outcome: CaseFileOutcome>(
        _ file: CSVFile, _ settings: EvaluationSettings, _ read: (EvaluationSettings) -> Outcome
    ) -> Outcome {
        let outcome = caseNumbers.read(file, settings, telling: &diagnostics, read)
        diagnostics.merge(with: outcome.diagnostics)
        return outcome
    }

    /// Shapes of `caseIds` that no case number has.
    private func idleShapes(
        _ evaluation: Evaluation, _ wellbeing: WellbeingReader.Outcome?, _ positions: [String: SourcePosition]
    ) -> Diagnostics {
        guard let shapes = evaluation.settings.caseNumbers, let position = positions["caseIds"] else {
            return Diagnostics()
        }
        let read = [evaluation.ledger.caseIDs, evaluation.observed.caseIDs, (wellbeing?.cases ?? [:]).keys.sorted()]
        return caseNumbers.unmatched(shapes, diagnostics.hasErrors ? nil : read, at: position)
    }

    /// Observed use, and an error where there is neither it nor a judged outcome to evaluate.
    private mutating func readServiceUse(
        _ settings: EvaluationSettings, services: KnownServices,
        after outcomes: OutcomesReader.Outcome?
    ) throws(EvaluationError) -> (effect: ObservedEffect, spellings: Spellings) {
        let errors = diagnostics.errorCount
        guard let file = try optional("service-use.csv") else {
            noteNoRows(outcomes, nil)
            if purpose == .evaluating, outcomes == nil, diagnostics.errorCount == errors { reportNothingToEvaluate() }
            return (ObservedEffect(.empty, firstLine: 0), Spellings())
        }
        let outcome = readCases(CSVFile(file), settings) { [progress] in
            ServiceUseReader(settings: $0, services: services, progress: progress).read(file)
        }
        noteNoRows(outcomes, outcome)
        let effect = ObservedEffect(outcome.ledger, firstLine: outcomes?.lines.count ?? 0)
        if !outcome.diagnostics.hasErrors {
            diagnostics.merge(with: effect.diagnostics.mapped { $0.moved(to: columns.cell($0.position, "after")) })
        }
        return (effect, outcome.spellings)
    }

    /// Either table may be empty where the other has rows, or where nothing needs to be evaluated.
    private mutating func noteNoRows(_ outcomes: OutcomesReader.Outcome?, _ use: ServiceUseReader.Outcome?) {
        let others = (outcomes: use.map { !$0.hasNoRows } ?? false, use: outcomes.map { !$0.hasNoRows } ?? false)
        func add(_ table: EmptyTable, _ file: String, isNeeded: Bool) {
            diagnostics.add(isNeeded ? table.error(in: file) : table.warning(in: file))
        }
        let isEvaluating = purpose == .evaluating
        if outcomes?.hasNoRows == true { add(.outcomes, "outcomes.csv", isNeeded: isEvaluating && !others.outcomes) }
        if use?.hasNoRows == true { add(.serviceUse, "service-use.csv", isNeeded: isEvaluating && !others.use) }
    }

    private mutating func reportNothingToEvaluate() {
        // A file that is there and cannot be read has been reported as what it is.
        guard !files.holds("outcomes.csv") else { return }
        reportMissing("outcomes.csv", or: "service-use.csv")
    }

    /// Printed figures: needed to reproduce them, and checked whatever the folder is read for.
    private mutating func readPublished(
        _ settings: EvaluationSettings, services: KnownServices
    ) throws(EvaluationError) -> [PublishedFigure] {
        let file = purpose == .reproducing ? try required("published.csv") : try optional("published.csv")
        guard let file else { return [] }
        let rows = PublishedReader(settings: settings, services: services).read(file)
        diagnostics.merge(with: rows.diagnostics)
        if rows.hasNoRows {
            let table = EmptyTable.published
            diagnostics.add(purpose == .reproducing ? table.error(in: file.name) : table.warning(in: file.name))
        }
        return rows.values
    }

    /// Names that are spelled in two ways, in one file or in two.
    private func spellings(_ parts: [Spellings?]) -> Diagnostics {
        var all = Spellings()
        for part in parts.compactMap({ $0 }) { all.append(part) }
        var found = all.diagnostics()
        for (column, names) in all.groups { NamesOfPeople.warning(column, among: names).map { found.add($0) } }
        return found
    }

    /// Who pays, each where it stands.
    private func funders(_ costs: [ProgrammeCost]) -> [(name: String, position: SourcePosition)] {
        costs.compactMap { cost in cost.funder.map { ($0, columns.cell(cost.position, "funder")) } }
    }

    private func used(
        _ outcomes: OutcomesReader.Outcome?, _ observed: ObservedEffect, in catalogue: Catalogue
    ) -> [ServiceID: UnitCost] {
        var used: [ServiceID: UnitCost] = [:]
        for service in (outcomes?.lines ?? []).map(\.key.service) { used[service] = catalogue[service] }
        for event in outcomes?.alternatives ?? [] {
            for account in event.accounts { used[account.key.service] = catalogue[account.key.service] }
        }
        for service in observed.lines.map(\.key.service) { used[service] = catalogue[service] }
        return used
    }
}
