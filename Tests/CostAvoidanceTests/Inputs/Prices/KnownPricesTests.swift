import CostAvoidance
import DelimitedText
import Numerics
import Testing

@Suite("An index beside the prices that are known")
struct KnownPricesTests {
    private static func notices(_ rows: [(String, String)]) -> [String] {
        let text = "year,index\n" + rows.map { "\($0.0),\($0.1)\n" }.joined()
        return DeflatorFileReader.read(SourceFile(name: "deflators.csv", text: text)).diagnostics.shown().map(
            \.rendered)
    }

    private static func years(from first: Int, _ numbers: String) -> [(String, String)] {
        numbers.split(separator: " ").enumerated().map { place, number in
            (FinancialYear(startYear: first + place).description, String(number))
        }
    }

    @Test(
        "Growth given as an index is told of, whatever it is written as",
        arguments: [
            (2022, "106.7 106.1 103.9"), (2022, "1.067 1.061 1.039"), (2016, "1.5 1.6 1.7"), (2013, "1.5 1.6 1.7"),
            (2016, "102.2 101.7 102.1 102.4"), (2016, "1.022 1.017 1.021"), (2016, "103 103 103 103"),
            (2022, "106.7 106.1"),
        ])
    func growth(first: Int, numbers: String) {
        let found = Self.notices(Self.years(from: first, numbers))
        #expect(found.count == 1 && found[0].contains("index is"), "\(found)")
    }

    @Test(
        "Indices that people bring are not",
        arguments: [
            // Movements like those of consumer prices, that stood still in 2015-16.
            (2014, "99.9 100.1 101.2 104.0 106.3 108.1 108.7 113.0 124.3 131.4"),
            // The same from 2019-20 at 100, through years in which all prices moved otherwise.
            (2019, "100 100.6 104.6 115.0 121.6"),
            // Movements like those of pay and prices in health services.
            (2015, "100 100.4 101.7 104.0 106.4 109.6 112.3 117.8"),
            (2021, "100 106.7 113.2 117.6"), (2022, "1 1.061 1.102"), (2021, "1.02 1.09 1.15"),
        ])
    func honest(first: Int, numbers: String) {
        #expect(Self.notices(Self.years(from: first, numbers)) == [])
    }

    @Test(
        "The built-in indices are none, rebased to any year, over any ten years, to one decimal",
        arguments: [100.0, 1.0])
    func rebased(base: Double) throws {
        for series in [DeflatorSeries.newest, .march2015, .calendar] {
            let known = series.financialYears.isEmpty ? series.calendarYears : series.financialYears.map(\.startYear)
            let recent = known.filter { $0 >= 1990 }
            func index(_ year: Int) -> Double {
                let entry = series[FinancialYear(startYear: year)] ?? series[calendarYear: year]
                return entry?.index.doubleValue ?? 0
            }
            for start in recent where recent.contains(start + 9) {
                for baseYear in [start, start + 5, start + 9, 2015] where recent.contains(baseYear) {
                    let rows = (start..<(start + 10)).map { year in
                        let scale = base == 1 ? 10_000.0 : 10.0
                        let number = (index(year) / index(baseYear) * base * scale).rounded() / scale
                        return (FinancialYear(startYear: year).description, "\(number)")
                    }
                    #expect(Self.notices(rows) == [], "\(series.name) from \(start) at \(baseYear)")
                }
            }
        }
    }
}
