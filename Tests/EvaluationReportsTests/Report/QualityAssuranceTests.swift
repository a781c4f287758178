import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

/// Who answers for an analysis and what each assumption is worth, as the AQuA Book (2025) asks.
@Suite("Quality assurance")
struct QualityAssuranceTests {
    private static let rows = "case_id,service,quantity\n" + (1...10).map { "C\($0),ae-attendance,10\n" }.joined()

    private static func report(_ files: [String: String], _ settings: String = "") throws -> EvaluationReport {
        let json = #"{ "title": "T", "priceYear": "2013-14"\#(settings.isEmpty ? "" : ", " + settings) }"#
        let all = files.merging(["evaluation.json": json, "outcomes.csv": rows]) { one, _ in one }
        return try EvaluationReport(try findings(all), charts: .none)
    }

    /// What stands in the chapter on who made, checked and signed it.
    private static func answers(_ quality: String, _ settings: String = "") throws -> [String] {
        let files = quality.isEmpty ? [:] : ["quality.csv": "date,check,by,result\n" + quality]
        let blocks = try report(files, settings).annex.blocks
        let start = try #require(
            blocks.firstIndex {
                if case .heading(_, let words) = $0 { words.words.hasPrefix("Who made it") } else { false }
            })
        for case .bullets(let items) in blocks[start...] { return items.map(\.words) }
        return []
    }

    private static func advice(_ files: [String: String], _ settings: String = "") throws -> String {
        try report(files, settings).report.blocks.map { block in
            if case .bullets(let items) = block { items.map(\.words).joined(separator: "\n") } else { "" }
        }.joined(separator: "\n")
    }

    @Test("What nobody is named for is said")
    func nobody() throws {
        #expect(
            try Self.answers("") == [
                "Made by: not said.", "Checked by: nobody is named.",
                "Signed off by: nobody is named for the evaluation as a whole.",
                "To be used until: no date is given.", "Limits of use: none is named.",
            ])
        #expect(try Self.advice([:]).contains("Nobody is named as having signed this off"))
        #expect(
            try !Self.advice([:], #""status": "illustration""#).contains("Nobody is named as having signed this off"))
    }

    @Test("A sign-off is told with its result, whichever that is, and is no check")
    func signed() throws {
        let rows = """
            2014-05-02,Every tenth row against the records,Data manager,2 differed
            2014-05-03,Prices against their sources,Data manager,no fault
            2014-05-04,Arithmetic,Internal audit,no fault
            2014-06,Sign-off of the report,Head of public health,not given before the prices are newer

            """
        let settings = #""author": "Research team", "useUntil": "2016-03-31", "limitsOfUse": "Setting a budget""#
        let answers = try Self.answers(rows, settings)
        #expect(
            answers == [
                "Made by: Research team.", "Checked by: Data manager (2 checks) and Internal audit (one check).",
                "Sign-off of the report, June 2014, by Head of public health: not given before the prices are newer.",
                "To be used until: 31 March 2016.",
            ])
        let files = ["quality.csv": "date,check,by,result\n" + rows]
        let advice = try Self.advice(files)
        #expect(!advice.contains("Nobody is named as having signed this off"))
        #expect(advice.contains("by Head of public health: not given before the prices are newer."))
    }

    @Test("Each assumption is told with what it moves the answer by, which is the tornado's")
    func effects() throws {
        let assumptions = """
            parameter,scope,low,central,high,source
            deadweight,,0.3,0.2,0.1,a study
            attribution,,,0.9,,a study
            drop_off,,0.2,0.1,0,a study
            """
        let files = ["assumptions.csv": assumptions, "costs.csv": "item,amount,note\nAll,500,full cost\n"]
        let json = #"{ "title": "T", "priceYear": "2013-14" }"#
        let found = try findings(
            files.merging(["evaluation.json": json, "outcomes.csv": Self.rows]) { one, _ in one })
        var effects: [String: String] = [:]
        for case .table(let table) in try EvaluationReport(found, charts: .none).annex.blocks
        where table.caption.words.contains("Every assumption") {
            let place = try #require(table.columns.firstIndex { $0.heading.hasPrefix("Moves the net benefit") })
            for row in table.rows { effects[row[0].text.words] = row[place].text.words }
        }
        let swings = try #require(found.uncertainty).oneWay.rows
        let deadweight = try #require(swings.first { $0.input.name.description == "deadweight" })
        #expect(effects["Deadweight"] == Pounds.exact(deadweight.swing))
        #expect(deadweight.swing > .zero)
        #expect(effects["Attribution"] == "no range" && effects["Displacement"] == "no range")
        let isMoved = swings.contains { $0.input.name.description == "drop_off" }
        #expect(effects["Drop-off"] == (isMoved ? "£0.00" : "nothing"))
    }
}
