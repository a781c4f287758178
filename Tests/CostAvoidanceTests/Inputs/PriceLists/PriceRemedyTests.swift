import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("What is told of a price fits the case")
struct PriceRemedyTests {
    private static let header = "service,label,unit,central,price_year,bearer,source,contribution,vat\n"

    private static func found(_ text: String) -> [Diagnostic] {
        PriceListCheck().findings(in: SourceFile(name: "unit-costs.csv", text: text)).kept
    }

    private static func found(_ code: String, _ row: String) throws -> Diagnostic {
        try #require(found(header + row + "\n").first { $0.code == code })
    }

    @Test(
        "A small price of a week names the unit whose price it is near: an hour, a day, or both",
        arguments: [
            // 128.53 of 2013-14 is some 170 of 2024-25, of which a seventh is 24; an hour costs 30 to 58 of 2013-14.
            ("home-care-older-week,Home care,week,20", ["hour"], []),
            ("home-care-adult-week,Home care,week,21", ["day", "hour"], []),
            ("home-care-older-week,Home care,week,24", ["day"], ["hour"]),
            // 1336.22 of 2014-15 is some 1,730, of which a seventh is 247.
            ("residential-care-ld-week,Residential care,week,247", ["day"], ["hour"]),
            ("residential-care-ld-week,Residential care,week,90000", ["year"], ["hour"]),
        ] as [(String, [String], [String])])
    func units(row: String, named: [String], others: [String]) throws {
        let found = try Self.found("unlike-catalogue", row + ",2024-25,Local authority,Accounts,net,excluded")
        let remedy = try #require(found.remedy)
        for unit in named { #expect(remedy.contains(unit), "\(found.rendered)") }
        for unit in others { #expect(!found.rendered.contains(unit), "\(found.rendered)") }
    }

    @Test(
        "Who states gross is not told to write gross or net, and who states nothing is",
        arguments: [
            ("gross", "Give it a service name of its own, such as home-care-older-week-gross"),
            ("", "Write gross or net"),
        ])
    func remedy(contribution: String, beginning: String) throws {
        let row = "home-care-older-week,Home care,week,170,2024-25,Local authority,Accounts,\(contribution),excluded"
        let found = try Self.found("contribution-differs", row)
        #expect(found.remedy?.hasPrefix(beginning) == true, "\(found.rendered)")
    }

    @Test(
        "A heading in thousands is one mistake",
        arguments: ["central (£000)", "£ thousands", "cost in pence", "amount £m", "Cost (£'000)"])
    func heading(_ name: String) {
        let text =
            "service,label,unit,\(name),price_year,bearer,source,vat\na,Visit,visit,42,2024-25,NHS,Accounts,excluded\n"
        let found = Self.found(text)
        #expect(found.map { "\($0.code) at \($0.position)" } == ["scaled-amount at unit-costs.csv:1:4"])
        #expect(found.first?.severity == .error)
    }

    @Test("A heading in thousands beside the column of amounts is told as that and not as unknown")
    func beside() {
        let text =
            "service,label,unit,central,£000,price_year,bearer,source,vat\na,Visit,visit,42,1,2024-25,NHS,Accounts,excluded\n"
        #expect(Self.found(text).map(\.code) == ["scaled-amount"])
    }
}
