import DelimitedText
import Numerics

/// Reads and checks one row of `outcomes.csv`.
struct OutcomeRowReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices
    let columns: OutcomeColumns
    /// What is asked of every row, apart from all else that is known of the columns.
    let places: OutcomePlaces
    let file: String

    init(settings: EvaluationSettings, services: KnownServices, columns: OutcomeColumns, file: String) {
        self.settings = settings
        self.services = services
        self.columns = columns
        self.file = file
        places = OutcomePlaces(columns, Self.possible(of: 1, in: settings))
    }

    /// Takes a row into a partial, or notes what is wrong with it.
    func take(_ record: borrowing CSVRecord, into partial: inout OutcomePartial) {
        guard !record.isBlank else { return }
        let key = partial.kinds.key(record, places)
        let number = knownKind(record, key, &partial.kinds)
        if let number, partial.takeAgain(record, ofKind: Int(number), self) { return }
        guard let row = row(record, key, of: number, &partial.cells, &partial.kinds) else { return }
        partial.take(row, columns)
    }

    /// What a record that is not blank says; nil where something in it is wrong, which the cells note.
    func row(
        _ record: borrowing CSVRecord, _ cells: inout CellReader, _ kinds: inout OutcomeKinds
    ) -> OutcomeRow? {
        let key = kinds.key(record, places)
        return row(record, key, of: knownKind(record, key, &kinds), &cells, &kinds)
    }

    /// The number of the kind of a record, where it was read before.
    private func knownKind(_ record: borrowing CSVRecord, _ key: Int32?, _ kinds: inout OutcomeKinds) -> Int32? {
        // A row without a quantity may be no row at all.
        record.cell(at: columns.quantity.central)?.isEmpty == false ? kinds.number(of: key) : nil
    }

    private func row(
        _ record: borrowing CSVRecord, _ key: Int32?, of known: Int32?, _ cells: inout CellReader,
        _ kinds: inout OutcomeKinds
    ) -> OutcomeRow? {
        if let known { return row(record, of: kinds.known.values[Int(known)], known, &cells) }
        let before = cells.noted
        guard cells.begin(record, columns.guarded) else { return nil }
        let service = services.service(record.cell(at: columns.service), &cells)
        let spread = columns.saySpread ? OutcomeSpread(record, columns, &cells) : nil
        let quantity = quantity(record, spread?.range, &cells)
        let likelihood = likelihood(record, spread?.range, &cells)
        let month = record.cell(at: columns.start).flatMap { cells.startMonth($0, "start", in: settings) }
        let basis = cells.word(
            record.cell(at: columns.basis), "basis", as: Basis.self,
            toldElsewhere: settings.wordsWithoutMeaning["basis"] ?? [])
        let caseID = cells.caseID(record.cell(at: columns.caseID))
        let groups = columns.groups.values(record, &cells)
        let tag = cells.name(record.cell(at: columns.alternative), "alternative")
        cells.lookForTotal(record.cell(at: columns.note), "note")
        if let service, let quantity { look(at: quantity.value, of: service, caseID, record, &cells) }
        guard cells.isRecordSound, let service, let quantity, let likelihood else { return nil }
        let kind = OutcomeKind(
            key: LineKey(service: service, basis: basis, groups: groups, year: Month.year(of: month ?? 0)),
            month: month, alternative: tag, spread: spread?.words)
        return OutcomeRow(
            kind: kind, kindNumber: kinds.note(kind, of: cells.noted == before ? key : nil), quantity: quantity,
            likelihood: likelihood, spread: spread, caseID: caseID, line: record.line)
    }

    /// A row of a kind that was read before; nil where something in its numbers or its person is wrong.
    private func row(
        _ record: borrowing CSVRecord, of kind: OutcomeKind, _ number: Int32, _ cells: inout CellReader
    ) -> OutcomeRow? {
        cells.beginRecord()
        cells.lookForPersonalData(record, at: columns.numbersAndPerson, columns.guarded)
        let quantity = quantity(record, nil, &cells)
        let likelihood = likelihood(record, nil, &cells)
        if kind.month != nil { cells.monthFaults.count("start") }
        let caseID = cells.caseID(record.cell(at: columns.caseID))
        if let quantity { look(at: quantity.value, of: kind.key.service, caseID, record, &cells) }
        guard cells.isRecordSound, let quantity, let likelihood else { return nil }
        return OutcomeRow(
            kind: kind, kindNumber: number, quantity: quantity, likelihood: likelihood, spread: nil, caseID: caseID,
            line: record.line)
    }

    /// What some people can have had. A year is what a row may be judged for at the least.
    private static func possible(of people: Int, in settings: EvaluationSettings) -> PossibleCount {
        PossibleCount(people: people, months: Double(max(settings.period?.months ?? 0, Month.perYear)))
    }

    /// Looks at the numbers of a row of which it is known how many people it is about.
    private func look(
        at quantity: Estimate<Quantity>, of service: ServiceID, _ caseID: String?, _ record: borrowing CSVRecord,
        _ cells: inout CellReader
    ) {
        guard let people = caseID == nil ? settings.people : 1 else { return }
        let possible = Self.possible(of: people, in: settings)
        let (low, central, high) = columns.quantity
        possible.look(at: quantity.low, record.cell(at: low), "quantity_low", of: service, among: services, &cells)
        possible.look(at: quantity.central, record.cell(at: central), "quantity", of: service, among: services, &cells)
        possible.look(at: quantity.high, record.cell(at: high), "quantity_high", of: service, among: services, &cells)
    }

    private func quantity(
        _ record: borrowing CSVRecord, _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> Stated<Quantity>? {
        guard let central = record.cell(at: columns.quantity.central) else { return nil }
        let low = record.cell(at: columns.quantity.low)
        let high = record.cell(at: columns.quantity.high)
        if central.isEmpty, low?.isEmpty ?? true, high?.isEmpty ?? true {
            cells.missing(central, "quantity")
            return nil
        }
        let read = cells.estimate(
            EstimateCells(low: low, central: central, high: high, column: "quantity"),
            meaning: meaning,
            read: { cells, cell, column in
                cells.quantity(cell, column, notKnown: column == "quantity" ? .rowLeftOut : .emptyCell)
            })
        return read.map { Stated(value: $0.value, range: $0.range) }
    }

    private func likelihood(
        _ record: borrowing CSVRecord, _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> Stated<Share>? {
        let central = record.cell(at: columns.likelihood.central)
        let low = record.cell(at: columns.likelihood.low)
        let high = record.cell(at: columns.likelihood.high)
        if central?.isEmpty ?? true, low?.isEmpty ?? true, high?.isEmpty ?? true {
            return Stated(value: Estimate(exactly: .whole), range: .absent)
        }
        let read = cells.estimate(
            EstimateCells(low: low, central: central, high: high, column: "likelihood"),
            meaning: meaning, read: { cells, cell, column in cells.share(cell, column) })
        return read.map { Stated(value: $0.value, range: $0.range) }
    }
}
