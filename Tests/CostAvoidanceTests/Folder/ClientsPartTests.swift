import DelimitedText
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("What clients pay is told where it counts as a saving")
struct ClientsPartTests {
    private static let codes: Set<String> = ["clients-part-counted", "gross-added-to-net"]

    private static func told(_ outcomes: String, _ more: [String: String] = [:]) throws -> [Diagnostic] {
        var files = ["evaluation.json": #"{"title": "T", "priceYear": "2024-25"}"#, "outcomes.csv": outcomes]
        files.merge(more) { $1 }
        let folder = try InputFolder(files)
        return try EvaluationFolder(path: folder.path).read().notices.shown().filter { codes.contains($0.code) }
    }

    private static let header = "case_id,service,quantity\n"

    @Test("Two gross prices of care are told once, at the first row that uses one, with both names and the body")
    func gross() throws {
        let found = try Self.told(
            Self.header + """
                A,ae-attendance,1
                B,residential-care-older-physical-week-gross,10
                C,nursing-care-adult-ld-week-gross,10
                D,residential-care-older-physical-week-gross,10

                """)
        #expect(found.map { "\($0.code) at \($0.position)" } == ["clients-part-counted at outcomes.csv:3:2"])
        let message = try #require(found.first?.message)
        #expect(
            message
                == "prices of nursing-care-adult-ld-week-gross and residential-care-older-physical-week-gross include what clients pay, "
                + "which is no money of Local authority")
    }

    @Test("Two net prices beside a gross one in one total are told too")
    func mixed() throws {
        let found = try Self.told(
            Self.header + """
                A,home-care-older-week,1
                B,residential-care-older-week,10
                C,residential-care-older-physical-week-gross,10

                """)
        #expect(found.map { "\($0.code) at \($0.position)" } == ["gross-added-to-net at outcomes.csv:4:2"])
        let message = try #require(found.first?.message)
        #expect(
            message
                == "the price of residential-care-older-physical-week-gross includes what clients pay, which is no money of "
                + "Local authority, and in one total stands beside prices without it "
                + "(home-care-older-week and residential-care-older-week)")
    }

    @Test("Observed use of a gross price is told at its row of service-use.csv")
    func observed() throws {
        let found = try Self.told(
            Self.header + "A,ae-attendance,1\n",
            [
                "evaluation.json":
                    #"{"title": "T", "priceYear": "2024-25", "windows": {"beforeMonths": 12, "afterMonths": 12}}"#,
                "service-use.csv":
                    "case_id,service,before,after\n"
                    + "A,ambulance-call-out,3,1\nB,residential-care-older-physical-week-gross,20,5\n",
            ])
        #expect(found.map { "\($0.code) at \($0.position)" } == ["clients-part-counted at service-use.csv:3:2"])
    }

    @Test(
        "Nothing is told of net prices, of the NHS, of what is no public money, and of a price that no row uses",
        arguments: [
            "home-care-older-week", "intermediate-care-home-week", "nursing-care-older-week-nhs",
            "home-care-older-week-economic", "social-worker-hour", "ae-attendance", "ours",
        ])
    func silent(_ service: String) throws {
        let prices = """
            service,label,unit,central,price_year,bearer,source,contribution
            ours,Respite of ours,night,90,2024-25,Local authority,Accounts,net
            theirs,Respite of theirs,night,95,2024-25,Local authority,Accounts,gross

            """
        #expect(
            try Self.told(Self.header + "A,\(service),1\n", ["unit-costs.csv": prices]).map(\.rendered) == [])
    }
}
