import DelimitedText
import TestSupport
import Testing

@testable import avoided

@Suite("Nothing that comes from a file does anything to a screen")
struct ScreenTextTests {
    /// Characters that move a cursor, name a window, ring a bell or turn text around.
    private static func harmful(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            scalar != "\n" && scalar != "\t"
                && [.control, .format].contains(scalar.properties.generalCategory)
        }
    }

    private static let folders = ["failing/36-escape-sequence-in-label", "failing/S15-terminal-escapes"]

    @Test(
        "Titles and labels are shown and not obeyed, by every command and in both forms", arguments: folders,
        [
            ["check"], ["check", "--format", "json"], ["evaluate"], ["evaluate", "--format", "json"], ["what-if"],
            ["explain", "net_savings"], ["verify"], ["reproduce"],
        ])
    func commands(_ folder: String, _ words: [String]) throws {
        let target = try TemporaryFolder()
        var line = [words[0], Repository.fixture(folder)] + words.dropFirst()
        if words[0] == "evaluate" { line += ["--output", "\(target.path)/report"] }
        if words[0] == "what-if" { line += ["--set", "deadweight=0.3"] }
        if words[0] == "reproduce" { line += ["--output", "\(target.path)/report"] }
        let run = CommandRun(line)
        #expect(Self.harmful(in: run.output) == [])
        #expect(Self.harmful(in: run.errors) == [])
    }

    @Test("No file of a report holds them either", arguments: folders)
    func report(_ folder: String) throws {
        let target = try TemporaryFolder()
        _ = CommandRun("evaluate", Repository.fixture(folder), "--output", "\(target.path)/report", "--quiet")
        let report = try TemporaryFolder.texts(under: "\(target.path)/report")
        #expect(report.count > 5)
        for (name, text) in report { #expect(Self.harmful(in: text) == [], "\(name)") }
    }

    @Test(
        "Each is shown by its number, and a name by itself",
        arguments: [
            ("\u{1B}[31mred", "\\u{1B}[31mred"), ("\u{7}\u{8}\u{0}", "\\u{7}\\u{8}\\u{0}"),
            ("a\u{202E}b", "a\\u{202E}b"),
            ("\u{9B}2J", "\\u{9B}2J"), ("one\r\ntwo", "one\\r\ntwo"), ("line\n\tnext", "line\n\tnext"),
            ("Ynys M\u{F4}n, \u{A3}5", "Ynys M\u{F4}n, \u{A3}5"),
            ("\u{1F469}\u{200D}\u{1F52C}", "\u{1F469}\u{200D}\u{1F52C}"),
        ])
    func escaped(text: String, shown: String) { #expect(ScreenText.escaped(text) == shown) }
}
