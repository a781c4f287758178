import CostAvoidance
import DelimitedText
import Foundation
import Testing

@Suite("Reading published.csv")
struct PublishedReaderTests {
    /// Reads a folder with nothing but settings and printed figures.
    static func read(_ published: String, settings: String = #"{"title": "T", "priceYear": "2015-16"}"#) throws
        -> Evaluation
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(settings.utf8).write(to: folder.appending(path: "evaluation.json"))
        try Data(published.utf8).write(to: folder.appending(path: "published.csv"))
        return try EvaluationFolder(path: folder.path).read(for: .reproducing)
    }

    /// The errors of a file, each without its remedy.
    static func complaints(_ published: String) throws -> [String] {
        do {
            _ = try read(published)
            return []
        } catch EvaluationError.refused(let diagnostics) {
            return diagnostics.shown().map { String($0.rendered.split(separator: "\n")[0]) }
        }
    }

    @Test("A folder of settings and printed figures is enough to reproduce, and not to evaluate")
    func purpose() throws {
        let figures = try Self.read("measure,printed,unit\ngross_savings,100,GBP per person per week\n").published
        #expect(figures.map(\.unit.description) == ["GBP per person per week"])
        #expect(throws: EvaluationError.self) {
            try EvaluationFolder(path: Studies.path("suffolk")).read(for: .evaluating)
        }
    }

    @Test("Decimals that are not stated are those of the printed number")
    func decimals() throws {
        let figures = try Self.read("measure,printed\nnet_benefit,6.330\nnet_benefit,-12\n").published
        #expect(figures.map(\.decimals) == [3, 0])
    }

    @Test(
        "What cannot be a printed figure is refused at its cell",
        arguments: [
            (
                "net_benfit,,1,GBP,0",
                #"published.csv:2:1: error: there is no measure "net_benfit"; did you mean "net_benefit"?"#
            ),
            (
                "gross,service:ae-atendance,1,GBP,0",
                #"published.csv:2:2: error: there is no service "ae-atendance"; did you mean "service:ae-attendance"?"#
            ),
            (
                "gross,locality:Derby,1,GBP,0",
                #"published.csv:2:2: error: results are not shown by "locality""#
            ),
            ("net_benefit,,1,ratio,0", #"published.csv:2:4: error: unit is "ratio", and net_benefit is in GBP"#),
            ("net_benefit,,1,pounds,0", #"published.csv:2:4: error: unit is "pounds"; write "GBP""#),
            ("net_benefit,,1,GBP per head,0", #"published.csv:2:4: error: unit is "GBP per head", which is not known"#),
            ("net_benefit,,1,GPB,0", #"published.csv:2:4: error: unit is "GPB", which is not known"#),
            ("net_benefit,,1,bananas,0", #"published.csv:2:4: error: unit is "bananas", which is not known"#),
            ("benefit_cost_ratio,,1,EUR,0", #"published.csv:2:4: error: unit is "EUR", which is not known"#),
            ("people,,1,poeple,0", #"published.csv:2:4: error: unit is "poeple", which is not known"#),
            (
                "net_benefit,,6.33,GBP,0",
                "published.csv:2:5: error: decimals is 0, and a printed figure has more"
            ),
            (
                "unit_cost,,1,GBP,0",
                "published.csv:2:1: error: unit_cost is a figure of one service; name it as unit_cost[service:NAME]"
            ),
        ])
    func refused(row: String, complaint: String) throws {
        #expect(try Self.complaints("measure,scope,printed,unit,decimals\n\(row)\n") == [complaint])
    }

    @Test(
        "A unit that is not known is told for what it was meant to be",
        arguments: [
            ("GPB", #"Did you mean "GBP"?"#), ("GBP/person", #"Did you mean "GBP per person"?"#),
            ("eur", #"Did you mean "EUR"?"#),
            ("£000", #"Write "GBP" with the figure in pounds, 12000 for 12, and -3 as its decimals."#),
            (
                "£m per person",
                #"Write "GBP per person" with the figure in pounds, 12000000 for 12, and -6 as its decimals."#
            ),
        ])
    func meantUnit(unit: String, remedy: String) { #expect(PublishedUnit.remedy(for: unit) == remedy) }

    @Test(
        "Money may be in another currency, and what is counted in a word of the publication",
        arguments: ["net_benefit,,1,AUD,0", "people,,1,families,0", "quantity,service:ae-attendance,1,visits,0"])
    func otherUnits(row: String) throws {
        #expect(try Self.complaints("measure,scope,printed,unit,decimals\n\(row)\n") == [])
    }

    @Test("A range out of order is refused")
    func order() throws {
        #expect(
            try Self.complaints("measure,printed_low,printed,printed_high\nnet_benefit,-1,,-2\n")
                == ["published.csv:2:2: error: printed_low, printed and printed_high are not in order"])
    }
}
