import CostAvoidance
import DelimitedText
import Testing

@Suite("What is refused is refused at once, however much of it there is", .timeLimit(.minutes(1)))
struct SpeedOfRefusalTests {
    private static let count = 5_000

    /// A file of which every row has a name that is not known, by which a search for what was meant could be made.
    static let files: [(name: String, header: String, row: @Sendable (Int) -> String)] = [
        ("outcomes.csv", "service,quantity", { "free text about visit \($0),1" }),
        ("service-use.csv", "case_id,service,before,after", { "C\($0),free text about visit \($0),1,1" }),
        (
            "assumptions.csv", "parameter,scope,central,source",
            { "deadweight,service:free text about visit \($0),0.1,s" }
        ),
        (
            "scenarios.csv", "scenario,parameter,scope,change",
            { "s\($0),deadweight,service:free text about visit \($0),0.1" }
        ),
        ("published.csv", "measure,scope,printed,source", { "gross,service:free text about visit \($0),1,s" }),
        (
            "unit-costs.csv", "service,label,unit,central,price_year,bearer,source,excludes",
            { "s\($0),S,visit,1,2020-21,NHS,s,free text about visit \($0)" }
        ),
    ]

    @Test(
        "Five thousand unknown names are all counted, and a search is made for those that are shown", arguments: files)
    func unknownNames(name: String, header: String, row: @Sendable (Int) -> String) throws {
        var files = ["outcomes.csv": "service,quantity\nae-attendance,1\n"]
        files[name] = header + "\n" + (0..<Self.count).map { row($0) + "\n" }.joined()
        let folder = try InputFolder(files)
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            Issue.record("it was read")
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            #expect(diagnostics.errorCount == Self.count)
            #expect(diagnostics.shown().count == Diagnostics.limit)
        }
    }

    @Test("Ten thousand assumptions about the same rows are refused at once")
    func ties() throws {
        let scopes = ["service:ae-attendance", "bearer:NHS", "basis:practitioner"]
        let rows = (0..<10_000).map { "deadweight,\(scopes[$0 % 3]),0.1,s\n" }.joined()
        let folder = try InputFolder([
            "outcomes.csv": "service,quantity,basis\nae-attendance,1,practitioner\n",
            "assumptions.csv": "parameter,scope,central,source\n" + rows,
        ])
        let errors = folder.errors()
        #expect(errors.contains { $0.contains("neither is narrower") || $0.contains("is given already") })
    }

    @Test("A thousand million people supported take no longer than a hundred")
    func people() throws {
        let rows = (1...40).map { "C\($0),ae-attendance,1\n" }.joined()
        let folder = try InputFolder(
            settings: #""people": 1000000000, "simulation": { "draws": 200 }"#,
            ["outcomes.csv": "case_id,service,quantity\n" + rows])
        #expect(try folder.findings().released.people == 1_000_000_000)
    }
}
