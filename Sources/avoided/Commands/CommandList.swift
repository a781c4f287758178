/// The commands there are.
enum CommandList {
    /// Every command, in the order in which help lists them.
    static let all: [any Command.Type] = [
        EvaluateCommand.self,
        CheckCommand.self,
        ExplainCommand.self,
        ReproduceCommand.self,
        ImpliedCommand.self,
        VerifyCommand.self,
        CostsCommand.self,
        WhatIfCommand.self,
        DiffCommand.self,
        NewCommand.self, ReshapeCommand.self,
        PartialCommand.self, MergeCommand.self,
        CompletionsCommand.self, ManCommand.self,
    ]

    /// The description of every command, each followed by those of its own commands.
    static var descriptions: [CommandDescription] { all.flatMap { [$0] + $0.subcommands }.map { $0.description } }
}
