import CostAvoidance
import Foundation
import TestSupport
import Testing

@testable import EvaluationReports

/// Everything that can be read of an evaluation, design by design, in the words that its evidence allows.
@Suite("One vocabulary, by the evidence")
struct VocabularyTests {
    /// An evaluation of one design, and what none of its texts may say.
    struct Design: CustomTestStringConvertible, Sendable {
        var name: String
        var fixture: String
        /// A member that `evaluation.json` gets beside its own.
        var setting = ""
        /// A file that the folder gets beside its own.
        var file: (name: String, text: String)?
        var forbidden: [String]

        var testDescription: String { name }
    }

    static let designs = [
        Design(name: "judged", fixture: "derby", forbidden: ["saving", "saved", "matched", "known from"]),
        Design(
            name: "before and after", fixture: "voices-women",
            forbidden: ["saving", "saved", "avoid", "matched", "known from"]),
        Design(
            name: "comparison group", fixture: "comparison-group",
            forbidden: ["matched", "known from", "cost avoided", "cost avoidance"]),
        Design(
            name: "matched", fixture: "comparison-group", setting: #""comparison": { "chosen": "matched" },"#,
            forbidden: ["known from", "cost avoided", "cost avoidance"]),
    ]

    /// One design for a part of the money, and another for the rest.
    static let mixedDesigns = [
        Design(
            name: "comparison group and judgement", fixture: "comparison-group",
            file: ("outcomes.csv", "service,locality,quantity,basis\nae-attendance,South,300,panel\n"),
            forbidden: ["saving", "saved", "known from"]),
        Design(
            name: "before and after and judgement", fixture: "voices-women",
            file: ("outcomes.csv", "service,quantity,basis\narrest,100,panel\n"),
            forbidden: ["saving", "saved", "known from"]),
    ]

    @Test("No text says more than the evidence does", arguments: designs + mixedDesigns)
    func forbidden(_ design: Design) throws {
        let evaluation = try made(design)
        var found: [String] = []
        for (place, text) in try Self.texts(evaluation) {
            // Names are looked for only where a word is: there are thousands of texts.
            guard design.forbidden.contains(where: { text.range(of: $0) != nil }) else { continue }
            let said = Self.withoutNames(text)
            for word in design.forbidden {
                guard let range = said.range(of: word) else { continue }
                found.append("\(place): …\(said[..<range.upperBound].suffix(90))…")
            }
        }
        #expect(found.isEmpty, "\(found.count) texts, among them \(found.prefix(8).joined(separator: "\n"))")
    }

    @Test("Only a comparison that is stated to be matched is called so")
    func matched() throws {
        let report = try EvaluationReport.markdown(try Findings(of: try made(Self.designs[3])))
        #expect(report.contains("is estimated from a matched comparison group."))
        let unstated = try EvaluationReport.markdown(try Findings(of: try made(Self.designs[2])))
        #expect(unstated.contains("is estimated from a comparison group (how it was chosen is not stated)."))
    }

    @Test(
        "The first words are those of the evidence",
        arguments: [
            ("derby", "**Cost avoided, estimated: £"), ("voices-women", "**Fall in the cost of services used: £"),
            ("comparison-group", "**Savings: "),
        ])
    func heading(_ fixture: String, _ words: String) throws {
        #expect(try EvaluationReport.markdown(try findings(ofFixture: fixture)).contains(words))
    }

    private func made(_ design: Design) throws -> Evaluation {
        var files = try Repository.files(ofFixture: design.fixture)
        files["published.csv"] = nil
        var settings = try #require(files["evaluation.json"])
        settings.insert(contentsOf: design.setting, at: settings.index(after: settings.startIndex))
        files["evaluation.json"] = settings
        if let file = design.file { files[file.name] = file.text }
        let folder = try TemporaryFolder(files)
        var evaluation = try EvaluationFolder(path: folder.path).read()
        evaluation.settings.simulation.draws = 64
        // What the evaluator writes is theirs.
        evaluation.settings.title = "A title"
        evaluation.settings.about = []
        evaluation.settings.limitations = []
        evaluation.settings.citation = nil
        return evaluation
    }

    /// Screen, report in both formats, tables, charts, what-if texts, the workbook and every explanation, in small letters.
    private static func texts(_ evaluation: Evaluation) throws -> [(String, String)] {
        let findings = try Findings(of: evaluation)
        let ground = try ScenarioGround(evaluation)
        let words = MeasureWords(findings.wording, horizon: .any)
        let set = Scenario(
            name: "as set", layers: [[try SetOption("attribution=0.5", catalogue: Catalogue([])).change()]])
        let comparison = try ScenarioComparison(of: [set], on: ground, depth: .everyChange)
        var texts = try ReportFiles.all(findings, pages: [.html]).map { ($0.name, $0.text) }
        texts += [
            ("screen", ScreenSummary.text(findings)),
            ("what-if", WhatIfText.text(comparison, title: "", words: words, assuming: findings.released.assumptions)),
            (
                "what-if as Markdown",
                WhatIfDocument.markdown(comparison, title: "", words: words, assuming: findings.released.assumptions)
            ),
            ("workbook", String(decoding: try EvaluationWorkbook(findings).file(), as: UTF8.self)),
        ]
        let explainer = try ReportExplainer(findings)
        for entry in try FigureList(findings).entries {
            let explanation = try explainer.explain(entry.figure)
            texts.append((entry.figure.path, ExplanationText.text(explanation, of: entry.figure)))
        }
        return texts.map { ($0.0, $0.1.lowercased()) }
    }

    /// A text without what stands for itself: names of figures and columns, styles, the command, and what the NAO calls its list.
    private static func withoutNames(_ text: String) -> String {
        var rest = text.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
            .replacing(/(class|id)="[^"]*"/, with: "").replacing(/[a-z0-9]+_[a-z0-9_]+/, with: "")
            .replacing(/"name": "[a-z0-9]*"/, with: "")
        let names = [
            "good practice for reporting savings", "avoided explain", "avoided what-if", "made by avoided",
            #""name": "avoided""#, "/savings", "/saved", "month,,saved", ",,savings,",
        ]
        for name in names { rest = rest.replacingOccurrences(of: name, with: "") }
        return rest
    }

    @Test("The summary for other programs has the interval beside the envelope, and says which is which")
    func intervalInJSON() throws {
        let text = ScreenSummary.json(try findings(ofFixture: "comparison-group"))
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((parsed["low_to_high"] as? String)?.hasPrefix("the envelope (inputs alone") == true)
        #expect(parsed["p2_5_to_p97_5"] as? String == "people and inputs drawn together")
        let measures = try #require(parsed["measures"] as? [String: [String: Any]])
        let net = try #require(measures["net_benefit"])
        let (from, low) = (try #require(net["p2_5"] as? Double), try #require(net["low"] as? Double))
        // People vary by far more than prices do.
        #expect(from < low - 50_000)
        #expect(measures["people"]?["p2_5"] is NSNull)
    }
}
