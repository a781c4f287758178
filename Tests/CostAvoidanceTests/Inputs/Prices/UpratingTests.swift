import CostAvoidance
import Numerics
import Testing

@Suite("Carrying prices from one year to another")
struct UpratingTests {
    static func year(_ text: String) throws -> FinancialYear { try FinancialYear(parsing: text) }

    /// An amount carried from one year to another and rounded once.
    static func uprated(
        _ amount: String, from: String, to: String, series: DeflatorSeries, places: Int = 7
    ) throws -> ExactDecimal {
        let factor = try series.factor(from: year(from), to: year(to), forecasts: .allowed)
        var product = ExactProduct(try ExactDecimal(parsing: amount))
        try product.multiply(by: factor.numerator)
        try product.divide(by: factor.denominator)
        return ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
    }

    @Test(
        "The Unit Cost Database's own uprated values follow from its deflators",
        arguments: [
            ("500", "2002-03", "673.23121831556", 11), ("216", "2013-14", "222.747", 3),
            ("109", "2011-12", "116.64", 2),
        ])
    func database(amount: String, from: String, printed: String, places: Int) throws {
        // Unit Cost Database v1.4 (March 2015), codes CR1.0, HE3.0 and HE4.0: the cells at 2015-16 prices, unrounded
        // where they are printed so.
        let uprated = try Self.uprated(amount, from: from, to: "2015-16", series: .march2015, places: places)
        #expect(uprated == (try ExactDecimal(parsing: printed)))
    }

    @Test("The release is part of an uprated figure: the same 500 is another amount with a later index")
    func release() throws {
        let uprated = try Self.uprated("500", from: "2002-03", to: "2015-16", series: .newest, places: 2)
        #expect(uprated == (try ExactDecimal(parsing: "658.84")))
    }

    @Test(
        "Unit costs quoted in later studies are the database's, carried to 2015-16 and rounded to the pound",
        arguments: [
            ("homelessness-prevention", "642", "699"), ("homelessness-application", "2501", "2724"),
            ("rough-sleeper-year", "7900", "8605"), ("eviction-complex", "6680", "7276"),
            ("mh-inpatient-bed-day", "429", "459"), ("mh-outpatient-attendance", "140", "150"),
            ("ae-no-investigation", "64", "68"), ("ae-investigation-treatment", "125", "134"),
            ("ambulance-call-out", "216", "223"), ("hospital-outpatient-attendance", "111", "114"),
            ("hospital-inpatient-episode", "1807", "1863"),
        ])
    func laterStudies(service: String, source: String, used: String) throws {
        // H3, H4 Hospital Project Cost Savings to Health and Housing (2017), and a London study of 2015.
        let unitCost = try #require(Catalogue.builtIn(.of2015)[ServiceID(service)])
        #expect(unitCost.cost.central == (try ExactDecimal(parsing: source)))
        let uprated = try Self.uprated(
            source, from: unitCost.priceYear.description, to: "2015-16", series: .march2015, places: 0)
        #expect(uprated == (try ExactDecimal(parsing: used)))
    }

    @Test(
        "One factor per base year carries the database to 2015-16",
        arguments: [("2010-11", "1.08928"), ("2011-12", "1.07013"), ("2013-14", "1.03124")])
    func factors(from: String, factor: String) throws {
        let uprated = try Self.uprated("1", from: from, to: "2015-16", series: .march2015, places: 5)
        #expect(uprated == (try ExactDecimal(parsing: factor)))
    }

    @Test("A forecast year is refused unless it is allowed, and then the factor says that it was used")
    func forecast() throws {
        let from = try Self.year("2023-24")
        let to = try Self.year("2026-27")
        let error = #expect(throws: UpratingError.self) {
            try DeflatorSeries.newest.factor(from: from, to: to, forecasts: .refused)
        }
        #expect(error == .forecast(year: to, series: "2026-03", lastOutturn: try Self.year("2024-25")))
        #expect(error?.explanation.contains("2026-27") == true)
        #expect(error?.remedy.contains("\"allowForecast\": true") == true)
        let factor = try DeflatorSeries.newest.factor(from: from, to: to, forecasts: .allowed)
        #expect(factor.forecastYears == [to])
    }

    @Test(
        "A year outside the series is an error, whether forecasts are allowed or not",
        arguments: [ForecastUse.refused, .allowed])
    func outside(forecasts: ForecastUse) throws {
        let late = try Self.year("2031-32")
        let error = #expect(throws: UpratingError.self) {
            try DeflatorSeries.newest.factor(from: try Self.year("2013-14"), to: late, forecasts: forecasts)
        }
        #expect(error == .outsideSeries(year: late, series: "2026-03", coverage: "1955-56 to 2030-31"))
        let early = #expect(throws: UpratingError.self) {
            try DeflatorSeries.march2015.factor(
                from: try Self.year("1988-89"), to: try Self.year("2013-14"), forecasts: forecasts)
        }
        #expect(early?.explanation.contains("it covers 1989-90 to 2019-20") == true)
    }

    @Test("Prices that stay in their year need no index")
    func sameYear() throws {
        let year = try Self.year("2040-41")
        #expect(try DeflatorSeries.newest.factor(from: year, to: year, forecasts: .refused) == .unchanged)
    }

    @Test("A series of calendar years is not used for prices of financial years")
    func calendar() throws {
        #expect(throws: UpratingError.calendarSeries(series: "2025-12-calendar")) {
            try DeflatorSeries.calendar.factor(
                from: try Self.year("2013-14"), to: try Self.year("2015-16"), forecasts: .allowed)
        }
        #expect(DeflatorSeries.calendar[calendarYear: 2019]?.index == (try ExactDecimal(parsing: "81.1085")))
    }

    @Test(
        "Every built-in series has all its years and a release",
        arguments: [
            ("2026-03", "1955-56 to 2030-31", 76), ("2015-03", "1989-90 to 2019-20", 31),
            ("2025-12-calendar", "1990 to 2024", 0),
        ])
    func complete(name: String, coverage: String, financialYears: Int) throws {
        let series = try #require(DeflatorSeries.named(name))
        #expect(series.name == name)
        #expect(series.coverage == coverage)
        #expect(series.financialYears.count == financialYears)
        #expect(series.release.contains("HM Treasury"))
    }

    @Test("The base year of every built-in series has the index 100")
    func base() throws {
        let hundred = ExactDecimal(100)
        #expect(DeflatorSeries.newest[try Self.year("2024-25")]?.index == hundred)
        #expect(DeflatorSeries.march2015[try Self.year("1989-90")]?.index == hundred)
        #expect(DeflatorSeries.calendar[calendarYear: 2024]?.index == hundred)
        #expect((1990...2024).allSatisfy { DeflatorSeries.calendar[calendarYear: $0] != nil })
    }

    @Test("The names of the built-in series find them, and no other name does")
    func names() {
        #expect(DeflatorSeries.names == DeflatorSeries.builtIn.map(\.name))
        #expect(DeflatorSeries.names.allSatisfy { DeflatorSeries.named($0)?.name == $0 })
        #expect(DeflatorSeries.named("2014-03") == nil)
    }
}
