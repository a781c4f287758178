@testable import CostAvoidance
import Testing

@Suite("Who made an assumption")
struct AssumptionCustodyTests {
    private static func folder(_ row: String) throws -> InputFolder {
        try InputFolder([
            "unit-costs.csv": SimpleCosts.file(SimpleCosts.visit), "outcomes.csv": "service,quantity\nvisit,1\n",
            "assumptions.csv": "parameter,central,source,made_by,made_on,reliability,signed_off_by\n\(row)\n",
        ])
    }

    @Test("It is kept beside the value with when, how reliable and who signed it off")
    func kept() throws {
        let evaluation = try Self.folder("deadweight,.2,s,Panel of six,31/03/2024,medium,Director").evaluation()
        let custody = try #require(evaluation.assumptions.declared.first?.custody)
        #expect(custody.madeBy == "Panel of six" && custody.madeOn == "31/03/2024")
        #expect(custody.words == "made by Panel of six on 31/03/2024; reliability: medium; signed off by Director")
    }

    @Test("Where nothing of it is written nothing is said")
    func nothing() throws {
        let evaluation = try Self.folder("deadweight,.2,s,,,,").evaluation()
        #expect(evaluation.assumptions.declared.first?.custody.words == nil)
    }

    @Test("A time that is none is refused at its cell")
    func time() throws {
        let errors = try Self.folder("deadweight,.2,s,Panel,soon,,").errors()
        #expect(
            errors.count == 1 && errors[0].hasPrefix("assumptions.csv:2:5: error: made_on is \"soon\""), "\(errors)")
    }
}
