import Numerics

/// A price index of one index number a year, in one edition.
///
/// The built-in ones are HM Treasury's GDP deflators at market prices. An index is revised at every release, so the
/// release is part of any figure that was uprated with it.
public struct DeflatorSeries: Sendable, Hashable {
    /// One year of the index.
    public struct Entry: Sendable, Hashable {
        /// The index number, on the base of the series.
        public let index: ExactDecimal
        /// Whether the number was measured or forecast when the series was released.
        public let standing: Standing

        /// An index number that was measured, or forecast.
        public init(index: ExactDecimal, standing: Standing) {
            self.index = index
            self.standing = standing
        }
    }

    /// Whether an index number was measured or forecast.
    public enum Standing: Sendable, Hashable {
        /// An outturn: measured by the statistics office.
        case outturn
        /// Forecast when the series was released; used only where an evaluation allows it.
        case forecast
    }

    /// What the years of a series are.
    public enum YearKind: Sendable, Hashable {
        /// Financial years, April to March.
        case financial
        /// Calendar years, January to December.
        case calendar
    }

    /// The name by which an evaluation chooses the series, such as `2026-03`.
    public let name: String
    /// What was released and when, as it is to be cited.
    public let release: String
    /// The year in which the index is 100, as the source prints it.
    public let base: String
    /// Whether the years are financial or calendar years.
    public let yearKind: YearKind
    /// The index by the calendar year in which each year starts.
    private let entries: [Int: Entry]

    /// A series of financial years from its index numbers.
    public init(name: String, release: String, base: String, financialYears: [FinancialYear: Entry]) {
        self.init(
            name: name, release: release, base: base, yearKind: .financial,
            entries: Dictionary(uniqueKeysWithValues: financialYears.map { ($0.key.startYear, $0.value) }))
    }

    init(name: String, release: String, base: String, yearKind: YearKind, entries: [Int: Entry]) {
        self.name = name
        self.release = release
        self.base = base
        self.yearKind = yearKind
        self.entries = entries
    }

    /// The financial years of the series, earliest first. Empty for a series of calendar years.
    public var financialYears: [FinancialYear] {
        yearKind == .financial ? entries.keys.sorted().map { FinancialYear(startYear: $0) } : []
    }

    /// The calendar years of the series, earliest first. Empty for a series of financial years.
    public var calendarYears: [Int] { yearKind == .calendar ? entries.keys.sorted() : [] }

    /// The index number of a financial year, or nil where the series has none.
    public subscript(year: FinancialYear) -> Entry? {
        yearKind == .financial ? entries[year.startYear] : nil
    }

    /// The index number of a calendar year, or nil where the series has none or has financial years.
    public subscript(calendarYear year: Int) -> Entry? {
        yearKind == .calendar ? entries[year] : nil
    }

    /// The last year whose index was measured, or nil where all are forecast.
    public var lastOutturn: FinancialYear? {
        financialYears.last { self[$0]?.standing == .outturn }
    }

    /// The years the series covers, for people: `1955-56 to 2030-31`.
    public var coverage: String {
        guard let first = entries.keys.min(), let last = entries.keys.max() else { return "no years" }
        return switch yearKind {
        case .financial: "\(FinancialYear(startYear: first)) to \(FinancialYear(startYear: last))"
        case .calendar: "\(first) to \(last)"
        }
    }
}
