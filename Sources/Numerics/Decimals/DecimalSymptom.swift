/// Finds out what somebody meant by text that is not a plain decimal number, so that the error can say so.
///
/// Runs only after a number was refused; it never changes what is accepted.
enum DecimalSymptom {
    /// The error that describes `bytes` best.
    static func error(in bytes: UnsafeRawBufferPointer) -> DecimalError {
        let text = String(decoding: bytes, as: UTF8.self)
        let characters = Array(text)
        let trimmed = characters.trimmingWhitespace()
        if trimmed.isEmpty { return .empty }
        if spellsNoNumber(trimmed) { return .notFinite }
        if hasCurrency(trimmed) { return .currencySign }
        if trimmed.last == "%", hasOnlyNumberCharacters(trimmed.dropLast()) { return .percentSign }
        if let first = trimmed.first, typographicMinuses.contains(first), trimmed.dropFirst().contains(where: isDigit) {
            return .typographicMinus
        }
        let unsigned = trimmed.first == "-" ? trimmed.dropFirst() : trimmed[...]
        if hasExponent(unsigned) { return .exponent }
        if let error = separatorError(unsigned) { return error }
        if trimmed.count < characters.count, isPlain(unsigned) { return .surroundingSpace }
        return .notANumber
    }

    private static let typographicMinuses: Set<Character> = [
        "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
    ]
    private static let currencies: Set<Character> = ["£", "$", "€", "¥"]
    private static let groupSeparators: Set<Character> = [
        ",", " ", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}",
    ]

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isPlain(_ text: some Collection<Character>) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func hasOnlyNumberCharacters(_ text: some Collection<Character>) -> Bool {
        text.contains(where: isDigit) && text.allSatisfy { isDigit($0) || "-., ".contains($0) }
    }

    private static func spellsNoNumber(_ text: [Character]) -> Bool {
        var word = String(text).lowercased()
        if let first = word.first, first == "-" || first == "+" { word.removeFirst() }
        return ["nan", "inf", "infinity", "∞"].contains(word)
            || (word.first == "#" && ["#n/a", "#div/0!", "#value!", "#ref!", "#name?", "#num!"].contains(word))
    }

    private static func hasCurrency(_ text: [Character]) -> Bool {
        guard text.contains(where: isDigit) else { return false }
        let upper = String(text).uppercased()
        return text.contains(where: currencies.contains) || upper.hasPrefix("GBP") || upper.hasSuffix("GBP")
    }

    private static func hasExponent(_ text: some Collection<Character>) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count == 2, isPlain(parts[0]) else { return false }
        let exponent = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
        return !exponent.isEmpty && exponent.allSatisfy(isDigit)
    }

    /// Commas and spaces between digits: groups of three are thousands, anything else with one comma a decimal comma.
    private static func separatorError(_ text: ArraySlice<Character>) -> DecimalError? {
        let isNumberLike = text.allSatisfy { isDigit($0) || $0 == "." || groupSeparators.contains($0) }
        guard isNumberLike, let first = text.first, let last = text.last, isDigit(first), isDigit(last) else {
            return nil
        }
        let groups = text.split(omittingEmptySubsequences: false) { groupSeparators.contains($0) }
        guard groups.count > 1 else { return nil }
        let decimals = text.split(separator: ",", omittingEmptySubsequences: false)
        if decimals.count == 2, let fraction = decimals.last, fraction.allSatisfy(isDigit) {
            let isContinental = decimals[0].contains(".") || fraction.count != 3
            if isContinental { return .decimalComma }
        }
        return .thousandsSeparator
    }
}

extension [Character] {
    fileprivate func trimmingWhitespace() -> [Character] {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return [] }
        return Array(self[first...last])
    }
}
