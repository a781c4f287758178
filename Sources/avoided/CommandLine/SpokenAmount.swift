import DelimitedText
import Numerics

/// An amount as a person types it from a publication: `800000`, `£800,000`, `800k`, `1.76m` or `£7.6bn`.
///
/// The number in it is read as a cell's is, but for a pound sign in front and commas between thousands, which publications
/// print.
enum SpokenAmount {
    private static let scales: [(suffix: String, thousands: Int)] = [("bn", 3), ("k", 1), ("m", 2)]
    private static let forms = "    Write 800000, £800,000, 800k or 1.76m."

    /// Pounds beyond which an amount is a slip: a thousand times what the United Kingdom produces in three hundred years.
    private static let greatest = Money(pence: 100_000_000_000_000_000)

    /// The amount in pounds.
    ///
    /// - Parameter name: what the amount is, as a message begins with it; the text alone where nothing is said.
    /// - Throws: `CommandFailure` with status 2 where the text is no amount, with what was probably meant.
    static func pounds(_ text: String, of name: String? = nil) throws(CommandFailure) -> Money {
        let shown = name.map { "\($0) is \(Diagnostic.quoted(text)), which" } ?? Diagnostic.quoted(text)
        let words = text.lowercased()
        let scale = scales.first { words.hasSuffix($0.suffix) }
        let unsigned = words.hasPrefix("£") ? words.dropFirst() : words[...]
        let number = try number(unsigned.dropLast(scale?.suffix.count ?? 0), shown)
        let factor = (0..<(scale?.thousands ?? 0)).reduce(ExactDecimal.one) { factor, _ in
            (try? factor.multiplied(by: ExactDecimal(1000))) ?? factor
        }
        guard !number.isNegative else {
            throw .usage("\(shown) is less than nothing; \(name ?? "an amount") is from £0 up")
        }
        do throws(DecimalError) {
            guard let scaled = try? number.multiplied(by: factor) else { throw DecimalError.tooLarge }
            let amount = try Money(parsing: scaled.description)
            guard amount <= greatest else { throw DecimalError.tooLarge }
            return amount
        } catch {
            let reason = error == .tooLarge ? "is too large; check its digits and its decimal point" : error.explanation
            throw .usage("\(shown) is no amount: it \(reason)\n\(forms)")
        }
    }

    private static func number(_ digits: Substring, _ shown: String) throws(CommandFailure) -> ExactDecimal {
        let plain = isGrouped(digits) ? Substring(digits.filter { $0 != "," }) : digits
        do throws(DecimalError) {
            return try ExactDecimal(parsing: plain)
        } catch {
            let reason = error == .notANumber || error == .empty ? "" : ": it \(error.explanation)"
            throw .usage("\(shown) is no amount\(reason)\n\(forms)")
        }
    }

    /// Whether every comma stands between thousands, as in `1,234,567.50`.
    private static func isGrouped(_ digits: Substring) -> Bool {
        let whole = digits.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count) else { return false }
        let size = 3
        return groups.dropFirst().allSatisfy { $0.count == size } && groups.joined().allSatisfy(\.isNumber)
    }

    /// One amount, or two with a hyphen or `to` between, with or without spaces, or one after the other.
    ///
    /// - Throws: `CommandFailure` with status 2 where the words are no amount or range, or the range is out of order.
    static func range(_ words: [String]) throws(CommandFailure) -> [Money] {
        var parts: [String] = []
        for word in words.flatMap({ $0.split(separator: " ").map(String.init) }) {
            let pieces = word.split(omittingEmptySubsequences: false) { dashes.contains($0) }.map(String.init)
            // A hyphen by itself stands between two amounts, one in front of the first is a minus.
            if pieces.allSatisfy(\.isEmpty) || (word == "to" && !parts.isEmpty) { continue }
            let isMinus = pieces[0].isEmpty && parts.isEmpty
            parts += isMinus ? [word] : pieces.filter { !$0.isEmpty }
        }
        guard parts.count == 1 || parts.count == 2 else {
            throw .usage("give one amount or a low and a high: 800000, or 800000-880000")
        }
        try refuseHalfScaled(parts)
        var amounts: [Money] = []
        for part in parts { amounts.append(try pounds(part)) }
        if let low = amounts.first, let high = amounts.last, low > high {
            throw .usage("the low \(low) is above the high \(high)")
        }
        guard amounts.contains(where: { $0 > .zero }) else { throw .usage("an amount of nought implies nothing") }
        return amounts
    }

    private static let dashes: Set<Character> = ["-", "\u{2013}"]

    /// `800-880k` is £800 to £880,000 as it stands, and means something else.
    private static func refuseHalfScaled(_ parts: [String]) throws(CommandFailure) {
        guard parts.count == 2, let scale = scales.first(where: { parts[1].lowercased().hasSuffix($0.suffix) }),
            parts[0].last?.isNumber == true
        else { return }
        throw .usage(
            "only the high of \(parts.joined(separator: "-")) has a \(scale.suffix); did you mean"
                + " \(parts[0])\(scale.suffix)-\(parts[1])?")
    }
}
