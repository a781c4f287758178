extension UInt64 {
    /// The bits with what is low carried to what is high, by which a place in a table is found. The factor is 2^64 over the golden ratio.
    var spread: UInt64 { self &* 0x9E37_79B9_7F4A_7C15 }
}
