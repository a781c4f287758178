enum HelpText {
    /// Every command on a line of its own.
    static func overview(_ commands: [any Command.Type]) -> String {
        let rows = commands.map { (term: $0.description.name, text: $0.description.summary) }
        let endings = ExitStatus.allCases.map { (term: "\($0.rawValue)", text: $0.meaning) }
        return """
            avoided: \(Program.purpose)

            Usage: avoided COMMAND [OPTIONS]

            Commands:
            \(table(rows))

            Options:
              --help     show this help, or a command's after its name
              --version  show the version

            Start with `avoided new my-evaluation`, then `avoided evaluate my-evaluation`.
            \(Program.streams)

            Exit status:
            \(table(endings))

            """
    }

    /// One command's usage, options and discussion.
    static func page(_ command: any Command.Type) -> String {
        let subcommands = command.subcommands.map { (term: $0.description.name, text: $0.description.summary) }
        let command = command.description
        let rows = command.options.map { (term: $0.usage, text: $0.help) }
        var page = """
            \(command.summary)

            Usage: \(command.usageLine)

            Options:
            \(table(rows))

            """
        if !subcommands.isEmpty {
            page += "\nCommands of its own (`avoided \(command.name) ... --help`):\n\(table(subcommands))\n"
        }
        if !command.discussion.isEmpty { page += "\n" + command.discussion + "\n" }
        return page
    }

    private static func table(_ rows: [(term: String, text: String)]) -> String {
        let width = rows.map(\.term.count).max() ?? 0
        return rows.map { row in
            "  " + row.term + String(repeating: " ", count: width - row.term.count + 2) + row.text
        }.joined(separator: "\n")
    }
}
