/// What a spreadsheet writes where a formula has no value, in whichever language it is set to.
package enum SpreadsheetErrorValue {
    /// Those that do not end in a sign, beside those that do: `#N/A` in the languages of Europe, and states of a cell.
    private static let words: Set<String> = [
        "#N/A", "#NV", "#N/D", "#N/B", "#I/T", "#YOK", "#Н/Д", "#HIÁNYZIK", "#NENÍ_K_DISPOZICI", "#NEDOSTUPNÝ", "#Δ/Υ",
        "#GETTING_DATA",
    ]

    /// Whether a text is the error value of a formula, or the signs shown in a column too narrow for its number.
    ///
    /// In every language an error value is capitals with an exclamation or question mark behind them: `#REF!`, `#WERT!`, `#NOM?`,
    /// `#¡REF!`, `#ДЕЛ/0!`.
    package static func isOne(_ text: String) -> Bool {
        // LibreOffice writes `Err:502`.
        if text.hasPrefix("Err:") { return text.dropFirst(4).allSatisfy(\.isNumber) }
        // A macro of Excel writes `Error 2042` for `#N/A`.
        if text.hasPrefix("Error 20") { return text.utf8.count == 10 && text.suffix(2).allSatisfy(\.isNumber) }
        guard text.utf8.first == UInt8(ascii: "#") else { return false }
        if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
        let capitals = text.uppercased().filter { !$0.isWhitespace }
        // A data service adds a reason: `#N/A N/A`, `#N/A Requesting Data`.
        let first = text.prefix { !$0.isWhitespace }.uppercased()
        return words.contains(capitals) || words.contains(first) || isMadeLikeOne(capitals)
    }

    private static func isMadeLikeOne(_ text: String) -> Bool {
        guard let last = text.last, last == "!" || last == "?" else { return false }
        let word = text.dropFirst().dropLast()
        return word.count(where: \.isLetter) > 1
            && word.allSatisfy { ($0.isLetter && !$0.isLowercase) || "¡¿/0_".contains($0) }
    }
}
