import CostAvoidance
import Numerics
import Testing

@Suite("Discounting")
struct DiscountScheduleTests {
    @Test(
        "The standard rate gives the published factors",
        arguments: [
            (0, "1"), (1, "0.9662"), (5, "0.8420"), (10, "0.7089"), (20, "0.5026"), (30, "0.3563"), (31, "0.3459"),
            (50, "0.1973"), (75, "0.0942"), (76, "0.0919"), (100, "0.0508"), (125, "0.0274"),
        ])
    func standard(year: Int, printed: String) throws {
        // HM Treasury, Green Book, table of discount factors at 3.5 / 3.0 / 2.5%.
        let factor = try DiscountSchedule.greenBook.factor(year: year)
        #expect(factor.rounded(toPlaces: 4) == (try ExactDecimal(parsing: printed)))
    }

    @Test(
        "A factor has eighteen exact places",
        arguments: [
            (1, "0.966183574879227053"), (2, "0.933510700366402950"), (30, "0.356278410602301540"),
            (31, "0.345901369516797612"), (76, "0.091915875684576980"), (125, "0.027410763016194987"),
        ])
    func exact(year: Int, digits: String) throws {
        // By rational arithmetic outside this library.
        #expect(try DiscountSchedule.greenBook.factor(year: year) == ExactDecimal(parsing: digits))
    }

    @Test("Thirty years at the standard rate add up to the annuity (1 - 1.035^-30) / 0.035")
    func annuity() throws {
        var sum = ExactDecimal.zero
        for year in 1...30 { sum = try sum.adding(DiscountSchedule.greenBook.factor(year: year)) }
        // 18.392045411363…, by rational arithmetic outside this library.
        #expect(sum.rounded(toPlaces: 12) == (try ExactDecimal(parsing: "18.392045411363")))
    }

    @Test(
        "Health effects and the sensitivity have their own rates with the same breaks",
        arguments: [
            ("green-book-health", 1, "1.015"), ("green-book-2026-sensitivity", 1, "1.03"), ("green-book", 1, "1.035"),
        ])
    func firstYears(name: String, year: Int, divisor: String) throws {
        let schedule = try #require(DiscountSchedule.named(name))
        let product = try schedule.factor(year: year).multiplied(by: ExactDecimal(parsing: divisor))
        #expect(product.rounded(toPlaces: 16) == .one)
        #expect(schedule.bands.map(\.lastYear) == [30, 75, 125])
        #expect(schedule.source.contains("Green Book 2026"))
    }

    @Test(
        "At each break the lower rate begins",
        arguments: [
            ("green-book-health", ["0.0150", "0.0129", "0.0107"]),
            ("green-book-2026-sensitivity", ["0.0300", "0.0257", "0.0214"]),
            ("green-book", ["0.035", "0.03", "0.025"]),
        ])
    func breaks(name: String, rates: [String]) throws {
        let schedule = try #require(DiscountSchedule.named(name))
        for (lastBefore, rate) in zip([29, 30, 75], rates) {
            let before = try schedule.factor(year: lastBefore)
            let after = try schedule.factor(year: lastBefore + 1)
            let grown = try ExactDecimal.one.adding(ExactDecimal(parsing: rate)).multiplied(by: after)
            #expect(grown.rounded(toPlaces: 16) == before.rounded(toPlaces: 16))
        }
    }

    @Test("The teaching example of the Washington State Institute for Public Policy comes out to the cent")
    func teachingExample() throws {
        // Aos (2013): cost 3,000 paid at the end of year 1, benefit 500 a year for 20 years, 3%.
        let schedule = try DiscountSchedule.flat(ExactDecimal(parsing: "0.03"))
        var benefits = ExactDecimal.zero
        for year in 1...20 {
            benefits = try benefits.adding(schedule.factor(year: year).multiplied(by: ExactDecimal(500)))
        }
        let cost = try schedule.factor(year: 1).multiplied(by: ExactDecimal(3000))
        #expect(benefits.rounded(toPlaces: 2) == (try ExactDecimal(parsing: "7438.74")))
        #expect(cost.rounded(toPlaces: 2) == (try ExactDecimal(parsing: "2912.62")))
        #expect(try benefits.subtracting(cost).rounded(toPlaces: 2) == ExactDecimal(parsing: "4526.12"))
    }

    @Test("A rate of zero leaves every year as it is")
    func zeroRate() throws {
        let schedule = try DiscountSchedule.flat(.zero)
        #expect(try schedule.factor(year: 125) == .one)
    }

    @Test("A year outside the schedule is an error and never extrapolated", arguments: [-1, 126, Int.max])
    func outside(year: Int) {
        #expect(throws: DiscountError.beyondSchedule(year: year, lastYear: 125)) {
            try DiscountSchedule.greenBook.factor(year: year)
        }
    }

    @Test("A rate that is no share is refused", arguments: ["3.5", "-0.01", "1.000001", "0.0350001"])
    func rates(text: String) throws {
        let rate = try ExactDecimal(parsing: text)
        #expect(throws: DiscountError.self) { try DiscountSchedule.flat(rate) }
    }
}
