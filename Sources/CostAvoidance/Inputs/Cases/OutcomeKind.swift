import DelimitedText

/// What a row of `outcomes.csv` says beside its numbers and its person: many rows say the same.
struct OutcomeKind: Sendable, Hashable {
    var key: LineKey
    /// Month the effect begins, counted from the start of the period.
    var month: Int?
    /// The tag of the alternative event that it is an account of.
    var alternative: String?
    /// What it says of its spread, in a file with a column for it.
    var spread: OutcomeSpread.Words?
}

/// Kinds of rows that were read before, known again by the bytes of their cells, so that only the others are read.
struct OutcomeKinds: Sendable {
    private(set) var known = Interner<OutcomeKind>()
    private var numbers = CellMemo<Int32>(most: 1 << 18)
    private var looked = 0
    private var found = 0

    /// Rows after which it is known whether kinds are met again: in a file with a note of its own in every row none is.
    private static let trial = 1 << 18
    private static let fewestFoundOf = 4

    /// Whether it is worth looking a row up.
    private var isUseful: Bool { looked < Self.trial || found > looked / Self.fewestFoundOf }

    /// What a row is known by; nil where it is not to be looked up.
    func key(_ record: borrowing CSVRecord, _ places: OutcomePlaces) -> CellKey? {
        guard places.tellKinds, isUseful else { return nil }
        return CellKey(record, cellsAt: places.others)
    }

    /// The number of a kind that was read before.
    mutating func number(of key: CellKey?) -> Int32? {
        guard let key else { return nil }
        looked += 1
        guard let number = numbers.value(of: key) else { return nil }
        found += 1
        return number
    }

    /// Keeps a kind of which there is nothing to say.
    ///
    /// - Returns: its number; nil of one that is not to be known again.
    mutating func note(_ kind: OutcomeKind, of key: CellKey?) -> Int32? {
        guard let key else { return nil }
        let number = known.number(kind)
        numbers.note(number, of: key)
        return number
    }
}
