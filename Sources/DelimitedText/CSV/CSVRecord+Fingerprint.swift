extension CSVRecord {
    /// A number by which a record is known again: of the line it begins on and of what its cells hold, however they are quoted.
    ///
    /// Fowler, Noll and Vo, FNV-1a of 64 bits, then mixed so that sums of many tell them apart (Steele, Lea and Flood 2014, SplitMix64).
    /// It finds what happened by accident and is no protection against intent.
    package var fingerprint: UInt64 {
        let prime: UInt64 = 0x0100_0000_01B3
        var hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: line)) &* prime
        for index in 0..<count {
            self[index].withBytes { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
            }
            // No byte of a text: cells do not run into each other.
            hash = (hash ^ 0xFF) &* prime
        }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 31
    }
}
