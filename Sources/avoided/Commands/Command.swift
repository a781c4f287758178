import CostAvoidance

/// One of the things that `avoided` does.
protocol Command: Sendable {
    /// Its name, usage, options and help.
    static var description: CommandDescription { get }
    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure)
}
