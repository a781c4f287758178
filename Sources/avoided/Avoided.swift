import CostAvoidance
import DelimitedText
import Foundation

@main
struct Avoided {
    /// Every command, in the order in which help lists them.
    static let commands: [any Command.Type] = [
        EvaluateCommand.self,
        CheckCommand.self,
        ExplainCommand.self,
        ReproduceCommand.self,
        ImpliedCommand.self,
        VerifyCommand.self,
        CostsCommand.self,
        WhatIfCommand.self,
        DiffCommand.self,
        NewCommand.self,
    ]

    static func main() {
        // A closed pipe is reported by the write that meets it.
        signal(SIGPIPE, SIG_IGN)
        let status = run(Array(CommandLine.arguments.dropFirst()), terminal: .standard())
        exit(status.rawValue)
    }

    /// Runs one command line.
    static func run(_ words: [String], terminal: Terminal) -> ExitStatus {
        do {
            try dispatch(words, terminal: terminal)
            return .done
        } catch {
            if !error.message.isEmpty { terminal.error(error.message) }
            return error.status
        }
    }

    private static func dispatch(_ words: [String], terminal: Terminal) throws(CommandFailure) {
        guard let name = words.first else {
            terminal.message(HelpText.overview(commands))
            throw CommandFailure(.usage)
        }
        switch name {
        case "--help", "-h", "help": return terminal.result(HelpText.overview(commands))
        case "--version": return terminal.result(version)
        default: break
        }
        guard let command = commands.first(where: { $0.description.name == name }) else {
            throw .usage(unknownCommand(name))
        }
        let arguments = try Arguments(words.dropFirst(), for: command.description)
        guard !arguments.has("--help") else { return terminal.result(HelpText.page(command.description)) }
        guard !arguments.has("--version") else { return terminal.result(version) }
        try command.run(arguments, terminal: terminal)
    }

    private static var version: String { "avoided \(ToolVersion.current)\n" }

    private static func unknownCommand(_ name: String) -> String {
        let isOption = name.hasPrefix("-")
        let names = isOption ? ["--help", "--version"] : commands.map { $0.description.name }
        let near = NearMatch.suggestion(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
        let kind = isOption ? "option" : "command"
        return "there is no \(kind) \(Diagnostic.quoted(name))\(near)\n    `avoided --help` lists them"
    }
}
