import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("How old prices are: W13 and W21")
struct AgeOfPricesTests {
    private static let header = "service,label,unit,central,price_year,bearer,source,original,original_price_year\n"

    private func warnings(
        _ code: WarningCode, priceYear: String = "2024-25", catalogue: String? = nil, unitCosts: String? = nil,
        services: String...
    ) throws -> [EvaluationWarning] {
        let edition = catalogue.map { #", "catalogue": "\#($0)""# } ?? ""
        var files = [
            "evaluation.json": #"{"title": "T", "priceYear": "\#(priceYear)"\#(edition)}"#,
            "outcomes.csv": "service,quantity\n" + services.map { "\($0),1\n" }.joined(),
        ]
        files["unit-costs.csv"] = unitCosts.map { Self.header + $0 + "\n" }
        return try InputFolder(files).findings().warnings.filter { $0.code == code }
    }

    @Test("W13 counts from the year that the source printed, where the row was uprated before")
    func uprated() throws {
        let row = "visit,Visit,visit,%,2024-25,NHS,Trust accounts,"
        let old = try warnings(
            .oldUnitCost, unitCosts: row.replacing("%", with: "56.70") + "40,2012-13", services: "visit")
        #expect(old.map(\.message).first?.contains("\"Visit\" (2012-13, already uprated to 2024-25)") == true)
        #expect(try warnings(.oldUnitCost, unitCosts: row.replacing("%", with: "40") + ",", services: "visit").isEmpty)
        #expect(
            try warnings(.oldUnitCost, unitCosts: row.replacing("%", with: "41") + "40,2023-24", services: "visit")
                .isEmpty)
    }

    @Test("W21 names the newer entry and both amounts, the older uprated to the year of the newer")
    func pinned() throws {
        let found = try warnings(.newerPrice, catalogue: "2015", services: "ae-attendance", "homelessness-application")
        // Unit Cost Database v1.4, HE4.0; HM Treasury, GDP deflators, March 2026; National Cost Collection 2024/25.
        #expect(
            found.map(\.message) == [
                "Edition 2026 of the catalogue has a newer price than the one used: \"A&E attendance, all types\" at £109 of 2011-12 (£155 uprated), where the newer one is £280 of 2024-25"
            ])
        #expect(try warnings(.newerPrice, services: "ae-attendance", "homelessness-application").isEmpty)
    }

    @Test("W21 is one sentence for all old prices")
    func together() throws {
        let found = try warnings(
            .newerPrice, catalogue: "2015", services: "ae-attendance", "ambulance-call-out", "hospital-day-case")
        #expect(found.count == 1)
        for amount in ["£155", "£280", "£216", "£445", "£698", "£1,077"] {
            #expect(found.first?.message.contains(amount) == true, "\(amount)")
        }
    }

    @Test("W21 for a price brought by the evaluation, counted from what its source printed")
    func brought() throws {
        let row = "ae-attendance,A&E,attendance,154.99,2024-25,NHS,Unit Cost Database,"
        let found = try warnings(.newerPrice, unitCosts: row + "109,2011-12", services: "ae-attendance")
        #expect(
            found.first?.message.contains("£109 of 2011-12 (£155 uprated), where \"A&E attendance, all types\" is £280")
                == true)
        #expect(found.first?.position == SourcePosition(file: "unit-costs.csv", line: 2, column: 1))
        #expect(try warnings(.newerPrice, unitCosts: row + ",", services: "ae-attendance").isEmpty)
    }

    @Test("W21 for a name with a price year, of which the plain name is newer")
    func namedByYear() throws {
        let found = try warnings(.newerPrice, services: "hospital-day-case-2016-17")
        #expect(
            found.first?.message.contains("£738 of 2016-17 (£970 uprated), where \"Hospital day case\" is £1,077")
                == true)
        #expect(try warnings(.newerPrice, services: "ae-attendance-2024-25").isEmpty)
    }

    @Test("No W21 where the name is that of another thing: another unit or kind of value is another service")
    func otherThings() throws {
        let hour = "critical-care-bed-day,Critical care,bed day,2000,2019-20,NHS,Accounts,,"
        #expect(try warnings(.newerPrice, unitCosts: hour, services: "critical-care-bed-day").count == 1)
        #expect(
            try warnings(.newerPrice, unitCosts: "visit,Visit,visit,40,2010-11,NHS,Accounts,,", services: "visit")
                .isEmpty)
    }

    @Test("A list uprated by `avoided costs` and brought back is as old as it was")
    func listed() throws {
        let row =
            "homelessness-application,Homelessness application,application,3600,2024-25,Local authority,Shelter,2501,2010-11"
        let found = try warnings(.oldUnitCost, unitCosts: row, services: "homelessness-application")
        #expect(found.first?.message.contains("(2010-11, already uprated to 2024-25)") == true)
    }
}
