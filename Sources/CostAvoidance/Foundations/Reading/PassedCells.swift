/// Texts of cells that were looked through lately and passed: wards, services and stock phrases of notes stand in many rows, and each need be
/// looked at once. A text is the same only where every byte of it is.
struct PassedCells: Sendable {
    private struct Passed: Sendable {
        let column: Int
        let text: String
    }

    private var places: [Passed?] = []
    /// Texts that are kept: more than most columns of words have.
    private static let count = 1_024
    /// Longer texts are seldom the same.
    private static let longest = 100

    /// Whether a text of a column has passed.
    func holds(_ text: String, in column: Int) -> Bool {
        guard !places.isEmpty, let passed = places[Self.place(text, column)] else { return false }
        return passed.column == column && passed.text == text
    }

    mutating func note(_ text: String, in column: Int) {
        guard text.utf8.count <= Self.longest else { return }
        if places.isEmpty { places = Array(repeating: nil, count: Self.count) }
        places[Self.place(text, column)] = Passed(column: column, text: text)
    }

    /// Where a text is kept, by its bytes. Fowler, Noll and Vo, FNV-1a.
    private static func place(_ text: String, _ column: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: column)
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(truncatingIfNeeded: count - 1))
    }
}
