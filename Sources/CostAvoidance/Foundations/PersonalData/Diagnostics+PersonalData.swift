import DelimitedText

extension Diagnostics {
    /// The same messages without values that look like personal data: whatever was found wrong, wherever the value stands, a message
    /// repeats it only where nobody can be found by it.
    package func withoutPersonalValues() -> Diagnostics {
        mapped { diagnostic in
            let dates = QuotedValues.dates(in: diagnostic)
            return Diagnostic(
                diagnostic.severity, at: diagnostic.position, code: diagnostic.code,
                message: QuotedValues.withoutPersonal(diagnostic.message, dates),
                remedy: diagnostic.remedy.map { QuotedValues.withoutPersonal($0, dates) })
        }
    }
}

/// Values that a message repeats between quotation marks.
private enum QuotedValues {
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
                kept += withoutNumbers(part)
            } else if place == parts.count - 1 {
                kept += "\"" + part
            } else if let kind = kind(of: part, dates) {
                kept += "(not repeated here: it looks like \(kind.rawValue))"
            } else {
                kept += "\"\(part)\""
            }
        }
        return kept
    }

    /// The same for a number that stands without quotation marks, as those of `evaluation.json` do.
    private static func withoutNumbers(_ text: String) -> String {
        guard text.utf8.count(where: ASCII.isDigit) >= shortestNumber else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            let digits = word.prefix { ("0"..."9").contains($0) }
            guard digits.utf8.count >= shortestNumber, digits.count + 1 >= word.count,
                let kind = PersonalDataGuard.finding(in: String(digits), at: .reference)
            else { return String(word) }
            return "(not repeated here: it looks like \(kind.rawValue))" + word.dropFirst(digits.count)
        }
        return words.joined(separator: " ")
    }

    private static let shortestNumber = 10

    /// What a value looks like. A decimal number is no telephone's.
    private static func kind(of value: String, _ dates: Dates) -> PersonalDataKind? {
        let isDecimal = value.contains(".") && value.utf8.allSatisfy { ASCII.isDigit($0) || ".-".utf8.contains($0) }
        guard !isDecimal else { return nil }
        if let whole = PersonalDataGuard.finding(in: value, at: .reference) { return whole }
        let inside = PersonalDataGuard.finding(in: value, at: .caseCell)
        if let inside { return inside == .dateOfBirth && dates == .ofTheInputs ? nil : inside }
        return PersonalName.holdsGivenName(value) ? .name : nil
    }
}
