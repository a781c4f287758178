import CostAvoidance
import DelimitedText
import TestSupport
import Testing

@Suite("How a file was saved changes neither what is read nor where an error is")
struct FileFormTests {
    private static let settings = #"{ "title": "A test", "priceYear": "2020-21" }"#

    /// What is said about a folder with this `outcomes.csv`.
    private func outcomes(_ text: String, _ files: [String: String] = [:]) throws -> [String] {
        let folder = try TemporaryFolder(
            files.merging(["evaluation.json": Self.settings, "outcomes.csv": text]) { mine, _ in mine })
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read().notices.shown().map(\.rendered)
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown().map { "\($0.code) at \($0.position)" }
        }
    }

    @Test(
        "Windows line ends, a byte-order mark, blank lines, empty rows and a missing last line end are all read",
        arguments: [
            "service,quantity\r\nae-attendance,1\r\n", "\u{FEFF}service,quantity\nae-attendance,1\n",
            "\u{FEFF}service,quantity\r\nae-attendance,1", "service,quantity\nae-attendance,1\n\n\n",
            "service,quantity\r\nae-attendance,1\r\n,\r\n,\r\n", "\"service\",\"quantity\"\n\"ae-attendance\",\"1\"",
        ])
    func sound(_ text: String) throws {
        #expect(try outcomes(text) == [])
    }

    @Test(
        "An error is at its line and cell",
        arguments: [
            ("service,quantity\r\nae-attendance,1\r\nae-attendance,two\r\n", "outcomes.csv:3:2"),
            ("\u{FEFF}service,quantity\nae-attendance,two\n", "outcomes.csv:2:2"),
            ("service,quantity\n\n\nae-attendance,two\n", "outcomes.csv:4:2"),
            ("note,service,quantity\n\"one\ntwo\nthree\",ae-attendance,two\n", "outcomes.csv:4:3"),
            ("note,service,quantity\n\"one\r\ntwo\",ae-attendance,1\r\n,ae-attendance,two\r\n", "outcomes.csv:4:3"),
        ])
    func place(_ text: String, _ place: String) throws {
        #expect(try outcomes(text) == ["not-a-quantity at \(place)"])
    }

    @Test("Rows of nothing but commas are no rows")
    func emptyRows() throws {
        #expect(try outcomes("service,quantity\n,\n,\n") == ["no-rows at outcomes.csv:1"])
    }

    /// Tables that an evaluation can do without, once by a header alone.
    static let headers = [
        "unit-costs.csv": "service,label,unit,central,price_year,bearer,source", "deflators.csv": "year,index",
        "service-use.csv": "case_id,service,before,after", "costs.csv": "item,amount",
        "assumptions.csv": "parameter,central,source", "scenarios.csv": "scenario,parameter,change",
        "wellbeing.csv": "measure,after", "published.csv": "measure,printed,source",
    ]

    @Test(
        "A table of a header alone counts as not there, in every file alike, and the reader is told",
        arguments: headers.keys.sorted())
    func headerOnly(_ name: String) throws {
        let header = Self.headers[name] ?? ""
        for rows in ["", "\n\n", header.filter { $0 == "," } + "\n"] {
            let found = try outcomes("service,quantity\nae-attendance,1\n", [name: "\(header)\n\(rows)"])
            #expect(found.count == 1, "\(found)")
            #expect(found.first?.hasPrefix("\(name):1: warning: there are no rows under the header, so ") == true)
        }
    }

    @Test("Judged outcomes may have no rows where there is observed use, and one of the two must have some")
    func oneOfTwo() throws {
        let use = "case_id,service,before,after\nC01,ae-attendance,2,1\n"
        let found = try outcomes("service,quantity\n", ["service-use.csv": use])
        #expect(found.count == 1 && found.first?.hasPrefix("outcomes.csv:1: warning: ") == true, "\(found)")
        let neither = try outcomes("service,quantity\n", ["service-use.csv": "case_id,service,before,after\n"])
        #expect(neither == ["no-rows at outcomes.csv:1", "no-rows at service-use.csv:1"])
    }

    @Test("Of 200 identical mistakes the first 100 are shown and all are counted")
    func many() throws {
        let rows = String(repeating: "ae-attendance,two\n", count: 200)
        let folder = try TemporaryFolder([
            "evaluation.json": Self.settings, "outcomes.csv": "service,quantity\n" + rows,
        ])
        let error = #expect(throws: EvaluationError.self) { try EvaluationFolder(path: folder.path).read() }
        guard case .refused(let diagnostics)? = error else { return }
        #expect(diagnostics.errorCount == 200)
        #expect(diagnostics.shown().map(\.position.line) == Array(2...101))
    }

    @Test("A table without a header is told once, and nothing of the row that stands there is repeated")
    func withoutHeader() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": Self.settings, "outcomes.csv": "Mary Smith,943 476 5919,1\nC02,ae-attendance,1\n",
        ])
        let error = #expect(throws: EvaluationError.self) { try EvaluationFolder(path: folder.path).read() }
        guard case .refused(let diagnostics)? = error else { return }
        #expect(diagnostics.shown().map(\.code) == ["no-header"])
        #expect(!diagnostics.shown().contains { $0.rendered.contains("Mary") || $0.rendered.contains("943") })
    }

    @Test("One slip in a row is not told again by a check between the rows")
    func noCascade() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": Self.settings,
            "service-use.csv": """
            case_id,group,service,before,after
            C01,programme,ae-attendance,3,1
            C01,programme,prison-year,1,0
            C02,comparison,ae-attendance,2,2
            C02,comparison,prison-year,one,1

            """,
        ])
        let error = #expect(throws: EvaluationError.self) { try EvaluationFolder(path: folder.path).read() }
        guard case .refused(let diagnostics)? = error else { return }
        #expect(diagnostics.shown().map { "\($0.code) at \($0.position)" } == ["not-a-quantity at service-use.csv:5:4"])
    }
}
