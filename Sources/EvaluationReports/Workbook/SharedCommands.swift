/// Inputs of which several are changed by one command: it stands beside the first of them, so that the commands of a sheet can be put
/// together into one, in which nothing is set twice.
struct SharedCommands {
    /// The inputs with what is said of their commands.
    let told: [WorkbookInput]

    init(_ inputs: [WorkbookInput]) {
        let counts = Dictionary(grouping: inputs.map(\.command), by: \.self).mapValues(\.count)
        var first: [String: WorkbookInput] = [:]
        told = inputs.map { input in
            guard !input.command.isEmpty, let count = counts[input.command], count > 1 else { return input }
            var told = input
            if let first = first[input.command] {
                told.command = ""
                told.note = Self.sentences([Self.above(first), input.note])
            } else {
                first[input.command] = input
                told.note = Self.sentences([Self.below(count - 1), input.note])
            }
            return told
        }
    }

    private static func below(_ count: Int) -> String {
        "The command also changes \(count == 1 ? "another row" : "\(count) rows") below in the same way."
    }

    private static func above(_ first: WorkbookInput) -> String {
        "The command of \"\(first.label)\" above also changes this in the same way."
    }

    private static func sentences(_ words: [String]) -> String { words.filter { !$0.isEmpty }.joined(separator: " ") }
}
