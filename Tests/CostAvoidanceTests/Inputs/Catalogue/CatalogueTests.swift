import CostAvoidance
import DelimitedText
import Numerics
import Testing

@Suite("Looking for a unit cost")
struct CatalogueTests {
    @Test(
        "What people type finds the service they meant",
        arguments: [
            ("A&E", "ae-attendance"), ("a&e attendance", "ae-attendance"), ("A and E", "ae-attendance"),
            ("casualty", "ae-attendance"), ("B&B", "temporary-accommodation-bnb-week"),
            ("ae-atendance", "ae-attendance"), ("AE-Attendance", "ae-attendance"), ("ae attendance", "ae-attendance"),
            ("Hospital day case", "hospital-day-case"), ("hospital-daycase", "hospital-day-case"),
            ("rough sleeper", "rough-sleeper-year"), ("residential-care-older", "residential-care-older-week"),
            ("evicton-complex", "eviction-complex"), ("fire call out", "fire-response"),
            ("prison (year)", "prison-year"), ("child in care", "child-in-care-year"), ("LAC", "child-in-care-year"),
        ])
    func suggestion(typed: String, meant: String) {
        #expect(Catalogue.builtIn.suggestion(for: typed)?.service?.name == meant)
    }

    @Test("Where nothing is near, nothing is suggested", arguments: ["zzzz", "", "xylophone lessons"])
    func noSuggestion(typed: String) {
        #expect(Catalogue.builtIn.suggestion(for: typed) == nil)
    }

    @Test("A search finds entries that hold every word, the common ones first")
    func search() {
        let found = Catalogue.builtIn.search("a&e")
        #expect(found.first?.service == "ae-attendance")
        #expect(found.allSatisfy { $0.service.name.hasPrefix("ae-") })
        let narrowed = Catalogue.builtIn.search("residential older")
        #expect(narrowed.first?.service == "residential-care-older-week")
        #expect(Catalogue.builtIn.search("police 2p").isEmpty)
        #expect(Catalogue.builtIn.search("DWP transfer").allSatisfy { $0.benefitType == .transfer })
        #expect(Catalogue.builtIn.search("").count == Catalogue.builtIn.count)
    }

    @Test("An evaluation's own unit cost replaces the built-in one of the same name and adds what is new")
    func merging() throws {
        let file = SourceFile(
            name: "unit-costs.csv",
            text: """
                service,label,unit,central,price_year,bearer,source
                ae-attendance,A&E attendance here,attendance,182,2020-21,NHS,Our hospital
                befriending-hour,Befriending,hour,12.50,2020-21,Local authority,Our council
                """)
        let own = UnitCostReader().read(file)
        let merged = Catalogue.builtIn.merging(own.unitCosts)
        #expect(own.diagnostics.isEmpty)
        #expect(merged.count == Catalogue.builtIn.count + 1)
        let replaced = try #require(merged["ae-attendance"])
        #expect(replaced.cost.central == ExactDecimal(182))
        #expect(replaced.origin == .evaluation(SourcePosition(file: "unit-costs.csv", line: 2, column: 1)))
        #expect(
            merged["befriending-hour"]?.origin
                == .evaluation(SourcePosition(file: "unit-costs.csv", line: 3, column: 1)))
        #expect(merged["ambulance-call-out"]?.origin == .builtIn)
        #expect(merged.sorted.map(\.service) == merged.sorted.map(\.service).sorted())
    }

    @Test(
        "A year, a month, a week and a day say how many of them a person can use",
        arguments: [
            ("prison-year", 1), ("home-care-older-week", 53), ("mh-inpatient-bed-day", 366), ("prison-month", 12),
        ])
    func unitsInAYear(service: String, limit: Int) {
        #expect(Catalogue.builtIn[ServiceID(service)]?.unitsInAYear == ExactDecimal(limit))
    }

    @Test("A thing that can happen any number of times has no limit")
    func noLimit() throws {
        let unitCost = try #require(Catalogue.builtIn["ae-attendance"])
        #expect(unitCost.unitsInAYear == nil)
    }

    @Test(
        "Known bearers have one spelling",
        arguments: [
            ("nhs", "NHS"), ("LOCAL AUTHORITY", "Local authority"), ("local_authority", "Local authority"),
            ("Fire  Service", "Fire service"), ("Parish council", "Parish council"),
        ])
    func bearers(written: String, name: String) {
        #expect(Bearer(written).name == name)
        #expect(Bearer(written) == Bearer(name.uppercased()))
        #expect(Set([Bearer(written), Bearer(name)]).count == 1)
    }
}
