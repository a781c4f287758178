import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("Imported rows of adult social care")
struct ImportedRowsOfCareTests {
    private static func list(_ map: String, _ text: String) throws -> PriceListImport {
        let map = try #require(PriceListMap.ready.first { $0.name == map })
        return try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: map, licence: "OGL v3.0", priceYear: nil)
    }

    private static func database(_ row: String) throws -> PriceListImport {
        try list("gmca-3.0", "Code,Detail,Unit,Agency,Fiscal cost,Price year\n\(row)\n")
    }

    @Test("Gross in the label is kept, and a gross price does not take the name of a net one")
    func grossLabel() throws {
        let result = try Self.database(
            "SS7.0,Residential care for older people - average gross weekly expenditure per person,Per week,Local authority,900,2023/24"
        )
        let price = try #require(result.taken.first)
        #expect(price.contribution == .gross && price.service.name != "residential-care-older-week")
        #expect(
            result.names.kept.map { "\($0.service): \($0.words)" } == [
                "residential-care-older-week: is gross of what clients pay, and the catalogue's is net"
            ])
    }

    @Test("Net that the catalogue alone says is told, in the output and in the note of the price")
    func assumed() throws {
        let result = try Self.database("SS7.0,Residential care for older people,Per week,Local authority,900,2023/24")
        let price = try #require(result.taken.first)
        #expect(price.service.name == "residential-care-older-week" && price.contribution == .net)
        #expect(result.names.assumed.map(\.service) == [price.service])
        #expect(price.note.contains("taken as net of what clients pay"))
        let net = try Self.database(
            "SS7.0,\"Residential care for older people, net\",Per week,Local authority,900,2023/24")
        #expect(net.names.assumed.isEmpty && net.names.byRow.map(\.name) == ["residential-care-older-week"])
    }

    @Test("In v1.4 a label that speaks of gross expenditure stands beside the council's part, which is net")
    func firstEdition() throws {
        let result = try Self.list(
            "gmca-1.4",
            "code,description,unit,agency1,fiscal,fiscal_year\n"
                + "SS7.0,Residential care for older people - average gross weekly expenditure per person,Per week,Local Authority,358.80,2013/14\n"
        )
        #expect(result.taken.map(\.contribution) == [.net] && result.names.assumed.isEmpty)
    }

    private static func row(_ label: String, _ unit: String) throws -> PriceListImport {
        try list(
            "ascfr",
            "Support setting,Age band,Primary support reason,Geography,Unit,Unit cost,Financial year\n\(label),England,\(unit),950,2023-24\n"
        )
    }

    @Test(
        "Ordinary labels of the return take the name of their setting, age and reason",
        arguments: [
            ("Residential care,65 and over,Physical support", "residential-care-older-physical-week-gross"),
            ("Long term residential care,65+,Physical Support", "residential-care-older-physical-week-gross"),
            ("Nursing care,Older people,Support with memory and cognition", "nursing-care-older-memory-week-gross"),
            ("Nursing,18-64,Mental Health Support", "nursing-care-adult-mh-week-gross"),
            ("Residential care,18 to 64,Learning disability support", "residential-care-ld-week"),
            ("Residential care placements,Working age adults,Learning Disability", "residential-care-ld-week"),
            ("Residential and nursing care,All ages,All", "care-home-adult-week-gross"),
        ])
    func matched(label: String, service: String) throws {
        let result = try Self.row(label, "Week")
        #expect(result.names.byRow.map(\.name) == [service], "\(result.names.kept)")
        #expect(result.taken.map(\.service.name) == [service])
    }

    @Test(
        "A name whose built-in price stays is named with the reason",
        arguments: [
            (
                "Residential care,65 and over,All", "Week",
                "residential-care-older-week: is gross of what clients pay, and the catalogue's is net"
            ),
            (
                "\"Home care, external\",All ages,All", "Hour",
                "home-care-adult-week: is for one hour, and the catalogue's is for one week"
            ),
            (
                "\"Residential care, external\",65 and over,Physical support", "Week",
                "residential-care-older-physical-week-gross: is of one kind of provider alone, and the catalogue's is of all"
            ),
        ])
    func kept(label: String, unit: String, words: String) throws {
        let result = try Self.row(label, unit)
        #expect(result.names.kept.map { "\($0.service): \($0.words)" } == [words])
        #expect(result.names.byRow.isEmpty && result.taken.count == 1)
    }

    @Test("What the catalogue has no price of is added", arguments: ["Direct payments,All ages,All", "Meals,All,All"])
    func added(label: String) throws {
        let result = try Self.row(label, "Week")
        #expect(result.names.replaced == 0 && result.names.kept.isEmpty && result.taken.count == 1)
    }
}
