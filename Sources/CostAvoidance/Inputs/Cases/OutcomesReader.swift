import DelimitedText
import Numerics
import Synchronization

/// Reads `outcomes.csv`: services avoided, judged case by case.
struct OutcomesReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices
    /// Told how far reading has come.
    let progress: WorkProgress?

    /// What the file comes to.
    struct Outcome {
        var lines: [ServiceLine]
        var alternatives: [AlternativeEvent]
        var ledger: CaseLedger
        /// The first row without a case identifier; nil where every row has one.
        var firstWithoutCase: SourcePosition?
        /// Whether every row states the month in which its effect begins.
        var dating: Dating
        /// What is said of the spread of each service's quantities and likelihoods.
        var spreads: SpreadNotes<JudgedSubject>
        /// Names of groups, with their places.
        var spellings: Spellings
        var diagnostics: Diagnostics
        /// Why the file could not be read to its end, which is among them; nil where it was.
        var failure: SourceFileFailure?
        /// Whether the file has a header and nothing else, right or wrong.
        var hasNoRows: Bool
    }

    /// Reads and checks every row.
    ///
    /// - Parameter others: rows of the file that are not in it here, having been read elsewhere.
    func read(_ file: CSVFile, and others: [PackedOutcomes]) -> Outcome {
        let (reader, rowReader) = readers(of: file)
        let columns = rowReader.columns
        var outcome = reader.reduceInAnyOrder(
            under: columns.found, { OutcomePartial(file: file.name) },
            record: { partial, record in
                rowReader.take(record, into: &partial)
            },
            merge: { $0.append($1) })
        var diagnostics = outcome.diagnostics
        diagnostics.merge(with: columns.diagnostics)
        // Held once, so that its rows are taken out of it and not copied.
        var whole = OutcomePartial(file: file.name)
        swap(&whole, &outcome.value)
        if !others.isEmpty { whole = Self.adding(others, to: whole, columns) }
        var read = whole.finish(adding: diagnostics, columns)
        read.failure = outcome.failure
        return read
    }

    private func readers(of file: CSVFile) -> (file: CSVReader, row: OutcomeRowReader) {
        let reader = CSVReader(file, progress: progress)
        let columns = OutcomeColumns(reader, settings)
        return (
            reader, OutcomeRowReader(settings: settings, services: services, columns: columns, file: file.name)
        )
    }

    private static func adding(
        _ others: [PackedOutcomes], to read: OutcomePartial, _ columns: OutcomeColumns
    ) -> OutcomePartial {
        let whole = Mutex(read)
        Threads.share(others.count) { index in
            var partial = OutcomePartial(file: read.cells.file)
            partial.take(others[index], columns)
            let made = partial
            whole.withLock { $0.append(made) }
        }
        return whole.withLock { $0 }
    }

    /// What becomes of a file of which only a part is at hand.
    struct Packing: Sendable {
        /// The rows of which there is nothing to say.
        var rows = PackedOutcomes()
        /// The lines of the others.
        var others: Set<Int> = []
        /// What was found wrong with the header and with the rows: some of it can be told only of the whole.
        var header = Diagnostics()
        var structure = Diagnostics()
        /// Whether quotes are out of order.
        var isUpset = false
        var cells: CellReader
        fileprivate var kinds = OutcomeKinds()
    }

    /// Reads the rows of a part of the file, and sorts out those of which something is to be said.
    func pack(_ file: SourceFile) -> Packing {
        let (reader, rowReader) = readers(of: CSVFile(file))
        let columns = rowReader.columns
        let outcome = reader.reduceInAnyOrder(
            under: columns.found, { Packing(cells: CellReader(file: file.name)) },
            record: { packing, record in
                guard !record.isBlank else { return }
                let before = packing.cells.noted
                let row = rowReader.row(record, &packing.cells, &packing.kinds)
                // Cells behind a line end stand on a line that a row is not known by.
                guard let row, packing.cells.noted == before, !record.runsOverLines, (try? row.units()) != nil else {
                    packing.others.insert(record.line)
                    return
                }
                packing.rows.add(row)
            },
            merge: { packing, other in
                packing.rows.append(other.rows)
                packing.others.formUnion(other.others)
                packing.cells.append(other.cells)
            })
        var packing = outcome.value
        packing.header = columns.diagnostics
        packing.structure = outcome.diagnostics
        packing.isUpset = outcome.isUpset
        return packing
    }
}

/// Where the cells of a row of `outcomes.csv` are that says nothing new, from 0.
struct OutcomePlaces: Sendable {
    let caseID: Int?
    let quantity: Int
    let likelihood: Int?
    /// Lows and highs.
    let ends: [Int]
    /// All but numbers and person.
    let others: [Int]
    /// Whether rows can be known again by these: where rows say how they are spread they are read one by one.
    let tellKinds: Bool
    /// As much of a service, in millionths, as anybody can have had with nothing to be said of it.
    let mostOfOne: Int64

    init(_ columns: OutcomeColumns, _ possible: PossibleCount) {
        caseID = columns.caseID
        likelihood = columns.likelihood.central
        ends = [columns.quantity.low, columns.quantity.high, columns.likelihood.low, columns.likelihood.high]
            .compactMap { $0 }
        others = columns.others
        tellKinds = !columns.saySpread && columns.quantity.central != nil
        // A file without the column is not read.
        quantity = columns.quantity.central ?? 0
        mostOfOne = Int64(Int(nearest: (possible.days * Double(Share.whole.millionths)).rounded(.down)))
    }
}

/// Where the columns of `outcomes.csv` are.
struct OutcomeColumns: Sendable {
    static let caseID = "case_id"
    let caseID: Int?
    /// The `groupBy` columns, in their order.
    let groups: GroupColumns
    let start: Int?
    let service: Int?
    let quantity: (low: Int?, central: Int?, high: Int?)
    let likelihood: (low: Int?, central: Int?, high: Int?)
    let spread: (quantity: Int?, likelihood: Int?, range: Int?)
    let basis: Int?
    let alternative: Int?
    let note: Int?
    /// What each column is looked through for.
    let guarded: GuardedColumns
    /// Where the numbers of a row and its person are, from 0, and where everything else is.
    let numbersAndPerson: [Int]
    let others: [Int]
    let found: CSVColumns

    /// Whether a row can say how its quantity or its likelihood is spread.
    var saySpread: Bool { spread.quantity != nil || spread.likelihood != nil || spread.range != nil }

    /// What is wrong with the header.
    var diagnostics: Diagnostics { found.diagnostics }

    init(_ reader: CSVReader, _ settings: EvaluationSettings) {
        let groupBy = settings.groupBy
        let required = ["service", "quantity"]
        let optional = [
            Self.caseID, "start", "quantity_low", "quantity_high", "likelihood_low", "likelihood",
            "likelihood_high",
            "quantity_distribution", "likelihood_distribution", "range", "basis", "alternative", "note",
        ]
        let columns = CSVColumns(
            reader, required: required + groupBy, optional: optional, extra: settings.extraColumns,
            remedyForOthers: EvaluationSettings.howToGroup,
            mistaken: GroupColumns.renamed(reader, groupBy, known: required + optional))
        caseID = columns[Self.caseID]
        groups = GroupColumns(groupBy, columns)
        start = columns["start"]
        service = columns["service"]
        quantity = (columns["quantity_low"], columns["quantity"], columns["quantity_high"])
        likelihood = (columns["likelihood_low"], columns["likelihood"], columns["likelihood_high"])
        spread = (columns["quantity_distribution"], columns["likelihood_distribution"], columns["range"])
        basis = columns["basis"]
        alternative = columns["alternative"]
        note = columns["note"]
        found = columns
        let own = [
            caseID, quantity.low, quantity.central, quantity.high, likelihood.low, likelihood.central, likelihood.high,
        ].compactMap { $0 }
        numbersAndPerson = own
        others = reader.header().indices.filter { !own.contains($0) }
        guarded = GuardedColumns(
            reader, place: .caseCell, identifier: caseID, caseNumbers: settings.caseNumbers,
            eventYears: settings.eventYears,
            numbers: [
                quantity.low, quantity.central, quantity.high, likelihood.low, likelihood.central, likelihood.high,
            ], months: [start])
    }
}
