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

/// Kinds of rows that were read before, known again by the words of their cells, so that only the others are read.
///
/// They are found a cell at a time, since a column has few words and there are many kinds: what is asked in every row stays at hand.
struct OutcomeKinds: Sendable {
    private(set) var known = Interner<OutcomeKind>()
    /// By column, the words that stand in it.
    private var words: [WordNumbers] = []
    /// By column, rows that say the same up to it.
    private var rows: [StepNumbers] = []
    /// By the number of all its words the kind of a row; below nought of one that is not known.
    private var kinds: [Int32] = []
    private var looked = 0
    private var found = 0

    /// Rows of which each says something else.
    private static let most = 1 << 18
    private static let unknown: Int32 = -1

    /// Rows after which it is known whether kinds are met again: in a file with a note of its own in every row none is.
    private static let trial = 1 << 18
    private static let fewestFoundOf = 4

    /// Whether it is worth looking a row up.
    private var isUseful: Bool { looked < Self.trial || found > looked / Self.fewestFoundOf }

    /// What a row is known by; nil where it is not to be looked up.
    mutating func key(_ record: borrowing CSVRecord, _ places: OutcomePlaces) -> Int32? {
        guard places.tellKinds, isUseful else { return nil }
        if words.count < places.others.count {
            words = places.others.map { _ in WordNumbers() }
            rows = places.others.map { _ in StepNumbers(most: Self.most) }
        }
        var row: Int32 = 0
        for index in words.indices {
            guard let word = words[index].number(record[places.others[index]]),
                let next = rows[index].number(from: row, by: word)
            else { return nil }
            row = next
        }
        return row
    }

    /// The number of a kind that was read before.
    mutating func number(of key: Int32?) -> Int32? {
        guard let key else { return nil }
        looked += 1
        guard Int(key) < kinds.count, kinds[Int(key)] != Self.unknown else { return nil }
        found += 1
        return kinds[Int(key)]
    }

    /// Keeps a kind of which there is nothing to say.
    ///
    /// - Returns: its number; nil of one that is not to be known again.
    mutating func note(_ kind: OutcomeKind, of key: Int32?) -> Int32? {
        guard let key else { return nil }
        let number = known.number(kind)
        while kinds.count <= Int(key) { kinds.append(Self.unknown) }
        kinds[Int(key)] = number
        return number
    }
}
