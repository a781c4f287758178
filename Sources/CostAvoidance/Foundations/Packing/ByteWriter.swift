/// Writes values one behind the other in as few bytes as they need; ``ByteReader`` reads them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// A number from 0: seven bits a byte, the least first, as LEB128 has them (DWARF 5, section 7.6).
    mutating func write(_ number: some FixedWidthInteger & UnsignedInteger) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number of either sign, with the sign as its lowest bit.
    mutating func write(signed number: Int128) {
        write(UInt128(bitPattern: (number << 1) ^ (number >> 127)))
    }

    /// How many there are of something, or a place among them.
    mutating func write(count: Int) { write(UInt64(count.magnitude)) }

    mutating func write(_ text: String) { write(Array(text.utf8)) }

    /// Bytes with their count before them.
    mutating func write(_ bytes: [UInt8]) {
        write(count: bytes.count)
        self.bytes += bytes
    }

    /// Bytes whose count is known to the reader.
    mutating func write(bare bytes: [UInt8]) { self.bytes += bytes }

    /// A value that may be missing.
    mutating func write<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        bytes.append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    /// Values with their count before them.
    mutating func write<Values: Collection>(all values: Values, _ write: (inout ByteWriter, Values.Element) -> Void) {
        self.write(count: values.count)
        for value in values { write(&self, value) }
    }
}
