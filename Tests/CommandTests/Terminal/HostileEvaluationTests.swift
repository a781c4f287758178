import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("Text that would do something to a screen does nothing, wherever it stands")
struct HostileEvaluationTests {
    /// Moves the cursor and colours, names the window, and the same by one character, rings, deletes, turns direction.
    private static let hostile = [
        "\u{1B}[2J\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{9D}0;owned\u{9C}", "\u{7}\u{8}", "\u{7F}",
        "\u{202E}\u{2066}\u{200F}", "\u{1B}P1$r\u{1B}\\", "\u{85}\u{2028}", "\u{FEFF}\u{AD}\u{E0041}",
    ]

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar != "\n", scalar != "\t" else { return false }
        return [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }

    /// An evaluation with the text in every place that takes free words, and a warning and a notice to be told of.
    private static func folder(_ text: String) throws -> TemporaryFolder {
        let inJSON = text.unicodeScalars.map { scalar in
            scalar.utf16.map { "\\u" + ("000" + String($0, radix: 16)).suffix(4) }.joined()
        }.joined()
        return try TemporaryFolder([
            "evaluation.json": """
            { "title": "t\(inJSON)", "programme": "p\(inJSON)", "author": "a\(inJSON)", "date": "2024-05",
              "priceYear": "2024-25", "people": 20, "disclosure": { "threshold": 0 }, "simulation": { "draws": 5 } }
            """,
            "outcomes.csv":
                "service,quantity_low,quantity,quantity_high,note\nvisit,8,10,12,\"n\(text)\"\nclinic,1,5,6,Total\n",
            "unit-costs.csv": """
            service,label,unit,central,price_year,bearer,source,note
            visit,"Visit\(text)",visit,100,2024-25,NHS,"made up\(text)","n\(text)"
            clinic,"Clinic\(text)",appointment,100000,2024-25,NHS,"made up\(text)",

            """,
            "costs.csv": "item,amount,note\nSalaries,6000000,\"n\(text)\"\n",
            "assumptions.csv":
                "parameter,scope,central,source,rationale\ndeadweight,,0.2,\"s\(text)\",\"r\(text)\"\n",
            "scenarios.csv": "scenario,parameter,scope,change,note\nhalved,attribution,,0.5,\"n\(text)\"\n",
            "published.csv": "measure,scope,printed,source\nnet_savings,,1000,\"s\(text)\"\n",
        ])
    }

    private static let lines: [[String]] = [
        ["check", "FOLDER"], ["check", "FOLDER", "--format", "json"],
        ["evaluate", "FOLDER", "--output", "OUT/a", "--html"],
        ["evaluate", "FOLDER", "--output", "OUT/a", "--format", "json"],
        ["explain", "FOLDER"], ["explain", "FOLDER", "--format", "json"], ["explain", "FOLDER", "net_savings"],
        ["explain", "FOLDER", "service:visit/net", "--format", "json"], ["explain", "FOLDER", "net_savings_p97_5"],
        ["reproduce", "FOLDER", "--output", "OUT/b"], ["reproduce", "FOLDER", "--output", "OUT/b", "--format", "json"],
        ["verify", "FOLDER"], ["verify", "FOLDER", "--format", "json"], ["what-if", "FOLDER"],
        ["what-if", "FOLDER", "--format", "markdown"], ["what-if", "FOLDER", "--format", "csv"],
        ["what-if", "FOLDER", "--set", "deadweight=0.1", "--each", "--format", "json"],
        ["what-if", "FOLDER", "--set", "deadweight=0,0.1", "--format", "json"],
        ["what-if", "FOLDER", "--until", "net_benefit=0", "--vary", "deadweight", "--format", "json"],
        ["diff", "FOLDER", "FOLDER"], ["diff", "FOLDER", "FOLDER", "--format", "json"],
        // In what is typed, which errors repeat.
        ["TEXT"], ["check", "TEXT"], ["check", "FOLDER", "TEXT"], ["check", "FOLDER", "--format", "TEXT"],
        ["check", "--TEXT"],
        ["evaluate", "FOLDER", "--output", "OUT/TEXT"], ["explain", "FOLDER", "TEXT"],
        ["explain", "FOLDER", "service:TEXT/net"],
        ["what-if", "FOLDER", "--set", "TEXT=1"], ["what-if", "FOLDER", "--set", "deadweight=TEXT"],
        ["what-if", "FOLDER", "--set", "unit_cost[TEXT]=1"], ["what-if", "FOLDER", "--scenario", "TEXT"],
        ["what-if", "FOLDER", "--until", "TEXT=1", "--vary", "TEXT"],
        ["what-if", "FOLDER", "--workbook", "OUT/TEXT.xlsx"],
        ["what-if", "FOLDER", "--roll-out", "OUT/TEXT.json"], ["diff", "FOLDER", "OUT/TEXT"], ["implied", "TEXT"],
        ["implied", "1m", "--service", "TEXT"], ["costs", "TEXT"], ["costs", "--deflator", "TEXT"],
        ["new", "OUT/TEXT"],
        ["verify", "OUT/TEXT"], ["reproduce", "OUT/TEXT", "--output", "OUT/c"],
    ]

    @Test("Every command, and what is typed", arguments: lines)
    func command(_ line: [String]) throws {
        let text = Self.hostile.joined(separator: "x")
        let folder = try Self.folder(text)
        let out = try TemporaryFolder()
        let run = CommandRun(
            line.map {
                $0.replacing("FOLDER", with: folder.path).replacing("OUT", with: out.path).replacing("TEXT", with: text)
            })
        #expect((run.output + run.errors).unicodeScalars.filter(Self.isHarmful) == [])
        if !line.joined().contains("TEXT") { #expect(run.status == .done, "\(run.errors)") }
        if line.contains("json"), run.status == .done {
            _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        }
    }

    @Test("Text in a name is refused, and shown by the numbers of its characters", arguments: hostile)
    func names(_ text: String) throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "t", "priceYear": "2024-25", "k\#(text.filter { $0 == "x" })": 1 }"#,
            "outcomes.csv": "case_id,service,quantity\nA\(text)B,\"ae\(text)\",1\nC,ae-attendance,\"1\(text)\"\n",
            "costs.csv": "item,amount,funder\n\"S\(text)\",\"£1\(text)\",\"F\(text)\"\n",
            "a\(text.replacing("\u{1B}\\", with: "")).csv": "",
        ])
        for line in [["check"], ["check", "--format", "json"], ["verify"], ["reproduce"]] {
            let run = CommandRun([line[0], folder.path] + line.dropFirst())
            #expect((run.output + run.errors).unicodeScalars.filter(Self.isHarmful) == [])
            #expect(run.status == .refused)
            #expect((run.output + run.errors).contains("outcomes.csv"))
        }
    }
}
