/// One month of one calendar year, written `2012-07`.
///
/// The year of an effect is counted from the start of the programme in twelves of months.
public struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Months since January of the year 0, by which months are compared and counted.
    private let ordinal: Int

    /// The month `month`, 1 to 12, of the calendar year `year`, or nil for a month outside the year.
    public init?(year: Int, month: Int) {
        guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
        self.init(ordinal: year * 12 + month - 1)
    }

    /// Reads `2012-07`, and what a spreadsheet makes of it: `Jul-12`, `July 2012`, `2012-07-01`, `01/07/2012` with the day first.
    ///
    /// - Throws: ``YearMonthError`` for anything else: nothing is guessed from `07/2012` or `2012-7`.
    public init(parsing text: some StringProtocol) throws(YearMonthError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let year = FourDigitYear.value(of: bytes[..<4]),
            let month = FourDigitYear.digits(of: bytes[5...])
        else {
            self = try MonthText.month(String(text))
            return
        }
        guard (1...12).contains(month) else { throw .noSuchMonth(month) }
        self.init(ordinal: year * 12 + month - 1)
    }

    private init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// The calendar year, 2012 in `2012-07`.
    public var year: Int { ordinal / 12 }

    /// The month of the year, 1 for January to 12 for December.
    public var month: Int { ordinal % 12 + 1 }

    /// How many months lie from `start` to this month: 0 for the same month, negative before it.
    public func months(since start: YearMonth) -> Int {
        ordinal - start.ordinal
    }

    /// The month so many months later, or earlier for a negative number; it does not go before the year 0.
    public func advanced(byMonths months: Int) -> YearMonth {
        let (sum, overflowed) = ordinal.addingReportingOverflow(months)
        if overflowed { return YearMonth(ordinal: months < 0 ? 0 : Int.max) }
        return YearMonth(ordinal: max(0, sum))
    }

    /// The month as it is written in every file, `2012-07`.
    public var description: String {
        FourDigitYear.text(year) + "-" + FourDigitYear.twoDigits(month)
    }

    /// Earlier months come first.
    public static func < (earlier: YearMonth, later: YearMonth) -> Bool {
        earlier.ordinal < later.ordinal
    }
}

/// Why a text is not a month of a year.
public enum YearMonthError: Error, Sendable, Equatable {
    /// The text holds nothing but space.
    case empty
    /// The text does not have the form of a month.
    case notAMonth
    /// The form is right and the year has no such month.
    case noSuchMonth(Int)
    /// The month has no such day.
    case noSuchDay(Int, YearMonth)
    /// The month stands before the day, as in America.
    case monthBeforeDay
    /// A day and a month without a year, or a month and a year: `24-May` may be either.
    case noYear
    /// The year may stand first or last.
    case twoReadings
    /// The number that a spreadsheet keeps for a day.
    case serialNumber(YearMonth)
    /// The month is clear and is spelled in another way, as in `07/2012` or `2012-7`.
    case otherSpelling(of: YearMonth)

    /// What is wrong and what to write, to follow the words `start is "07/2012"`.
    public var explanation: String {
        switch self {
        case .empty: "a month is needed, such as 2012-07"
        case .notAMonth: "expected a month such as 2012-07"
        case .noSuchMonth: "the month must be from 01 to 12, as in 2012-07"
        case .noSuchDay(let day, let month):
            "there is no day \(day) in \(month); write a month such as \(month)"
        case .monthBeforeDay: "the day stands before the month here; write a month such as 2012-07"
        case .noYear: "it has no year, or a day in its place; write a month such as 2012-07"
        case .twoReadings: "the year may be its first or its last part; write a month such as 2012-07"
        case .serialNumber(let month): "a spreadsheet's number for a day; write \(month)"
        case .otherSpelling(let month): "write \(month)"
        }
    }
}
