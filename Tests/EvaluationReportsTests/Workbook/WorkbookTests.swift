import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

@testable import EvaluationReports

@Suite("The what-if workbook")
struct WorkbookTests {
    private static func workbook(ofFixture name: String = "derby") throws -> [UInt8] {
        let evaluation = try EvaluationFolder(path: Repository.fixture(name)).read()
        return try EvaluationWorkbook(Findings(of: evaluation)).file()
    }

    @Test("The checksum of an entry is that of ISO 3309: the check value of the catalogue of CRC algorithms")
    func checksum() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.checksum([]) == 0)
    }

    @Test(
        "Columns are lettered as a spreadsheet letters them",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func letters(_ column: Int, _ letters: String) {
        #expect(Spreadsheet.letters(column) == letters)
    }

    @Test("The same evaluation gives the same bytes")
    func deterministic() throws {
        #expect(try Self.workbook() == Self.workbook())
    }

    @Test("Nothing in it names a case or a service that the report withholds")
    func nobody() throws {
        let text = String(decoding: try Self.workbook(), as: UTF8.self)
        let evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        for identifier in evaluation.ledger.caseIDs { #expect(!text.contains(">\(identifier)<")) }
        let released = try Findings(of: evaluation).released
        let rows = try #require(released.breakdown(by: .service)?.rows)
        for row in rows where row.figures == .suppressed { #expect(!text.contains(">\(row.key)<")) }
        #expect(rows.contains { $0.figures == .suppressed })
        #expect(text.contains("services withheld or not shown separately, together"))
    }

    @Test(
        "Over a long horizon with a drop-off the formulas give every row to the penny, with nothing fixed beside them",
        arguments: [10, 60], ["0.015", "0.333"])
    func longHorizon(_ years: Int, _ dropOff: String) throws {
        var evaluation = try EvaluationFolder(path: Repository.fixture("derby")).read()
        evaluation.settings.horizonYears = years
        evaluation.settings.disclosure = DisclosureRule(threshold: 0)
        // What is drawn has no part in the formulas.
        evaluation.settings.simulation.draws = 100
        evaluation.assumptions.declared.append(
            Assumption(
                parameter: .dropOff, scope: .all, share: Estimate(exactly: try Share(parsing: dropOff)), source: "test")
        )
        let findings = try Findings(of: evaluation)
        let rows = try WorkbookRows(findings.evaluated).rows()
        #expect(!rows.isEmpty)
        for row in rows {
            #expect(row.fixed.presentValue == Estimate(exactly: .zero), "\(row.about)")
            #expect(row.fixed.net == Estimate(exactly: .zero), "\(row.about)")
        }
        #expect(try !EvaluationWorkbook(findings).file().isEmpty)
    }

    @Test("The parts of several bearers are formulas to the penny, with nothing fixed beside them")
    func severalBearers() throws {
        var files = RichEvaluation.ofSeveralBearers
        // Nobody is named and nothing is told in two ways, so that every line has a row of its own.
        files["outcomes.csv"] = """
            place,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis
            N,2013-04,bed,8,10,12,0.4,0.5,0.6,panel
            S,2014-05,bed,1,2,3,,0.333,,practitioner
            S,2013-05,bed,-3,-2,-1,,1,,panel
            N,2013-04,visit,,7,,,0.123,,

            """
        files["wellbeing.csv"] = nil
        let folder = try TemporaryFolder(files)
        let findings = try Findings(of: EvaluationFolder(path: folder.path).read())
        let rows = try WorkbookRows(findings.evaluated).rows()
        // Two kinds of beds, each with one row for the first of three bearers and two for each of the others; and the visits.
        #expect(rows.count == 2 * 5 + 1)
        let nothing = Estimate(exactly: Money.zero)
        for row in rows {
            #expect(row.fixed.gross == nothing && row.fixed.net == nothing, "\(row.about)")
            #expect(row.fixed.presentValue == nothing && row.fixed.cashable == nothing, "\(row.about)")
        }
        #expect(rows.contains { $0.about == "panel, shares up to DWP" && $0.share.description == "0.666" })
        #expect(rows.contains { $0.about == "panel, less the shares before DWP" && $0.share.description == "0.333" })
        let text = String(decoding: try EvaluationWorkbook(findings).file(), as: UTF8.self)
        #expect(text.contains("<v>0.666</v>"))
    }

    @Test("The totals hold the drawn interval as numbers, and say what it is of and that no change moves it")
    func interval() throws {
        let text = String(decoding: try Self.workbook(ofFixture: "comparison-group"), as: UTF8.self)
        #expect(text.contains(">95% from, as evaluated</t>") && text.contains(">95% to, as evaluated</t>"))
        #expect(text.contains("95%: people and inputs drawn together, for the evaluation as it is. It was drawn once"))
        #expect(text.contains("Low to high is the envelope (inputs alone"))
    }

    @Test("Words that look like a formula or like markup stay words")
    func escaping() {
        var sheet = Spreadsheet.Sheet("A & B")
        let first = Formula.cell(CellPlace(sheet: "A & B", column: 0, row: 1))
        sheet.rows = [
            [.text("=1+1 <b> \"x\" \u{1}"), .formula(.binary(first, .joined, .text("x")), .plain)]
        ]
        var values = CellValues([sheet], names: [])
        let xml = SheetXML.written(sheet, &values)
        #expect(xml.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &lt;b&gt; &quot;x&quot; </t>"))
        #expect(xml.contains("<f>A1&amp;&quot;x&quot;</f><v>=1+1 &lt;b&gt; &quot;x&quot; x</v>"))
    }

    @Test("Scenarios say what they change in the words of the inputs, and not as the file names it")
    func scenarioWords() throws {
        let book = try WorkbookFixtures.book("derby")
        let sheet = try #require(book.sheets.first { $0.name == ScenarioSheet.name })
        let words = sheet.rows.joined().compactMap(\.plainWords)
        #expect(words.contains { $0.contains("Deadweight: x2") })
        #expect(words.contains { $0.contains("Unit cost (") && $0.contains("): +10%") })
        #expect(!words.contains { $0.contains("service:") || $0.contains("unit_cost") })
    }
}
