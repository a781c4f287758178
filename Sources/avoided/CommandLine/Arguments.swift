import DelimitedText
import Numerics

/// The words after a command's name, checked against what the command takes.
struct Arguments {
    /// Words that are not options, in their order.
    let operands: [String]
    private let values: [String: [String]]
    private let flags: Set<String>

    /// Sorts the words of a command line.
    ///
    /// - Parameter others: every command, to say which has an option that this one has not.
    /// - Throws: `CommandFailure` with status 2 for an unknown option, a value that is missing or not among the choices, an
    ///   option given twice, or operands that are too few or too many.
    init(
        _ words: some Sequence<String>, for command: CommandDescription, among others: [CommandDescription]
    ) throws(CommandFailure) {
        var reader = Reader(command: command, others: others)
        var onlyOperands = false
        for word in words {
            if !onlyOperands, word == "--" {
                onlyOperands = true
            } else {
                try reader.read(word, asOperand: onlyOperands)
            }
        }
        (operands, values, flags) = try reader.finish()
    }

    /// Whether an option that stands alone was given.
    func has(_ option: String) -> Bool { flags.contains(option) }

    /// The value of an option; nil where it was not given.
    func value(_ option: String) -> String? { values[option]?.last }

    /// Whether an option was given, alone or with a value.
    func isGiven(_ option: String) -> Bool { flags.contains(option) || values[option] != nil }

    /// Every value of an option that may be given again.
    func allValues(_ option: String) -> [String] { values[option] ?? [] }

    /// The value of an option that is a whole number within bounds.
    ///
    /// - Throws: `CommandFailure` with status 2 where it is something else.
    func wholeNumber<Number: FixedWidthInteger>(
        _ option: String, in bounds: ClosedRange<Number>
    ) throws(CommandFailure) -> Number? {
        guard let text = value(option) else { return nil }
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Number(text),
            bounds.contains(number)
        {
            return number
        }
        let range = "from \(bounds.lowerBound) to \(bounds.upperBound)"
        throw .usage("\(option) takes a whole number \(range), not \(Diagnostic.quoted(text))\(hint(text))")
    }

    /// What is wrong with a number as cells see it, where that says more than that it is none.
    private func hint(_ text: String) -> String {
        do throws(DecimalError) {
            _ = try ExactDecimal(parsing: text)
            return ""
        } catch {
            return error == .notANumber ? "" : ", which \(error.explanation)"
        }
    }
}

/// Takes the words of a command line one after the other.
private struct Reader {
    let command: CommandDescription
    private let others: [CommandDescription]
    private var operands: [String] = []
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []
    private var waiting: CommandDescription.Option?

    init(command: CommandDescription, others: [CommandDescription]) {
        self.command = command
        self.others = others
    }

    mutating func read(_ word: String, asOperand: Bool) throws(CommandFailure) {
        if let option = waiting {
            waiting = nil
            guard asOperand || !Self.looksLikeOption(word) else {
                throw .usage(
                    "\(option.name) needs a value, and \(Diagnostic.quoted(word)) looks like an option: \(option.usage)\n"
                        + "    If it is the value, write \(option.name)=\(word).")
            }
            return try take(word, for: option)
        }
        guard !asOperand, Self.looksLikeOption(word) else {
            operands.append(word)
            return
        }
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let option = try option(named: parts[0])
        switch (option.value, parts.count) {
        case (.none, 1): flags.insert(option.name)
        case (.none, _): throw .usage("\(option.name) takes no value")
        case (_, 1): waiting = option
        default: try take(parts[1], for: option)
        }
    }

    /// Whether a word begins as options do; a negative number does not.
    private static func looksLikeOption(_ word: String) -> Bool {
        word.hasPrefix("-") && word.count > 1 && word.dropFirst().first?.isNumber != true
    }

    func finish() throws(CommandFailure) -> ([String], [String: [String]], Set<String>) {
        if let waiting { throw .usage("\(waiting.name) needs a value: \(waiting.usage)") }
        if flags.isDisjoint(with: ["--help", "--version"]) { try checkOperands() }
        return (operands, values, flags)
    }

    private func option(named name: String) throws(CommandFailure) -> CommandDescription.Option {
        let full = name == "-h" ? "--help" : name
        if let option = command.options.first(where: { $0.name == full }) { return option }
        throw .usage("avoided \(command.name) has no option \(Diagnostic.quoted(name))\(hint(for: name))")
    }

    /// The option that was probably meant, or the commands that have one of this name, or where to look.
    private func hint(for name: String) -> String {
        let holders = others.filter { $0.options.contains { $0.name == name } }
        if !holders.isEmpty { return "; it is an option of \(holders.map(\.name).joined(separator: ", "))" }
        if let near = NearMatch.suggestion(for: name, among: command.options.map(\.name)) {
            return "; did you mean \(near)?"
        }
        return "\n    `avoided \(command.name) --help` lists its options"
    }

    private mutating func take(_ word: String, for option: CommandDescription.Option) throws(CommandFailure) {
        guard !word.isEmpty else { throw .usage("\(option.name) is empty: \(option.usage)") }
        switch option.value {
        case .none: break
        case .many: values[option.name, default: []].append(word)
        case .one:
            guard values[option.name] == nil else { throw .usage("\(option.name) is given twice") }
            values[option.name] = [word]
        case .choice(let choices):
            guard values[option.name] == nil else { throw .usage("\(option.name) is given twice") }
            guard choices.contains(word) else {
                let near = NearMatch.suggestion(for: word, among: choices).map { "; did you mean \($0)?" } ?? ""
                let list = choices.joined(separator: ", ")
                throw .usage("\(option.name) takes one of \(list), not \(Diagnostic.quoted(word))\(near)")
            }
            values[option.name] = [word]
        }
    }

    private func checkOperands() throws(CommandFailure) {
        let least = command.operands.filter { $0.count == .one || $0.count == .oneOrMore }.count
        if operands.count < least {
            let missing = command.operands[Swift.min(operands.count, command.operands.count - 1)].name
            throw .usage("avoided \(command.name) needs \(missing)\n    \(command.usageLine)")
        }
        if let empty = operands.firstIndex(of: "") {
            let place = Swift.min(empty, command.operands.count - 1)
            let name = place >= 0 ? command.operands[place].name : "a word"
            throw .usage("\(name) is empty\n    \(command.usageLine)")
        }
        let unlimited = command.operands.contains { $0.count == .oneOrMore || $0.count == .zeroOrMore }
        if !unlimited, operands.count > command.operands.count {
            let extra = Diagnostic.quoted(operands[command.operands.count])
            throw .usage(
                "avoided \(command.name) does not know what to do with \(extra)\n    \(command.usageLine)")
        }
    }
}
