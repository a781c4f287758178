import CostAvoidance
import Numerics

/// Pounds as a reader meets them: whole in sentences, with pence in tables.
enum Pounds {
    /// `£1,234`, `-£1,234`: whole pounds, rounded half to even, for prose and screens. What is more than nothing, or less, is never told
    /// as nothing: `£0.30`.
    static func whole(_ money: Money) -> String {
        let pounds = money.decimal.rounded(toPlaces: 0)
        guard !pounds.isZero || money == .zero else { return exact(money) }
        return (pounds.isNegative ? "-£" : "£")
            + grouped(pounds.isNegative ? pounds.negated.description : pounds.description)
    }

    /// `£1,234.50`: pounds and pence, for tables that foot.
    static func exact(_ money: Money) -> String { exact(money.decimal) }

    /// An amount as pounds and pence.
    static func exact(_ amount: ExactDecimal) -> String {
        let digits = (amount.isNegative ? amount.negated : amount).fixed(places: Money.places)
        let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
        return (amount.isNegative ? "-£" : "£") + grouped(parts[0]) + "." + parts[1]
    }

    /// Digits with a comma between thousands.
    static func grouped(_ digits: String) -> String {
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// `£798,000 to £881,000, central £840,000`; one amount where the three are the same to the pound.
    static func range(_ amounts: Estimate<Money>, called name: RangeName = .plain) -> String {
        amounts.words(ends(amounts), called: name)
    }

    /// The three amounts in whole pounds, or with pence where all are so small that whole pounds would say little:
    /// `£0.30`, `£0.34` and `£0.40`.
    static func ends(_ amounts: Estimate<Money>) -> Estimate<String> {
        let greatest = max(amounts.low.magnitude, amounts.central.magnitude, amounts.high.magnitude)
        let isSmall = isSmall(greatest)
        return amounts.map { isSmall ? exact($0) : whole($0) }
    }

    /// Whether an amount is so small that whole pounds would say little of it.
    static func isSmall(_ magnitude: Money) -> Bool { magnitude > .zero && magnitude < smallest }

    /// Below this an amount is told with its pence.
    private static let smallest = Money(pence: 1000)

    /// An amount per unit, which may have more than two decimals: `£109.00`, `£0.4375`.
    static func perUnit(_ amount: ExactDecimal) -> String {
        let magnitude = amount.isNegative ? amount.negated : amount
        return (amount.isNegative ? "-£" : "£") + Numbers.decimal(magnitude, atLeast: Money.places)
    }

    /// How many decimals an amount per unit shows: its pence, or all that it has.
    static func decimals(_ digits: String) -> Int { max(Money.places, digits.drop { $0 != "." }.dropFirst().count) }

    /// An amount without pence where it has none: `£12,000`, `£33.50`.
    static func short(_ amount: ExactDecimal) -> String {
        let written = perUnit(amount)
        return written.hasSuffix(".00") ? String(written.dropLast(3)) : written
    }
}

/// Numbers that are not money.
enum Numbers {
    static func count(_ number: Int) -> String {
        (number < 0 ? "-" : "") + Pounds.grouped(String(number.magnitude))
    }

    /// `1,234.5`, with at least so many decimals.
    static func decimal(_ number: ExactDecimal, atLeast places: Int = 0) -> String {
        let written = number.description.split(separator: "-", omittingEmptySubsequences: true).first ?? "0"
        let parts = written.split(separator: ".", maxSplits: 1)
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        if fraction.count < places { fraction += String(repeating: "0", count: places - fraction.count) }
        let whole = Pounds.grouped(String(parts[0]))
        return (number.isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// `1.92`: a ratio to two decimals, rounded half to even.
    static func ratio(_ ratio: ExactDecimal) -> String { decimal(ratio.rounded(toPlaces: 2), atLeast: 2) }

    static func percentage(_ share: Share) -> String {
        decimal(ExactDecimal(significand: Int128(share.millionths), places: 4)) + "%"
    }

    /// `3.5%` for a rate of 0.035.
    static func percentage(_ rate: ExactDecimal, atLeast decimals: Int = 0) -> String {
        // Moving the point needs no multiplication, which a large number could not bear.
        let moved = 2
        guard rate.places < moved else {
            let percent = ExactDecimal(significand: rate.significand, places: rate.places - moved)
            return decimal(percent, atLeast: decimals) + "%"
        }
        let noughts = rate.isZero ? "" : String(repeating: "0", count: moved - rate.places)
        let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
        return (rate.isNegative ? "-" : "") + Pounds.grouped("\(rate.significand.magnitude)\(noughts)") + fraction + "%"
    }

    /// A number of units, to two decimals in sentences and tables.
    static func units(_ quantity: Quantity) -> String { decimal(quantity.decimal.rounded(toPlaces: 2)) }
}
