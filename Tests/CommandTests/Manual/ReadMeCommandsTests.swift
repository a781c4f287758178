import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("README.md and the list of commands: every command line in them is one that the command takes")
struct ReadMeCommandsTests {
    private static let list = "Sources/CostAvoidance/CostAvoidance.docc/EveryCommand.md"

    /// The lines of its blocks of shell, and what stands between backquotes, that call `avoided` with a command of it.
    private static func lines(of file: String) throws -> [[String]] {
        let text = try String(contentsOfFile: "\(Repository.path)/\(file)", encoding: .utf8)
        let parts = text.split(separator: "```", omittingEmptySubsequences: false)
        let blocks = parts.filter { $0.hasPrefix("sh\n") }.flatMap { $0.split(separator: "\n") }
        let quoted = parts.enumerated().filter { $0.offset % 2 == 0 }.flatMap { $0.element.split(separator: "`") }
        return (blocks + quoted).map(words).filter { $0.first == "avoided" && $0.count > 1 }
    }

    /// The words of a line up to a comment or a redirection, without quotation marks.
    private static func words(_ line: Substring) -> [String] {
        let words = line.split(separator: " ").map { $0.filter { $0 != "\"" } }
        let ends: Set<String> = ["#", ">", "|"]
        return Array(words[..<(words.firstIndex(where: ends.contains) ?? words.count)])
    }

    @Test("Its command, its options and the number of its words are right")
    func taken() throws {
        let lines = try Self.lines(of: "README.md") + Self.lines(of: Self.list)
        #expect(lines.count > 30)
        for line in lines where !line[1].hasPrefix("--") && line[1].first?.isUppercase != true {
            let named = try #require(CommandList.all.first { $0.description.name == line[1] }, "\(line)")
            let (command, rest) = named.called(by: line.dropFirst(2))
            var description = command.description
            // What stands for a word is none: AMOUNT is no amount.
            if description.operands.contains(where: { rest.contains($0.name) }) {
                description = CommandDescription(
                    name: description.name, summary: "", operands: description.operands, options: description.options)
            }
            #expect(throws: Never.self, "\(line)") {
                _ = try Arguments(rest, for: description, among: CommandList.descriptions)
            }
        }
    }

    @Test(
        "The error that README.md and two pages show is printed so",
        arguments: ["README.md", "WhatIsRefused.md", "OneWorkbook.md"])
    func error(page: String) throws {
        let folder = try TemporaryFolder([:])
        #expect(CommandRun("new", "\(folder.path)/my-cases").status == .done)
        var rows = try folder.text("my-cases/outcomes.csv").split(separator: "\n").map(String.init)
        var cells = rows[13].split(separator: ",", omittingEmptySubsequences: false)
        cells[8] = "1.7"
        rows[13] = cells.joined(separator: ",")
        try folder.write(rows.joined(separator: "\n"), to: "my-cases/outcomes.csv")
        let printed = CommandRun("check", "\(folder.path)/my-cases").errors.split(separator: "\n")
            .map { $0.drop { $0 == " " } }
        let place = try #require(printed.firstIndex { $0.hasPrefix("outcomes.csv:14:9: error: ") })
        let path = page == "README.md" ? page : "Sources/CostAvoidance/CostAvoidance.docc/\(page)"
        let shown = try String(contentsOfFile: "\(Repository.path)/\(path)", encoding: .utf8)
            .split(separator: "\n").map { $0.drop { $0 == " " } }
        let line = try #require(shown.firstIndex { $0.contains("error: likelihood is") })
        #expect(shown[line].split(separator: " ").dropFirst() == printed[place].split(separator: " ").dropFirst())
        #expect(shown[line + 1] == printed[place + 1])
    }

    @Test("Every command has its row in the list and is named in README.md, which names the page of changes")
    func complete() throws {
        let list = try String(contentsOfFile: "\(Repository.path)/\(Self.list)", encoding: .utf8)
        let readMe = try String(contentsOfFile: "\(Repository.path)/README.md", encoding: .utf8)
        for command in CommandList.all {
            let name = command.description.name
            #expect(list.contains("`avoided \(name) ") || list.contains("`avoided \(name)`"))
            #expect(readMe.contains("`\(name)`"))
        }
        #expect(readMe.contains("Changes.md"))
    }
}
