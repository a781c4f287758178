import Numerics

/// Two digits of a printed number exchanged: £307,015 for £370,015.
enum DigitExchange {
    /// Whether one number is the other with two of its digits exchanged, both as they are printed.
    static func has(_ printed: ExactDecimal, _ meant: ExactDecimal, decimals: Int) -> Bool {
        guard printed.isNegative == meant.isNegative else { return false }
        let first = digits(of: printed, decimals: decimals)
        let second = digits(of: meant, decimals: decimals)
        guard first.count == second.count else { return false }
        let differing = first.indices.filter { first[$0] != second[$0] }
        guard differing.count == 2, let one = differing.first, let other = differing.last else { return false }
        return first[one] == second[other] && first[other] == second[one]
    }

    /// The digits down to the last printed one, without noughts in front.
    private static func digits(of number: ExactDecimal, decimals: Int) -> [Character] {
        let parts = number.roundedToPrinted(decimals).magnitude.description.split(separator: ".")
        let whole = parts.first.map(String.init) ?? ""
        let behind = parts.count > 1 ? String(parts[1]) : ""
        let text =
            decimals < 0
            ? String(whole.dropLast(-decimals))
            : whole + behind + String(repeating: "0", count: max(0, decimals - behind.count))
        return Array(text.drop { $0 == "0" })
    }
}
