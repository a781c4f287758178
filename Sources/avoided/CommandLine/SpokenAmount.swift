import DelimitedText
import Numerics

/// An amount as a person types it from a publication: `800000`, `£800,000`, `800k`, `1.76m` or `£7.6bn`.
///
/// The number in it is read as a cell's is, but for a pound sign in front and commas between thousands, which publications
/// print.
enum SpokenAmount {
    /// Letters for thousands, and of how many thousands by thousands each is.
    static let scales: [(suffix: String, thousands: Int)] = [("bn", 3), ("k", 1), ("m", 2)]
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
        try refuseSpaces(text, shown)
        let number = try number(unsigned.dropLast(scale?.suffix.count ?? 0), shown, text)
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

    private static func number(
        _ digits: Substring, _ shown: String, _ text: String
    ) throws(CommandFailure) -> ExactDecimal {
        let plain = isGrouped(digits) ? Substring(digits.filter { $0 != "," }) : digits
        do throws(DecimalError) {
            return try ExactDecimal(parsing: plain)
        } catch {
            throw .usage("\(shown) is no amount\(reason(error, text))\n\(forms)")
        }
    }

    /// What is wrong, and what was meant where that is plain.
    private static func reason(_ error: DecimalError, _ text: String) -> String {
        switch error {
        case .notANumber, .empty: ""
        case .decimalComma where text.count(where: { $0 == "," }) == 1 && !text.contains("."):
            ": it has a comma for the decimal point; write \(text.replacing(",", with: "."))"
        default: ": it \(error.explanation)"
        }
    }

    /// A space between digits, or before a letter for thousands, belongs to the number: `800 000`, `800 k`.
    private static func refuseSpaces(_ text: String, _ shown: String) throws(CommandFailure) {
        guard text.contains(where: \.isWhitespace) else { return }
        let joined = text.filter { !$0.isWhitespace }
        guard (try? pounds(joined)) != nil else { return }
        throw .usage("\(shown) is no amount: it has a space in it; write \(joined)\n\(forms)")
    }

    /// Whether every comma stands between thousands, as in `1,234,567.50`.
    private static func isGrouped(_ digits: Substring) -> Bool {
        let whole = digits.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count) else { return false }
        let size = 3
        return groups.dropFirst().allSatisfy { $0.count == size } && groups.joined().allSatisfy(\.isNumber)
    }
}
