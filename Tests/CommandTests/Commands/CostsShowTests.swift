import Foundation
import Testing

@testable import avoided

@Suite("avoided costs show")
struct CostsShowTests {
    @Test("A service stands there with its source, licence and link, and its price in every edition side by side")
    func sheet() {
        let run = CommandRun("costs", "show", "ae-attendance")
        #expect(run.status == .done)
        for fact in [
            "ae-attendance: A&E attendance, all types", "£280.1718 for one attendance, at 2024-25 prices",
            "£126.7592 to £515.4501", "National Cost Collection 2024/25", "Emergency Care, all currencies",
            "https://www.england.nhs.uk/costing-in-the-nhs/national-cost-collection/", "Open Government Licence v3.0",
            "Contains public sector information licensed under the Open Government Licence",
            "Derived: mean of 12 currencies by activity",
        ] {
            #expect(run.output.contains(fact), "\(fact)")
        }
        // HM Treasury's GDP deflator, March 2026: 109 at 2011-12 is 154.99 at 2024-25.
        #expect(
            run.output.contains(
                #/2015 +£109\.00 +2011-12 +£154\.99\n +2022 +as in 2015\n +2026 +£280\.1718 +2024-25 +£280\.17\n/#))
        #expect(run.output.contains(#/ae-attendance-2024-25 +£280\.17 /#))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("https://") })
    }

    @Test("A price of care says that it is net of what clients pay, and one that is gross says so")
    func contribution() {
        #expect(CommandRun("costs", "show", "home-care-older-week").output.contains("leaves out what clients pay"))
        #expect(CommandRun("costs", "show", "care-home-adult-week-gross").output.contains("includes what clients pay"))
    }

    @Test("An older edition shows what it had, and what a price excludes and how often it can be used in a year")
    func older() {
        let run = CommandRun("costs", "show", "eviction-administration", "--catalogue", "2015")
        #expect(run.output.contains(#/Not beside +eviction-complex/#))
        #expect(
            CommandRun("costs", "show", "ae-attendance", "--catalogue", "2015").output.contains(
                "£109.00 for one attendance"))
        #expect(CommandRun("costs", "show", "home-care-older-week").output.contains(#/Most in a year +53/#))
    }

    @Test("As JSON every edition has its price and what it is carried to")
    func json() throws {
        let run = CommandRun("costs", "show", "ambulance-hear-and-treat", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["service"] as? String == "ambulance-hear-and-treat")
        let editions = try #require(object["editions"] as? [[String: Any]])
        #expect(editions.map { $0["edition"] as? String } == ["2015", "2022", "2026"])
        #expect(editions[0]["central"] is NSNull)
        #expect(editions.allSatisfy { Set($0.keys) == Set(editions[2].keys) })
        #expect(editions[0].filter { $0.key != "edition" }.values.allSatisfy { $0 is NSNull })
        #expect(editions[1]["carried"] as? Double == 99.91 && editions[2]["central"] as? Double == 62.3703)
    }

    @Test(
        "A service that there is not is a mistake on the command line, with the nearest one",
        arguments: [
            (["ae-atendance"], "did you mean ae-attendance?"), ([], "avoided costs show needs SERVICE"),
            (["district-nurse-contact", "--catalogue", "2015"], "edition 2015 of the catalogue has no service"),
            (["ae-attendance", "--price-year", "2020-21"], "avoided costs show has no option \"--price-year\""),
            (["ae-attendance", "dentist"], "does not know what to do with \"dentist\""),
            (["ae-attendance", "--format", "csv"], "--format takes one of text, json, not \"csv\""),
        ])
    func refused(words: [String], reason: String) {
        let run = CommandRun(["costs", "show"] + words)
        #expect(run.status == .usage)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(reason), "\(run.errors)")
    }
}
