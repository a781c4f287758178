import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided reproduce")
struct ReproduceCommandTests {
    @Test("A folder that is given twice, under whatever name, is refused: its figures would count twice")
    func twice() {
        let folder = Repository.fixture("studies/keyring-walsall")
        let run = CommandRun("reproduce", folder, folder + "/../keyring-walsall")
        #expect(run.status == .usage && run.errors.contains("is given twice"), "\(run.errors)")
    }

    @Test("Where nobody knows when use changed that is why there is no payback, and not that no cost is given")
    func undated() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": """
            { "title": "T", "priceYear": "2024-25", "people": 120, "period": { "start": "2024-04", "months": 12 },
              "windows": { "beforeMonths": 12, "afterMonths": 12 } }
            """,
            "service-use.csv": "service,people,before,after\nae-attendance,120,480,300\n",
            "costs.csv": "item,start,months,amount\nPay,2024-04,12,5000\n",
            "published.csv": "measure,printed,source\nprogramme_cost,5000,T1\npayback_months,9,T1\n",
        ])
        let (run, files) = try Self.run(folder.path)
        let table = try #require(files["reproduction.csv"])
        #expect(table.contains("do not say when all of the observed use took place"), "\(run.output)\(run.errors)")
        #expect(!table.contains("no cost is given"))
    }

    static let fixtures = "\(Repository.path)/fixtures"
    static let women = "\(fixtures)/voices-women"
    static func study(_ name: String) -> String { "\(fixtures)/studies/\(name)" }

    /// Runs the command with a report folder that is taken away afterwards; gives the report's files as well.
    static func run(_ words: String...) throws -> (run: CommandRun, files: [String: String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = CommandRun(["reproduce"] + words + ["--output", folder.path])
        var files: [String: String] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        return (run, files)
    }

    @Test("A study that recomputes ends with 0, strict or not, and leaves the two files of the contract")
    func exact() throws {
        let (run, files) = try Self.run(Self.women, "--strict")
        #expect(run.status == .done)
        #expect(Set(files.keys) == ["reproduction.md", "reproduction.csv"])
        #expect(run.output.contains("one study, 7 printed figures: 7 exact"))
    }

    @Test("A figure that differs ends with 4 when strict, and with 0 otherwise")
    func strict() throws {
        #expect(try Self.run(Self.study("h4-health"), "--strict").run.status == .notReproduced)
        #expect(try Self.run(Self.study("h4-health")).run.status == .done)
    }

    @Test(
        "Figures within 10% and figures without inputs do not end with 4",
        arguments: ["redcar-community-agents", "thurrock"])
    func notStrict(study: String) throws {
        #expect(try Self.run(Self.study(study), "--strict").run.status == .done)
    }

    @Test(
        "What is said of a trap is what was done",
        arguments: [
            (
                "attribution",
                "Hypothesis for net_savings: it would match if attribution were the share owed to others."
            ),
            ("transposition", "Hypothesis for service:x/gross: it would match if two of its digits were transposed."),
            ("coarse", "2 printed figures: 2 differs"), ("case-rows", "one printed figure: 1 differs"),
        ])
    func traps(name: String, words: String) throws {
        let run = try Self.run("\(Self.fixtures)/reproduce-traps/\(name)").run
        #expect(run.status == .done)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(words))
    }

    @Test("A payback and a chance are compared")
    func payback() throws {
        let files = try Self.run("\(Self.fixtures)/reproduce-traps/payback").files
        #expect(files["reproduction.csv"]?.contains("not recomputable") == false)
    }

    @Test("Figures that were entered, and those that are derived, are left out of the counts and told beside them")
    func left() throws {
        let run = try Self.run(Self.study("h4-health"), Self.study("rotherham")).run
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains(
                "2 studies, 4 printed figures: 1 exact, 1 differs, 2 not recomputable. Not counted: 10 entered, not tested, 1 derived"
            ))
    }

    @Test("A folder that is refused does not stop the others, and the report says whose figures are missing")
    func refused() throws {
        let bad = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(atPath: Self.women, toPath: bad.path)
        defer { try? FileManager.default.removeItem(at: bad) }
        try Data("service,before,after\narrest,many,36\n".utf8).write(to: bad.appending(path: "service-use.csv"))
        let (run, files) = try Self.run(bad.path, Self.study("keyring-walsall"))
        #expect(run.status == .refused)
        #expect(run.errors.contains("\(bad.path)/service-use.csv:2:2: error: before is \"many\""))
        #expect(files["reproduction.csv"]?.contains("keyring-walsall,gross_savings,,572960,572960.00") == true)
        #expect(files["reproduction.md"]?.contains("Some folders were refused") == true)
    }

    @Test("A folder that is not there ends with 3 and the others are still recomputed")
    func missing() throws {
        let (run, files) = try Self.run("/nowhere/at-all", Self.women)
        #expect(run.status == .files)
        #expect(files["reproduction.csv"]?.contains("voices-women,gross_savings,,17088") == true)
    }

    @Test("Nothing is written where no folder could be read")
    func nothing() throws {
        #expect(try Self.run("/nowhere/at-all").files.isEmpty)
    }

    @Test("The order of the folders changes no byte of the report")
    func order() throws {
        let one = try Self.run(Self.women, Self.study("popp"), Self.study("h4-housing"))
        let other = try Self.run(Self.study("h4-housing"), Self.women, Self.study("popp"))
        #expect(one.files == other.files)
        #expect(one.run.output == other.run.output)
    }

    @Test("As JSON every figure has its verdict, and numbers are numbers")
    func json() throws {
        let run = try Self.run(Self.study("voices-cohort"), "--format", "json").run
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let studies = try #require(object?["studies"] as? [[String: Any]])
        let figures = try #require(studies.first?["figures"] as? [[String: Any]])
        #expect(figures.count == 7)
        #expect(figures.compactMap { $0["verdict"] as? String }.filter { $0 == "within 1%" }.count == 2)
        #expect(figures[1]["difference"] as? Double == 2)
    }
}
