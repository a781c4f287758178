import CostAvoidance
import DelimitedText
import Platform

@main
struct Avoided {
    static func main() {
        // A closed pipe is reported by the write that meets it.
        signal(SIGPIPE, SIG_IGN)
        ProcessMemory.holdLittle()
        StandardStream.reserve()
        let terminal = Terminal.standard()
        do throws(CommandFailure) {
            exit(run(try TypedWords.all(), terminal: terminal).rawValue)
        } catch {
            for message in error.messages { terminal.error(message) }
            exit(error.status.rawValue)
        }
    }

    /// Runs one command line.
    static func run(_ words: [String], terminal: Terminal) -> ExitStatus {
        terminal.note(typed: words)
        do {
            try dispatch(words, terminal: terminal)
            return terminal.ending(.done)
        } catch {
            for message in error.messages { terminal.error(repeatable(message, of: error.status)) }
            return terminal.ending(error.status)
        }
    }

    /// What went wrong, without a value that somebody is found by. The path of a file that cannot be
    /// read is told, but for such a name in it.
    private static func repeatable(_ message: String, of status: ExitStatus) -> String {
        status == .files ? message : Diagnostic.withoutPersonalValues(message)
    }

    private static func dispatch(_ words: [String], terminal: Terminal) throws(CommandFailure) {
        guard let name = words.first else {
            terminal.message(HelpText.overview(CommandList.all))
            throw CommandFailure(.usage)
        }
        switch name {
        case "--help", "-h", "help": return try help(words.dropFirst(), terminal: terminal)
        case "--version":
            guard words.count == 1 else {
                throw .usage("--version stands alone, without \(Diagnostic.quoted(words[1]))")
            }
            return terminal.result(version)
        default: break
        }
        let (command, rest) = try command(named: name).called(by: words.dropFirst())
        let arguments = try Arguments(
            rest, for: command.description, among: CommandList.descriptions)
        guard !arguments.has("--help") else { return terminal.result(HelpText.page(command)) }
        guard !arguments.has("--version") else { return terminal.result(version) }
        try command.run(arguments, terminal: terminal)
    }

    /// `avoided help` and `avoided help COMMAND`.
    private static func help(_ words: ArraySlice<String>, terminal: Terminal) throws(CommandFailure) {
        guard let name = words.first else { return terminal.result(HelpText.overview(CommandList.all)) }
        let (command, rest) = try command(named: name).called(by: words.dropFirst())
        if let extra = rest.first {
            throw .usage("avoided help takes one command, and not \(Diagnostic.quoted(extra)) as well")
        }
        let page = HelpText.page(command)
        terminal.result(page)
    }

    private static func command(named name: String) throws(CommandFailure) -> any Command.Type {
        if let command = CommandList.all.first(where: { $0.description.name == name }) { return command }
        throw .usage(unknownCommand(name))
    }

    private static var version: String { "avoided \(ToolVersion.current)\n" }

    private static func unknownCommand(_ name: String) -> String {
        let isOption = name.hasPrefix("-")
        let names = isOption ? ["--help", "--version"] : CommandList.all.map { $0.description.name }
        let near = NearMatch.suggestion(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
        let kind = isOption ? "option" : "command"
        return "there is no \(kind) \(Diagnostic.quoted(name))\(near)\n    `avoided --help` lists them"
    }
}
