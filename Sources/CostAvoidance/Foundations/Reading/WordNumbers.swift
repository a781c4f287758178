import DelimitedText

/// Numbers the words that stand in a column, from 1; an empty cell has nought.
struct WordNumbers: Sendable {
    /// The words of a few bytes, as many as a power of two, at least twice as many as there are, each in the first free place from that of
    /// its bits on; none has no bit set.
    private var short: [SIMD2<UInt64>]
    private var numbers: [Int32]
    private var count: Int32 = 0
    private var long = CellMemo<Int32>(most: 1 << 12)

    /// Words of a column that are numbered.
    private static let most: Int32 = 1 << 17
    private static let fewest = 64

    init() {
        short = Array(repeating: .zero, count: Self.fewest)
        numbers = Array(repeating: 0, count: Self.fewest)
    }

    /// The number of a cell; nil of one that is not numbered.
    mutating func number(_ cell: CSVCell) -> Int32? {
        if cell.isEmpty { return 0 }
        guard let word = cell.shortWords else { return numberOfLong(cell) }
        let place = place(of: word)
        if numbers[place] != 0 { return numbers[place] }
        guard let number = next() else { return nil }
        short[place] = word
        numbers[place] = number
        if 2 * Int(count) > short.count { grow() }
        return number
    }

    private mutating func numberOfLong(_ cell: CSVCell) -> Int32? {
        guard let key = CellKey(cell) else { return nil }
        if let known = long.value(of: key) { return known }
        guard let number = next() else { return nil }
        long.note(number, of: key)
        return number
    }

    private mutating func next() -> Int32? {
        guard count < Self.most else { return nil }
        count += 1
        return count
    }

    /// Where a word stands, or would.
    private func place(of word: SIMD2<UInt64>) -> Int {
        // Another odd factor, so that the words are not taken for each other.
        let spread = word[0].spread ^ (word[1] &* 0xC2B2_AE3D_27D4_EB4F)
        var place = Int(truncatingIfNeeded: spread >> 32) & (short.count - 1)
        while numbers[place] != 0, short[place] != word { place = (place + 1) & (short.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = zip(short, numbers)
        short = Array(repeating: .zero, count: 2 * short.count)
        numbers = Array(repeating: 0, count: short.count)
        for (word, number) in old where number != 0 {
            let place = place(of: word)
            (short[place], numbers[place]) = (word, number)
        }
    }
}
