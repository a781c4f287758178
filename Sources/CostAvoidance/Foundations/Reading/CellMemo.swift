import DelimitedText

/// What was made of cells lately: wards, services, months and the identifier of a person stand in many rows, and each need be read
/// once.
struct CellMemo<Value: Sendable>: Sendable {
    private var keys: [CellKey] = []
    private var values: [Value] = []
    /// By the last bits of a hash, and from there on, one more than the place of a key; 0 of none. Twice as many as keys at the least, as
    /// many as a power of two, and small beside them: where it is looked for, memory is waited for.
    private var places: [Int32] = []
    private let most: Int

    /// Few places are made anew for every file, and most files are small.
    private static var fewest: Int { 32 }

    /// - Parameter most: how many are kept at the most, a power of two: more than most columns of words have.
    init(most: Int = 4_096) { self.most = most }

    /// What was made of a cell; nil where it is not kept.
    func value(of key: CellKey?) -> Value? {
        guard let key, !places.isEmpty, let known = number(of: key).known else { return nil }
        return values[known]
    }

    /// Keeps what was made of a cell; where there are as many as may be, in place of another.
    mutating func note(_ value: Value, of key: CellKey?) {
        guard let key else { return }
        if keys.count < most, 2 * (keys.count + 1) > places.count { grow() }
        let (place, known) = number(of: key)
        if let known {
            values[known] = value
        } else if keys.count < most {
            keys.append(key)
            values.append(value)
            places[place] = Int32(truncatingIfNeeded: keys.count)
        } else {
            let first = Int(places[key.hash & (places.count - 1)])
            guard first > 0 else { return }
            keys[first - 1] = key
            values[first - 1] = value
        }
    }

    /// The number of a key that is kept, or the place where it would stand.
    private func number(of key: CellKey) -> (place: Int, known: Int?) {
        var place = key.hash & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if keys[number] == key { return (place, number) }
            place = (place + 1) & (places.count - 1)
        }
        return (place, nil)
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: max(Self.fewest, 4 * places.count))
        for (number, key) in keys.enumerated() {
            places[self.number(of: key).place] = Int32(truncatingIfNeeded: number + 1)
        }
    }
}

/// Every byte of a cell with the column it stands in, in words that are compared together.
struct CellKey: Sendable, Equatable {
    private let words: SIMD8<UInt64>
    private let length: Int
    private let column: Int
    /// Spread over all its bits.
    let hash: Int

    private static let bytesInWord = 8

    /// Nil of a cell that is empty, or longer than most that stand in several rows.
    init?(_ cell: CSVCell) {
        guard let read = cell.withBytes(Self.words) else { return nil }
        self.init(read.words, length: read.length, column: cell.column)
    }

    /// The bytes of several cells of a record, whose columns are the same in every record; nil where they are more than fit.
    init?(_ record: borrowing CSVRecord, cellsAt places: [Int]) {
        var words = SIMD8<UInt64>()
        let length = withUnsafeMutableBytes(of: &words) { room -> Int? in
            var length = 0
            for place in places {
                let fits = record[place].withBytes { bytes -> Bool in
                    guard length + bytes.count < room.count else { return false }
                    for byte in bytes {
                        room[length] = byte
                        length += 1
                    }
                    // No byte of a text, so that cells do not run into each other.
                    room[length] = 0xFF
                    length += 1
                    return true
                }
                guard fits else { return nil }
            }
            return length
        }
        guard let length else { return nil }
        self.init(words, length: length, column: 0)
    }

    private init(_ words: SIMD8<UInt64>, length: Int, column: Int) {
        self.words = words
        self.length = length
        self.column = column
        // A multiplication carries what is low to what is high, and the shift back. The factor is 2^64 over the golden ratio.
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = UInt64(truncatingIfNeeded: length << 8 | column)
        for word in 0..<(length + Self.bytesInWord - 1) / Self.bytesInWord {
            hash = (hash ^ words[word]) &* factor
            hash ^= hash >> 29
        }
        self.hash = Int(truncatingIfNeeded: hash >> 20)
    }

    private static func words(_ bytes: UnsafeRawBufferPointer) -> (words: SIMD8<UInt64>, length: Int)? {
        var words = SIMD8<UInt64>()
        guard (1...words.scalarCount * bytesInWord).contains(bytes.count) else { return nil }
        let whole = bytes.count / bytesInWord
        for word in 0..<whole {
            words[word] = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: word * bytesInWord, as: UInt64.self))
        }
        var rest: UInt64 = 0
        for place in (whole * bytesInWord..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[place]) }
        if whole < words.scalarCount { words[whole] = rest }
        return (words, bytes.count)
    }
}
