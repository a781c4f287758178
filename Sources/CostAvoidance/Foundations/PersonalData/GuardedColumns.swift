import DelimitedText

/// What the cells of each column of a file are looked through for.
///
/// A column of numbers is not personal data, although ten digits of it may pass for somebody's number; and a day in a column of
/// months is the month.
struct GuardedColumns: Sendable {
    /// What a column holds.
    enum Content: Sendable {
        case words, numbers, months
    }

    /// How one column is guarded.
    struct Guard: Sendable {
        let place: PersonalDataGuard.Place
        let content: Content
        /// What case numbers look like, where it is a column of them and the evaluation says so.
        var shapes: CaseNumberShapes?
        /// Years of which a day in a note may be that of an event; nil where none is.
        var eventYears: ClosedRange<Int>?
    }

    private let guards: [Guard]
    private static let note = "note"

    /// Columns of files about prices, costs and assumptions that cite: a source may have its publisher's address and telephone.
    private static let citing: Set<String> = ["source", "url", "reference", "licence"]

    /// The columns of a file.
    ///
    /// - Parameters:
    ///   - reader: the file.
    ///   - place: what kind of file it is; in one of free text a column that cites is a reference.
    ///   - identifier: place of the `case_id` column, where there is one.
    ///   - caseNumbers: what case numbers look like, where the evaluation says so.
    ///   - eventYears: years of which a day in a note may be that of an event.
    ///   - numbers: places of the columns that are read as numbers.
    ///   - months: places of the columns that are read as months.
    init(
        _ reader: CSVReader, place: PersonalDataGuard.Place, identifier: Int? = nil,
        caseNumbers: CaseNumberShapes? = nil, eventYears: ClosedRange<Int>? = nil, numbers: [Int?] = [],
        months: [Int?] = []
    ) {
        guards = reader.header().enumerated().map { index, column in
            let cites = place == .freeText && Self.citing.contains(column.name)
            return Guard(
                place: index == identifier ? .caseIdentifier : cites ? .reference : place,
                content: numbers.contains(index) ? .numbers : months.contains(index) ? .months : .words,
                shapes: index == identifier ? caseNumbers : nil,
                eventYears: column.name == Self.note ? eventYears : nil)
        }
    }

    /// How a column is guarded, by its place from 0.
    subscript(index: Int) -> Guard { guards[index] }
}
