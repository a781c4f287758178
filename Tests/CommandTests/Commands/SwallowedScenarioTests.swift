import TestSupport
import Testing

@testable import avoided

@Suite("A scenario of which nothing would be left is refused, and what is said to hold holds")
struct SwallowedScenarioTests {
    private static let derby = Repository.fixture("derby")

    /// Ten visits and five clinics at £100, deadweight 0.2: £1,200 of £1,500.
    private static func folder() throws -> TemporaryFolder {
        try TemporaryFolder(
            VisitsAndClinics.files(
                outcomes: "service,quantity\nvisit,10\nclinic,5\n", cost: 600,
                adding: [
                    "plan.json": VisitsAndClinics.plan,
                    "scenarios.csv": """
                    scenario,parameter,scope,change,note
                    lowdw,deadweight,,0.1,
                    visits,deadweight,service:visit,0.1,
                    dear,unit_cost,,+10%,
                    lower,based_on,,lowdw,
                    lower,deadweight,,0.05,
                    lower,attribution,,0.5,

                    """,
                ]))
    }

    @Test(
        "A value in the place of the scenario's own is refused, with both named",
        arguments: [
            ("lowdw", ["--set", "deadweight=0:0.5:0.1"], "--set deadweight=0:0.5:0.1"),
            ("lowdw", ["--set", "deadweight=low, high"], "--set deadweight=low, high"),
            ("lowdw", ["--set", "deadweight=0.3", "--set", "attribution=0.4,0.6"], "--set deadweight=0.3"),
            ("lowdw", ["--until", "net_benefit=0", "--vary", "deadweight"], "--vary deadweight"),
            ("lowdw", ["--roll-out", "PLAN", "--set", "deadweight=0.4"], "--set deadweight=0.4"),
            // Every row that the scenario is about, by a wider scope and by several narrower ones.
            ("visits", ["--set", "deadweight=0:0.5:0.1"], "--set deadweight=0:0.5:0.1"),
            (
                "lowdw", ["--set", "deadweight[visit]=0.1,0.2", "--set", "deadweight[clinic]=0.3,0.4"],
                "--set deadweight[visit]=0.1,0.2"
            ),
        ])
    func swallowed(_ scenario: String, _ words: [String], _ place: String) throws {
        let folder = try Self.folder()
        let options = words.map { $0 == "PLAN" ? "\(folder.path)/plan.json" : $0 }
        let run = CommandRun(["what-if", folder.path, "--scenario", scenario] + options)
        #expect(run.status == .usage)
        #expect(run.output == "")
        let name =
            scenario == "visits"
            ? "deadweight[service:visit]=0.1 of scenarios.csv:3:4" : "deadweight=0.1 of scenarios.csv:2:4"
        #expect(
            run.errors.hasPrefix("error: \(place): \(name) would hold for no row: the same rows are changed anew\n"),
            "\(run.errors)")
    }

    @Test(
        "So is a number of people in the place of twice as many",
        arguments: [
            ["--scenario", "two-more-coordinators", "--set", "people=50, 100"],
            ["--scenario", "full-capacity", "--until", "net_benefit=0", "--vary", "people"],
        ])
    func people(_ words: [String]) {
        let run = CommandRun(["what-if", Self.derby] + words)
        #expect(run.status == .usage)
        #expect(run.errors.contains("people=x2"), "\(run.errors)")
    }

    @Test("Relative changes build on the scenario, and each has a column of its own")
    func compound() throws {
        let folder = try Self.folder()
        let run = CommandRun(
            "what-if", folder.path, "--scenario", "lowdw", "--set", "deadweight=x1,x2", "--measure", "net_savings",
            "--format", "csv")
        // 1,500 x 0.9 and x 0.8.
        #expect(
            run.output == """
                deadweight,fixed_deadweight,measure,low,central,high,difference_from_base,notes
                x1,0.1,net_savings,1350.00,1350.00,1350.00,150.00,
                x2,0.1,net_savings,1200.00,1200.00,1200.00,0.00,

                """, "\(run.output)\(run.errors)")
        let plan = CommandRun(
            "what-if", folder.path, "--scenario", "dear", "--set", "unit_cost=x2", "--roll-out",
            "\(folder.path)/plan.json", "--format", "csv")
        #expect(
            plan.output.split(separator: "\n").first?.hasSuffix(",financial_year,unit_cost,notes") == true,
            "\(plan.output)")
        #expect(plan.output.split(separator: "\n").last?.hasSuffix("+10% then x2,[x]") == true, "\(plan.output)")
    }

    @Test("A change of some of the scenario's rows leaves it the others")
    func some() throws {
        let folder = try Self.folder()
        let run = CommandRun(
            "what-if", folder.path, "--scenario", "lowdw", "--set", "deadweight[visit]=0.1,0.2", "--measure",
            "net_savings", "--format", "csv")
        // 500 x 0.9 and 1,000 x 0.9 or x 0.8.
        #expect(run.output.contains("\n0.1,0.1,net_savings,1350.00,"), "\(run.output)\(run.errors)")
        #expect(run.output.contains("\n0.2,0.1,net_savings,1250.00,"), "\(run.output)")
        let varied = CommandRun(
            "what-if", folder.path, "--scenario", "visits", "--until", "net_savings=1150", "--vary", "deadweight")
        // 1,000 x 0.9 and 500 x 0.5.
        #expect(varied.output.contains("deadweight = 0.5"), "\(varied.output)\(varied.errors)")
    }

    @Test("Of a scenario that takes the place of the one it builds on, only what holds is named")
    func layers() throws {
        let folder = try Self.folder()
        let run = CommandRun(
            "what-if", folder.path, "--scenario", "lower", "--set", "displacement=0,0.5", "--measure", "net_savings")
        #expect(
            run.output.contains("Fixed in every cell: deadweight=0.05, attribution=0.5"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("deadweight=0.1"))
    }
}
