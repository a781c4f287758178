import DelimitedText

/// `avoided completions`: what a shell needs to complete command lines.
enum CompletionsCommand: Command {
    /// A shell whose command lines can be completed.
    private enum Shell: String, CaseIterable { case bash, zsh, fish }

    static let description = CommandDescription(
        name: "completions", summary: "prints what bash, zsh or fish needs to complete command lines",
        operands: [.init(name: "SHELL", count: .one, known: .init { Shell.allCases.map(\.rawValue) })],
        discussion: """
            SHELL is bash, zsh or fish. Commands, options, and the words that an option takes are completed with the Tab key
            once the script is where the shell looks for it, and a new shell is begun:

                avoided completions bash > ~/.local/share/bash-completion/completions/avoided
                avoided completions fish > ~/.config/fish/completions/avoided.fish
                avoided completions zsh > ~/.zfunc/_avoided

            The folder must be there. For bash the package bash-completion looks there; without it, source the file in
            ~/.bashrc. For zsh ~/.zshrc says `fpath+=~/.zfunc` before `autoload -Uz compinit && compinit`.
            """,
        checkOperands: { words throws(CommandFailure) in _ = try shell(words[0]) })

    private static func shell(_ name: String) throws(CommandFailure) -> Shell {
        if let shell = Shell(rawValue: name) { return shell }
        let names = Shell.allCases.map(\.rawValue)
        let near = NearMatch.suggestion(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
        throw .usage(
            "avoided completions takes one of \(names.joined(separator: ", ")), not \(Diagnostic.quoted(name))\(near)")
    }

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let shell = try shell(arguments.operands[0])
        let commands = CommandList.descriptions
        switch shell {
        case .bash: terminal.result(BashCompletion.script(commands))
        case .zsh: terminal.result(ZshCompletion.script(commands))
        case .fish: terminal.result(FishCompletion.script(commands))
        }
    }
}
