/// One of the things that `avoided` does.
protocol Command: Sendable {
    /// Its name, usage, options and help.
    static var description: CommandDescription { get }
    /// Commands of two words that begin with this one's: `costs check`. Any other second word is this command's own.
    static var subcommands: [any Command.Type] { get }
    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure)
}

extension Command {
    static var subcommands: [any Command.Type] { [] }

    /// The command that the words after its name call, and the words that are left for it.
    static func called(by words: ArraySlice<String>) -> (command: any Command.Type, rest: ArraySlice<String>) {
        let named = subcommands.first { $0.description.lastWord == words.first }
        return named.map { ($0, words.dropFirst()) } ?? (self, words)
    }
}
