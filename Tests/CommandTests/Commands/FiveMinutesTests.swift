import Foundation
import TestSupport
import Testing

@testable import avoided

/// README.md leads from a sheet that somebody has to a report: its own lines are run here, in their order and as they stand.
@Suite("README.md: your own evaluation in five minutes, from a sheet that you have")
struct FiveMinutesTests {
    /// The lines of the shell under the heading.
    private static func lines() throws -> [String] {
        let readMe = try String(contentsOfFile: "\(Repository.path)/README.md", encoding: .utf8)
        let section = try #require(readMe.split(separator: "### From a sheet that you have\n").last)
        let block = try #require(section.split(separator: "```sh\n").dropFirst().first?.split(separator: "```").first)
        return block.split(separator: "\n").map(String.init)
    }

    /// A folder with the sheet in it, where the lines are run.
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let fixtures = "\(folder.path)/fixtures"
        try FileManager.default.createDirectory(atPath: fixtures, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.fixture("own-sheet"), toPath: "\(fixtures)/own-sheet")
        return folder
    }

    /// Runs lines in a folder, each with the command that was built in the place of `avoided`.
    private static func run(_ lines: [String], in folder: TemporaryFolder) throws {
        for line in lines {
            let words = line.hasPrefix("avoided ") ? "\"$0\"" + line.dropFirst("avoided".count) : line
            let outcome = try #require(try BuiltCommand.shell(words, in: folder.path))
            #expect(outcome.status == 0, "\(line)\n\(outcome.errors)")
        }
    }

    /// What the sheet comes to, worked out from its cells alone: visits and calls before less after, at their prices, less a quarter.
    private static func netSavings() throws -> Double {
        let text = try String(contentsOfFile: Repository.fixture("own-sheet/people.csv"), encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let people = rows.filter { $0[0].hasPrefix("P") }
        #expect(people.count == 36)
        func fall(_ before: Int, _ after: Int) -> Double {
            people.reduce(0) { $0 + (Double($1[before]) ?? .nan) - (Double($1[after]) ?? .nan) }
        }
        // NHS England, National Cost Collection 2024/25, at 2024-25 prices, which are those of the evaluation.
        let (visit, call) = (280.1718, 445.4088)
        let deadweight = 0.25
        return (fall(4, 5) * visit + fall(6, 7) * call) * (1 - deadweight)
    }

    private static func summary(_ folder: TemporaryFolder) throws -> [String: String] {
        let rows = try folder.text("reports/my-evaluation/summary.csv").split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return Dictionary(rows.map { ($0[0], $0[3]) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "The lines as they stand lead to a report whose figure is that of the sheet's own cells, from .xlsx and from .csv",
        arguments: ["xlsx", "csv"])
    func report(_ ending: String) throws {
        let folder = try Self.folder()
        let lines = try Self.lines().map { $0.replacing("people.xlsx", with: "people.\(ending)") }
        #expect(lines.count >= 5 && lines.contains { $0.contains("own-sheet/people.\(ending)") })
        try Self.run(lines, in: folder)
        let measures = try Self.summary(folder)
        let net = try #require(measures["net_savings"].flatMap(Double.init))
        #expect(abs(net - (try Self.netSavings())) < 0.006)
        #expect(measures["people"] == "36")
        #expect(measures["programme_cost"] == "12401.00")
        #expect(try folder.text("reports/my-evaluation/report.md").contains("Home safe"))
    }

    @Test("The workbook and what Excel saves of it as CSV give the same rows")
    func same() throws {
        let rows = try ["xlsx", "csv"].map { ending in
            let folder = try Self.folder()
            try Self.run(
                Self.lines().prefix(3).map { $0.replacing("people.xlsx", with: "people.\(ending)") }, in: folder)
            // A month is written as the sheet shows it, and read alike.
            return try folder.text("my-evaluation/service-use.csv").split(separator: "\n").map { line in
                line.split(separator: ",").enumerated().filter { $0.offset != 1 }.map(\.element)
            }
        }
        #expect(rows[0] == rows[1] && rows[0].count == 73)
    }

    @Test("Costs in pounds with commas, empty columns and empty rows are the same costs")
    func pounds() throws {
        let folder = try Self.folder()
        try folder.write(
            folder.text("fixtures/own-sheet/costs-in-pounds.csv"), to: "fixtures/own-sheet/filled-in/costs.csv")
        try Self.run(Self.lines(), in: folder)
        #expect(try Self.summary(folder)["programme_cost"] == "12401.00")
    }

    @Test("The example of reshape's own help works as it is printed, but for the name of the sheet")
    func help() throws {
        let folder = try Self.folder()
        let lines = CommandRun("reshape", "--help").output.split(separator: "\n")
            .map { String($0.drop { $0 == " " }) }.filter {
                $0.hasPrefix("avoided new ") || $0.hasPrefix("avoided reshape sheet")
            }
        #expect(lines.count == 3)
        try Self.run(
            lines.map { $0.replacing("sheet.xlsx", with: "fixtures/own-sheet/people.xlsx") }, in: folder)
        #expect(try folder.text("my-evaluation/service-use.csv").hasPrefix("case_id,start,Area,service,before,after"))
    }
}
