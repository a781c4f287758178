import CostAvoidance
import Numerics
import Synchronization
import TestSupport
import Testing

@testable import EvaluationReports

/// Findings of a folder with these files, with few draws: what is drawn is tested elsewhere.
func findings(_ files: [String: String]) throws -> Findings {
    let folder = try TemporaryFolder(files)
    var evaluation = try EvaluationFolder(path: folder.path).read()
    evaluation.settings.simulation.draws = 64
    return try Findings(of: evaluation)
}

/// The findings of a fixture, worked out once for all tests.
func findings(ofFixture name: String) throws -> Findings { try FixtureFindings.shared.findings(name) }

/// Findings of fixtures by name.
private final class FixtureFindings: Sendable {
    static let shared = FixtureFindings()
    private let known = Mutex<[String: Findings]>([:])

    func findings(_ name: String) throws -> Findings {
        try known.withLock { known in
            if let findings = known[name] { return findings }
            let made = try EvaluationReportsTests.findings(Repository.files(ofFixture: name))
            known[name] = made
            return made
        }
    }
}

@Suite("The report")
struct EvaluationReportTests {
    private static let settings = """
        { "title": "T", "priceYear": "2013-14", "period": { "start": "2013-04", "months": 12 } }
        """

    @Test("The first lines say the status, the headline as a range and the cost, and the design follows")
    func firstLines() throws {
        let report = try EvaluationReport.markdown(try findings(ofFixture: "derby"))
        let opening = report.split(separator: "## ", maxSplits: 1)[0]
        #expect(opening.contains("**Status: reconstruction.**"))
        #expect(opening.contains("**Cost avoided, estimated: £802,000 to £877,000, central £839,000.**"))
        let grounds = try #require(report.components(separatedBy: "## What it rests on\n\n").last)
        #expect(grounds.prefix(300).contains("What would have happened without the programme is estimated from"))
    }

    @Test("What the README quotes of the report is how the report begins")
    func quotation() throws {
        let readme = try String(contentsOfFile: "\(Repository.path)/README.md", encoding: .utf8)
        let quoted = readme.split(separator: "\n").filter { $0.hasPrefix(">") }.map {
            $0.dropFirst().drop { $0 == " " }
        }
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        let wanted = words(quoted.joined(separator: "\n"))
        let evaluation = try EvaluationFolder(path: "\(Repository.path)/fixtures/derby").read()
        let report = try EvaluationReport.markdown(try Findings(of: evaluation))
        #expect(wanted.count > 60)
        #expect(Array(words(report).prefix(wanted.count)) == wanted)
    }

    @Test(
        "Without a counterfactual the words are potential cost avoidance, and what stands before anything is taken off has its own"
    )
    func grossPotential() throws {
        let report = try EvaluationReport.markdown(
            try findings([
                "evaluation.json": Self.settings, "outcomes.csv": "service,quantity\nae-attendance,10\n",
            ]))
        #expect(report.contains("**Potential cost avoidance: £"))
        #expect(report.contains("Gross potential cost avoidance"))
        #expect(!report.contains("Cost avoided"))
    }

    @Test("Shuffling the rows changes no byte of the report")
    func shuffled() throws {
        var files = try Repository.files(ofFixture: "derby")
        let original = try EvaluationReport.markdown(try findings(files))
        var lines = try #require(files["outcomes.csv"]).split(separator: "\n").map(String.init)
        let header = lines.removeFirst()
        files["outcomes.csv"] = ([header] + lines.reversed()).joined(separator: "\n") + "\n"
        #expect(try EvaluationReport.markdown(try findings(files)) == original)
    }

    @Test("Text from the inputs injects neither Markdown nor HTML")
    func injection() throws {
        let evil = "<img src=x onerror=alert(1)> | **x** [l](http://evil.example) `c`"
        let report = try EvaluationReport.markdown(
            try findings([
                "evaluation.json": """
                { "title": "\(evil)", "priceYear": "2013-14", "author": "\(evil)", "programme": "\(evil)",
                  "about": ["# \(evil)"], "limitations": ["- \(evil)"], "citation": "\(evil)",
                  "period": { "start": "2013-04", "months": 12 } }
                """,
                "unit-costs.csv": """
                service,label,unit,central,price_year,bearer,source,url,note
                bed,"\(evil)","\(evil)",10,2013-14,"\(evil)","\(evil)","javascript:alert(1)","\(evil)"
                """,
                "outcomes.csv": "service,quantity\nbed,10\n",
                "costs.csv": """
                item,start,months,amount,funder,price_year,note
                "\(evil)",2013-04,1,5,"\(evil)",2013-14,"\(evil)"
                """,
                "assumptions.csv": """
                parameter,scope,low,central,high,source,rationale
                deadweight,,0.1,0.1,0.1,"\(evil)","\(evil)"
                """,
            ]))
        // What is left once code spans and escaped characters are gone must hold no markup but the report's own.
        let bare = report.replacing(/\\[!-\/:-@\[-`{-~]/, with: "").replacing(
            /(?:``|`)[^\n]*?(?:``|`)(?=$|[ \n])/, with: "")
        let tags = bare.matches(of: /<(?!https?:\/\/[!-~]+>)/).count
        let links = bare.matches(of: /\]\((?!#references|charts\/|report\.md\)|annex\.md(?:#references)?\))/).count
        let addresses = bare.matches(of: /http:\/\//).count
        #expect(tags == 0)
        #expect(links == 0)
        #expect(addresses == 0)
    }

    @Test("Every table with a total adds up to the penny, and no table hides a row without saying so")
    func footing() throws {
        let document = try EvaluationReport(try findings(ofFixture: "derby")).annex
        var footed = 0
        for case .table(let table) in document.blocks {
            guard let total = table.total else { continue }
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
            for column in table.columns.indices {
                let cells = table.rows.map { $0[column].text.words }
                guard let printed = Self.pence(total[column].text.words), !cells.contains("suppressed") else {
                    continue
                }
                let sum = cells.compactMap(Self.pence).reduce(0, +)
                #expect(sum == printed, "\(table.caption.words), column \(table.columns[column].heading)")
                footed += 1
            }
        }
        #expect(footed >= 12)
    }

    @Test("Sections without content are left out")
    func leftOut() throws {
        let report = try EvaluationReport.markdown(
            try findings([
                "evaluation.json": Self.settings, "outcomes.csv": "service,quantity\nae-attendance,10\n",
            ]))
        #expect(!report.contains("## Limitations"))
        #expect(!report.contains("## Findings by year"))
        #expect(!report.contains("## Economic, social"))
        #expect(report.contains("no net benefit, no benefit-cost ratio, no payback"))
    }

    /// `-£1,234.50` in pence; nil for anything else.
    static func pence(_ written: String) -> Int? {
        guard written.wholeMatch(of: /-?£[0-9,]+\.[0-9]{2}/) != nil else { return nil }
        return Int(written.filter { $0.isNumber || $0 == "-" })
    }
}
