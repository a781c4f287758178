import DelimitedText

/// What was made of cells lately: wards, services, months and the identifier of a person stand in many rows, and each need be read
/// once.
struct CellMemo<Value: Sendable>: Sendable {
    private var keys: [CellKey] = []
    private var values: [Value] = []
    private var numbers = HashedNumbers()
    private let most: Int

    /// - Parameter most: how many are kept at the most: more than most columns of words have.
    init(most: Int = 4_096) { self.most = most }

    /// What was made of a cell; nil where it is not kept.
    func value(of key: CellKey?) -> Value? {
        guard let key, let known = numbers.number(key.hash, where: { keys[$0] == key }) else { return nil }
        return values[known]
    }

    /// Keeps what was made of a cell; where there are as many as may be, in place of another.
    mutating func note(_ value: Value, of key: CellKey?) {
        guard let key else { return }
        if let known = numbers.number(key.hash, where: { keys[$0] == key }) {
            values[known] = value
        } else if keys.count < most {
            numbers.add(key.hash)
            keys.append(key)
            values.append(value)
        } else if let first = numbers.replace(key.hash) {
            keys[first] = key
            values[first] = value
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
        // What is low is carried to what is high, and the shift carries it back.
        var hash = UInt64(truncatingIfNeeded: length << 8 | column)
        for word in 0..<(length + Self.bytesInWord - 1) / Self.bytesInWord {
            hash = (hash ^ words[word]).spread
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
