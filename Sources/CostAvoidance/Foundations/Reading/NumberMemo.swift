import DelimitedText

/// Numbers that were read before, known again by the few bytes they are written with: a likelihood and most quantities stand in many rows.
struct NumberMemo: Sendable {
    private var keys: [UInt64] = []
    private var values: [Int64] = []

    /// A power of two, so that a key has its place by its last bits.
    private static let places = 1 << 10
    private static let longest: UInt64 = 7

    /// The bytes of a cell and how many there are; nil of one that is empty or longer than most numbers.
    static func key(_ cell: CSVCell) -> UInt64? {
        // How many there are stands in the last byte.
        guard let words = cell.shortWords, words[1] >> 56 <= longest else { return nil }
        return words[0] | words[1]
    }

    /// What was made of a cell; nil where it is not kept.
    func value(of key: UInt64) -> Int64? {
        guard !keys.isEmpty else { return nil }
        let place = Self.place(key)
        return keys[place] == key ? values[place] : nil
    }

    /// Keeps what was made of a cell, in the place of another.
    mutating func note(_ value: Int64, of key: UInt64) {
        if keys.isEmpty {
            // No key is nought: how many bytes there are stands in it.
            keys = Array(repeating: 0, count: Self.places)
            values = keys.map { _ in 0 }
        }
        let place = Self.place(key)
        keys[place] = key
        values[place] = value
    }

    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: key.spread >> 40) & (places - 1)
    }
}
