import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("avoided explain")
struct ExplainCommandTests {
    private static let folder = """
        case_id,service,quantity,likelihood,basis
        a,bed,10,0.5,panel
        b,bed,4,,panel
        c,visit,3,,panel
        """

    private func makeFolder() throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": """
            { "title": "T", "priceYear": "2013-14", "disclosure": { "threshold": 2 }, "simulation": { "draws": 16 } }
            """,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source
            bed,Bed day,day,100,2013-14,NHS,by hand
            visit,Visit,visit,10,2013-14,NHS,by hand
            """,
            "outcomes.csv": Self.folder,
        ])
    }

    @Test("A figure is printed as steps that end in its penny, with rows, prices and assumptions")
    func known() throws {
        let folder = try makeFolder()
        let run = CommandRun("explain", folder.path, "net_savings")
        #expect(run.status == .done)
        #expect(run.output.hasPrefix("net_savings: £930.00\n"))
        #expect(run.errors.isEmpty)
    }

    @Test("A row that is misspelt gets the one that may have been meant")
    func misspelt() throws {
        let folder = try makeFolder()
        let run = CommandRun("explain", folder.path, "service:beds/net")
        #expect(run.status == .usage)
        #expect(run.errors.contains("did you mean service:bed?"))
        #expect(run.output.isEmpty)
    }

    @Test("A row about too few people is not explained, and neither is the row that would give it away")
    func suppressed() throws {
        let folder = try makeFolder()
        for service in ["visit", "bed"] {
            let run = CommandRun("explain", folder.path, "service:\(service)/net")
            #expect(run.status == .done)
            #expect(run.output.contains("suppressed"))
            #expect(!run.output.contains("£"))
        }
    }

    @Test("A depth cuts the tree, and JSON has every step")
    func forms() throws {
        let derby = Repository.fixture("derby")
        let short = CommandRun("explain", derby, "service:ae-attendance/net", "--depth", "1")
        let long = CommandRun("explain", derby, "service:ae-attendance/net")
        #expect(short.output.split(separator: "\n").count < long.output.split(separator: "\n").count)
        #expect(long.output.contains("over rows of outcomes.csv about 8 people"))
        let json = CommandRun("explain", derby, "service:ae-attendance/net", "--format", "json")
        #expect(json.output.contains("\"operation\": \"product\""))
    }

    @Test(
        "A mistyped figure is answered with what may have been meant",
        arguments: [("net_savigs", "did you mean \"net_savings\"?"), ("service:bed/nett", "did you mean \"net\"?")])
    func mistyped(figure: String, answer: String) throws {
        let run = CommandRun("explain", Repository.fixture("derby"), figure)
        #expect(run.status == .usage)
        #expect(run.errors.contains(answer))
    }

    @Test("Without a figure every figure of the report's tables is listed by its name")
    func list() throws {
        let folder = try makeFolder()
        let run = CommandRun("explain", folder.path)
        #expect(run.status == .done)
        let line = run.output.split(separator: "\n").first { $0.hasPrefix("  net_savings_low ") }
        #expect(line?.hasSuffix("£930.00") ?? false)
        let json = CommandRun("explain", folder.path, "--format", "json")
        #expect(json.output.contains(#""figure": "price:bed/central""#))
    }

    @Test("A simulated figure is explained with the seed and the draws of the command line")
    func seed() throws {
        let derby = Repository.fixture("derby")
        let run = CommandRun("explain", derby, "net_benefit_p97_5", "--seed", "7", "--draws", "400")
        #expect(run.status == .done)
        #expect(run.output.contains("400 draws (random) of 22 inputs, seed 7"))
        let other = CommandRun("explain", derby, "net_benefit_p97_5", "--seed", "8", "--draws", "400")
        #expect(other.output != run.output)
    }

    @Test("Several figures are explained in their order, each as by itself, and as JSON they are a list")
    func severalFigures() throws {
        let folder = try makeFolder()
        let figures = ["service:visit/net", "net_benefit", "net_savings_low"]
        let together = CommandRun(["explain", folder.path] + figures)
        let alone = figures.map { CommandRun("explain", folder.path, $0) }
        #expect(alone.allSatisfy { $0.status == .done && together.status == .done })
        #expect(together.output == alone.map(\.output).joined(separator: "\n"))

        func parsed(_ words: [String]) throws -> Any {
            let run = CommandRun(["explain", folder.path] + words + ["--format", "json"])
            return try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        }
        func written(_ value: Any) throws -> Data {
            try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
        }
        #expect(try written(try parsed(figures)) == written(try figures.map { try parsed([$0]) }))
    }

    @Test("Of several figures one that is not there is named, and none is explained")
    func oneMistyped() throws {
        let run = CommandRun("explain", Repository.fixture("derby"), "net_savings", "service:bed/nett")
        #expect(run.status == .usage)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("did you mean \"net\"?"))
    }

    @Test("Of several that are not there each is told, once")
    func severalUnknown() throws {
        let folder = try makeFolder()
        let misnamed = CommandRun("explain", folder.path, "net_savigs", "net_savings", "gros", "net_savigs")
        #expect(misnamed.status == .usage && misnamed.output.isEmpty)
        #expect(
            misnamed.errors.split(separator: "\n").map { $0.prefix(31) } == [
                #"error: there is no measure "net_"#.prefix(31), #"error: there is no measure "gros"#.prefix(31),
            ])
        let absent = CommandRun("explain", folder.path, "service:bd/net", "service:visit/net", "bearer:Police/net")
        #expect(absent.status == .usage && absent.output.isEmpty)
        #expect(absent.errors.contains("bd") && absent.errors.contains("Police"), "\(absent.errors)")
        let places = CommandRun("explain", folder.path, "Table 1, Nothing", "Table 99, Visit")
        #expect(places.status == .usage)
        #expect(places.errors.split(separator: "\n").count { $0.hasPrefix("error: ") } == 2, "\(places.errors)")
    }

    @Test("A figure that is not there says why")
    func absent() throws {
        let folder = try makeFolder()
        let run = CommandRun("explain", folder.path, "net_benefit")
        #expect(run.output == "net_benefit: not known, because no cost is given\n")
    }
}
