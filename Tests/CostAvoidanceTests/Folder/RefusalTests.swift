import CostAvoidance
import DelimitedText
import TestSupport
import Testing

/// The rendered errors of a folder with these files.
private func errors(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(files)
    do {
        _ = try EvaluationFolder(path: folder.path).read()
        return []
    } catch {
        guard case .refused(let diagnostics) = error else { throw error }
        return diagnostics.shown(fileOrder: EvaluationFolder.fileNames).map(\.rendered)
    }
}

private let settings = """
    { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 } }
    """

@Suite("What is refused")
struct RefusalTests {
    /// One row of `outcomes.csv` in error, and how the error begins.
    static let rows: [(row: String, error: String)] = [
        (
            "C1,2013-04,ae-attendance,1,,1.7,",
            "outcomes.csv:2:6: error: likelihood is \"1.7\"; expected a share from 0 to 1 or a percentage"
        ),
        (
            "C1,2013-04,ae-attendence,1,,,",
            "outcomes.csv:2:3: error: service \"ae-attendence\" has no unit cost; did you mean \"ae-attendance\"?"
        ),
        ("C1,2013-04,ae-attendance,,,,", "outcomes.csv:2:4: error: quantity is empty"),
        ("C1,2013-04,ae-attendance,two,,,", "outcomes.csv:2:4: error: quantity is \"two\""),
        ("C1,2013-04,ae-attendance,nan,,,", "outcomes.csv:2:4: error: quantity is \"nan\""),
        ("C1,2013-13,ae-attendance,1,,,", "outcomes.csv:2:2: error: start is \"2013-13\""),
        ("C1,2013-03,ae-attendance,1,,,", "outcomes.csv:2:2: error: start is 2013-03, before the period begins"),
        (
            "C1,2013-04,ae-attendance,3,2,,",
            "outcomes.csv:2:5: error: quantity_high is \"2\", below quantity, which is \"3\""
        ),
        (
            "C1,2013-04,ae-attendance,1,,,practicioner",
            "outcomes.csv:2:7: error: basis is \"practicioner\"; did you mean \"practitioner\"?"
        ),
        ("Mary Smith,2013-04,ae-attendance,1,,,", "outcomes.csv:2:1: error: the cell looks like a person's name"),
        ("C1,2013-04,ae-attendance,1", "outcomes.csv:2: error: "),
        (
            "C1,2013-04,ae-attendance,9999999999999999999999999999999999999999,,,",
            "outcomes.csv:2:4: error: quantity is"
        ),
    ]

    @Test("A row in error is named by line and cell", arguments: rows)
    func row(row: String, error: String) throws {
        let found = try errors([
            "evaluation.json": settings,
            "outcomes.csv": "case_id,start,service,quantity,quantity_high,likelihood,basis\n\(row)\n",
        ])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(error) == true, "\(found)")
    }

    /// `evaluation.json` in error, and how the error begins.
    static let jsons: [(json: String, error: String)] = [
        ("{ \"priceYear\": \"2013-14\" }", "evaluation.json:1:1: error: evaluation.json has no \"title\""),
        (
            "{ \"title\": \"T\", \"priceyear\": \"2013-14\" }",
            "evaluation.json:1:17: error: unknown key \"priceyear\" in evaluation.json; did you mean \"priceYear\"?"
        ),
        ("{ \"title\": \"T\", \"priceYear\": \"2013\" }", "evaluation.json:1:30: error: priceYear is \"2013\""),
        ("{ \"title\": \"T\", \"priceYear\": 2013 }", "evaluation.json:1:30: error: priceYear is a number"),
        (
            "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"status\": \"final\" }",
            "evaluation.json:1:51: error: status is \"final\""
        ),
        (
            "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"discountRate\": \"green book\" }",
            "evaluation.json:1:57: error: discountRate is \"green book\"; did you mean \"green-book\"?"
        ),
        (
            "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"horizonYears\": \"3\" }",
            "evaluation.json:1:57: error: horizonYears is text"
        ),
        (
            "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"deflator\": \"2015-3\" }",
            "evaluation.json:1:53: error: deflator is \"2015-3\"; did you mean \"2015-03\"?"
        ),
        (
            "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"groupBy\": [\"service\"] }",
            "evaluation.json:1:53: error: groupBy names \"service\""
        ),
    ]

    @Test("A setting in error is named by line and character", arguments: jsons)
    func setting(json: String, error: String) throws {
        let found = try errors(["evaluation.json": json, "outcomes.csv": "service,quantity\nae-attendance,1\n"])
        #expect(found.contains { $0.hasPrefix(error) }, "\(found)")
    }

    @Test(
        "Twelve mistakes in four files, one behind a cell that may not be repeated, are twelve errors in one run, in the order of the files"
    )
    func everyError() throws {
        let found = try errors([
            "evaluation.json":
                "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"stauts\": \"evaluation\", \"people\": 0 }",
            "outcomes.csv": """
            case_id,service,quantity,likelihood,basis
            C1,ae-attendance,1,1.7,panel
            C2,ambulance-callout,1,1,panel
            C3,ae-attendance,"1,5",1,panel
            943 476 5919,ae-attendance,1,1,pannel
            C5,ae-attendance,1,1,pannel
            """,
            "costs.csv": "item,amount,months\nPost,€500,12\nDesk,100,0\n",
            "assumptions.csv": "parameter,scope,central,source\ndeadwieght,,0.1,s\ndeadweight,,0.2,\n",
        ])
        #expect(found.count == 12, "\(found)")
        #expect(found.filter { $0.hasPrefix("evaluation.json:1:") }.count == 2)
        #expect(found.filter { $0.hasPrefix("outcomes.csv:") }.count == 6)
        #expect(found.filter { $0.hasPrefix("costs.csv:") }.count == 2)
        #expect(found.filter { $0.hasPrefix("assumptions.csv:") }.count == 2)
    }

    @Test("A column that is missing keeps no other error of the file from being found")
    func missingColumn() throws {
        let found = try errors([
            "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2013-14\", \"groupBy\": [\"area\"] }",
            "outcomes.csv": "service,quanttiy,likelihood\nae-attendance,1,1.7\n",
        ])
        #expect(found.count == 3, "\(found)")
        #expect(found.contains { $0.hasPrefix("outcomes.csv:1:2: error: unknown column \"quanttiy\"; did you mean") })
        #expect(found.contains { $0.hasPrefix("outcomes.csv:1: error: column \"area\" is missing") })
        #expect(found.contains { $0.hasPrefix("outcomes.csv:2:3: error: likelihood is \"1.7\"") })
    }

    /// Files that name columns of their own to group by, and rows that count months from the start of a period.
    private static let dependent = [
        "outcomes.csv": "case_id,area,start,service,quantity\nC1,North,2013-04,ae-attendance,1\n",
        "service-use.csv": """
        case_id,area,service,before,after,before_months
        C2,North,ae-attendance,2,1,6
        C2,South,ae-attendance,2,1,6
        """,
        "costs.csv": "item,start,amount\nPost,2013-04,100\n",
        "wellbeing.csv": "case_id,area,measure,after\nC1,North,sleep,better\n",
        "published.csv": "measure,scope,printed,source\nnet,area:North,5,p. 1\n",
    ]

    /// The same files with one mistake each, and some more.
    private static let mistaken = [
        "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nvisit,Visit,visit,x,2013-14,NHS,s\n",
        "deflators.csv": "year,index\n2013,100\n",
        "outcomes.csv": """
        case_id,area,start,service,quantity
        C1,North,2013-13,ae-attendence,1
        C1,North,2013-04,visit,1
        """,
        "service-use.csv": "case_id,area,service,before,after\nC2,North,ae-attendance,-2,1\n",
        "costs.csv": "item,start,amount\nPost,2013-04,€100\n",
        "assumptions.csv": "parameter,central,source\ndeadweight,1.7,s\n",
        "scenarios.csv": "scenario,parameter,change\nworse,deadwieght,0.3\n",
        "wellbeing.csv": "case_id,area,measure,after\nC1,North,sleep,bettr\n",
        "published.csv": "measure,scope,printed,source\nnet,area:North,five,p. 1\n",
    ]

    @Test(
        "Where evaluation.json cannot be read, the other files are still checked for what does not depend on it",
        arguments: [
            #"{ "title": "T", "priceYear": "2013-14", "groupBy": ["area"] "period": { "start": "2013-04", "months": 12 } }"#,
            "[]", "", "title: T",
        ])
    func withoutSettings(json: String) throws {
        let alone = try errors(Self.dependent.merging(["evaluation.json": json]) { $1 })
        #expect(alone.contains { $0.hasPrefix("evaluation.json") }, "\(alone)")
        // Where what rows are grouped by could be read all the same, a person in two groups is told of.
        let others = alone.filter { !$0.hasPrefix("evaluation.json") }.map { String($0.prefix { $0 != " " }) }
        #expect(others == (json.contains("groupBy") ? ["service-use.csv:3:2:"] : []), "\(alone)")
        let found = try errors(Self.mistaken.merging(["evaluation.json": json]) { $1 })
        for name in Self.mistaken.keys {
            let expected = name == "outcomes.csv" ? 2 : 1
            #expect(found.filter { $0.hasPrefix("\(name):2:") }.count == expected, "\(name): \(found)")
        }
        #expect(found.filter { !$0.hasPrefix("evaluation.json") }.count == Self.mistaken.count + 1, "\(found)")
    }

    @Test("Where evaluation.json is not there, the other files are checked all the same")
    func noSettings() throws {
        let found = try errors(Self.mistaken)
        #expect(found.first?.hasPrefix("evaluation.json: error: the file is not there") == true)
        #expect(found.count == Self.mistaken.count + 2, "\(found)")
    }

    @Test(
        "A part of evaluation.json in error is told once, and not again at every row that depends on it",
        arguments: [
            #""period": { "start": "2013/04", "months": 12 }, "groupBy": ["area"], "windows": { "beforeMonths": 6, "afterMonths": 6 }"#,
            #""perod": { "start": "2013-04", "months": 12 }, "groupBy": ["area"], "windows": { "beforeMonths": 6, "afterMonths": 6 }"#,
            #""period": { "start": "2013-04", "months": 12 }, "groupby": ["area"], "windows": { "beforeMonths": 6, "afterMonths": 6 }"#,
            #""period": { "start": "2013-04", "months": 12 }, "groupBy": [1], "windows": { "beforeMonths": 6, "afterMonths": 6 }"#,
            #""period": { "start": "2013-04", "months": 12 }, "groupBy": ["area"], "windows": { "beforeMonths": -6, "afterMonths": 6 }"#,
        ])
    func partInError(members: String) throws {
        let json = #"{ "title": "T", "priceYear": "2013-14", \#(members) }"#
        let found = try errors(Self.dependent.merging(["evaluation.json": json]) { $1 })
        #expect(found.first?.hasPrefix("evaluation.json:1:") == true, "\(found)")
        // A person in two groups is told of wherever it is known what rows are grouped by.
        let others = found.dropFirst().map { String($0.prefix { $0 != " " }) }
        #expect(others == (members.contains(#""groupBy": ["area"]"#) ? ["service-use.csv:3:2:"] : []), "\(found)")
    }

    /// A header by file.
    static let headers = [
        "unit-costs.csv": "service,label,unit,central,price_year,bearer,source", "deflators.csv": "year,index",
        "outcomes.csv": "service,quantity", "service-use.csv": "case_id,service,before,after",
        "costs.csv": "item,amount", "assumptions.csv": "parameter,central,source",
        "scenarios.csv": "scenario,parameter,change", "wellbeing.csv": "measure,after",
        "published.csv": "measure,printed,source",
    ]

    @Test("Every file is searched for personal data", arguments: headers.keys.sorted())
    func personalDataInEveryFile(name: String) throws {
        let sound = ["evaluation.json": settings, "outcomes.csv": "service,quantity\nae-attendance,1\n"]
        let header = Self.headers[name] ?? ""
        let row = "jo@example.org" + header.filter { $0 == "," }
        let found = try errors(sound.merging([name: "\(header)\n\(row)\n"]) { $1 })
        #expect(found.first?.hasPrefix("\(name):2:1: error: the cell looks like an e-mail address") == true, "\(found)")
        #expect(found.filter { $0.hasPrefix("\(name):2:1:") }.count == 1 && !found.joined().contains("jo@"), "\(found)")
    }

    @Test("A personal value is never repeated")
    func personalValue() throws {
        let found = try errors([
            "evaluation.json": settings,
            "outcomes.csv": "case_id,service,quantity,note\n943 476 5919,ae-attendance,1,ring 01632 960001\n",
        ])
        #expect(found.count == 2)
        #expect(!found.joined().contains("943") && !found.joined().contains("01632"))
    }

    @Test("A missing folder is no refusal but a file that cannot be read")
    func missingFolder() throws {
        #expect {
            _ = try EvaluationFolder(path: "/nowhere/at/all").read()
        } throws: { error in
            if case EvaluationError.unreadable = error { true } else { false }
        }
    }

    @Test("Two assumptions of which neither is narrower tie")
    func tie() throws {
        let found = try errors([
            "evaluation.json": settings,
            "outcomes.csv": "service,quantity,basis\nae-attendance,1,panel\n",
            "assumptions.csv": """
            parameter,scope,central,source
            deadweight,service:ae-attendance,0.1,s
            deadweight,basis:panel,0.2,s
            """,
        ])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("assumptions.csv:3:2: error: deadweight for basis:panel") == true, "\(found)")
    }

    @Test(
        "An assumption that touches nothing is an error",
        arguments: ["service:prison-year", "bearer:Police", "basis:trial"])
    func unused(scope: String) throws {
        let found = try errors([
            "evaluation.json": settings,
            "outcomes.csv": "service,quantity,basis\nae-attendance,1,panel\n",
            "assumptions.csv": "parameter,scope,central,source\ndeadweight,\(scope),0.1,s\n",
        ])
        #expect(found.count == 1)
        #expect(found.first?.contains("changes nothing") == true, "\(found)")
    }

    @Test("A low share of deadweight is the greatest: low and high mean the savings")
    func lowDeadweight() throws {
        let found = try errors([
            "evaluation.json": settings, "outcomes.csv": "service,quantity\nae-attendance,1\n",
            "assumptions.csv": "parameter,low,central,high,source\ndeadweight,0.1,0.2,0.3,s\n",
        ])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.contains("the low deadweight is the greatest") }, "\(found)")
    }

    @Test("A price year outside the index is an error, and a forecast needs to be asked for")
    func priceYears() throws {
        let rows = ["outcomes.csv": "service,quantity\nae-attendance,1\n"]
        let outside = try errors(
            rows.merging(["evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2050-51\" }"]) { $1 })
        #expect(outside.first?.hasPrefix("evaluation.json:1:") == true)
        let forecast = try errors(
            rows.merging(["evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2026-27\" }"]) { $1 })
        #expect(forecast.first?.contains("allowForecast") == true, "\(forecast)")
        let allowed = try errors(
            rows.merging([
                "evaluation.json": "{ \"title\": \"T\", \"priceYear\": \"2026-27\", \"allowForecast\": true }"
            ]) { $1 })
        #expect(allowed.isEmpty)
    }
}
