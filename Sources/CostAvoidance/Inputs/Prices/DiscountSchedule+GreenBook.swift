import Numerics

extension DiscountSchedule {
    /// HM Treasury's standard rates: 3.5% for years 0 to 30, 3.0% for 31 to 75, 2.5% for 76 to 125.
    public static let greenBook = DiscountSchedule(
        name: "green-book", source: "HM Treasury, Green Book 2026, standard discount rate",
        basisPoints: [350, 300, 250])

    /// HM Treasury's rates for effects on health itself: 1.50%, 1.29% and 1.07% with the standard breaks.
    ///
    /// Spending of the NHS is discounted at the standard rate.
    public static let greenBookHealth = DiscountSchedule(
        name: "green-book-health", source: "HM Treasury, Green Book 2026, discount rate for health effects",
        basisPoints: [150, 129, 107])

    /// The lower rates the 2026 edition asks to be tried for horizons over fifty years: 3.00%, 2.57% and 2.14%.
    public static let greenBook2026Sensitivity = DiscountSchedule(
        name: "green-book-2026-sensitivity",
        source: "HM Treasury, Green Book 2026, sensitivity for horizons over 50 years",
        basisPoints: [300, 257, 214])

    /// Every schedule with a name.
    public static let named: [DiscountSchedule] = [greenBook, greenBookHealth, greenBook2026Sensitivity]

    /// The schedule of this name, or nil where there is none.
    public static func named(_ name: String) -> DiscountSchedule? {
        named.first { $0.name == name }
    }

    /// The last years of the three bands of the Green Book's schedule.
    private static let greenBookBreaks = [30, 75, longestHorizon]

    private init(name: String, source: String, basisPoints: [Int128]) {
        let bands = zip(Self.greenBookBreaks, basisPoints).map { lastYear, points in
            Band(lastYear: lastYear, rate: ExactDecimal(significand: points, places: 4))
        }
        self.init(name: name, source: source, bands: bands)
    }
}
