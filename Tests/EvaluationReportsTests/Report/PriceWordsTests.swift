import CostAvoidance
import Foundation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("What a report says of its prices as a whole")
struct PriceWordsTests {
    private static func report(_ services: [String], prices: String? = nil) throws -> String {
        var files = [
            "evaluation.json":
                #"{"title": "T", "priceYear": "2024-25", "catalogue": "2026", "disclosure": {"threshold": 0}}"#,
            "outcomes.csv": "case_id,service,quantity\n"
                + services.enumerated().map { "P\($0.offset),\($0.element),1\n" }.joined(),
        ]
        files["unit-costs.csv"] = prices
        return try EvaluationReport.markdown(try findings(files)).replacing("\n", with: " ")
    }

    private static let header = "service,label,unit,low,central,high,price_year,bearer,source\n"

    @Test(
        "How many prices carry no range is one sentence, with its counts, and none where every price has one",
        arguments: [
            (
                ["a", "b", "c"],
                "2 of 3 prices have no range and so change neither low and high nor the results of moving one input at a time."
            ),
            (
                ["b", "c"],
                "2 of 2 prices have no range and so change neither low and high nor the results of moving one input at a time."
            ),
            (
                ["a", "b"],
                "1 of 2 prices has no range and so changes neither low and high nor the results of moving one input at a time."
            ),
            (
                ["c"],
                "1 of 1 price has no range and so changes neither low and high nor the results of moving one input at a time."
            ),
            (["a"], nil),
        ] as [([String], String?)])
    func ranges(services: [String], sentence: String?) throws {
        let prices =
            Self.header + """
                a,Visit,visit,20,30,45,2024-25,NHS,Accounts
                b,Call,call,,8,,2024-25,NHS,Accounts
                c,Trip,trip,,9,,2024-25,NHS,Accounts

                """
        let report = try Self.report(services, prices: prices)
        guard let sentence else { return #expect(!report.contains("no range and so")) }
        #expect(report.components(separatedBy: sentence).count == 2)
    }

    @Test("A report in which one of two built-in prices has a derived range says both")
    func derived() throws {
        let report = try Self.report(["residential-care-older-physical-week-gross", "home-care-older-week"])
        #expect(report.contains("1 of 2 prices has no range and so changes"))
        #expect(report.contains("are derived: the lowest and the highest of nine regions"))
    }

    private static let clients = "what clients pay, which is not money of Local authority"

    @Test("A gross price of care that counts as saved is said to include what clients pay, once for all")
    func gross() throws {
        let one = try Self.report(["residential-care-older-physical-week-gross", "ae-attendance"])
        #expect(
            one.contains("## Limitations")
                && one.contains(
                    "The price of Residential care, older person, physical support includes \(Self.clients).")
        )
        let two = try Self.report(["residential-care-older-physical-week-gross", "nursing-care-adult-ld-week-gross"])
        #expect(two.components(separatedBy: Self.clients).count == 2)
        #expect(two.contains("The prices of"))
        #expect(!two.contains("added to prices that leave it out"))
    }

    @Test("Gross and net prices of care in one total are said to be added, and net ones alone are not spoken of")
    func mixed() throws {
        let mixed = try Self.report([
            "residential-care-older-physical-week-gross", "home-care-older-week", "residential-care-older-week",
        ])
        #expect(mixed.contains("\(Self.clients); in the totals they are added to prices that leave it out ("))
        let net = try Self.report(["home-care-older-week", "residential-care-older-week", "ae-attendance"])
        #expect(!net.contains("what clients pay, which") && !net.contains("## Limitations"))
    }
}
