import CostAvoidance
import TestSupport
import Testing

@Suite("Inputs that would show what is withheld")
struct WithheldInputsTests {
    /// The scopes of the inputs that a sensitivity shows.
    private func inputs(_ rows: String, assumptions: String) throws -> [String] {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14", "simulation": { "draws": 16 } }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            bed,Bed,day,100,2013-14,NHS,s
            visit,Visit,visit,10,2013-14,NHS,s
            arrest,Arrest,arrest,50,2013-14,Police,s
            """,
            "outcomes.csv": "case_id,service,quantity,alternative\n" + rows,
            "assumptions.csv": "parameter,scope,low,central,high,source\n" + assumptions,
        ])
        let evaluation = try EvaluationFolder(path: folder.path).read()
        return try Uncertainty(of: Evaluated(evaluation)).oneWay.rows.map(\.input.name.description).sorted()
    }

    private static func rows(_ service: String, _ people: ClosedRange<Int>) -> String {
        people.map { "C\($0),\(service),\($0 + 1)," }.joined(separator: "\n") + "\n"
    }

    @Test("An assumption that reaches only few people past narrower ones shows their money and is left out")
    func narrowed() throws {
        let shown = try inputs(
            Self.rows("bed", 1...9) + Self.rows("visit", 10...12) + Self.rows("arrest", 20...30),
            assumptions: """
                displacement,bearer:NHS,0.5,0.2,0,s
                displacement,service:bed,0.4,0.1,0,s
                deadweight,,0.3,0.2,0.1,s

                """)
        // displacement of the NHS is that of visits alone, three people's.
        #expect(shown == ["deadweight"])
    }

    @Test("Alternative accounts of few people's events show their money and are left out")
    func alternatives() throws {
        let shown = try inputs(
            Self.rows("bed", 1...9) + "C1,bed,3,x\nC1,bed,9,x\n", assumptions: "deadweight,,0.3,0.2,0.1,s\n")
        #expect(shown == ["deadweight"])
    }

    @Test("What enough people stand behind is shown")
    func enough() throws {
        let shown = try inputs(
            Self.rows("bed", 1...9) + Self.rows("arrest", 20...30),
            assumptions: "displacement,bearer:NHS,0.5,0.2,0,s\ndeadweight,,0.3,0.2,0.1,s\n")
        #expect(shown == ["deadweight", "displacement[bearer:NHS]"])
    }
}
