extension SpreadsheetText {
    /// Whether the text is a formula or a formula's error value: `=I99*2`, `=SUM(A1:A3)`, `+A1*3`, `@SUM(A1:A3)`, `-B2`, `#REF!`.
    ///
    /// A sentence that begins with such a sign is not: a formula goes on with a number, a cell, a function or a sheet, and behind
    /// a sign other than the equals sign it holds nothing else.
    static func isFormula(_ text: String) -> Bool {
        if isErrorValue(String(text.prefix { $0 != "," && $0 != ";" && $0 != ")" })) { return true }
        switch text.first {
        case "=": return isFormulaOfEqualsSign(text.dropFirst())
        case "+", "-", "@": return isReckoning(text)
        default: return false
        }
    }

    /// Whether the text is a formula with a sign before it that keeps a spreadsheet from running it.
    static func isDisguisedFormula(_ text: String) -> Bool {
        guard let first = text.first, "'\u{2019}\u{2018}`\"".contains(first) else { return false }
        return isFormula(String(text.dropFirst()))
    }

    private static func isFormulaOfEqualsSign(_ text: Substring) -> Bool {
        let rest = text.drop { "+-@($ {[.\"".contains($0) }
        guard let first = rest.first, first.isASCII else { return false }
        if first.isNumber { return true }
        if first == "'" { return rest.contains("!") }
        let afterWord = rest.drop { $0.isASCII && $0.isLetter }
        guard afterWord.startIndex != rest.startIndex, let next = afterWord.first else { return false }
        return "(!$]".contains(next) || next.isNumber
    }

    // MARK: Behind a plus, a minus or an at

    /// One part of a formula.
    private enum Token {
        case number, cell, function, sign
    }

    /// Whether numbers, cells, functions and the signs between them are all the text is, and more than a number, a range of two or a
    /// financial year: `-5`, `-5 - 10`, `+2013/14`, `+44 20` and `@ 2013 prices` are no formulas.
    private static func isReckoning(_ text: String) -> Bool {
        var rest = text.dropFirst()
        var tokens: [Token] = []
        var signs = 0
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
                continue
            }
            guard let token = token(&rest) else { return false }
            if let last = tokens.last, last != .sign, last != .function, token != .sign { return false }
            if token == .sign, "*^".contains(first) || "/" == first && tokens.last == .number { signs += 1 }
            tokens.append(token)
        }
        guard tokens.last != .function else { return false }
        if tokens.contains(.function) { return true }
        if tokens.contains(.cell) { return text.first != "@" }
        return text.first != "@" && signs > 0 && (try? FinancialYear(parsing: text.dropFirst())) == nil
    }

    /// Takes the next part off the text; nil where it is none.
    private static func token(_ rest: inout Substring) -> Token? {
        guard let first = rest.first, first.isASCII else { return nil }
        if first.isNumber || first == "." {
            rest = rest.drop { $0.isASCII && ($0.isNumber || $0 == ".") }
            return .number
        }
        if "+-*/^&,:();%!'\"".contains(first) {
            rest.removeFirst()
            return .sign
        }
        let letters = rest.drop { $0 == "$" }.prefix { $0.isASCII && $0.isLetter }
        let behind = rest[letters.endIndex...]
        guard !letters.isEmpty else { return nil }
        if behind.first == "(" || behind.first == "!" {
            rest = behind
            return .function
        }
        let digits = behind.drop { $0 == "$" }.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, letters.count <= longestColumnName else { return nil }
        rest = rest[digits.endIndex...]
        return .cell
    }

    /// Letters of the last column of a sheet, `XFD`.
    private static let longestColumnName = 3
}
