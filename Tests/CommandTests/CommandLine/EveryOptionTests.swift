import Foundation
import TestSupport
import Testing

@testable import avoided

/// Every option of every command, with a command line on which it must make a difference.
@Suite("No option is swallowed")
struct EveryOptionTests {
    /// A command line without the option, and what is added to it.
    private struct Line {
        let base: String
        let added: String

        init(_ base: String, _ added: String) {
            self.base = base
            self.added = added
        }
    }

    private static let grid = "what-if FOLDER --set deadweight=0,0.5 --set attribution=0.4,0.6"
    private static let evaluate = "evaluate FOLDER --output OUT/report --draws 20"
    private static let explain = "explain FOLDER net_savings_p97_5 --draws 20"
    private static let implied = "implied 800k-880k"
    private static let imported = "costs import PRICES/gmca-v3.0.csv --map gmca-3.0"
    private static let part = "partial FOLDER --part 1/1 --output OUT/a.part"
    private static let merge = "merge FOLDER PART --output OUT/report --draws 20"
    private static let drawn = "reproduce DRAWN --output OUT/figures --draws 20"

    private static let lines: [String: Line] = [
        "evaluate --output": Line("evaluate FOLDER --draws 20 --output OUT/a", "--output OUT/b"),
        "evaluate --charts": Line(evaluate, "--charts none"), "evaluate --html": Line(evaluate, "--html"),
        "evaluate --tables": Line(evaluate, "--tables OUT/tables.xlsx"),
        "evaluate --draws-csv": Line(evaluate, "--draws-csv OUT/draws.csv"),
        "evaluate --format": Line(evaluate, "--format json"), "evaluate --seed": Line(evaluate, "--seed 7"),
        "evaluate --draws": Line("evaluate FOLDER --output OUT/report --seed 1", "--draws 30"),
        "evaluate --sampling": Line(evaluate, "--sampling latin-hypercube"),
        "evaluate --precision": Line(evaluate, "--precision 50%"), "evaluate --quiet": Line(evaluate, "--quiet"),
        "check --suggest-names": Line("check STUDY", "--suggest-names OUT/names.csv"),
        "check --format": Line("check FOLDER", "--format json"),
        "explain --depth": Line(explain, "--depth 0"), "explain --format": Line(explain, "--format json"),
        "explain --seed": Line(explain, "--seed 7"),
        "explain --draws": Line("explain FOLDER net_savings_p97_5", "--draws 30"),
        "explain --sampling": Line(explain, "--sampling latin-hypercube"),
        "explain --precision": Line("explain FOLDER net_savings_p97_5 --draws 4000", "--precision 50%"),
        "explain --quiet": Line("explain NOTICE net_savings", "--quiet"),
        "reproduce --strict": Line("reproduce STUDY --output OUT/figures", "--strict"),
        "reproduce --output": Line("reproduce STUDY --output OUT/a", "--output OUT/b"),
        "reproduce --format": Line("reproduce STUDY --output OUT/figures", "--format json"),
        "reproduce --quiet": Line("reproduce STUDY --output OUT/figures", "--quiet"),
        "reproduce --seed": Line(drawn, "--seed 7"),
        "reproduce --draws": Line("reproduce DRAWN --output OUT/figures", "--draws 30"),
        "reproduce --sampling": Line(drawn, "--sampling latin-hypercube"),
        "reproduce --precision": Line(drawn, "--precision 50%"),
        "implied --people": Line(implied, "--people 50"), "implied --months": Line(implied, "--months 10"),
        "implied --cost": Line(implied, "--cost 70k"), "implied --coordinators": Line(implied, "--coordinators 2"),
        "implied --capacity": Line(implied, "--capacity 40%"),
        "implied --price-year": Line(implied, "--price-year 2012-13"),
        "implied --service": Line(implied, "--service ae-attendance"),
        "implied --format": Line(implied, "--format json"),
        "verify --format": Line("verify FOLDER", "--format json"),
        "costs --price-year": Line("costs ambulance", "--price-year 2019-20"),
        "costs --catalogue": Line("costs ae-attendance", "--catalogue 2015"),
        "implied --catalogue": Line(implied, "--catalogue 2015"),
        "costs --deflator": Line("costs ambulance --price-year 2010-11", "--deflator 2015-03"),
        "costs --deflators": Line("costs", "--deflators"), "costs --format": Line("costs ambulance", "--format csv"),
        "costs --quiet": Line("costs ambulance", "--quiet"),
        "costs --output": Line("costs --deflators import PRICES/hmt-deflators.csv", "--output OUT/deflators.csv"),
        "costs show --catalogue": Line("costs show ae-attendance", "--catalogue 2015"),
        "costs show --format": Line("costs show ae-attendance", "--format json"),
        "costs check --catalogue": Line("costs check LIST", "--catalogue 2015"),
        "costs check --for": Line("costs check PRICES/faulty-transcription.csv", "--for FOLDER"),
        "costs check --format": Line("costs check PRICES/faulty-transcription.csv", "--format json"),
        "costs import --map": Line("costs import PRICES/gmca-v3.0.csv --map gmca-1.4", "--map gmca-3.0"),
        "costs import --output": Line(imported, "--output OUT/list.csv"),
        "costs import --rejected": Line(imported, "--rejected OUT/rows.csv"),
        "costs import --catalogue": Line(imported, "--catalogue 2015"),
        "costs import --licence": Line("costs import PRICES/ascfr.csv --map ascfr", "--licence OGL"),
        "costs import --price-year": Line(
            "costs import PRICES/ncc-schedule.csv --map ncc-schedule", "--price-year 2023-24"),
        "costs import --format": Line(imported, "--format json"),
        "what-if --set": Line("what-if FOLDER", "--set deadweight=0.3"),
        "what-if --scenario": Line("what-if FOLDER", "--scenario half-attributed"),
        "what-if --each": Line("what-if FOLDER --set deadweight=0.3 --set attribution=0.4", "--each"),
        "what-if --by-body": Line("what-if FOLDER --set deadweight=0.3", "--by-body"),
        "what-if --only-changed": Line("what-if FOLDER --set deadweight=0.3 --format csv", "--only-changed"),
        "what-if --every-measure": Line("what-if FOLDER --set deadweight=0.3", "--every-measure"),
        "what-if --until": Line("what-if FOLDER", "--until net_benefit=0 --vary deadweight"),
        "what-if --vary": Line("what-if FOLDER --until net_benefit=0 --vary attribution", "--vary deadweight"),
        "what-if --roll-out": Line("what-if FOLDER", "--roll-out PLAN"),
        "what-if --workbook": Line("what-if FOLDER", "--workbook OUT/live.xlsx"),
        "what-if --measure": Line(grid, "--measure net_benefit"), "what-if --at": Line(grid, "--at low"),
        "what-if --format": Line(grid, "--format csv"),
        "what-if --quiet": Line("what-if FOLDER --workbook OUT/live.xlsx", "--quiet"),
        "diff --measure": Line("diff FOLDER OTHER", "--measure gross_savings"),
        "diff --at": Line("diff FOLDER OTHER", "--at low"), "diff --format": Line("diff FOLDER OTHER", "--format csv"),
        "diff --inputs-a": Line("diff REPORT OTHER", "--inputs-a FOLDER"),
        "diff --inputs-b": Line("diff OTHER REPORT", "--inputs-b FOLDER"),
        "new --quiet": Line("new OUT/mine", "--quiet"),
        "new --optimism-bias": Line("new OUT/mine", "--optimism-bias grades"),
        "new --design": Line("new OUT/mine", "--design comparison"),
        "new --workbook": Line("new OUT/mine.xlsx", "--workbook"),
        "new --schemas": Line("new OUT/schemas", "--schemas"),
        "reshape --to": Line("reshape WIDE --to service-use", "--to outcomes"),
        "reshape --map": Line("reshape WIDE --to service-use --blank zero", "--map MAP"),
        "reshape --blank": Line("reshape WIDE --to service-use --map MAP", "--blank zero"),
        "reshape --sheet": Line("reshape WIDE --to service-use", "--sheet one"),
        "reshape --output": Line("reshape WIDE --to service-use", "--output OUT/map.csv"),
        "reshape --quiet": Line("reshape WIDE --to service-use", "--quiet"),
        "evaluate --threads": Line(evaluate, "--threads 0"), "partial --threads": Line(part, "--threads 0"),
        "partial --part": Line("partial FOLDER --output OUT/a.part", "--part 1/1"),
        "partial --output": Line(part, "--output OUT/b.part"), "partial --quiet": Line(part, "--quiet"),
        "merge --into": Line(merge, "--into OUT/all.part"),
        "merge --output": Line("merge FOLDER PART --draws 20 --output OUT/a", "--output OUT/b"),
        "merge --charts": Line(merge, "--charts none"), "merge --html": Line(merge, "--html"),
        "merge --tables": Line(merge, "--tables OUT/tables.xlsx"),
        "merge --draws-csv": Line(merge, "--draws-csv OUT/draws.csv"),
        "merge --format": Line(merge, "--format json"), "merge --seed": Line(merge, "--seed 7"),
        "merge --draws": Line("merge FOLDER PART --output OUT/report", "--draws 30"),
        "merge --sampling": Line(merge, "--sampling latin-hypercube"),
        "merge --precision": Line(merge, "--precision 50%"), "merge --quiet": Line(merge, "--quiet"),
        "merge --threads": Line(merge, "--threads 0"),
    ]

    /// Options that are tried elsewhere: standard input is the process's own.
    private static let triedElsewhere: Set<String> = ["partial --stdin"]

    /// Commands that never have anything to say beside their results.
    private static let quietAnyway: Set<String> = [
        "implied", "diff", "check", "verify", "costs show", "costs check", "costs import", "completions", "man",
    ]

    private static var pairs: Set<String> {
        var pairs: Set<String> = []
        for command in CommandList.descriptions {
            var names = Set(command.options.map(\.name)).subtracting(["--help", "--version"])
            if quietAnyway.contains(command.name) { names.remove("--quiet") }
            for name in names { pairs.insert("\(command.name) \(name)") }
        }
        return pairs
    }

    @Test("Every option is in the table below") func complete() {
        #expect(Self.pairs.subtracting(Self.triedElsewhere) == Set(Self.lines.keys))
    }

    @Test("It changes what is printed or written, or is refused", arguments: lines.keys.sorted())
    func differs(_ pair: String) throws {
        let line = try #require(Self.lines[pair])
        let words = line.added.split(separator: " ").map(String.init)
        // An option that stands in the base already is given the other value there.
        let option = words[0]
        var base = line.base.split(separator: " ").map(String.init)
        let without = try Effect(base)
        if let place = base.firstIndex(of: option) { base.removeSubrange(place...(place + 1)) }
        let with = try Effect(base + words)
        #expect(with != without, "\(line.base) \(line.added): \(with.output)\(with.errors)")
    }

    /// What a run did.
    private struct Effect: Equatable {
        let status: Int32
        let output: String
        let errors: String
        let files: [String: String]

        init(_ words: [String]) throws {
            let out = try TemporaryFolder()
            var files = Self.small
            let folder = try TemporaryFolder(files)
            files["assumptions.csv"] = "parameter,scope,low,central,high,source\ndeadweight,,0.4,0.3,0.2,made up\n"
            let other = try TemporaryFolder(files)
            // A cell that is probably wrong and may be right is told of whatever else is asked.
            let notice = try TemporaryFolder([
                "evaluation.json":
                    #"{ "title": "t", "priceYear": "2012-13", "people": 6, "disclosure": { "threshold": 0 } }"#,
                "outcomes.csv": "service,quantity,note\nae-attendance,3,Total\nae-attendance,3,\n",
            ])
            files["published.csv"] = "measure,scope,printed,source\nnet_savings_p97_5,,800000,a report\n"
            let drawn = try TemporaryFolder(files)
            let report = try TemporaryFolder()
            if words.contains("REPORT") {
                _ = CommandRun("evaluate", folder.path, "--output", "\(report.path)/r", "--draws", "5")
            }
            if words.contains("PART") {
                _ = CommandRun("partial", folder.path, "--part", "1/1", "--output", "\(report.path)/all.part")
            }
            let plan = try TemporaryFolder([
                "plan.json": Self.plan, "list.csv": Self.list, "wide.csv": Self.wide, "map.csv": Self.map,
            ])
            let places = [
                "FOLDER": folder.path, "STUDY": Repository.fixture("reproduce-traps/case-rows"),
                "OTHER": other.path, "NOTICE": notice.path, "DRAWN": drawn.path, "REPORT": "\(report.path)/r",
                "PART": "\(report.path)/all.part",
                "PLAN": "\(plan.path)/plan.json", "LIST": "\(plan.path)/list.csv",
                "WIDE": "\(plan.path)/wide.csv", "MAP": "\(plan.path)/map.csv",
            ]
            let prices = "\(Repository.path)/Tests/PriceLists/"
            let run = CommandRun(
                words.map {
                    places[$0]
                        ?? $0.replacing("OUT/", with: "\(out.path)/").replacing("PRICES/", with: prices)
                })
            status = run.status.rawValue
            output = run.output.replacing(out.path, with: "OUT")
            errors = run.errors.replacing(out.path, with: "OUT")
            self.files = try TemporaryFolder.texts(under: out.path)
        }

        /// An evaluation of a few rows, with a range, a cost, a scenario and something to draw.
        private static let small = [
            "evaluation.json": """
            { "title": "t", "priceYear": "2024-25", "people": 40, "period": { "start": "2024-04", "months": 12 },
              "horizonYears": 2, "simulation": { "draws": 25 } }
            """,
            "outcomes.csv": """
            case_id,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high
            ,ae-attendance,300,400,450,0.4,0.5,0.7
            ,ambulance-call-out,100,120,150,0.4,0.5,0.7

            """,
            "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,made up\n",
            "costs.csv": "item,amount_low,amount,amount_high\nSalaries,20000,25000,40000\n",
            "scenarios.csv": """
            scenario,parameter,scope,change,note
            half-attributed,attribution,,0.5,
            dear,unit_cost,,+10%,

            """,
        ]

        /// A price that is near that of one edition, and not that of another.
        private static let list = """
            service,label,unit,central,price_year,bearer,vat,source
            ae-attendance,A&E attendance,attendance,100,2024-25,NHS,included,made up

            """

        /// A sheet with a column a service, and what its columns are.
        private static let wide = "Ref,A&E before,A&E after\nC1,4,1\nC2,3,\n"
        private static let map = """
            column,service,when
            Ref,,case_id
            A&E before,ae-attendance,before
            A&E after,ae-attendance,after

            """

        private static let plan = """
            { "months": 12, "coordinators": [ { "month": 0, "count": 1 } ], "capacity": 12, "rampUp": [1],
              "populationPerCoordinator": 10000, "diminishingReturns": 0, "costPerCoordinator": 24000 }
            """
    }
}
