import DelimitedText
import Numerics

/// Reads and checks one row of `outcomes.csv`.
struct OutcomeRowReader: Sendable {
    let settings: EvaluationSettings
    let services: KnownServices
    let columns: OutcomeColumns
    let file: String

    /// Takes a row into a partial, or notes what is wrong with it.
    func take(_ record: borrowing CSVRecord, into partial: inout OutcomePartial) {
        if record.isBlank { return }
        guard partial.cells.begin(record, columns.guarded) else { return }
        let service = services.service(record.cell(at: columns.service), &partial.cells)
        let spread = columns.saySpread ? OutcomeSpread(record, columns, &partial.cells) : nil
        let quantity = quantity(record, spread?.range, &partial.cells)
        let likelihood = likelihood(record, spread?.range, &partial.cells)
        let month = record.cell(at: columns.start).flatMap { partial.cells.startMonth($0, "start", in: settings) }
        let basis = partial.cells.word(
            record.cell(at: columns.basis), "basis", as: Basis.self,
            toldElsewhere: settings.wordsWithoutMeaning["basis"] ?? [])
        let caseID = partial.cells.caseID(record.cell(at: columns.caseID))
        let groups = columns.groups.values(record, &partial.cells)
        let tag = partial.cells.name(record.cell(at: columns.alternative), "alternative")
        partial.cells.lookForTotal(record.cell(at: columns.note), "note")
        if let service, let quantity { look(at: quantity.value, of: service, caseID, record, &partial.cells) }
        guard partial.cells.isRecordSound, let service, let quantity, let likelihood else { return }
        let key = LineKey(service: service, basis: basis, groups: groups, year: Month.year(of: month ?? 0))
        do throws(ArithmeticError) {
            let units = try RowUnits(
                quantity: quantity.value, likelihood: likelihood.value,
                range: quantity.range == .given || likelihood.range == .given ? .given : .absent)
            try partial.add(
                OutcomeRow(key: key, units: units, caseID: caseID, alternative: tag, month: month, line: record.line))
            guard let spread else { return }
            spread.note(service, quantity: quantity.range, likelihood: likelihood.range, in: &partial.spreads)
            if units.range == .given {
                partial.ranges[Int32(clamping: record.line)] = RowRange(
                    quantity: quantity.value, likelihood: likelihood.value)
            }
        } catch {
            partial.cells.error(
                at: record.cell(at: columns.quantity.central)?.position(in: file) ?? record.position,
                "number-too-large", "the quantity is too large to be added up",
                remedy: "Check the quantity and its unit.")
        }
    }

    /// Looks at the numbers of a row of which it is known how many people it is about. A year is what a row may be judged for at
    /// the least.
    private func look(
        at quantity: Estimate<Quantity>, of service: ServiceID, _ caseID: String?, _ record: borrowing CSVRecord,
        _ cells: inout CellReader
    ) {
        guard let people = caseID == nil ? settings.people : 1 else { return }
        let possible = PossibleCount(people: people, months: Double(max(settings.period?.months ?? 0, Month.perYear)))
        let (low, central, high) = columns.quantity
        possible.look(at: quantity.low, record.cell(at: low), "quantity_low", of: service, among: services, &cells)
        possible.look(at: quantity.central, record.cell(at: central), "quantity", of: service, among: services, &cells)
        possible.look(at: quantity.high, record.cell(at: high), "quantity_high", of: service, among: services, &cells)
    }

    private func quantity(
        _ record: borrowing CSVRecord, _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> (value: Estimate<Quantity>, range: RangeGiven)? {
        guard let central = record.cell(at: columns.quantity.central) else { return nil }
        let low = record.cell(at: columns.quantity.low)
        let high = record.cell(at: columns.quantity.high)
        if central.isEmpty, low?.isEmpty ?? true, high?.isEmpty ?? true {
            cells.missing(central, "quantity")
            return nil
        }
        return cells.estimate(
            EstimateCells(low: low, central: central, high: high, column: "quantity"),
            meaning: meaning,
            read: { cells, cell, column in
                cells.quantity(cell, column, notKnown: column == "quantity" ? .rowLeftOut : .emptyCell)
            })
    }

    private func likelihood(
        _ record: borrowing CSVRecord, _ meaning: RangeMeaning?, _ cells: inout CellReader
    ) -> (value: Estimate<Share>, range: RangeGiven)? {
        let central = record.cell(at: columns.likelihood.central)
        let low = record.cell(at: columns.likelihood.low)
        let high = record.cell(at: columns.likelihood.high)
        if central?.isEmpty ?? true, low?.isEmpty ?? true, high?.isEmpty ?? true {
            return (Estimate(exactly: .whole), .absent)
        }
        return cells.estimate(
            EstimateCells(low: low, central: central, high: high, column: "likelihood"),
            meaning: meaning, read: { cells, cell, column in cells.share(cell, column) })
    }
}

/// One row of `outcomes.csv` that was read without an error.
struct OutcomeRow {
    var key: LineKey
    var units: RowUnits
    var caseID: String?
    var alternative: String?
    var month: Int?
    var line: Int
}

/// What a row says of the spread of its quantity and its likelihood.
struct OutcomeSpread {
    private let shapes: [JudgedSubject.Part: (UncertaintyShape, SpreadNotes<JudgedSubject>.Place)]
    let range: RangeMeaning?
    private let rangePlace: SpreadNotes<JudgedSubject>.Place?

    init(_ record: borrowing CSVRecord, _ columns: OutcomeColumns, _ cells: inout CellReader) {
        var shapes: [JudgedSubject.Part: (UncertaintyShape, SpreadNotes<JudgedSubject>.Place)] = [:]
        let quantity = record.cell(at: columns.spread.quantity)
        if let shape = cells.shape(quantity, "quantity_distribution", of: .number), let quantity {
            shapes[.quantities] = (shape, Self.place(quantity))
        }
        let likelihood = record.cell(at: columns.spread.likelihood)
        if let shape = cells.shape(likelihood, "likelihood_distribution", of: .share), let likelihood {
            shapes[.likelihoods] = (shape, Self.place(likelihood))
        }
        let rangeCell = record.cell(at: columns.spread.range)
        range = cells.rangeMeaning(rangeCell)
        rangePlace = rangeCell.map(Self.place)
        self.shapes = shapes
    }

    private static func place(_ cell: CSVCell) -> SpreadNotes<JudgedSubject>.Place {
        SpreadNotes<JudgedSubject>.Place(line: cell.line, column: cell.column)
    }

    /// Notes it of the service.
    func note(
        _ service: ServiceID, quantity: RangeGiven, likelihood: RangeGiven, in notes: inout SpreadNotes<JudgedSubject>
    ) {
        for part in JudgedSubject.Part.allCases {
            let subject = JudgedSubject(service: service, part: part)
            if let (shape, place) = shapes[part] { notes.note(shape, of: subject, at: place) }
            let given = part == .quantities ? quantity : likelihood
            if given == .given, let rangePlace { notes.note(range, of: subject, at: rangePlace) }
        }
    }
}
