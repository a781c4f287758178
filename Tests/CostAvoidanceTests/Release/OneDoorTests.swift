import Foundation
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("One door")
struct OneDoorTests {
    /// Every source file by its path under `Sources`.
    private static func sources() throws -> [(path: String, text: String)] {
        let folder = "\(Repository.path)/Sources"
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var sources: [(path: String, text: String)] = []
        for case let path as String in files where path.hasSuffix(".swift") {
            sources.append((path, try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)))
        }
        return sources
    }

    /// Lines in which a threshold is compared, with the file they stand in.
    static func comparisons(in sources: [(path: String, text: String)]) throws -> [String] {
        let before = try Regex(#"(<=?|>=?|==|!=) *[\w.]*threshold(?!\w)"#)
        let after = try Regex(#"threshold\)? *(<=?|>=?|==|!=) "#)
        return sources.flatMap { source in
            source.text.split(separator: "\n").compactMap { line in
                let code = line.drop { $0 == " " }
                guard !code.hasPrefix("//"), code.contains(before) || code.contains(after) else { return nil }
                return "\(source.path): \(code)"
            }
        }
    }

    @Test("Whether people are too few is decided in one file")
    func threshold() throws {
        let sources = try Self.sources()
        let rule = "CostAvoidance/Inputs/Settings/DisclosureRule.swift"
        #expect(try !Self.comparisons(in: sources.filter { $0.path == rule }).isEmpty)
        #expect(try Self.comparisons(in: sources.filter { $0.path != rule }) == [])
    }

    @Test(
        "A comparison with the threshold is found however it is written",
        arguments: [
            "if people < rule.threshold {", "guard rule.threshold > 1 else", "count >= settings.disclosure.threshold",
            "(rule.threshold < 2", "max(people, rule.threshold) == rule.threshold",
        ])
    func found(line: String) throws {
        #expect(try Self.comparisons(in: [("a.swift", line)]).count == 1)
    }

    @Test("Nothing beside the library looks at rows, lines or people of an evaluation, in print or by testable access")
    func access() throws {
        let outside = try Self.sources().filter { !$0.path.hasPrefix("CostAvoidance/") }
        #expect(outside.allSatisfy { !$0.text.contains("@testable") })
        #expect(outside.filter { $0.text.contains("Evaluator.evaluate(") }.map(\.path) == [])
    }

    @Test(
        "Of a number of people the rule says that it is too few, or enough, by its threshold alone",
        arguments: [
            (5, 4, true, false), (5, 5, false, true), (5, 0, false, false), (1, 1, false, true), (0, 0, false, true),
        ])
    func rule(threshold: Int, people: Int, isTooFew: Bool, isEnough: Bool) {
        let rule = DisclosureRule(threshold: threshold)
        #expect(rule.isTooFew(people) == isTooFew)
        #expect(rule.isEnough(people) == isEnough)
        #expect(rule.isSuppressing == (threshold > 1))
    }

    @Test("What could leave a budget is not held where it is withheld")
    func cash() throws {
        // Two people's service has a share of its own: the cashable part would be theirs.
        var rows = ["case_id,service,quantity"]
        rows += (1...8).map { "p\($0),bed,1" } + ["p1,visit,1", "p2,visit,1"]
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2013-14" }"#,
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,cashable,source
            bed,Bed,day,10,2013-14,NHS,0.5,x
            visit,Visit,visit,20,2013-14,NHS,0.25,x
            """,
            "outcomes.csv": rows.joined(separator: "\n") + "\n",
        ])
        let findings = try Findings(of: EvaluationFolder(path: folder.path).read())
        #expect(findings.released.withheldMeasures.contains(.cashableSavings))
        #expect(findings.totals.savings.cash == nil)
        #expect(try findings.figures.value(of: FigureID(.summary(.cashableSavings))) == .withheld)
        // The parts are still what they are to those who may know them.
        #expect(findings.evaluated.result.savings.cashable.central == .pounds(50))
    }
}
