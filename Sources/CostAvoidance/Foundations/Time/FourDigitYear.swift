/// Reading and writing of the digits that financial years and months are spelled with.
enum FourDigitYear {
    /// The number that exactly four digits write, or nil.
    static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        bytes.count == 4 ? digits(of: bytes) : nil
    }

    /// The number that up to four digits write, or nil when there are none, more, or another character.
    static func digits(of bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...4).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// A year with at least four digits.
    static func text(_ year: Int) -> String {
        let digits = String(year.magnitude)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        return (year < 0 ? "-" : "") + padding + digits
    }

    /// A number from 0 to 99 with two digits.
    static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
