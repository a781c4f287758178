import CostAvoidance
import TestSupport
import Testing

@testable import avoided

@Suite("avoided man: the manual page")
struct ManualPageTests {
    private static let page = CommandRun("man")

    @Test("It has the sections of a manual page, in their order")
    func sections() {
        #expect(Self.page.status == .done && Self.page.errors.isEmpty)
        let sections = Self.page.output.split(separator: "\n").filter { $0.hasPrefix(".SH ") }
            .map { $0.dropFirst(4).trimmingPrefix("\"").prefix { $0 != "\"" } }
        #expect(
            sections == [
                "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES",
                "EXAMPLES", "SEE ALSO",
            ])
        #expect(Self.page.output.hasPrefix(".TH AVOIDED 1 \"\" \"avoided \(ToolVersion.current)\""))
    }

    @Test("Every command stands in it with its usage, and every option with what it does")
    func everyOption() {
        for command in CommandList.descriptions {
            #expect(
                Self.page.output.contains(".SS \"\(ManualSource.escaped(command.usageLine))\"\n"), "\(command.name)")
            for option in command.options {
                let entry = ".TP\n\\fB\(ManualSource.escaped(option.usage))\\fR\n"
                #expect(Self.page.output.contains(entry), "\(command.name) \(option.name)")
            }
        }
        for status in ExitStatus.allCases {
            #expect(
                Self.page.output.contains(".TP\n\\fB\(status.rawValue)\\fR\n\(ManualSource.escaped(status.meaning))\n"))
        }
    }

    @Test("Every file of an evaluation is named, in the order in which they are read, and no other")
    func files() {
        #expect(ManualPage.files.map(\.name) == EvaluationFolder.fileNames)
    }

    @Test("Every example is a command line that its command takes", arguments: ManualPage.examples.map(\.line))
    func examples(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(words.first == "avoided")
        let named = try #require(CommandList.all.first { $0.description.name == words[1] })
        let (command, rest) = named.called(by: words.dropFirst(2))
        _ = try Arguments(rest, for: command.description, among: CommandList.descriptions)
    }

    @Test("It is plain ASCII, and no line of it is a request by accident")
    func plain() {
        #expect(Self.page.output.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
        let requests = Self.page.output.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
            .map { $0.prefix { $0 != " " } }
        #expect(Set(requests) == [".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"])
        #expect(!Self.page.output.contains("\n\n"))
    }

    @Test("groff sets it without a warning, and what is in it comes out")
    func set() throws {
        guard let groff = InstalledProgram("groff") else { return }
        let folder = try TemporaryFolder(["avoided.1": Self.page.output])
        let silent = try groff.run(["-man", "-ww", "-z", "avoided.1"], in: folder)
        #expect(silent.status == 0 && silent.said.isEmpty, "\(silent.said.prefix(400))")
        let outcome = try groff.run(["-man", "-Tutf8", "-P-cbou", "-rLL=100n", "avoided.1"], in: folder)
        for words in [
            "avoided - prices services", "avoided costs show ae-attendance", "£800,000, 800k or 1.76m",
            "--design judged|before-after|comparison", "~/.local/share/man/man1/avoided.1",
        ] {
            #expect(outcome.said.contains(words), "\(words)")
        }
    }
}
