/// A financial year of the British public sector, April to March, written `2013-14`.
///
/// Every price in an evaluation is a price of one such year.
public struct FinancialYear: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The calendar year in whose April the financial year starts.
    public let startYear: Int

    /// The financial year that starts in April of `startYear`.
    public init(startYear: Int) {
        self.startYear = startYear
    }

    /// Reads `2013-14`, `2013/14` and `2013-2014`, and `1999-00` for the year that ends a century.
    ///
    /// - Throws: ``FinancialYearError`` for anything else. Nothing is guessed from `2013`, nor from `Dec-11`, which a spreadsheet
    ///   makes of `2011-12`.
    public init(parsing text: some StringProtocol) throws(FinancialYearError) {
        let bytes = Array(text.utf8)
        guard let start = FourDigitYear.value(of: bytes.prefix(4)) else {
            throw bytes.isEmpty ? .empty : Self.misreading(of: text)
        }
        let rest = text.dropFirst(4)
        guard let separator = rest.first else { throw .calendarYear(start) }
        let tail = Array(rest.dropFirst().utf8)
        guard Self.separators.contains(separator), tail.count == 2 || tail.count == 4,
            let end = FourDigitYear.digits(of: tail[...])
        else { throw Self.misreading(of: text) }
        guard end == (tail.count == 4 ? start + 1 : (start + 1) % 100) else {
            throw .yearsDoNotFollow(start: start)
        }
        self.init(startYear: start)
    }

    /// The financial year that `month` falls in: January to March belong to the year that started before them.
    public init(containing month: YearMonth) {
        self.init(startYear: month.month >= Self.firstMonth ? month.year : month.year - 1)
    }

    /// The financial year so many years later, or earlier for a negative number.
    public func advanced(by years: Int) -> FinancialYear {
        let (year, overflowed) = startYear.addingReportingOverflow(years)
        return FinancialYear(startYear: overflowed ? (years < 0 ? Int.min : Int.max) : year)
    }

    /// The year as it is written in every file, `2013-14`.
    public var description: String {
        FourDigitYear.text(startYear) + "-" + FourDigitYear.twoDigits((startYear % 100 + 101) % 100)
    }

    /// Earlier years come first.
    public static func < (earlier: FinancialYear, later: FinancialYear) -> Bool {
        earlier.startYear < later.startYear
    }

    /// April.
    static let firstMonth = 4

    /// The hyphen, as every file of ours has it, the stroke, and what word processors make of a hyphen.
    private static let separators: Set<Character> = ["-", "/", "\u{2013}", "\u{2011}"]

    /// What became of a year in a spreadsheet, which takes `2011-12` and all before it for a month.
    private static func misreading(of text: some StringProtocol) -> FinancialYearError {
        guard let month = try? YearMonth(parsing: text) else { return .notAFinancialYear }
        let year = FinancialYear(startYear: month.year)
        return month.month == (month.year + 1) % 100 ? .rewritten(from: year) : .month(FinancialYear(containing: month))
    }
}

/// Why a text is not a financial year.
public enum FinancialYearError: Error, Sendable, Hashable {
    /// The text holds nothing but space.
    case empty
    /// The text is no year in any spelling.
    case notAFinancialYear
    /// The text is one year, which could belong to either of two financial years.
    case calendarYear(Int)
    /// The second year is not the one after the first, as in `2013-15`.
    case yearsDoNotFollow(start: Int)
    /// A spreadsheet took the year for a month, as `Dec-11` for `2011-12`.
    case rewritten(from: FinancialYear)
    /// The text is a month, which lies in this year.
    case month(FinancialYear)

    /// What is wrong and what to write, to follow the words `price_year is "2013"`.
    public var explanation: String {
        switch self {
        case .empty:
            "a financial year is needed, such as 2013-14"
        case .notAFinancialYear:
            "expected a financial year such as 2013-14"
        case .calendarYear(let year):
            """
            one year can belong to two financial years; \
            write \(FinancialYear(startYear: year - 1)) or \(FinancialYear(startYear: year))
            """
        case .yearsDoNotFollow(let start):
            "the second year must be the one after the first; write \(FinancialYear(startYear: start))"
        case .rewritten(let year):
            "a spreadsheet has made a date of \(year); write \(year), in a column that is formatted as text first"
        case .month(let year):
            "it is a month; expected a financial year such as \(year)"
        }
    }
}
