import DelimitedText

/// Numbers that were read before, known again by the few bytes they are written with: a likelihood and most quantities stand in many rows.
struct NumberMemo: Sendable {
    private var keys: [UInt64] = []
    private var values: [Int64] = []

    /// A power of two, so that a key has its place by its last bits.
    private static let places = 1 << 10
    private static let longest = 7

    /// The bytes of a cell and how many there are; nil of one that is empty or longer than most numbers.
    static func key(_ cell: CSVCell) -> UInt64? {
        // How many there are stands in the last byte.
        guard let words = cell.shortWords, cell.length <= longest else { return nil }
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
            // No key is nought: it begins with how many bytes there are.
            keys = Array(repeating: 0, count: Self.places)
            values = keys.map { _ in 0 }
        }
        let place = Self.place(key)
        keys[place] = key
        values[place] = value
    }

    private static func place(_ key: UInt64) -> Int {
        // The factor is 2^64 over the golden ratio: what is low is carried to what is high.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (places - 1)
    }
}
