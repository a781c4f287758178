import Testing

@testable import CostAvoidance

/// Gross less net is what the comparison group saw, so a row is about them as much as about the programme's people.
@Suite("Withholding what rests on few people of a comparison group")
struct ComparedPeopleTests {
    private let costs = SimpleCosts.file(
        SimpleCosts.visit, SimpleCosts.night, "stay,Stay,week,,70,,2020-21,NHS,,,,,,made up for a test")

    /// Ten people with three services each in either arm, of which so many of the comparison used nights.
    private func suppressed(nights: Int, threshold: Int = 5) throws -> [String] {
        let programme = (1...10).flatMap { person in
            ["visit", "night", "stay"].map { "P\(person),programme,\($0),6,2" }
        }
        let comparison = (1...10).flatMap { person in
            ["visit", "stay"].map { "K\(person),comparison,\($0),6,5" }
        }
        let few = (1...nights).map { "K\($0),comparison,night,7,2" }
        let rows = ["case_id,group,service,before,after"] + programme + comparison + few
        let folder = try InputFolder(
            settings:
                #""windows": {"beforeMonths": 12, "afterMonths": 12}, "disclosure": {"threshold": \#(threshold)}"#,
            ["unit-costs.csv": costs, "service-use.csv": rows.joined(separator: "\n") + "\n"])
        let table = try #require(try folder.findings().released.breakdown(by: .service))
        return table.rows.filter { $0.figures == .suppressed }.map(\.key)
    }

    @Test("A service that few people without the programme used is withheld, and another with it")
    func few() throws {
        let withheld = try suppressed(nights: 2)
        #expect(withheld.contains("night"))
        #expect(withheld.count > 1)
    }

    @Test("One that enough of them used is not, nor is anything without a threshold")
    func enough() throws {
        #expect(try suppressed(nights: 5) == [])
        #expect(try suppressed(nights: 2, threshold: 0) == [])
    }
}
