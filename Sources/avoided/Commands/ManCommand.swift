import CostAvoidance

/// `avoided man`: the manual page.
enum ManCommand: Command {
    static let description = CommandDescription(
        name: "man", summary: "prints the manual page, for man to show",
        operands: [],
        discussion: """
            It holds the help of every command. Shown at once, and put where man looks for it:

                avoided man | man -l -
                avoided man > ~/.local/share/man/man1/avoided.1
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        terminal.result(ManualPage.source(CommandList.descriptions, version: ToolVersion.current))
    }
}
