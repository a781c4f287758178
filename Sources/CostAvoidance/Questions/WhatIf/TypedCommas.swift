import Numerics

/// Commas of a value on the command line, which may stand between the values of a list, between the thousands of a number or for its
/// point.
package enum TypedCommas {
    /// What a value may be beside a list, and what to write for either.
    struct Doubt {
        let reading: String
        let remedy: String
    }

    /// A value of which nobody knows how its commas are meant; nil where they part a list.
    static func doubt(in option: SetOption) -> Doubt? {
        let text = option.value
        if let number = groupedNumber(text) {
            let list = text.filter { $0 != "£" }.replacing(",", with: ", ")
            return Doubt(
                reading: "one number with commas between thousands",
                remedy: "Write \(number) for the number, or a space after each comma for the list: \(list).")
        }
        if let mixed = mixed(text) { return mixed }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let pairs = zip(parts, parts.dropFirst()).compactMap { Pair($0, $1) }
        // Two numbers that have no part of one are two.
        guard let pair = pairs.first(where: { !wholeNumbers.contains(option.parameter) || $0.hasSigns }) else {
            return nil
        }
        guard parts.count == 2 else {
            let list = parts.map { String($0).trimmingSpaces() }.joined(separator: ", ")
            return Doubt(
                reading: "numbers with commas for the point",
                remedy: "Write points for decimals, and a space after each comma of a list: \(list).")
        }
        return Doubt(
            reading: "one number with a comma for the point",
            remedy: pair.isTwice
                ? "Write \(pair.number) for the number."
                : "Write \(pair.number) for the number, or a space after the comma for the list: \(pair.list).")
    }

    /// A list with a space behind some of its commas and not behind others, which may stand within numbers: `4000, 5,000`.
    private static func mixed(_ text: String) -> Doubt? {
        let items = text.split(separator: /,\s+/).map(String.init)
        let inside = items.filter { $0.contains(",") }
        guard items.count > 1, !inside.isEmpty, inside.allSatisfy({ groupedNumber($0) != nil }) else { return nil }
        let numbers = items.map { groupedNumber($0) ?? $0 }.joined(separator: ", ")
        let apart = text.filter { $0 != "£" }.split(separator: /,\s*/).joined(separator: ", ")
        return Doubt(
            reading: "a list of numbers with commas between thousands",
            remedy: "Write \(numbers) for those numbers, or a space after each comma: \(apart).")
    }

    /// Parameters that have no part of one, so that two numbers with a comma between them are two.
    private static let wholeNumbers = [
        ScenarioParameter.horizonYears, .people, .assumption(.cashableLag),
    ].map(\.name)

    /// The digits of a number that is written with commas between its thousands, `1,200` or `£1,200.50`; nil for anything else.
    static func groupedNumber(_ text: String) -> String? {
        let unsigned = text.drop { "£+-x×".contains($0) }
        let groups = unsigned.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
        let size = 3
        guard groups.count > 1, let first = groups.first, (1...size).contains(first.count), !first.hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.count == size }), groups.joined().allSatisfy(\.isNumber)
        else { return nil }
        return text.filter { $0 != "," && $0 != "£" }
    }

    /// Two neighbours that may be one number with a comma for its point: `0,3`, `x1,5`, `+2,5%`, `£1.234,50` or `1,5m`.
    private struct Pair {
        /// What stands before the digits of the first, but for a currency sign.
        private let sign: String
        /// What stands behind the digits of the second.
        private let unit: String
        private let whole: String
        private let fraction: String

        private static let powers = ["k": 3, "m": 6, "bn": 9]

        init?(_ left: Substring, _ right: Substring) {
            let before = left.prefix { "£+-x×".contains($0) }
            let digits = left.dropFirst(before.count)
            let behind = right.prefix { $0.isASCII && $0.isNumber }
            let after = right.dropFirst(behind.count).lowercased()
            let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
            let areGroups =
                groups.count == 1
                || (groups.dropFirst().allSatisfy { $0.count == 3 } && !digits.hasPrefix("0") && !groups[0].isEmpty)
            guard !digits.isEmpty, !behind.isEmpty, areGroups,
                groups.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
                after.isEmpty || after == "%" || Self.powers[after] != nil
            else { return nil }
            sign = before.filter { $0 != "£" }
            unit = after
            whole = groups.joined()
            fraction = String(behind)
            hasSigns = !before.isEmpty || !after.isEmpty
        }

        /// Whether something stands beside the digits, so that by itself the one or the other would be of another kind.
        let hasSigns: Bool

        /// Whether as a list the two would be one value twice.
        var isTwice: Bool { whole == fraction }

        /// The number with its point.
        var number: String { written("\(whole).\(fraction)") }

        /// The two as a list of one kind.
        var list: String { "\(written(whole)), \(written(fraction))" }

        /// Digits as `--set` takes them: with their sign, and without a letter for thousands.
        private func written(_ digits: String) -> String {
            guard let power = Self.powers[unit] else { return sign + digits + unit }
            var number = try? ExactDecimal(parsing: digits)
            for _ in 0..<power { number = try? number?.multiplied(by: ExactDecimal(10)) }
            return sign + (number?.description ?? digits)
        }
    }
}
