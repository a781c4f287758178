import TestSupport
import Testing

@testable import avoided

@Suite("A price that may not be published again, as costs import marks it, stands in nothing that is made of it")
struct CostsImportWithheldTests {
    private static let header = "service,label,unit,low,central,high,price_year,bearer,source,licence\n"
    private static let price =
        "ae-attendance,\"A&E attendance, all types\",attendance,4000.11,4317.77,5000.33,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n"

    private static let secrets = ["4317.77", "4,317.77", "4,318", "4000.11", "4,000", "5000.33", "5,000"]

    private static func folder(_ prices: String) throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2024-25", "simulation": { "draws": 200 } }"#,
            "outcomes.csv": "service,quantity\nae-attendance,731\n", "costs.csv": "item,amount\nStaff,60000\n",
            "unit-costs.csv": header + prices,
        ])
    }

    private static func expectNone(_ texts: [String: String]) {
        for secret in secrets {
            #expect(texts.filter { $0.value.contains(secret) }.map(\.key) == [], "\(secret)")
        }
    }

    @Test(
        "Neither the screens of evaluate, check and costs check nor any file of the report, provenance.json among them, has it"
    )
    func screens() throws {
        let folder = try Self.folder(Self.price)
        let report = try TemporaryFolder()
        let evaluated = CommandRun("evaluate", folder.path, "--output", "\(report.path)/report")
        #expect(evaluated.status == .done, "\(evaluated.errors)")
        var texts = try TemporaryFolder.texts(under: report.path)
        #expect(texts.keys.contains { $0.hasSuffix("provenance.json") })
        let check = CommandRun("check", folder.path)
        let list = CommandRun("costs", "check", "\(folder.path)/unit-costs.csv", "--for", folder.path)
        #expect(list.output.contains("central is (not shown, licence) at 2024-25 prices"), "\(list.output)")
        for (name, run) in [("evaluate", evaluated), ("check", check), ("costs check", list)] {
            texts[name] = run.output + run.errors
        }
        Self.expectNone(texts)
    }

    @Test(
        "No fault that a list can have prints it",
        arguments: [
            "other,Other thing,attendance,5000.33,4317.77,4000.11,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n",
            "other,Other thing,attendance,5000.33,4317.77,,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n",
            "other,Other thing,attendance,,-4317.77,,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n",
            "other,Other thing,attendance,,\"4,317.77\",,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n",
            "other,\"A&E attendance, all types\",attendance,,12.5,,2024-25,NHS,A manual,OGL v3.0\n",
            "ae-attendance-part,\"A&E attendance, part\",attendance,,9000,,2024-25,NHS,A manual,OGL v3.0\n",
            "a,Total,attendance,,4317.77,,2024-25,NHS,A manual,CC BY-NC-SA 4.0\n",
        ])
    func faults(row: String) throws {
        let folder = try Self.folder(Self.price + row)
        let runs = [CommandRun("costs", "check", "\(folder.path)/unit-costs.csv"), CommandRun("check", folder.path)]
        #expect(runs[0].output.contains("unit-costs.csv"), "\(runs[0].output)")
        Self.expectNone(Dictionary(uniqueKeysWithValues: runs.enumerated().map { ("\($0)", $1.output + $1.errors) }))
    }

    @Test("A workbook, which has every price in a cell, is refused and not written")
    func workbook() throws {
        let folder = try Self.folder(Self.price)
        let run = CommandRun("what-if", folder.path, "--workbook", "\(folder.path)/a.xlsx")
        #expect(
            run.status == .refused && run.errors.contains("may not be published again: ae-attendance"), "\(run.errors)")
        #expect(try !folder.names().contains("a.xlsx"))
    }

    @Test(
        "The difference between two evaluations names the price and not its amounts",
        arguments: ["text", "csv", "json"])
    func difference(format: String) throws {
        let one = try Self.folder(Self.price)
        let two = try Self.folder(Self.price.replacing("4317.77", with: "4420.91"))
        let run = CommandRun("diff", one.path, two.path, "--format", format)
        #expect(run.status == .done && run.output.contains("not shown, licence"), "\(run.output)\(run.errors)")
        Self.expectNone(["diff": run.output])
        #expect(!run.output.contains("4420.91"))
    }
}
