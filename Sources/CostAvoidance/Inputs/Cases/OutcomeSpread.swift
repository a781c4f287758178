import DelimitedText

/// What a row says of the spread of its quantity and its likelihood, and where.
struct OutcomeSpread: Sendable {
    private typealias Place = SpreadNotes<JudgedSubject>.Place

    private let shapes: [JudgedSubject.Part: (word: UncertaintyShape, place: Place)]
    let range: RangeMeaning?
    private let rangePlace: Place?

    init(_ record: borrowing CSVRecord, _ columns: OutcomeColumns, _ cells: inout CellReader) {
        var shapes: [JudgedSubject.Part: (UncertaintyShape, Place)] = [:]
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

    private static func place(_ cell: CSVCell) -> Place { Place(line: cell.line, column: cell.column) }

    /// The words of a row that was read before.
    init(_ words: Words, on line: Int, _ columns: OutcomeColumns) {
        func place(_ column: Int?) -> Place { Place(line: line, column: (column ?? -1) + 1) }
        var shapes: [JudgedSubject.Part: (UncertaintyShape, Place)] = [:]
        if let word = words.quantities { shapes[.quantities] = (word, place(columns.spread.quantity)) }
        if let word = words.likelihoods { shapes[.likelihoods] = (word, place(columns.spread.likelihood)) }
        self.shapes = shapes
        range = words.range
        rangePlace = columns.spread.range.map(place)
    }

    /// What it says, wherever it stands.
    struct Words: Sendable, Hashable {
        var quantities: UncertaintyShape?
        var likelihoods: UncertaintyShape?
        var range: RangeMeaning?
    }

    var words: Words {
        Words(quantities: shapes[.quantities]?.word, likelihoods: shapes[.likelihoods]?.word, range: range)
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
