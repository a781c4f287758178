/// Completion of command lines in fish, from the descriptions of the commands.
enum FishCompletion {
    /// The script, for `~/.config/fish/completions/avoided.fish` or for `source`.
    static func script(_ commands: [CommandDescription]) -> String {
        let own = commands.filter(\.isOfAnother).map { quoted($0.name) }.joined(separator: " ")
        let all =
            commands.filter { !$0.isOfAnother }.flatMap(entries) + commands.flatMap { lines($0, among: commands) }
        return """
            # Completion of avoided's command lines in fish. Made by `avoided completions fish`.

            function __avoided_is --description 'Whether the command that is being typed is this one'
                set -l words (commandline -opc)
                set -l command "$words[2]"
                if contains -- "$words[2] $words[3]" \(own)
                    set command "$words[2] $words[3]"
                end
                test "$command" = "$argv[1]"
            end

            complete -c avoided -f
            \(line("", "-l help -s h", "show this help"))
            \(line("", "-l version", "show the version"))
            \(line("", "-a help", "shows the help of a command"))
            \(all.joined(separator: "\n"))

            """
    }

    /// A command among the others, at the beginning of a line and after `help`.
    private static func entries(_ command: CommandDescription) -> [String] {
        ["", "help"].map { line($0, "-a \(command.name)", command.summary) }
    }

    private static func lines(_ command: CommandDescription, among commands: [CommandDescription]) -> [String] {
        let own = command.ownCommands(among: commands).map { line(command.name, "-a \($0.lastWord)", $0.summary) }
        let operands = Proposals(anyOf: command.operands)
        let places = operands.isEmpty ? [] : [line(command.name, argument(operands), nil)]
        let options = command.options.map { option in
            let name = "-l \(option.name.dropFirst(2))"
            let value = Proposals(option).map { " \($0.place == .files ? "-r" : "-x") \(argument($0))" } ?? ""
            let end = value.last == " " ? String(value.dropLast()) : value
            return line(command.name, name + end, option.help)
        }
        return own + places + options
    }

    private static func argument(_ proposals: Proposals) -> String {
        let words = proposals.words + (proposals.place == .folders ? ["(__fish_complete_directories)"] : [])
        let files = proposals.place == .files ? ["-F"] : []
        return (files + (words.isEmpty ? [] : ["-a \(quoted(words.joined(separator: " ")))"])).joined(separator: " ")
    }

    private static func line(_ command: String, _ what: String, _ help: String?) -> String {
        let condition = command.isEmpty ? "__fish_use_subcommand" : "__avoided_is \(doubled(command))"
        return "complete -c avoided -n \(quoted(condition)) \(what)" + (help.map { " -d \(quoted($0))" } ?? "")
    }

    private static func doubled(_ text: String) -> String { text.contains(" ") ? "\"\(text)\"" : text }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: #"\\"#).replacing("'", with: #"\'"#) + "'"
    }
}
