import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// HM Treasury, GDP deflators at market prices, and money GDP, March 2026 (Open Government Licence v3.0), in the layout of the
/// workbook: titles, financial years beside calendar years, and years of the forecast with footnotes and the change alone.
@Suite("A release of the GDP deflators")
struct DeflatorImportTests {
    private static func release() throws -> DeflatorImport {
        try DeflatorImport([PriceListImportTests.table("hmt-deflators.csv")])
    }

    @Test(
        "Titles are passed over, and every year of the release is taken as the built-in series of that release has it")
    func outturn() throws {
        let release = try Self.release()
        #expect(
            release.release == "GDP Deflators at market prices, and money GDP: March 2026 (Quarterly National Accounts)"
        )
        #expect(release.base == "2024-25 = 100" && release.headerRow == 4)
        #expect(release.entries.map(\.year.description).first == "2008-09")
        #expect(release.entries.last?.year.description == "2030-31")
        for entry in release.entries where entry.standing == .outturn {
            #expect(DeflatorSeries.newest[entry.year]?.index == entry.index, "\(entry.year)")
        }
        #expect(release.series.lastOutturn?.description == "2024-25")
    }

    @Test("Years of the forecast are marked, and their index is the printed change on the year before")
    func forecasts() throws {
        let forecasts = try Self.release().entries.filter { $0.standing == .forecast }
        #expect(
            forecasts.map(\.year.description) == ["2025-26", "2026-27", "2027-28", "2028-29", "2029-30", "2030-31"])
        for entry in forecasts {
            #expect(DeflatorSeries.newest[entry.year]?.index == entry.index, "\(entry.year)")
            #expect(DeflatorSeries.newest[entry.year]?.standing == .forecast)
            #expect(entry.carriedBy?.hasSuffix("%") == true)
        }
    }

    @Test("Prices are carried by an imported release as by the built-in one")
    func factors() throws {
        let series = try Self.release().series
        for (from, to) in [("2011-12", "2024-25"), ("2013-14", "2023-24"), ("2008-09", "2019-20")] {
            let (origin, target) = (try FinancialYear(parsing: from), try FinancialYear(parsing: to))
            #expect(
                try series.factor(from: origin, to: target, forecasts: .refused)
                    == DeflatorSeries.newest.factor(from: origin, to: target, forecasts: .refused))
        }
    }

    /// HM Treasury's layouts of 2015 to 2023: a group of headings above, `Financial` and `year` on two lines of one cell, and years of
    /// the forecast marked by a footnote, a line, a sentence, or not at all.
    private static let titles = """
        "GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP",,,,,
        Outturn data are the latest National Accounts figures from ONS - last updated 29 September 2017.,,,,,
        Financial year,,,,Calendar year,
        ,GDP deflator at market prices,,,,GDP deflator
        "Financial
        year","2016-17 =
        100",per cent change on previous year,,Calendar year,2016 = 100
        2015-16,98.0,0.7,,2015,97.7
        2016-17,100.0,2.0,,2016,100.0

        """

    @Test(
        "Years of the forecast are marked however a release names them, and never pass for measured",
        arguments: [
            "2017-18 (1),101.5,1.5,,2017,101.3\n2018-19 (1),103.0,1.5,,2018,102.9\n\n(1) OBR forecast\n",
            "2017-18*,101.5,1.5,,2017,101.3\n2018-19*,103.0,1.5,,2018,102.9\n* Forecast\n",
            "Forecast,,,,,\n2017-18,101.5,1.5,,2017,101.3\n2018-19,103.0,1.5,,2018,102.9\n",
            "2017-18,101.5,1.5,,2017,101.3\n2018-19,103.0,1.5,,2018,102.9\nForecasts covering periods 2017-18 to 2018-19 are OBR's\n",
            "2017/18,101.5,1.5,,2017,101.3\n2018/19,103.0,1.5,,2018,102.9\n1 Forecast data are consistent with OBR\n",
            "2017-18 (2),,1.5%,,,\n2018-19 (2),,1.5%,,,\n(2) Forecast: index not printed\n",
        ])
    func marks(rows: String) throws {
        let release = try DeflatorImport([PriceTable(SourceFile(name: "x.csv", text: Self.titles + rows))])
        #expect(release.base == "2016-17 = 100")
        #expect(
            release.entries.map { "\($0.year) \($0.standing)" } == [
                "2015-16 outturn", "2016-17 outturn", "2017-18 forecast", "2018-19 forecast",
            ])
        #expect(release.areForecastsAssumed == rows.hasPrefix("2017/18"))
        #expect(release.release.hasPrefix("GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP; Outturn data"))
        #expect(release.release.contains("29 September 2017"))
    }

    @Test(
        "Decimals that a comma parts from their number are not left out, and of two indices none is taken in silence",
        arguments: [
            "2022-23,90,1\n2023-24,95,3\n2024-25,100,0", "2022-23,\"90,0\"\n2023-24,\"95,0\"\n2024-25,\"100,0\"",
            "GDP deflator",
        ])
    func commas(_ rows: String) throws {
        let isTwice = !rows.contains("20")
        let text =
            isTwice
            ? "Financial year,\(rows),\(rows)\n2022-23,90,80\n2023-24,95,90\n2024-25,100,100\n"
            : "Financial year,GDP deflator\n\(rows)\n"
        let table = PriceTable(SourceFile(name: "release.csv", text: text))
        let refusal = try #require(throws: DeflatorImport.Refusal.self) { try DeflatorImport([table]) }
        switch refusal {
        case .ragged(let line, let cells, let header): #expect(line == 2 && cells == 3 && header == 2)
        case .unreadable(let place, _, let text): #expect(place == "B2" && text == "90,0")
        case .repeatedIndex(_, let places): #expect(isTwice && places == ["B1", "C1"])
        default: Issue.record("\(refusal)")
        }
    }

    @Test("What is no release of an index is refused")
    func refused() throws {
        func refusal(_ text: String) -> DeflatorImport.Refusal? {
            do throws(DeflatorImport.Refusal) {
                _ = try DeflatorImport([PriceTable(SourceFile(name: "x.csv", text: text))])
                return nil
            } catch { return error }
        }
        guard case .noHeader? = refusal("Year,Index\n2023-24,100\n") else { return #expect(Bool(false)) }
        guard case .unreadable(let place, "index", "dear")? = refusal("Financial year,2023-24 = 100\n2023-24,dear\n")
        else {
            return #expect(Bool(false))
        }
        #expect(place == "B2")
        guard case .noIndex? = refusal("Financial year,2023-24 = 100\n2021-22,2.1\n2022-23,5.2\n2023-24,1.1\n") else {
            return #expect(Bool(false))
        }
    }

    @Test("A deflators.csv marks its forecasts, which an evaluation uses only where it allows them")
    func marked() throws {
        let file = SourceFile(
            name: "deflators.csv",
            text: "year,index,source,forecast\n2023-24,96.1,HMT,no\n2024-25,100,HMT,\n2025-26,103.2,HMT,yes\n")
        let read = DeflatorFileReader.read(file)
        #expect(read.diagnostics.isEmpty)
        let series = try #require(read.series)
        #expect(series.lastOutturn?.description == "2024-25")
        let (origin, target) = (FinancialYear(startYear: 2023), FinancialYear(startYear: 2025))
        #expect(throws: UpratingError.self) { try series.factor(from: origin, to: target, forecasts: .refused) }
        #expect(try series.factor(from: origin, to: target, forecasts: .allowed).forecastYears == [target])
    }
}
