/// Why bytes are not what ``ByteWriter`` wrote.
enum PackingError: Error {
    /// They end too early.
    case ended
    /// They stand for nothing that is written so.
    case meaningless
}

/// Reads values that ``ByteWriter`` wrote.
struct ByteReader {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8], from place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    var isAtEnd: Bool { place == bytes.count }

    private mutating func byte() throws(PackingError) -> UInt8 {
        guard place < bytes.count else { throw .ended }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>() throws(PackingError) -> Number {
        var number: Number = 0
        var shift = 0
        while true {
            let next = try byte()
            let bits = Number(next & 0x7F)
            guard shift < Number.bitWidth, (bits << shift) >> shift == bits else { throw .meaningless }
            number |= bits << shift
            if next < 0x80 { return number }
            shift += 7
        }
    }

    mutating func signed() throws(PackingError) -> Int128 {
        let number: UInt128 = try number()
        return Int128(bitPattern: number >> 1) ^ -Int128(bitPattern: number & 1)
    }

    /// How many there are of something, or a place among them.
    mutating func count() throws(PackingError) -> Int {
        let number: UInt64 = try number()
        guard let count = Int(exactly: number) else { throw .meaningless }
        return count
    }

    /// A place among so many.
    mutating func place(among count: Int) throws(PackingError) -> Int {
        let place = try self.count()
        guard place < count else { throw .meaningless }
        return place
    }

    mutating func text() throws(PackingError) -> String {
        guard let text = String(validating: try someBytes(), as: UTF8.self) else { throw .meaningless }
        return text
    }

    /// Bytes with their count before them.
    mutating func someBytes() throws(PackingError) -> [UInt8] { try bareBytes(try count()) }

    /// So many bytes.
    mutating func bareBytes(_ count: Int) throws(PackingError) -> [UInt8] {
        guard count <= bytes.count - place else { throw .ended }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    /// A value that may be missing.
    mutating func optional<Value>(
        _ read: (inout ByteReader) throws(PackingError) -> Value
    ) throws(PackingError) -> Value? {
        switch try byte() {
        case 0: nil
        case 1: try read(&self)
        default: throw .meaningless
        }
    }

    /// Values with their count before them, each of at least one byte.
    mutating func all<Value>(
        _ read: (inout ByteReader) throws(PackingError) -> Value
    ) throws(PackingError) -> [Value] {
        let count = try count()
        guard count <= bytes.count - place else { throw .ended }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
