/// Numbers what is kept elsewhere, and finds the numbers again by its hashes: places that are looked through one after another from that of a
/// hash on.
///
/// Small beside what is kept: where it is looked for, memory is waited for.
struct HashedNumbers: Sendable {
    /// By number, so that nothing is hashed twice: as much of each as tells places apart.
    private(set) var hashes: [UInt32] = []
    /// One more than a number; 0 of none. Twice as many as numbers at the least, and as many as a power of two, so that a hash has its
    /// place by its last bits.
    private var places: [Int32] = []

    private static let fewest = 32

    /// The number of what has a hash and is the same; nil where there is none.
    @inline(__always)
    func number(_ hash: Int, where isSame: (Int) -> Bool) -> Int? {
        guard !places.isEmpty else { return nil }
        let bits = UInt32(truncatingIfNeeded: hash)
        var place = place(of: bits)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if hashes[number] == bits, isSame(number) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// Gives the next number to what has a hash.
    mutating func add(_ hash: Int) {
        hashes.append(UInt32(truncatingIfNeeded: hash))
        if 2 * hashes.count > places.count {
            places = Array(repeating: 0, count: max(Self.fewest, 2 * places.count))
            for number in hashes.indices { put(number) }
        } else {
            put(hashes.count - 1)
        }
    }

    /// Gives to what has a hash a number that stands where that would be looked for first.
    ///
    /// - Returns: the number; nil where none stands there.
    mutating func replace(_ hash: Int) -> Int? {
        let bits = UInt32(truncatingIfNeeded: hash)
        let number = Int(places[place(of: bits)]) - 1
        guard number >= 0 else { return nil }
        hashes[number] = bits
        return number
    }

    /// Where what has a hash is looked for first.
    @inline(__always)
    private func place(of bits: UInt32) -> Int { Int(truncatingIfNeeded: bits) & (places.count - 1) }

    private mutating func put(_ number: Int) {
        var place = place(of: hashes[number])
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Int32(truncatingIfNeeded: number + 1)
    }
}
