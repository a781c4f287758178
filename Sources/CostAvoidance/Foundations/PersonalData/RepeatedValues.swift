import DelimitedText

/// Values of the inputs that a message or a remedy repeats: between quotation marks, in brackets behind a name, or in its sentence.
enum RepeatedValues {
    /// What a full date is in a message.
    enum Dates {
        /// What the message is about: a month, a year or a day that cannot be read. Warnings repeat the dates of sources.
        case ofTheInputs
        /// Where no time belongs it may be somebody's date of birth.
        case ofBirth
    }

    static func dates(in diagnostic: Diagnostic) -> Dates {
        let isAboutTime =
            ["month", "date", "period"].contains { diagnostic.code.contains($0) } && !diagnostic.code.contains("number")
        return isAboutTime || diagnostic.severity != .error ? .ofTheInputs : .ofBirth
    }

    /// The text with what looks like personal data named by its kind.
    static func withoutPersonal(_ text: String, _ dates: Dates) -> String {
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        var kept = ""
        for (place, part) in parts.enumerated() {
            // Every second part stands between quotation marks, but for one that is never closed.
            if place.isMultiple(of: 2) {
                kept += withoutBrackets(part, dates)
            } else if place == parts.count - 1 {
                kept += "\"" + withoutBrackets(part, dates)
            } else if let kind = kind(of: part, dates) {
                kept += notRepeated(kind)
            } else {
                kept += "\"\(part)\""
            }
        }
        return kept
    }

    /// The text with no words behind a command that is named in it: `avoided costs jane smith` as `avoided costs`.
    static func withoutArguments(_ text: String) -> String {
        text.replacing(/`(avoided [a-z-]+) [^`]*`/) { "`\($0.1)`" }
    }

    /// The name of a file, a sheet or an option with what was typed, named by its kind where it looks like personal data: nothing of it tells
    /// a name of somebody from one of a file.
    static func name(_ text: String) -> String {
        let spaced = text.replacing("_", with: " ")
        let kinds = [spaced, spaced.replacing(".", with: " ")].lazy.compactMap {
            PersonalDataGuard.finding(in: $0, at: .freeText)
        }
        return kinds.first.map(notRepeated) ?? text
    }

    /// The text without those words of a command line, and parts of them, that look like personal data: wherever a message repeats one.
    static func withoutTyped(_ text: String, _ words: [String]) -> String {
        var kept = text
        for word in words {
            for (part, dates) in parts(of: word) where !part.isEmpty && kept.contains(part) {
                guard let kind = number(in: part, dates) ?? name(in: part, of: word) else { continue }
                kept = kept.replacing(part, with: notRepeated(kind))
            }
        }
        return kept
    }

    /// Whether a part of a word that was typed is somebody's name. What stands in a path may be called by a person, `Henry Smith Charity`.
    private static func name(in part: String, of word: String) -> PersonalDataKind? {
        guard part.utf8.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) else { return nil }
        let isPerson = word.contains("/") ? PersonalName.isOfPerson(part) : PersonalName.isRecognised(in: part)
        return isPerson ? .name : nil
    }

    /// A word as it is typed, without the hyphens of an option, and what it is made of: the parts of a path, a name and its value.
    private static func parts(of word: String) -> [(String, Dates)] {
        let whole = word.drop { $0 == "-" }
        let sides = whole.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let values = sides.count > 1 ? [(String(sides[1]), Dates.ofBirth), (String(sides[0]), .ofTheInputs)] : []
        // In `service:12/05/1948/net` strokes part the value from what is asked about it, and stand in it.
        let stretches = whole.split { "=[]:".contains($0) }
        let before = stretches.count < 2 ? [] : stretches.compactMap { $0.lastIndex(of: "/").map($0.prefix(upTo:)) }
        let pieces = whole.split { "/=[]:".contains($0) }
        let files = pieces.compactMap { $0.lastIndex(of: ".").map($0.prefix(upTo:)) }
        return [(String(whole), .ofTheInputs)] + values + before.map { (String($0), .ofBirth) }
            + (stretches + pieces + files).map { (String($0), .ofTheInputs) }
    }

    private static func notRepeated(_ kind: PersonalDataKind) -> String {
        "(not repeated here: it looks like \(kind.rawValue))"
    }

    /// The same for what stands without quotation marks: labels in brackets, and names and numbers in the sentence itself.
    private static func withoutBrackets(_ text: String, _ dates: Dates) -> String {
        guard mayHoldValue(text) else { return text }
        var kept = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "("), let close = closing(rest[open...]) {
            kept += withoutClauses(rest[..<open])
            let inner = String(rest[rest.index(after: open)..<close])
            if let kind = number(in: inner, dates) {
                kept += notRepeated(kind)
            } else {
                kept += "(\(inner))"
            }
            rest = rest[rest.index(after: close)...]
        }
        return kept + withoutClauses(rest)
    }

    /// The bracket that closes the first one.
    private static func closing(_ text: Substring) -> Substring.Index? {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// A sentence of ours has dates and words of its own; a number of somebody's it has only from an input.
    private static func withoutClauses(_ text: Substring) -> String {
        guard mayHoldValue(text) else { return String(text) }
        var kept = ""
        var clause = ""
        func finish() {
            let kind = PersonalDataGuard.finding(in: clause, at: .reference) ?? number(in: clause, .ofTheInputs)
            let isOurs = kind == nil || kind == .dateOfBirth || kind == .address
            kept += isOurs ? clause : ownWords(before: clause) + (kind.map(notRepeated) ?? "")
            clause = ""
        }
        for character in text {
            if ",;:".contains(character) {
                finish()
                kept.append(character)
            } else {
                clause.append(character)
            }
        }
        finish()
        return kept
    }

    /// The words that stand before a value in a sentence, which name the column or the option that it is of.
    private static func ownWords(before clause: String) -> String {
        let words = clause.split(separator: " ", omittingEmptySubsequences: false)
        return words.prefix { !mayHoldValue($0) && !$0.contains("(") && !$0.contains("[") }.map { $0 + " " }.joined()
    }

    /// Whether a text could repeat somebody's number or address, which has digits or a sign that few sentences have.
    private static func mayHoldValue(_ text: some StringProtocol) -> Bool {
        text.utf8.contains { ASCII.isDigit($0) || $0 == UInt8(ascii: "@") || $0 >= 0x80 }
    }

    /// What a value looks like, names among it.
    private static func kind(of value: String, _ dates: Dates) -> PersonalDataKind? {
        number(in: value, dates) ?? (PersonalName.isRecognised(in: value) ? .name : nil)
    }

    /// What a value looks like, as it is written and as a name of a column has it, with low lines for its spaces. A decimal number is no
    /// telephone's.
    private static func number(in value: String, _ dates: Dates) -> PersonalDataKind? {
        let isDecimal = value.contains(".") && value.utf8.allSatisfy { ASCII.isDigit($0) || ".-".utf8.contains($0) }
        guard !isDecimal, !isShape(value) else { return nil }
        let spellings =
            value.contains("_")
            ? [value, value.replacing("_", with: " "), value.replacing("_", with: "-").replacing("/", with: "-")]
            : [value]
        for text in spellings {
            if let whole = PersonalDataGuard.finding(in: text, at: .reference) { return whole }
            guard let inside = PersonalDataGuard.finding(in: text, at: .caseCell) else { continue }
            if inside != .dateOfBirth || dates == .ofBirth || isOfBirth(text) { return inside }
        }
        return nil
    }

    /// Whether a value is the shape of case numbers, `AA999999A`, and no number itself.
    private static func isShape(_ value: String) -> Bool {
        value.utf8.allSatisfy { !ASCII.isAlphanumeric($0) || "A9X".utf8.contains($0) }
    }

    /// Whether a date that a message about time repeats may be one of birth all the same: of another century, or said to be.
    private static func isOfBirth(_ text: String) -> Bool {
        let bytes = Array(PersonalText.plain(text).utf8)
        if DateOfBirth.isOfBirth(bytes) { return true }
        let numbers = bytes.split { !ASCII.isDigit($0) }
        if numbers.contains(where: { $0.count == 4 && $0.starts(with: "19".utf8) }) { return true }
        return !numbers.contains { $0.count >= 4 && $0.starts(with: "20".utf8) }
    }
}
