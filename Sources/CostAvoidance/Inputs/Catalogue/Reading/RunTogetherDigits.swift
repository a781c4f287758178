import Numerics

/// Amounts that are the numbers of a sum written one after the other: `99532` where a spreadsheet had `=995/3*2`.
enum RunTogetherDigits {
    /// How near to the right amount a reading must come.
    private static let tolerance = 0.001

    /// The sum that the digits may have been, which comes to `right`; nil where none does.
    static func reading(of text: String, as right: Double) -> String? {
        let characters = Array(text)
        guard characters.count > 2, characters.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }) else {
            return nil
        }
        // The longest first number first: it is the likeliest.
        for cut in (1..<characters.count).reversed() {
            guard let first = Double(String(characters[..<cut])) else { continue }
            let rest = characters[cut...]
            if let found = two(first, rest, right) ?? three(first, rest, right) { return found }
        }
        return nil
    }

    /// The endings of `/3*2` run together, also where its last digit was lost in rounding.
    private static let endingsOfTwoThirds = ["32", "3"]
    private static let penny = 0.01

    /// Whether the text can be two thirds of an amount run together, whatever it is of.
    static func endsLikeTwoThirds(_ text: String) -> Bool { endingsOfTwoThirds.contains(where: text.hasSuffix) }

    /// Two thirds of an amount that the text begins with, where they are `right` to the penny: `538.23` of 358.80.
    static func twoThirds(_ text: String, as right: Double) -> String? {
        for ending in endingsOfTwoThirds where text.hasSuffix(ending) {
            let written = String(text.dropLast(ending.count))
            guard let whole = Double(written), abs(whole / 3 * 2 - right) < penny else { continue }
            return "two thirds of \(plain(whole))"
        }
        return nil
    }

    private static func isNear(_ value: Double, _ right: Double) -> Bool { abs(value - right) <= right * tolerance }

    private static func two(_ first: Double, _ rest: ArraySlice<Character>, _ right: Double) -> String? {
        guard rest.first != "0", let second = Double(String(rest)), second > 1 else { return nil }
        let written = "\(plain(first))\u{F7}\(plain(second))"
        if isNear(first / second, right) { return written }
        // Two thirds: what a council pays where clients pay a third.
        if second == 3, isNear(first / 3 * 2, right) { return "two thirds of \(plain(first))" }
        if isNear(first * second, right) { return "\(plain(first))\u{D7}\(plain(second))" }
        return isNear(first + second, right) ? "\(plain(first))+\(plain(second))" : nil
    }

    private static func three(_ first: Double, _ rest: ArraySlice<Character>, _ right: Double) -> String? {
        for cut in rest.indices.dropFirst() {
            guard let second = Double(String(rest[..<cut])), let third = Double(String(rest[cut...])), second > 0,
                third > 0
            else { continue }
            if isNear(first / second * third, right) {
                return "\(plain(first))\u{F7}\(plain(second))\u{D7}\(plain(third))"
            }
            if isNear(first * second / third, right) {
                return "\(plain(first))\u{D7}\(plain(second))\u{F7}\(plain(third))"
            }
            if isNear(first + second + third, right) { return "\(plain(first))+\(plain(second))+\(plain(third))" }
        }
        return nil
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && number < 1e15 ? String(Int(nearest: number)) : String(number)
    }
}
