/// Completion of command lines in zsh, from the descriptions of the commands.
enum ZshCompletion {
    /// The script, for a file named `_avoided` in a folder of `fpath`, or for `source`.
    static func script(_ commands: [CommandDescription]) -> String {
        let own = commands.filter(\.isOfAnother).map { "'\($0.name)'" }.joined(separator: "|")
        return """
            #compdef avoided
            # Completion of avoided's command lines in zsh. Made by `avoided completions zsh`.

            _avoided_commands() {
                local -a commands
                commands=(
            \(described(commands.filter { !$0.isOfAnother }))
                    'help:shows the help of a command'
                )
                _describe -t commands command commands
            }

            \(ownCommands(commands))

            _avoided() {
                local curcontext=$curcontext state line command ret=1
                typeset -A opt_args
                _arguments -C '(- *)'{-h,--help}'[show this help]' '(- *)--version[show the version]' \\
                    '1:command:_avoided_commands' '*::argument:->arguments' && ret=0
                if [[ $state != arguments ]]; then return ret; fi
                command=$words[1]
                if (( CURRENT > 2 )); then
                    case "$words[1] $words[2]" in
                        \(own)) command="$words[1] $words[2]"; shift words; (( CURRENT-- )) ;;
                    esac
                fi
                case $command in
                    help) _arguments '1:command:_avoided_commands' && ret=0 ;;
            \(commands.map { arguments($0, among: commands) }.joined(separator: "\n"))
                esac
                return ret
            }

            if [[ $funcstack[1] == _avoided ]]; then _avoided "$@"; else compdef _avoided avoided; fi

            """
    }

    private static func described(_ commands: [CommandDescription]) -> String {
        commands.map { command in
            "        \(quoted("\(command.lastWord):\(escaped(command.summary, ":"))"))"
        }.joined(separator: "\n")
    }

    /// A function for each command that has commands of its own, which proposes those and its operands.
    private static func ownCommands(_ commands: [CommandDescription]) -> String {
        commands.compactMap { command in
            let own = command.ownCommands(among: commands)
            guard !own.isEmpty else { return nil }
            return """
                _avoided_\(command.name)_commands() {
                    local -a commands
                    commands=(
                \(described(own))
                    )
                    _describe -t commands command commands
                }
                """
        }.joined(separator: "\n\n")
    }

    private static func arguments(_ command: CommandDescription, among commands: [CommandDescription]) -> String {
        let options = command.options.map { option in
            let help = "[\(escaped(option.help, "[]:"))]"
            guard let proposals = Proposals(option) else { return quoted("\(option.name)\(help)") }
            let isRepeated = if case .many = option.value { true } else { false }
            return quoted("\(isRepeated ? "*" : "")\(option.name)=\(help):\(proposals.name):\(action(proposals))")
        }
        let hasOwn = !command.ownCommands(among: commands).isEmpty
        let operands = command.operands.enumerated().map { place, operand in
            let isLast = operand.count == .oneOrMore || operand.count == .zeroOrMore
            let proposals = Proposals(operand)
            let action = hasOwn ? "_avoided_\(command.name)_commands" : action(proposals)
            return quoted("\(isLast ? "*" : "\(place + 1)"):\(operand.name):\(action)")
        }
        let words = (options + operands).joined(separator: " \\\n                ")
        return "        '\(command.name)')\n            _arguments \\\n                \(words) && ret=0 ;;"
    }

    private static func action(_ proposals: Proposals) -> String {
        let list = proposals.words.joined(separator: " ")
        let path = proposals.place == .folders ? "_files -/" : "_files"
        switch (proposals.words.isEmpty, proposals.place) {
        case (true, .nothing): return " "
        case (true, _): return path
        case (false, .nothing): return proposals.areBegun ? "{compadd -S \"\" -- \(list)}" : "(\(list))"
        case (false, _):
            return "{_alternative \"words:\(proposals.name):(\(list))\" \"files:\(proposals.name):\(path)\"}"
        }
    }

    private static func escaped(_ text: String, _ signs: String) -> String {
        text.reduce(into: "") { $0 += $1 == "\\" || signs.contains($1) ? "\\\($1)" : String($1) }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}
