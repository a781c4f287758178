import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("Editions of the built-in unit costs")
struct CatalogueEditionTests {
    @Test("The edition of 2015 is the Unit Cost Database of March 2015 and nothing else")
    func oldest() {
        let catalogue = Catalogue.builtIn(.of2015)
        #expect(catalogue.count == 155)
        #expect(catalogue.byTopic.allSatisfy { $0.source.contains("Unit Cost Database v1.4 (March 2015)") })
    }

    @Test("A later edition has every service of the earlier ones, in the same unit, at prices that are no older")
    func cumulative() throws {
        for (earlier, later) in zip(CatalogueEdition.allCases, CatalogueEdition.allCases.dropFirst()) {
            for entry in Catalogue.builtIn(earlier).byTopic {
                let newer = try #require(Catalogue.builtIn(later)[entry.service], "\(entry.service)")
                #expect(newer.unit == entry.unit && newer.bearer == entry.bearer, "\(entry.service)")
                #expect(newer.benefitType == entry.benefitType, "\(entry.service)")
                #expect(newer.contribution == entry.contribution, "\(entry.service)")
                #expect(newer.priceYear >= entry.priceYear, "\(entry.service)")
            }
        }
    }

    @Test(
        "A plain name is the newest price of the service in the edition",
        arguments: [
            ("ae-attendance", "109", "109", "280.1718"), ("ambulance-hear-and-treat", nil, "85.02", "62.3703"),
            ("hospital-elective-episode", nil, "3684", "6685.3816"),
            ("ae-attendance-admitted", "147", "138", "138"), ("ae-attendance-not-admitted", "95", "114", "114"),
            ("ambulance-call-out", "216", "324.11", "445.4088"), ("hospital-day-case", "698", "738", "1077.0767"),
            ("hospital-outpatient-attendance", "111", "111", "181.3"),
            ("residential-care-older-week", "358.8", "358.8", "358.8"), ("district-nurse-contact", nil, nil, "59.648"),
        ] as [(String, String?, String?, String?)])
    func plainNames(service: String, of2015: String?, of2022: String?, of2026: String?) {
        let found = CatalogueEdition.allCases.map {
            Catalogue.builtIn($0)[ServiceID(service)]?.cost.central.description
        }
        #expect(found == [of2015, of2022, of2026])
    }

    @Test(
        "No entry has a newer price of its service beside it under a name with a year",
        arguments: CatalogueEdition.allCases)
    func siblings(edition: CatalogueEdition) {
        let catalogue = Catalogue.builtIn(edition)
        for entry in catalogue.byTopic where entry.service.withoutPriceYear != entry.service {
            guard let plain = catalogue[entry.service.withoutPriceYear] else { continue }
            #expect(plain.priceYear >= entry.priceYear, "\(entry.service)")
        }
    }

    @Test(
        "Names with a price year keep what they meant",
        arguments: [
            ("ae-attendance-2024-25", "280.17"), ("hospital-outpatient-attendance-2024-25", "181.3"),
            ("hospital-day-case-2016-17", "738"), ("ambulance-call-out-2020-21", "324.11"),
            ("ae-attendance-admitted-2013-14", "138"), ("hospital-excess-bed-day", "313"),
            ("walk-in-centre-visit", "46"),
        ])
    func namesWithYears(service: String, pounds: String) {
        #expect(Catalogue.builtIn[ServiceID(service)]?.cost.central.description == pounds)
    }

    @Test(
        "A price year at the end of a name is known from other digits",
        arguments: [
            ("hospital-day-case-2016-17", "hospital-day-case"), ("neet-18-24-year", "neet-18-24-year"),
            ("visit-1999-00", "visit"), ("visit-2016-18", "visit-2016-18"), ("2016-17", "2016-17"),
        ])
    func withoutPriceYear(name: String, plain: String) {
        #expect(ServiceID(name).withoutPriceYear == ServiceID(plain))
    }

    @Test("An evaluation is priced by the edition it pins, and by the newest where it pins none")
    func pinned() throws {
        let files = ["outcomes.csv": "service,quantity\nae-attendance,10\n"]
        func gross(_ settings: String) throws -> Money? {
            let all = files.merging(["evaluation.json": #"{"title": "T", "priceYear": "2024-25"\#(settings)}"#]) {
                one, _ in one
            }
            return try InputFolder(all).result().gross("ae-attendance")
        }
        // 109 at 2011-12 by HM Treasury's GDP deflator, March 2026, is 154.99 at 2024-25.
        #expect(try gross(#", "catalogue": "2015""#)?.description == "1549.92")
        #expect(try gross("")?.description == "2801.72")
        #expect(try gross("") == gross(#", "catalogue": "2026""#))
    }

    @Test(
        "An edition that there is not is refused at its place, with those that there are",
        arguments: [
            (#""2014""#, "catalogue is \"2014\""), ("2015", "catalogue is a number"),
            (#""GMCA""#, "catalogue is \"GMCA\""),
            ("null", "catalogue is"),
        ])
    func unknown(value: String, message: String) throws {
        let errors = try InputFolder([
            "evaluation.json": "{\"title\": \"T\", \"priceYear\": \"2020-21\",\n\"catalogue\": \(value)}",
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
        ]).errors()
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("evaluation.json:2:14: error: \(message)") == true, "\(errors)")
        if value.hasPrefix("\"") { #expect(errors.first?.contains("2015, 2022, 2026") == true) }
    }

    @Test(
        "Prices of an earlier edition carried to 2024-25 by the index drift from what is published; those of the newest do not"
    )
    func drift() throws {
        // Tests/Published/catalogue-drift.csv. Where the two are not for quite the same thing, the table says so.
        let rows = try PublishedTable.rows("catalogue-drift.csv")
        #expect(rows.count == 13)
        let year = try FinancialYear(parsing: "2024-25")
        for row in rows {
            let service = ServiceID(row["built_in_service"] ?? "")
            let printed = Double(row["published_2024_25"] ?? "") ?? .nan
            func carried(_ entry: UnitCost) throws -> Double {
                try #require(DeflatorSeries.newest.carried(entry.cost.central, from: entry.priceYear, to: year)).decimal
                    .doubleValue
            }
            let before = try #require(
                CatalogueEdition.allCases.lazy.compactMap { Catalogue.builtIn($0)[service] }.first, "\(service)")
            if service != "critical-care-bed-day" {
                #expect(before.cost.central.doubleValue == Double(row["built_in_price"] ?? ""), "\(service)")
                #expect(before.priceYear.description == row["built_in_price_year"])
                #expect(
                    abs(try carried(before) - (Double(row["carried_to_2024_25_by_gdp_deflator"] ?? "") ?? .nan)) < 0.01)
            }
            let after = try #require(Catalogue.builtIn[service.withoutPriceYear])
            #expect(after.priceYear == year, "\(service)")
            let isComparable =
                row["comparability"]?.hasPrefix("published:") != true
                && row["comparability"]?.hasPrefix("built-in:") != true
            let ratio = after.cost.central.doubleValue / printed
            let bounds = isComparable ? 0.97...1.03 : 0.9...1.1
            #expect(bounds.contains(ratio), "\(service): \(ratio)")
        }
    }
}
