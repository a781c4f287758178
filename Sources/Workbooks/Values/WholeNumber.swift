/// Whole numbers as parts have them.
enum WholeNumber {
    private static let longest = 9

    /// The number that up to nine digits write; nil for anything else.
    static func value(of digits: some Collection<UInt8>) -> Int? {
        guard (1...longest).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// Whether bytes are digits and no more.
    static func isDigits(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}
