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
        if SpreadsheetErrorValue.isOne(String(trimmed)) { return .errorValue }
        if isDashAlone(trimmed) { return .dashAlone }
        if let hidden = invisible(in: text) { return .invisibleCharacter(hidden.value) }
        if hasOtherDigits(trimmed) { return .otherDigits }
        if spellsNoNumber(trimmed) { return .notFinite }
        if let absent = NumberAbsence.error(of: String(trimmed)) { return absent }
        if isFraction(trimmed) { return .fraction }
        if holdsTwoNumbers(trimmed) { return .twoNumbers }
        if let sign = otherCurrency(trimmed) { return .otherCurrency(sign) }
        if isInBrackets(trimmed) { return .brackets }
        if isMinusBehind(trimmed) { return .minusBehind }
        if isMultiplied(trimmed) { return .thousandsByLetter }
        // Without its sign `£5,000 approx` would be no number yet.
        if hasCurrency(trimmed) {
            if hasOtherLetters(trimmed) { return .wordsBesideNumber }
            // Where pounds may have their sign, the space in `£1 200` is what is wrong.
            return hasSpaceAmongDigits(trimmed) ? .thousandsSeparator : .currencySign
        }
        if trimmed.last == "%", hasOnlyNumberCharacters(trimmed.dropLast()) { return .percentSign }
        if let first = trimmed.first, typographicMinuses.contains(first), trimmed.dropFirst().contains(where: isDigit) {
            return .typographicMinus
        }
        let unsigned = trimmed.first == "-" ? trimmed.dropFirst() : trimmed[...]
        if hasExponent(unsigned) { return .exponent }
        if let error = separatorError(unsigned) { return error }
        if trimmed.count < characters.count, isPlain(unsigned) { return .surroundingSpace }
        if isPence(Array(unsigned)) { return .pence }
        if hasWordsBeside(trimmed) { return .wordsBesideNumber }
        return .notANumber
    }

    private static let typographicMinuses: Set<Character> = [
        "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
    ]
    /// A dash with nothing beside it but the sign of the pound, dots or more of it.
    private static func isDashAlone(_ text: [Character]) -> Bool {
        let rest = text.filter { $0 != "£" && !$0.isWhitespace }
        return !rest.isEmpty && rest.allSatisfy { $0 == "-" || typographicMinuses.contains($0) }
    }

    /// One number without a minus in front and with one behind it.
    private static func isMinusBehind(_ text: [Character]) -> Bool {
        guard let last = text.last, last == "-" || typographicMinuses.contains(last) else { return false }
        let number = text.dropLast().filter { $0 != "£" && !$0.isWhitespace && $0 != "," }
        return isPlain(number)
    }

    private static func hasSpaceAmongDigits(_ text: [Character]) -> Bool {
        text.indices.dropFirst().dropLast().contains { place in
            text[place].isWhitespace && isDigit(text[place - 1]) && isDigit(text[place + 1])
        }
    }

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
    }

    /// A number with digits of another script or form.
    private static func hasOtherDigits(_ text: [Character]) -> Bool {
        func isOther(_ character: Character) -> Bool {
            !isDigit(character) && character.unicodeScalars.first?.properties.numericType == .decimal
        }
        return text.contains(where: isOther) && text.allSatisfy { isOther($0) || isDigit($0) || "-.,% ".contains($0) }
    }

    /// A format or control character beside digits.
    private static func invisible(in text: String) -> Unicode.Scalar? {
        guard text.contains(where: isDigit) else { return nil }
        return text.unicodeScalars.first { scalar in
            !scalar.properties.isWhitespace
                && (scalar.properties.isDefaultIgnorableCodePoint
                    || [.control, .format].contains(scalar.properties.generalCategory))
        }
    }

    /// Digits with a letter or a word for thousands or millions behind them, also a range of such.
    private static func isMultiplied(_ text: [Character]) -> Bool {
        let plain = String(text).lowercased().filter { !currencies.contains($0) }
        let words = ["thousand", "million", "mn", "bn", "k", "m"]
        guard let word = words.first(where: plain.hasSuffix) else { return false }
        let number = plain.dropLast(word.count)
        return number.contains(where: isDigit)
            && number.allSatisfy { isDigit($0) || "-., \u{2013}km".contains($0) }
    }

    /// A number with the sign or the word for pence behind it.
    private static func isPence(_ text: [Character]) -> Bool {
        let plain = String(text).lowercased()
        guard let word = ["pence", "p"].first(where: plain.hasSuffix) else { return false }
        return isPlain(plain.dropLast(word.count).filter { $0 != " " })
    }

    /// One number and letters, signs of doubt or brackets beside it.
    private static func hasWordsBeside(_ text: [Character]) -> Bool {
        let runs = text.split { !(isDigit($0) || $0 == ".") }.filter { $0.contains(where: isDigit) }
        guard runs.count == 1, let run = runs.first, isPlain(run) else { return false }
        let first = run.startIndex
        let joined = [first > 0 ? text[first - 1] : " ", run.endIndex < text.count ? text[run.endIndex] : " "]
        // `0x10`, `10^3` and `-5-` are no number with a word beside it.
        return joined.allSatisfy { $0 == " " || "<>~?*([)]+\u{2248}".contains($0) || $0.isLetter }
            && text.contains { $0.isLetter || "<>~?*([)]+\u{2248}".contains($0) }
    }

    private static func isInBrackets(_ text: [Character]) -> Bool {
        var rest = text[...]
        if let first = rest.first, currencies.contains(first) { rest.removeFirst() }
        guard rest.first == "(", rest.last == ")" else { return false }
        return hasOnlyNumberCharacters(rest.dropFirst().dropLast().filter { !currencies.contains($0) })
    }

    /// Two whole numbers with a stroke between, of which neither is nought: `1/2`, `3 / 4`.
    private static func isFraction(_ text: [Character]) -> Bool {
        let parts = text.filter { $0 != " " }.split(separator: "/", omittingEmptySubsequences: false)
        let longest = 3
        return parts.count == 2
            && parts.allSatisfy {
                !$0.isEmpty && $0.count <= longest && $0.allSatisfy(isDigit) && $0.contains { $0 != "0" }
            }
    }

    /// Two amounts run together or a range. Groups of three digits are thousands, and a comma alone may stand for the point.
    private static func holdsTwoNumbers(_ text: [Character]) -> Bool {
        if text.count(where: currencies.contains) > 1 { return true }
        let plain = text.filter { !currencies.contains($0) && $0 != "%" }
        let points = plain.split(separator: ".", omittingEmptySubsequences: false)
        if points.count == 3, points.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) {
            // 100.00 and 200.00 without a space between; 1.234.567 is one number in groups, and 01.02.24 a day.
            return points[1].count >= 2 && points[2].count <= 2 && !isDay(points[0], points[1])
        }
        let joints: Set<Character> = [" ", "/", ";", "-", "\u{2013}", "\u{2014}", "\u{A0}"]
        let words = String(plain).replacing(" to ", with: ";").replacing(" or ", with: ";")
            .split { joints.contains($0) }.map(Array.init)
        guard words.count > 1, words.allSatisfy({ $0.contains(where: isDigit) && hasOnlyNumberCharacters($0) })
        else { return false }
        // 1 234 567 is one number in groups.
        let wholes = words.map { $0.prefix(while: isDigit).count }
        let isGrouped = wholes[0] <= 3 && wholes.dropFirst().allSatisfy { $0 == 3 }
        return !(isGrouped && plain.contains(where: { groupSeparators.contains($0) }) && !plain.contains("/"))
    }

    /// Whether two numbers can be the day and the month of a date.
    private static func isDay(_ day: ArraySlice<Character>, _ month: ArraySlice<Character>) -> Bool {
        let (lastDay, lastMonth) = (31, 12)
        guard let day = Int(String(day)), let month = Int(String(month)) else { return false }
        return (1...lastDay).contains(day) && (1...lastMonth).contains(month)
    }

    /// The sign of a currency that is none of pounds, beside one number.
    private static func otherCurrency(_ text: [Character]) -> String? {
        text.contains(where: isDigit) ? OtherCurrency.sign(in: String(text)) : nil
    }

    private static func hasCurrency(_ text: [Character]) -> Bool {
        guard text.contains(where: isDigit) else { return false }
        let upper = String(text).uppercased()
        return text.contains(where: currencies.contains) || upper.hasPrefix("GBP") || upper.hasSuffix("GBP")
    }

    /// Whether letters stand in a text beside those of GBP.
    private static func hasOtherLetters(_ text: [Character]) -> Bool {
        String(text).uppercased().replacing("GBP", with: "").contains(where: \.isLetter)
    }

    private static func hasExponent(_ text: some Collection<Character>) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count == 2, isPlain(parts[0]) else { return false }
        let exponent = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
        return !exponent.isEmpty && exponent.allSatisfy(isDigit)
    }

    /// Commas and spaces between digits: groups of three are thousands, anything else with one comma a decimal comma.
    private static func separatorError(_ text: ArraySlice<Character>) -> DecimalError? {
        let points = text.split(separator: ".", omittingEmptySubsequences: false)
        if points.count > 2, points.allSatisfy({ $0.allSatisfy(isDigit) }),
            points.dropFirst().allSatisfy({ $0.count == 3 })
        {
            return .thousandsSeparator
        }
        let isNumberLike = text.allSatisfy { isDigit($0) || $0 == "." || groupSeparators.contains($0) }
        guard isNumberLike, let first = text.first, let last = text.last, isDigit(first), isDigit(last) else {
            return nil
        }
        let groups = text.split(omittingEmptySubsequences: false) { groupSeparators.contains($0) }
        guard groups.count > 1 else { return nil }
        let decimals = text.split(separator: ",", omittingEmptySubsequences: false)
        if decimals.count == 2, let fraction = decimals.last, fraction.allSatisfy(isDigit) {
            let group = 3
            let whole = decimals[0]
            if fraction.count > group, whole.count <= group, whole.allSatisfy(isDigit),
                whole.contains(where: { $0 != "0" })
            {
                return .digitsRunTogether
            }
            let isContinental = decimals[0].contains(".") || fraction.count != group || whole == ["0"]
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
