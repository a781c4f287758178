import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("What avoided what-if is asked for together it answers together")
struct WhatIfTogetherTests {
    private static let derby = Repository.fixture("derby")

    /// Ten visits at £100 and five clinics at £100, known by a trial whose deadweight is 0.2: £1,200 of £1,500.
    private static func trial() throws -> TemporaryFolder {
        try TemporaryFolder(
            VisitsAndClinics.files(
                outcomes: "service,quantity,likelihood,basis\nvisit,20,0.5,trial\nclinic,5,1,trial\n", cost: 600,
                deadweightOf: "basis:trial",
                adding: ["scenarios.csv": "scenario,parameter,scope,change,note\nhalved,attribution,,0.5,\n"]))
    }

    @Test(
        "An assumption for a basis does not forbid one for a service: where both meet, the change holds",
        arguments: [
            // 1,000 x 0.5 + 500 x 0.8; deadweight 0.2 and half as much again is 0.3; both services; the clinics alone.
            ("deadweight[visit]=0.5", "900.00"), ("deadweight[visit]=x1.5", "1100.00"),
            ("deadweight[bearer:NHS]=0.5", "750.00"), ("deadweight[clinic]=0", "1300.00"),
        ])
    func acrossScopes(_ change: String, _ net: String) throws {
        let folder = try Self.trial()
        let run = CommandRun("what-if", folder.path, "--set", change, "--format", "csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.contains("\nas set,net_savings,\(net),"), "\(run.output)")
    }

    @Test("A change of a service on top of one for all rows leaves the others where the first put them")
    func bothScopes() throws {
        let folder = try Self.trial()
        let run = CommandRun(
            "what-if", folder.path, "--set", "deadweight[visit]=0.5", "--set", "deadweight=0.1", "--format", "csv")
        // 1,000 x 0.5 + 500 x 0.9.
        #expect(run.output.contains("\nas set,net_savings,950.00,"), "\(run.output)\(run.errors)")
    }

    @Test(
        "A change by x1 keeps its rows as they are beside a wider one, and gives way to another change of the same rows"
    )
    func kept() throws {
        let folder = try Self.trial()
        let wide = ["--set", "deadweight=0.1", "--set", "deadweight[visit]=x1"]
        func net(_ words: [String]) -> String {
            let run = CommandRun(["what-if", folder.path] + words + ["--format", "csv"])
            return run.output.split(separator: "\n").first { $0.hasPrefix("as set,net_savings,") }.map(String.init)
                ?? run.errors
        }
        // 1,000 x 0.8 + 500 x 0.9; then 1,000 x 0.5 + 500 x 0.9.
        #expect(net(wide).hasPrefix("as set,net_savings,1250.00,"), "\(net(wide))")
        let together = wide + ["--set", "deadweight[visit]=x1", "--set", "deadweight[visit]=0.5"]
        #expect(net(together).hasPrefix("as set,net_savings,950.00,"), "\(net(together))")
        // By itself it changes nothing, which is a mistake.
        #expect(net(["--set", "deadweight[visit]=x1"]).contains("changes nothing"))
    }

    @Test("A quantity given as a total says from what to what, before likelihood")
    func total() throws {
        let folder = try Self.trial()
        let text = CommandRun("what-if", folder.path, "--set", "quantity[visit]=40").output
        #expect(
            text.contains(#"quantity[service:visit]: from 20 to 40 of "visit" in all, before likelihood"#), "\(text)")
        let json = CommandRun("what-if", folder.path, "--set", "quantity[visit]=40", "--format", "json").output
        #expect(json.contains(#""before": 20"#) && json.contains(#""after": 40"#))
    }

    @Test("A grid says what the estimate is, what is fixed and what that gives, and differs from the estimate")
    func fixed() throws {
        let folder = try Self.trial()
        let line = [
            "what-if", folder.path, "--set", "deadweight=0,0.5", "--set", "attribution=0.5", "--measure", "net_savings",
        ]
        let text = CommandRun(line).output
        #expect(text.contains("as evaluated £1,200.00"), "\(text)")
        #expect(text.contains("Fixed in every cell: attribution=0.5, which gives £600.00 by itself."), "\(text)")
        let csv = CommandRun(line + ["--format", "csv"]).output
        #expect(csv.hasPrefix("deadweight,attribution,measure,low,central,high,difference_from_base,notes\n"))
        // 1,500 x 0.5 and 1,500 x 0.25, beside 1,200.
        #expect(csv.contains("\n0,0.5,net_savings,750.00,750.00,750.00,-450.00,\n"), "\(csv)")
        #expect(csv.contains("\n0.5,0.5,net_savings,375.00,375.00,375.00,-825.00,\n"), "\(csv)")
        let scenario = CommandRun(
            "what-if", folder.path, "--set", "deadweight=0,0.5", "--scenario", "halved", "--measure", "net_savings",
            "--format", "json")
        #expect(scenario.output.contains(#""fixed": ["#) && scenario.output.contains(#""attribution=0.5""#))
        #expect(try JSONSerialization.jsonObject(with: Data(scenario.output.utf8)) is [String: Any])
    }

    @Test(
        "A reverse question rests on what is set: 750 of 1,500 at attribution a half, so that 600 are left at deadweight 0.2",
        arguments: [["--set", "attribution=0.5"], ["--scenario", "halved"]])
    func untilOnChanges(_ changes: [String]) throws {
        let folder = try Self.trial()
        let question = ["what-if", folder.path, "--until", "net_benefit=150", "--vary", "deadweight[basis:trial]"]
        // As evaluated 1,500 x (1 - d) - 600 = 150 at 0.5; with attribution a half 750 x (1 - d) - 600 = 150 at 0.
        #expect(CommandRun(question).output.contains("net_benefit = 150 at deadweight[basis:trial] = 0.5"))
        let run = CommandRun(question + changes)
        #expect(run.output.contains("net_benefit = 150 at deadweight[basis:trial] = 0 "), "\(run.output)\(run.errors)")
        #expect(run.output.contains("As evaluated: net_benefit is £600.00."), "\(run.output)")
        let held = "With attribution=0.5, which holds in what follows, net_benefit is £0.00."
        #expect(run.output.contains(held), "\(run.output)")
        let json = CommandRun(question + changes + ["--format", "json"]).output
        #expect(json.contains(#""with": ["#) && json.contains(#""attribution=0.5""#))
    }

    @Test("A roll-out rests on what is set: half the savings a person at attribution a half")
    func rollOutOnChanges() throws {
        let folder = try Self.trial()
        try folder.write(VisitsAndClinics.plan, to: "plan.json")
        let plan = ["what-if", folder.path, "--roll-out", "\(folder.path)/plan.json", "--format", "json"]
        // 1,200 and 600 over 15 people.
        #expect(CommandRun(plan).output.contains(#""central": 80.00"#))
        let run = CommandRun(plan + ["--set", "attribution=0.5"])
        #expect(run.output.contains(#""central": 40.00"#), "\(run.output)\(run.errors)")
        #expect(CommandRun(plan.dropLast(2) + ["--set", "attribution=0.5"]).output.contains("with attribution=0.5\n"))
    }

    @Test(
        "A measure that is not known is not known for a reason of its own",
        arguments: [
            ("benefit_cost_ratio", "item,amount\nSalaries,0\n", "an end of the programme's cost is zero"),
            ("payback_months", "item,amount\nSalaries,0\n", "the programme cost nothing"),
            ("benefit_cost_ratio", nil, "no cost is given"), ("net_benefit", nil, "no cost is given"),
            ("savings_per_person", "item,amount\nSalaries,9\n", "how many people there were is not known"),
            ("cost_per_person", "item,amount\nSalaries,9\n", "how many people there were is not known"),
        ])
    func notKnown(_ measure: String, _ costs: String?, _ reason: String) throws {
        let folder = try Self.trial()
        try FileManager.default.removeItem(atPath: "\(folder.path)/costs.csv")
        if let costs { try folder.write(costs, to: "costs.csv") }
        try folder.write(
            #"{ "title": "t", "priceYear": "2024-25", "disclosure": { "threshold": 0 } }"#, to: "evaluation.json")
        let run = CommandRun("what-if", folder.path, "--until", "\(measure)=1", "--vary", "deadweight[basis:trial]")
        #expect(run.output.contains("\(measure) is not known: \(reason)"), "\(run.output)\(run.errors)")
    }

    @Test("A workbook goes over nothing but a workbook of this command")
    func workbook() throws {
        let folder = try TemporaryFolder(["outcomes.csv": "mine", "mine.xlsx": "mine", "d.xlsx/file": "mine"])
        func written(_ name: String) -> CommandRun {
            CommandRun("what-if", Self.derby, "--workbook", "\(folder.path)/\(name)", "--quiet")
        }
        #expect(written("outcomes.csv").status == .usage)
        #expect(written("mine.xlsx").status == .files)
        #expect(written("mine.xlsx").errors.contains("is not a workbook that this tool wrote"))
        #expect(written("d.xlsx").errors.contains("d.xlsx is a folder; name a file in it"))
        #expect(written("nowhere/new.xlsx").errors.contains("cannot be written: no such file or directory"))
        #expect(written("outcomes.csv/new.xlsx").status == .files)
        #expect(try folder.text("outcomes.csv") == "mine" && folder.text("mine.xlsx") == "mine")
        #expect(written("new.xlsx").status == .done)
        #expect(written("new.xlsx").status == .done)
        #expect(try folder.names() == ["d.xlsx", "mine.xlsx", "new.xlsx", "outcomes.csv"])
    }

    @Test("The screen shows what a change moves, and names what it does not in a sentence")
    func changedAlone() {
        let run = CommandRun("what-if", Self.derby, "--set", "programme_cost=+10%")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("  as set") } == 5)
        #expect(run.output.contains("As evaluated in every scenario shown: People supported (50);"))
        let all = CommandRun("what-if", Self.derby, "--set", "programme_cost=+10%", "--every-measure")
        #expect(all.output.split(separator: "\n").count { $0.hasPrefix("  as set") } == 12)
        let csv = CommandRun(
            "what-if", Self.derby, "--set", "programme_cost=+10%", "--format", "csv", "--only-changed")
        #expect(csv.output.split(separator: "\n").count { $0.hasPrefix("as set,") } == 5)
    }

    @Test(
        "What looks further than anybody saw is warned of, whichever way it is asked",
        arguments: [
            "--set horizon_years=60", "--set horizon_years=1,60",
            "--set horizon_years=60 --until net_benefit=0 --vary deadweight",
            "--until present_value_savings=22000000 --vary horizon_years",
            "--until present_value_savings=22000000 --vary horizon_years --set attribution=1,0.99",
        ])
    func warned(_ options: String) {
        let run = CommandRun(["what-if", Self.derby] + options.split(separator: " ").map(String.init))
        #expect(run.status == .done)
        #expect(run.errors.contains("warning: W04") && run.errors.contains("720 months"), "\(run.errors)")
        #expect(run.errors.contains("effects fade"))
    }

    @Test("What was observed for a year and is counted for three is warned of in a scenario as in an evaluation")
    func warnedOfUse() {
        let fixture = Repository.fixture("comparison-group")
        let run = CommandRun("what-if", fixture, "--set", "horizon_years=3", "--set", "drop_off=0")
        #expect(run.errors.contains("warning: W04") && run.errors.contains("36 months"), "\(run.errors)")
    }

    @Test("Prices of a year that makes unit costs old are warned of")
    func oldPrices() {
        let run = CommandRun("what-if", Self.derby, "--set", "price_year=2024-25")
        #expect(run.errors.contains("warning: W13 In the scenario \"as set\","), "\(run.errors)")
    }

    @Test("Two scenarios are named together, and a name that is not there is answered")
    func together() {
        let run = CommandRun("what-if", Self.derby, "--scenario", "ae-dearer+half-attributed", "--format", "csv")
        #expect(run.output.contains("ae-dearer+half-attributed,net_savings,"), "\(run.errors)")
        let unknown = CommandRun("what-if", Self.derby, "--scenario", "ae-dearer+half-atributed")
        #expect(unknown.errors.contains("half-attributed"))
        let twice = CommandRun("what-if", Self.derby, "--scenario", "ae-dearer+ae-dearer")
        #expect(twice.errors.contains("named twice"))
    }
}
