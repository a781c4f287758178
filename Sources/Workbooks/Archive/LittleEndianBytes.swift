extension [UInt8] {
    /// The number in two bytes, the lowest first; nil where they are not there.
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    /// The number in four bytes.
    func number32(at offset: Int) -> Int? {
        guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    /// The number in eight bytes; nil also where it is larger than any file.
    func number64(at offset: Int) -> Int? {
        guard let low = number32(at: offset), let high = number32(at: offset + 4), high <= 0x7FFF_FFFF else {
            return nil
        }
        return low | high << 32
    }
}
