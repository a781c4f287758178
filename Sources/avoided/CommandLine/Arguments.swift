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
    /// - Throws: `CommandFailure` with status 2 and all that is wrong: an unknown option, a value that is missing or not one that the
    ///   option takes, an option given twice, or operands that are too few or too many.
    init(
        _ words: some Sequence<String>, for command: CommandDescription, among others: [CommandDescription]
    ) throws(CommandFailure) {
        var reader = Reader(command: command, others: others)
        var onlyOperands = false
        for word in words {
            if !onlyOperands, word == "--" {
                onlyOperands = true
            } else {
                reader.read(word, asOperand: onlyOperands)
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
        return try Self.wholeNumber(text, of: option, in: bounds)
    }

    /// A whole number within bounds.
    ///
    /// - Throws: `CommandFailure` with status 2 where the text is something else.
    static func wholeNumber<Number: FixedWidthInteger>(
        _ text: String, of option: String, in bounds: ClosedRange<Number>
    ) throws(CommandFailure) -> Number {
        if text.utf8.allSatisfy(isDigit), let number = Number(text),
            bounds.contains(number)
        {
            return number
        }
        let range = "from \(bounds.lowerBound) to \(bounds.upperBound)"
        // So long a number might be anything, and is not repeated.
        let longest = 8
        if text.utf8.count > longest, text.utf8.allSatisfy(isDigit) {
            throw .usage("\(option) takes a whole number \(range), and this is more")
        }
        throw .usage("\(option) takes a whole number \(range), not \(Diagnostic.quoted(text))\(hint(text))")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// What is wrong with a number as cells see it, where that says more than that it is none.
    private static func hint(_ text: String) -> String {
        do throws(DecimalError) {
            _ = try ExactDecimal(parsing: text)
            return ""
        } catch {
            return error == .notANumber ? "" : ", which \(error.explanation)"
        }
    }
}

/// Takes the words of a command line one after the other, and notes everything that is wrong with them.
private struct Reader {
    let command: CommandDescription
    private let others: [CommandDescription]
    private var operands: [String] = []
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []
    private var waiting: CommandDescription.Option?
    private var wrong: [String] = []
    /// Whether a word may have been meant for the value of an option that is none.
    private var mayBeValues = false

    init(command: CommandDescription, others: [CommandDescription]) {
        self.command = command
        self.others = others
    }

    mutating func read(_ word: String, asOperand: Bool) {
        if let option = waiting {
            waiting = nil
            if asOperand || !Self.looksLikeOption(word) { return take(word, for: option) }
            wrong.append(
                "\(option.name) needs a value, and \(Diagnostic.quoted(word)) looks like an option: \(option.usage)\n"
                    + "    If it is the value, write \(option.name)=\(word).")
            mayBeValues = true
            // Most likely it is one.
            guard command.options.contains(where: { $0.name == Self.named(word) }) else { return }
        }
        guard !asOperand, Self.looksLikeOption(word) else {
            operands.append(word)
            return
        }
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let full = Self.named(word)
        guard let option = command.options.first(where: { $0.name == full }) else {
            mayBeValues = mayBeValues || parts.count == 1
            return wrong.append(
                "avoided \(command.name) has no option \(Diagnostic.quoted(parts[0]))\(hint(for: parts[0]))")
        }
        switch (option.value, parts.count) {
        case (.none, 1): flags.insert(option.name)
        case (.none, _): wrong.append("\(option.name) takes no value")
        case (_, 1): waiting = option
        default: take(parts[1], for: option)
        }
    }

    /// The name of an option, as it stands before a sign of equality.
    private static func named(_ word: String) -> String {
        let name = word.prefix { $0 != "=" }
        return name == "-h" ? "--help" : String(name)
    }

    /// Whether a word begins as options do; a negative number does not.
    private static func looksLikeOption(_ word: String) -> Bool {
        word.hasPrefix("-") && word.count > 1 && word.dropFirst().first?.isNumber != true
    }

    func finish() throws(CommandFailure) -> ([String], [String: [String]], Set<String>) {
        var wrong = wrong
        if let waiting { wrong.append("\(waiting.name) needs a value: \(waiting.usage)") }
        if !mayBeValues, flags.isDisjoint(with: ["--help", "--version"]) {
            if let fault = faultOfOperands {
                wrong.append(fault)
            } else {
                do throws(CommandFailure) { try command.checkOperands(operands) } catch { wrong += error.messages }
            }
        }
        guard wrong.isEmpty else { throw .usage(wrong) }
        return (operands, values, flags)
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

    private mutating func take(_ word: String, for option: CommandDescription.Option) {
        guard !word.isEmpty else { return wrong.append("\(option.name) is empty: \(option.usage)") }
        if case .many = option.value { return values[option.name, default: []].append(word) }
        guard values[option.name] == nil else { return wrong.append("\(option.name) is given twice") }
        values[option.name] = [word]
        if case .choice(let choices) = option.value, !choices.contains(word) {
            let near = NearMatch.suggestion(for: word, among: choices).map { "; did you mean \($0)?" } ?? ""
            let list = choices.joined(separator: ", ")
            return wrong.append("\(option.name) takes one of \(list), not \(Diagnostic.quoted(word))\(near)")
        }
        do throws(CommandFailure) { try option.check(word) } catch { wrong += error.messages }
    }

    /// What is wrong with the words that are no options; nil where nothing is.
    private var faultOfOperands: String? {
        let least = command.operands.filter { $0.count == .one || $0.count == .oneOrMore }.count
        if operands.count < least {
            let missing = command.operands[Swift.min(operands.count, command.operands.count - 1)].name
            return "avoided \(command.name) needs \(missing)\n    \(command.usageLine)"
        }
        if let empty = operands.firstIndex(of: "") {
            let place = Swift.min(empty, command.operands.count - 1)
            let name = place >= 0 ? command.operands[place].name : "a word"
            return "\(name) is empty\n    \(command.usageLine)"
        }
        let unlimited = command.operands.contains { $0.count == .oneOrMore || $0.count == .zeroOrMore }
        if !unlimited, operands.count > command.operands.count {
            let extra = operands[command.operands.count...].map(Diagnostic.quoted).joined(separator: ", ")
            return "avoided \(command.name) does not know what to do with \(extra)\n    \(command.usageLine)"
        }
        return nil
    }
}
