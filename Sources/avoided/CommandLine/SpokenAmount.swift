import DelimitedText
import Numerics

/// An amount as a person types it from a publication: `800000`, `£800,000`, `800k`, `1.76m` or `£7.6bn`.
enum SpokenAmount {
    private static let scales: [(suffix: String, thousands: Int)] = [("bn", 3), ("k", 1), ("m", 2)]

    /// The amount in pounds.
    ///
    /// - Throws: `CommandFailure` with status 2 where the text is no amount.
    static func pounds(_ text: String) throws(CommandFailure) -> Money {
        var digits = text.lowercased().filter { $0 != "£" && $0 != "," }
        var factor = ExactDecimal.one
        if let scale = scales.first(where: { digits.hasSuffix($0.suffix) }) {
            digits = String(digits.dropLast(scale.suffix.count))
            factor = (0..<scale.thousands).reduce(.one) { factor, _ in
                (try? factor.multiplied(by: ExactDecimal(1000))) ?? factor
            }
        }
        guard let number = try? ExactDecimal(parsing: digits), !number.isNegative,
            let scaled = try? number.multiplied(by: factor), let money = try? Money(parsing: scaled.description)
        else {
            throw .usage("\(Diagnostic.quoted(text)) is no amount; write 800000, £800,000, 800k or 1.76m")
        }
        return money
    }

    /// One amount, or two with a hyphen between or one after the other.
    ///
    /// - Throws: `CommandFailure` with status 2 where the words are no amount or range, or the range is out of order.
    static func range(_ words: [String]) throws(CommandFailure) -> [Money] {
        let parts = words.flatMap { $0.split { "-\u{2013}".contains($0) }.map(String.init) }
        guard parts.count == 1 || parts.count == 2 else {
            throw .usage("give one amount or a low and a high: 800000, or 800000-880000")
        }
        var amounts: [Money] = []
        for part in parts { amounts.append(try pounds(part)) }
        if let low = amounts.first, let high = amounts.last, low > high {
            throw .usage("the low \(low) is above the high \(high)")
        }
        guard amounts.contains(where: { $0 > .zero }) else { throw .usage("an amount of nought implies nothing") }
        return amounts
    }
}
