import CostAvoidance
import TestSupport
import Testing

@testable import avoided

@Suite("avoided completions: every command and every option, in bash, zsh and fish")
struct CompletionTests {
    private static let shells = ["bash", "zsh", "fish"]

    @Test("Every command is proposed, and for each every one of its options", arguments: shells)
    func everyOption(_ shell: String) {
        let run = CommandRun("completions", shell)
        #expect(run.status == .done && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        for command in CommandList.descriptions {
            #expect(run.output.contains(command.lastWord), "\(command.name)")
            let own = Self.own(command.name, of: lines, in: shell)
            for option in command.options {
                let name = shell == "fish" ? "-l \(option.name.dropFirst(2))" : option.name
                #expect(
                    own.contains { Self.holds($0, name) }, "\(command.name) \(option.name) in \(shell)")
            }
        }
    }

    @Test("The words of an option that takes one of a few are proposed, and nothing for a number", arguments: shells)
    func choices(_ shell: String) {
        let script = CommandRun("completions", shell).output
        for words in ["judged before-after comparison", "text json csv", "none text svg", "bash zsh fish"] {
            #expect(script.contains(words), "\(words)")
        }
    }

    @Test("What every placeholder stands for is known: a file, a folder or words")
    func placeholders() {
        for command in CommandList.descriptions {
            for operand in command.operands {
                #expect(Placeholder(operand.name) != nil, "\(command.name) \(operand.name)")
            }
            for option in command.options {
                switch option.value {
                case .none, .choice: continue
                case .one(let name), .many(let name):
                    #expect(Placeholder(name) != nil, "\(command.name) \(option.name) \(name)")
                }
            }
        }
    }

    @Test("A shell that there is not is a mistake on the command line, with the nearest one")
    func unknown() {
        let run = CommandRun("completions", "zhs")
        #expect(run.status == .usage && run.output.isEmpty)
        #expect(run.errors.contains(#"takes one of bash, zsh, fish, not "zhs"; did you mean zsh?"#), "\(run.errors)")
        #expect(CommandRun("completions").errors.contains("avoided completions needs SHELL"))
        #expect(CommandRun("complations", "bash").errors.contains("did you mean completions?"))
    }

    // MARK: In the shells themselves

    /// What bash proposes for the last of some words.
    private static func proposed(_ words: [String]) throws -> [String]? {
        guard let bash = InstalledProgram("bash") else { return nil }
        let folder = try folder()
        let quoted = words.map { "'\($0)'" }.joined(separator: " ")
        let line = """
            source ./avoided.bash; COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); _avoided
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let outcome = try bash.run(["--norc", "-c", line], in: folder)
        #expect(outcome.status == 0, "\(outcome.said)")
        return outcome.said.split(separator: "\n").map(String.init).sorted()
    }

    /// A folder with the scripts, a folder and a file in it.
    private static func folder() throws -> TemporaryFolder {
        var files = ["mine/evaluation.json": "{}", "mine.xlsx": ""]
        for shell in shells { files["avoided.\(shell)"] = CommandRun("completions", shell).output }
        return try TemporaryFolder(files)
    }

    private static let lines: [([String], [String])] = [
        (["avoided", "ch"], ["check"]), (["avoided", "re"], ["reproduce", "reshape"]),
        (["avoided", "--v"], ["--version"]), (["avoided", "help", "ver"], ["verify"]),
        (["avoided", "costs", ""], ["check", "import", "show"]),
        (["avoided", "costs", "show", "ambulance-hear"], ["ambulance-hear-and-treat"]),
        (["avoided", "costs", "check", "--f"], ["--for", "--format"]),
        (["avoided", "costs", "--for"], ["--format"]),
        (["avoided", "costs", "--format", ""], ["csv", "json", "text"]),
        (["avoided", "costs", "check", "--format", ""], ["json", "text"]),
        (["avoided", "new", "mine", "--design", "be"], ["before-after"]),
        // bash parts a word at =; where it is told not to, the word comes whole.
        (["avoided", "evaluate", "mine", "--charts", "=", "te"], ["text"]),
        (["avoided", "evaluate", "mine", "--charts", "="], ["none", "svg", "text"]),
        (["avoided", "evaluate", "mine", "--charts=te"], ["--charts=text"]),
        (["avoided", "what-if", "mine", "--set", "dead"], ["deadweight="]),
        (["avoided", "what-if", "mine", "--set", "deadweight", "=", "0"], []),
        (["avoided", "evaluate", "mi"], ["mine", "mine.xlsx"]),
        (["avoided", "evaluate", "mine", "--output", "mi"], ["mine"]),
        (["avoided", "evaluate", "mine", "--seed", ""], []), (["avoided", "man", ""], []),
        (["avoided", "completions", ""], ["bash", "fish", "zsh"]),
        (["avoided", "diff", "one", "--at", "c"], ["central"]),
    ]

    @Test("bash proposes what may stand there", arguments: lines)
    func bash(_ words: [String], _ expected: [String]) throws {
        guard let proposed = try Self.proposed(words) else { return }
        #expect(proposed == expected)
    }

    @Test("bash, zsh and fish take the script without a word", arguments: shells)
    func syntax(_ shell: String) throws {
        guard let program = InstalledProgram(shell) else { return }
        let folder = try Self.folder()
        let outcome = try program.run(["-n", "avoided.\(shell)"], in: folder)
        #expect(outcome.status == 0 && outcome.said.isEmpty, "\(outcome.said)")
    }

    @Test(
        "fish proposes what may stand there",
        arguments: [
            ("avoided ch", ["check"]), ("avoided costs show ambulance-hear", ["ambulance-hear-and-treat"]),
            ("avoided new mine --design be", ["before-after"]), ("avoided costs check --fo", ["--for", "--format"]),
            ("avoided what-if mine --set dead", ["deadweight="]), ("avoided help ver", ["verify"]),
        ])
    func fish(_ line: String, _ expected: [String]) throws {
        guard let fish = InstalledProgram("fish") else { return }
        let folder = try Self.folder()
        let outcome = try fish.run(["--no-config", "-c", "source avoided.fish; complete -C '\(line)'"], in: folder)
        let words = outcome.said.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(outcome.status == 0 && words.sorted() == expected, "\(outcome.said)")
    }

    // MARK: Lines of a command

    /// The lines of a script that are about one command.
    private static func own(_ command: String, of lines: [Substring], in shell: String) -> [Substring] {
        switch shell {
        case "bash": lines.filter { $0.contains("'\(command)') _avoided_words '--") }
        case "zsh":
            Array(
                lines.drop { $0.drop { $0 == " " } != "'\(command)')" }.dropFirst().prefix { !$0.hasSuffix("')") })
        default:
            lines.filter { $0.contains("-n '__avoided_is \(command.contains(" ") ? "\"\(command)\"" : command)' ") }
        }
    }

    /// Whether a word stands in a line and is not only the beginning of another.
    private static func holds(_ line: Substring, _ word: String) -> Bool {
        line.ranges(of: word).contains { range in
            range.upperBound == line.endIndex
                || !(line[range.upperBound].isLetter || line[range.upperBound] == "-")
        }
    }
}
