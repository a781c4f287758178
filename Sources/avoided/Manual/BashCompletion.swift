/// Completion of command lines in bash, from the descriptions of the commands.
enum BashCompletion {
    /// The script that `source` takes.
    static func script(_ commands: [CommandDescription]) -> String {
        let first = commands.filter { !$0.isOfAnother }.map(\.name)
        let own = commands.filter(\.isOfAnother).map { "'\($0.name)'" }.joined(separator: "|")
        return """
            # Completion of avoided's command lines in bash. Made by `avoided completions bash`.

            # Proposes those of some words that begin as what is typed does; what ends in = goes on.
            _avoided_words() {
                local word
                while IFS= read -r word; do COMPREPLY+=("$before$word"); done < <(compgen -W "$1" -- "$typed")
                if [[ $1 == *= ]]; then compopt -o nospace 2>/dev/null; fi
            }

            # Proposes files (-f) or folders (-d).
            _avoided_paths() {
                local path
                while IFS= read -r path; do COMPREPLY+=("$before$path"); done < <(compgen "$1" -- "$typed")
                compopt -o filenames 2>/dev/null
            }

            _avoided() {
                local typed=${COMP_WORDS[COMP_CWORD]} command= option= before=
                COMPREPLY=()
                if (( COMP_CWORD > 1 )); then command=${COMP_WORDS[1]} option=${COMP_WORDS[COMP_CWORD-1]}; fi
                if (( COMP_CWORD > 2 )); then
                    case "$command ${COMP_WORDS[2]}" in
                        \(own)) command+=" ${COMP_WORDS[2]}" ;;
                    esac
                fi
                # bash makes a word of the sign in --format=json; where it does not, the option is in the word itself.
                if [[ $typed == --*=* ]]; then
                    option=${typed%%=*} before="${typed%%=*}=" typed=${typed#*=}
                elif [[ $typed == = ]]; then
                    typed=
                elif [[ $option == = ]]; then
                    option=${COMP_WORDS[COMP_CWORD-2]}
                    if [[ $option != --* ]]; then return; fi
                fi
                case "$command $option" in
            \(values(commands))
                esac
                if [[ $typed == -* ]]; then
                    case $command in
                        '') _avoided_words '--help --version' ;;
            \(options(commands))
                    esac
                    return
                fi
                case $command in
                    '') _avoided_words '\((first + ["help"]).joined(separator: " "))' ;;
                    help) _avoided_words '\(first.joined(separator: " "))' ;;
            \(operands(commands))
                esac
            }

            complete -F _avoided avoided

            """
    }

    private static func values(_ commands: [CommandDescription]) -> String {
        commands.flatMap { command in
            command.options.compactMap { option in
                Proposals(option).map { "        '\(command.name) \(option.name)') \(action($0)); return ;;" }
            }
        }.joined(separator: "\n")
    }

    private static func options(_ commands: [CommandDescription]) -> String {
        commands.map { command in
            "            '\(command.name)') _avoided_words '\(command.options.map(\.name).joined(separator: " "))' ;;"
        }.joined(separator: "\n")
    }

    private static func operands(_ commands: [CommandDescription]) -> String {
        commands.compactMap { command in
            var proposals = Proposals(anyOf: command.operands)
            proposals.words = command.ownCommands(among: commands).map(\.lastWord) + proposals.words
            return proposals.isEmpty ? nil : "        '\(command.name)') \(action(proposals)) ;;"
        }.joined(separator: "\n")
    }

    private static func action(_ proposals: Proposals) -> String {
        var steps = proposals.words.isEmpty ? [] : ["_avoided_words '\(proposals.words.joined(separator: " "))'"]
        switch proposals.place {
        case .nothing: break
        case .files: steps.append("_avoided_paths -f")
        case .folders: steps.append("_avoided_paths -d")
        }
        return steps.isEmpty ? ":" : steps.joined(separator: "; ")
    }
}
