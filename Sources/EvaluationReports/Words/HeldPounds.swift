import CostAvoidance
import Numerics

/// Amounts as people can hold them: three significant figures of the greatest of them, all to the same unit, and more figures where
/// so few would make one number of a range.
///
/// Office for National Statistics, style guide, "Numbers": round in text to what a reader needs, and keep the full figures in the
/// tables that stand behind it.
struct HeldPounds: Sendable {
    /// Pence to which amounts are rounded: a power of ten.
    private let unit: Int128
    /// Whether they are so small that they are told with their pence.
    private let isSmall: Bool

    /// The unit that these amounts support.
    init(_ amounts: Estimate<Money>) {
        let greatest = max(amounts.low.magnitude, amounts.central.magnitude, amounts.high.magnitude)
        isSmall = Pounds.isSmall(greatest)
        let digits = String(greatest.pence / Self.pound).count
        var unit = Self.pound
        for _ in 0..<max(0, digits - Self.figures) { unit *= 10 }
        let least = min(amounts.low, amounts.central, amounts.high)
        let most = max(amounts.low, amounts.central, amounts.high)
        while least != most, unit > Self.pound, Self.narrows(least, most, unit) { unit /= 10 }
        self.unit = unit
    }

    /// Significant figures of the greatest amount.
    private static let figures = 3
    /// A range narrower than so many units is told to a smaller one.
    private static let steps: Int128 = 5
    private static let pound: Int128 = 100

    /// Whether a range has too few steps of this unit.
    private static func narrows(_ least: Money, _ most: Money, _ unit: Int128) -> Bool {
        let (width, overflow) = most.pence.subtractingReportingOverflow(least.pence)
        return !overflow && width / steps < unit
    }

    /// `£839,000`: the amount to the unit, rounded half to even.
    func words(_ money: Money) -> String {
        guard !isSmall else { return Pounds.exact(money) }
        let (whole, rest) = money.pence.quotientAndRemainder(dividingBy: unit)
        let beyond = rest.magnitude > unit.magnitude - rest.magnitude
        let half = rest.magnitude == unit.magnitude - rest.magnitude
        let up: Int128 = beyond || half && whole % 2 != 0 ? (money.isNegative ? -1 : 1) : 0
        // What is more than nothing is never told as nothing.
        if whole + up == 0, money != .zero {
            return Pounds.isSmall(money.magnitude) ? Pounds.whole(money) : Self.one(money)
        }
        let (rounded, overflow) = (whole + up).multipliedReportingOverflow(by: unit)
        return Pounds.whole(overflow ? money : Money(pence: rounded))
    }

    /// `£802,000 to £877,000, central £839,000`.
    static func range(_ amounts: Estimate<Money>, called name: RangeName = .plain) -> String {
        amounts.words(ends(amounts), called: name)
    }

    /// The three amounts to the same unit.
    static func ends(_ amounts: Estimate<Money>) -> Estimate<String> {
        let held = HeldPounds(amounts)
        return amounts.map(held.words)
    }

    /// One amount.
    static func one(_ money: Money) -> String { HeldPounds(Estimate(exactly: money)).words(money) }

    /// Pounds of more decimals; nil where they are too many for an amount.
    static func one(_ pounds: ExactDecimal) -> String? {
        do { return one(try ExactProduct(pounds).roundedToPenny()) } catch { return nil }
    }

    /// A central amount to the figures that the 95% interval around it supports.
    static func central(_ money: Money, in drawn: SimulatedMeasure) -> String {
        let ends = [drawn.p2_5, drawn.p97_5].map { $0.supportedPounds(places: Money.places) ?? money }
        return HeldPounds(Estimate(low: ends[0], central: money, high: ends[1])).words(money)
    }

    /// `£802,000 to £877,000`: the ends alone, for a cell; one amount where they are the same. Ends between which the centre does not lie
    /// are no range, and each has the name of its world.
    static func span(_ amounts: Estimate<Money>) -> String {
        let ends = ends(amounts)
        guard ends.low != ends.high else { return ends.low }
        return amounts.isInOrder ? "\(ends.low) to \(ends.high)" : "low \(ends.low), high \(ends.high)"
    }
}
