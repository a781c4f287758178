import CostAvoidance
import DelimitedText
import TestSupport
import Testing

@testable import avoided

@Suite("avoided costs import")
struct CostsImportCommandTests {
    private static func file(_ name: String) -> String { "\(Repository.path)/Tests/PriceLists/\(name)" }

    @Test(
        "Without --output nothing is written: what would be taken is printed, with how many rows are rejected and why")
    func dryRun() {
        let run = CommandRun("costs", "import", Self.file("gmca-v3.0.csv"), "--map", "gmca-3.0")
        #expect(run.status == .done)
        #expect(
            run.output.contains("9 rows below the header: 7 taken, 2 rejected, 0 headings and notes passed over"),
            "\(run.output)\(run.errors)")
        #expect(
            run.output.contains("1: the amount is \"tbc\", which is no amount of pounds, first at F13"), "\(run.output)"
        )
        #expect(run.output.contains("licence found in the file: OGL v3.0"))
        #expect(run.output.hasSuffix("Nothing was written; --output FILE writes the prices.\n"))
    }

    @Test("What is written is read by evaluate and by costs check, and the rejected rows have their reasons")
    func written() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2013-14" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
        ])
        let run = CommandRun(
            "costs", "import", Self.file("gmca-v3.0.csv"), "--map", "gmca-3.0", "--output",
            "\(folder.path)/unit-costs.csv",
            "--rejected", "\(folder.path)/rejected/rows.csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(CommandRun("check", folder.path).status == .done, "\(CommandRun("check", folder.path).errors)")
        let check = CommandRun("costs", "check", "\(folder.path)/unit-costs.csv")
        #expect(check.status == .done, "\(check.output)")
        #expect(try folder.text("rejected/rows.csv").hasPrefix("place,reason,code,label\nF13,"))
    }

    @Test("A workbook gives the prices that its table gives as text, each with its sheet and cell")
    func workbooks() throws {
        for (name, map) in [("gmca-v3.0", "gmca-3.0"), ("ncc-schedule", "ncc-schedule")] {
            let folder = try TemporaryFolder()
            let runs = ["csv", "xlsx"].map { kind in
                CommandRun(
                    "costs", "import", Self.file("\(name).\(kind)"), "--map", map, "--output",
                    "\(folder.path)/\(kind).csv")
            }
            #expect(runs.allSatisfy { $0.status == .done }, "\(runs.map(\.errors))")
            let lists = try ["csv", "xlsx"].map { kind in
                UnitCostReader().read(SourceFile(name: "\(kind).csv", text: try folder.text("\(kind).csv")))
            }
            #expect(lists[0].unitCosts.map(\.service) == lists[1].unitCosts.map(\.service))
            #expect(lists[0].unitCosts.map(\.cost) == lists[1].unitCosts.map(\.cost))
            #expect(lists[1].unitCosts.allSatisfy { $0.sourceRef.contains("!") && $0.licence == "OGL v3.0" })
        }
        let text = CommandRun("costs", "--deflators", "import", Self.file("hmt-deflators.csv"), "--format", "json")
        let book = CommandRun("costs", "--deflators", "import", Self.file("hmt-deflators.xlsx"), "--format", "json")
        #expect(book.status == .done && book.output == text.output, "\(book.errors)")
    }

    @Test("Nothing of somebody's own is written over")
    func existing() throws {
        let folder = try TemporaryFolder(["unit-costs.csv": "mine\n"])
        let run = CommandRun(
            "costs", "import", Self.file("gmca-v3.0.csv"), "--map", "gmca-3.0", "--output",
            "\(folder.path)/unit-costs.csv")
        #expect(run.status == .files)
        #expect(run.errors.contains("unit-costs.csv is already there"))
        #expect(try folder.text("unit-costs.csv") == "mine\n")
    }

    @Test("A map is needed, and a mistyped one gets a suggestion")
    func maps() {
        #expect(CommandRun("costs", "import", "x.csv").errors.contains("needs --map: one of gmca-1.4, gmca-3.0"))
        let run = CommandRun("costs", "import", "x.csv", "--map", "gmca-3,0")
        #expect(run.status == .usage)
        #expect(run.errors.contains("did you mean \"gmca-3.0\"?"), "\(run.errors)")
    }

    @Test("Prices under a licence against republishing are used and not printed")
    func restricted() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2013-14" }"#,
            "outcomes.csv": "service,quantity\nour-visit,10\n",
            "list.csv": "Code,Detail,Unit,Agency,Fiscal cost,Price year\nA1,Our visit,Per visit,NHS,123.45,2013/14\n",
        ])
        let run = CommandRun(
            "costs", "import", "\(folder.path)/list.csv", "--map", "gmca-3.0", "--licence", "CC BY-NC-SA 4.0",
            "--output",
            "\(folder.path)/unit-costs.csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.contains("forbids publishing these prices again"))
        let report = try TemporaryFolder()
        let evaluated = CommandRun("evaluate", folder.path, "--output", "\(report.path)/report")
        #expect(evaluated.status == .done, "\(evaluated.errors)")
        let texts = try TemporaryFolder.texts(under: "\(report.path)/report")
        #expect(texts.contains { $0.key.hasSuffix(".md") && $0.value.contains("not shown") })
        #expect(texts.filter { $0.value.contains("123.45") }.map(\.key) == [])
        #expect(texts["by-service.csv"]?.contains("1234.50") == true)
    }

    @Test("The low and the high of a price that may not be published again stand in no table, chart or explanation")
    func restrictedRange() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2013-14" }"#,
            "outcomes.csv": "service,quantity,quantity_low,quantity_high\nour-visit,1000,900,1100\n",
            "costs.csv": "item,amount\nStaff,60000\n",
            "unit-costs.csv":
                "service,label,unit,low,central,high,price_year,bearer,source,licence\n"
                + "our-visit,Our visit,visit,101.37,123.45,149.83,2013-14,NHS,A manual,CC BY-NC-SA 4.0\n",
        ])
        let report = try TemporaryFolder()
        let evaluated = CommandRun("evaluate", folder.path, "--output", "\(report.path)/report")
        #expect(evaluated.status == .done, "\(evaluated.errors)")
        let texts = try TemporaryFolder.texts(under: "\(report.path)/report")
        for price in ["101.37", "123.45", "149.83"] {
            #expect(texts.filter { $0.value.contains(price) }.map(\.key) == [], "\(price)")
        }
        let sensitivity = try #require(texts["sensitivity.csv"])
        // 1,000 visits: 101.37 and 149.83 pounds each, less 60,000.
        #expect(
            sensitivity.contains("unit_cost,service:our-visit,,,41370.00,89830.00,48460.00,"), "\(sensitivity)")
        #expect(texts.contains { $0.key.hasSuffix("tornado.svg") && $0.value.contains("not shown, licence") })
        #expect(texts.contains { $0.key.hasSuffix(".md") && $0.value.contains("not shown, licence") })
        for figure in ["input:unit_cost@service:our-visit/low_input", "price:our-visit/central"] {
            let told = CommandRun("explain", folder.path, figure)
            #expect(!told.output.contains("101.37") && !told.output.contains("123.45"), "\(told.output)")
        }
    }

    /// Four people, one price of one's own that may not be published again, older than the catalogue's of the same service.
    private static func restrictedFolder(_ published: String) throws -> TemporaryFolder {
        let rows = (1...8).map { "P\($0),ae-attendance,10\n" }.joined()
        return try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2024-25", "simulation": { "draws": 200 } }"#,
            "outcomes.csv": "case_id,service,quantity\n" + rows,
            "costs.csv": "item,amount\nStaff,6000\n",
            "published.csv": "measure,scope,printed,source\n" + published,
            "unit-costs.csv":
                "service,label,unit,central,price_year,bearer,source,licence\n"
                + "ae-attendance,A&E attendance,attendance,123.45,2012-13,NHS,Unit Costs of Health and Social Care,\n",
        ])
    }

    /// 123.45 of 2012-13 at 2024-25 prices is 172.55: 100 over the index 71.5454.
    private static let secrets = ["123.45", "172.5", "\u{a3}123", "\u{a3}173"]

    @Test("A price that may not be published again stands in no report, no warning and no reproduction")
    func everyPath() throws {
        let folder = try Self.restrictedFolder(
            "unit_cost,service:ae-attendance,123.45,A study\ngross_savings,,13000,A study\n")
        let report = try TemporaryFolder()
        let evaluated = CommandRun("evaluate", folder.path, "--html", "--output", "\(report.path)/report")
        let reproduced = CommandRun("reproduce", folder.path, "--output", "\(report.path)/reproduction")
        #expect(evaluated.status == .done && reproduced.status == .done, "\(evaluated.errors)\(reproduced.errors)")
        var texts = try TemporaryFolder.texts(under: report.path)
        #expect(
            texts.contains {
                $0.key.hasSuffix("warnings.csv") && $0.value.contains("a price of 2012-13 (not shown, licence)")
            })
        #expect(texts.contains { $0.key.hasSuffix("reproduction.csv") && $0.value.contains("not recomputable") })
        let runs = [
            ["check"], ["what-if"], ["implied"], ["verify"],
            ["reproduce", "--format", "json", "--output", "\(report.path)/again"],
        ].map { CommandRun([$0[0], folder.path] + $0.dropFirst()) }
        for (index, run) in ([evaluated, reproduced] + runs).enumerated() {
            texts["run \(index)"] = run.output + run.errors
        }
        for secret in Self.secrets {
            #expect(texts.filter { $0.value.contains(secret) }.map(\.key) == [], "\(secret)")
        }
    }

    @Test("Whoever has the list sees such a price as a factor of one figure, and the report says so")
    func factor() throws {
        let folder = try Self.restrictedFolder("")
        let report = try TemporaryFolder()
        #expect(CommandRun("explain", folder.path, "service:ae-attendance/gross").output.contains("x \u{a3}123.45"))
        let evaluated = CommandRun("evaluate", folder.path, "--output", "\(report.path)/report")
        #expect(evaluated.status == .done, "\(evaluated.errors)")
        #expect(
            try TemporaryFolder.texts(under: report.path).contains {
                $0.key.hasSuffix(".md") && $0.value.contains("shows such a price as a factor of a figure")
            })
    }

    @Test("What is replaced, what is added and which names keep the built-in price is told, and for a script too")
    func names() {
        let run = CommandRun("costs", "import", Self.file("ncc-schedule.csv"), "--map", "ncc-schedule")
        #expect(
            run.output.contains("5 built-in prices are replaced under their own names")
                || run.output.contains("built-in prices are replaced"), "\(run.output)")
        #expect(run.output.contains("built-in prices of this publication that no row stands for ("))
        #expect(run.output.contains("district-nurse-contact"))
        let json = CommandRun(
            "costs", "import", Self.file("ncc-schedule.csv"), "--map", "ncc-schedule", "--format", "json")
        #expect(
            json.output.contains("\"without_row\": [") && json.output.contains("\"passed_over\": 0"),
            "\(json.output.prefix(900))")
    }

    @Test("A list whose cells are parted by semicolons says how to save it")
    func semicolons() throws {
        let folder = try TemporaryFolder(["list.csv": "Code;Detail;Unit\nA1;Visit;Per visit\n"])
        let run = CommandRun("costs", "import", "\(folder.path)/list.csv", "--map", "gmca-3.0")
        #expect(run.status == .refused && run.errors.contains("separated by semicolons"), "\(run.errors)")
    }

    @Test("A release of the deflators is shown, and written as the deflators.csv of an evaluation")
    func deflators() throws {
        let dry = CommandRun("costs", "--deflators", "import", Self.file("hmt-deflators.csv"))
        #expect(dry.status == .done, "\(dry.errors)")
        #expect(dry.output.contains("measured: 2008-09 to 2024-25; forecast: 2025-26 to 2030-31, 6 of them carried on"))
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "A test", "priceYear": "2024-25" }"#,
            "outcomes.csv": "service,quantity\nae-attendance,1\n",
        ])
        let run = CommandRun(
            "costs", "--deflators", "import", Self.file("hmt-deflators.csv"), "--output", "\(folder.path)/deflators.csv"
        )
        #expect(run.status == .done, "\(run.errors)")
        #expect(CommandRun("check", folder.path).status == .done, "\(CommandRun("check", folder.path).errors)")
        let file = SourceFile(name: "deflators.csv", text: try folder.text("deflators.csv"))
        #expect(file.withBytes { $0.count } > 100)
        #expect(CommandRun("costs", "--deflators", "import").status == .usage)
    }
}
