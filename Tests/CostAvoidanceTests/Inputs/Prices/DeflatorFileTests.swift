import CostAvoidance
import DelimitedText
import Numerics
import Testing

@Suite("Reading deflators.csv")
struct DeflatorFileTests {
    static func read(_ text: String) -> DeflatorFile {
        DeflatorFileReader.read(SourceFile(name: "deflators.csv", text: text))
    }

    static func complaints(_ file: DeflatorFile) -> [String] {
        file.diagnostics.shown().map { String($0.rendered.split(separator: "\n")[0]) }
    }

    @Test("An index of one's own carries prices, years missing or not")
    func own() throws {
        let file = Self.read("year,index,source\n2015-16,110,Our index\n2013-14,100,Our index\n")
        #expect(Self.complaints(file) == [])
        let series = try #require(file.series)
        let factor = try series.factor(
            from: FinancialYear(parsing: "2013-14"), to: FinancialYear(parsing: "2015-16"), forecasts: .refused)
        #expect(factor.numerator == ExactDecimal(110) && factor.denominator == ExactDecimal(100))
        #expect(factor.forecastYears.isEmpty)
        #expect(series.name == "deflators.csv" && series.release == "Our index")
        #expect(throws: UpratingError.self) {
            try series.factor(
                from: FinancialYear(parsing: "2013-14"), to: FinancialYear(parsing: "2014-15"), forecasts: .allowed)
        }
    }

    @Test("Every fault is reported at its cell, and no series is made of a faulty file")
    func faults() {
        let file = Self.read("year,index\n2013-14,100\n2013-14,101\n2014,102\n2015-16,0\n2016-17,-4\n2017-18,many\n")
        #expect(file.series == nil)
        let complaints = Self.complaints(file)
        #expect(complaints.count == 5)
        #expect(complaints[0] == "deflators.csv:3:1: error: 2013-14 has an index already, on line 2")
        #expect(complaints[1].hasPrefix("deflators.csv:4:1: error: year is \"2014\"; "))
        #expect(complaints[2] == "deflators.csv:5:2: error: index is 0; expected a number above zero")
        #expect(complaints[3] == "deflators.csv:6:2: error: index is -4; expected a number above zero")
        #expect(complaints[4].hasPrefix("deflators.csv:7:2: error: index is \"many\", which is not a number"))
    }

    @Test("A file with no years is no series, and the built-in one is said to be used")
    func empty() {
        let file = Self.read("year,index,source\n")
        #expect(file.series == nil)
        let warning =
            "deflators.csv:1: warning: there are no rows under the header, so the built-in price index is used"
        #expect(Self.complaints(file) == [warning])
    }
}
