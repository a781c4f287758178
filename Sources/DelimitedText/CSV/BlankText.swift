/// Text of space alone, which nobody sees in a cell.
enum BlankText {
    private static let firstVisible: UInt8 = 0x21
    /// The space that does not break a line, U+00A0, in UTF-8.
    private static let hardSpace: [UInt8] = [0xC2, 0xA0]

    /// Whether bytes are spaces, tabs and line ends, or none.
    static func isBlank(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        guard first < firstVisible || first == hardSpace[0] else { return false }
        return bytes.allSatisfy { $0 < firstVisible || hardSpace.contains($0) }
    }

    /// Whether a line is blank cells and the commas between them.
    static func isBlankLine(_ bytes: some Collection<UInt8>) -> Bool { isBlank(bytes.lazy.filter { $0 != comma }) }
}
