import CostAvoidance
import DelimitedText

/// `--price-year`: the financial year whose prices unit costs are carried to.
enum PriceYearOption {
    /// The year, which a price index must have measured; nil where the option was not given.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is no year, or one that the index has not measured.
    static func year(_ arguments: Arguments, in series: DeflatorSeries) throws(CommandFailure) -> FinancialYear? {
        guard let text = arguments.value("--price-year") else { return nil }
        let year = try year(text)
        guard let first = series.financialYears.first, let last = series.lastOutturn else {
            throw .usage("--price-year needs a price index of financial years, which \(series.name) is not")
        }
        guard series[year]?.standing == .outturn else {
            throw .usage(
                "--price-year is \(year), and the price index \(series.name) has measured prices of \(first) to \(last)"
                    + "\n    \(remedy(for: year, in: series, last))")
        }
        return year
    }

    /// What to do about a year that is not measured.
    private static func remedy(for year: FinancialYear, in series: DeflatorSeries, _ last: FinancialYear) -> String {
        guard year > last else { return "Give one of these years; `avoided costs --deflators` lists every index." }
        let forecast =
            series[year] == nil
            ? ""
            : " The index has it as a forecast, which an evaluation takes with \"allowForecast\": true in evaluation.json."
        return
            "Give \(last) or an earlier year, or take a newer release of the index: `avoided costs --deflators import FILE`."
            + forecast
    }

    /// The year that a text is.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is none.
    static func year(_ text: String) throws(CommandFailure) -> FinancialYear {
        do throws(FinancialYearError) { return try FinancialYear(parsing: text) } catch {
            throw .usage("--price-year is \(Diagnostic.quoted(text)); \(error.explanation)")
        }
    }

    /// Refuses a value of the option that is no year.
    @Sendable static func check(_ text: String) throws(CommandFailure) { _ = try year(text) }
}
