import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("Several bearers of one cost")
struct BearerSharesTests {
    private static let header = "service,label,unit,central,price_year,bearer,source"

    private static func table(_ bearer: String) -> UnitCostTable {
        UnitCostReaderTests.read("visit,Visit,visit,40,2020-21,\(bearer),Accounts", header: header)
    }

    private static func written(_ bearer: String) throws -> String {
        let table = table(bearer)
        #expect(UnitCostReaderTests.complaints(table) == [])
        return try #require(table.unitCosts.first).bearer.name
    }

    @Test(
        "Names with shares are read with the share before or behind the name, in the order of the cell",
        arguments: [
            ("NHS 60%; Local authority 40%", "NHS 60%; Local authority 40%"),
            ("60% NHS; 40% local  authority", "NHS 60%; Local authority 40%"),
            ("Local authority 40%;NHS 60%", "Local authority 40%; NHS 60%"),
            ("NHS 33.3%; Police 33.30 %; 33.4% DWP", "NHS 33.3%; Police 33.3%; DWP 33.4%"),
            ("NHS 99.9999%; Police 0.0001%", "NHS 99.9999%; Police 0.0001%"),
            ("nhs 100%", "NHS"),
            ("NHS 111 60%; Section 75 fund 40%", "NHS 111 60%; Section 75 fund 40%"),
        ])
    func read(cell: String, name: String) throws {
        #expect(try Self.written(cell) == name)
    }

    @Test(
        "Digits and a percent sign that stand elsewhere are part of a name",
        arguments: ["NHS 111", "Section 75", "Fund for 50% match", "1st Responders", "Health & care (pooled)"])
    func names(cell: String) throws {
        #expect(try Self.written(cell) == cell)
    }

    @Test("Shares that are written exactly are held exactly")
    func exactly() throws {
        let unitCost = try #require(Self.table("NHS 33.3%; Police 66.7%").unitCosts.first)
        #expect(unitCost.bearer.share(of: Bearer("nhs")) == (try Share(parsing: "0.333")))
        #expect(unitCost.bearer.only == nil)
        #expect(unitCost.bearer.share(of: Bearer("DWP")) == nil)
    }

    @Test(
        "What are no shares is refused at the cell, with what is wrong and what to do",
        arguments: [
            ("NHS 60%; Local authority 30%", "shares-not-whole", "the shares come to 90%, not 100%"),
            ("NHS 60%; Local authority 50%", "shares-not-whole", "the shares come to 110%, not 100%"),
            ("NHS 33.33%; Police 33.33%; DWP 33.33%", "shares-not-whole", "the shares come to 99.99%, not 100%"),
            ("NHS 60%", "shares-not-whole", "the shares come to 60%, not 100%"),
            ("NHS 60%; nhs 40%", "bearer-twice", "\"NHS\" is named twice"),
            ("NHS 100%; Police 0%", "not-a-share", "the share of \"Police\" is nothing"),
            ("NHS 120%; Police -20%", "not-a-share", "the share \"120%\" is not from 0% to 100%"),
            ("Police -20%; NHS 120%", "not-a-share", "the share \"-20%\" is not from 0% to 100%"),
            ("NHS 33.33333%; Police 66.66667%", "not-a-share", "the share \"33.33333%\", which"),
            ("NHS 60%; Local authority", "bearer-without-share", "\"Local authority\" has no share in per cent"),
            ("NHS; Local authority", "bearer-without-share", "\"NHS\" has no share in per cent"),
            ("NHS 0.6; Police 0.4", "bearer-without-share", "\"NHS 0.6\" has no share in per cent"),
            ("NHS 60%; Local authority 40%;", "empty-bearer", "a name is missing before or after a semicolon"),
            ("NHS 60%;; Local authority 40%", "empty-bearer", "a name is missing before or after a semicolon"),
            ("NHS 60% / Local authority 40%", "malformed-bearer", "has more than one share"),
            ("NHS 60% and Local authority 40%", "malformed-bearer", "has more than one share"),
            ("60% NHS + 40% Local authority", "malformed-bearer", "has more than one share"),
            ("NHS (60%) | Local authority (40%)", "malformed-bearer", "has more than one share"),
            ("NHS 60% 40%; Police 0%", "malformed-bearer", "has more than one share"),
            ("NHS: 60%; Police: 40%", "malformed-bearer", "\"NHS: 60%\" is neither a name nor a name with its share"),
            ("NHS60%; Police40%", "malformed-bearer", "\"NHS60%\" is neither a name nor a name with its share"),
            ("100%", "malformed-bearer", "\"100%\" is neither a name nor a name with its share"),
        ])
    func refused(cell: String, code: String, complaint: String) {
        let table = Self.table(cell)
        #expect(table.unitCosts.isEmpty)
        let found = table.diagnostics.shown()
        #expect(found.count == 1)
        #expect(found[0].code == code)
        #expect(found[0].position == SourcePosition(file: "unit-costs.csv", line: 2, column: 6))
        #expect(found[0].message.contains(complaint), "\(found[0].message)")
        #expect(found[0].remedy?.isEmpty == false)
    }

    @Test("With commas between, in quotation marks, it is told that a semicolon belongs there")
    func commas() {
        let found = Self.table("\"NHS 60%, Local authority 40%\"").diagnostics.shown()
        #expect(found.map(\.code) == ["malformed-bearer"])
        #expect(found[0].remedy?.hasPrefix("Write ; between two bearers") == true)
    }

    @Test("A name in shares that is nearly that of another bearer is told of as a single one is")
    func nearMisses() throws {
        let folder = try InputFolder([
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,,100,,2020-21,NHS 60%; National Health Service 40%,,,,,,made up",
                "call,Call,call,,10,,2020-21,Derby Homes,,,,,,made up",
                "stay,Stay,stay,,10,,2020-21,Derby-Homes 50%; NHS 50%,,,,,,made up"),
            "outcomes.csv": "service,quantity\nvisit,1\ncall,1\nstay,1\n",
        ])
        let told = try folder.evaluation().notices.shown().map { "\($0.position) \($0.code)" }
        #expect(told.contains("unit-costs.csv:2:1 two-names-of-one-body"))
        #expect(told.contains("unit-costs.csv:4:8 two-spellings"))
    }
}
