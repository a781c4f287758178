/// Text that a spreadsheet's formulas leave behind where a catalogue was carried over as text.
enum SpreadsheetText {
    /// What a spreadsheet writes where a formula has no value.
    private static let errorValues = ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!"]

    /// Whether the text is a formula or a formula's error value: `=I99*2`, `=SUM(A1:A3)`, `#REF!`.
    ///
    /// A sentence that begins with an equals sign is not: a formula goes on with a number, a cell, a function or a sheet.
    static func isFormula(_ text: String) -> Bool {
        if errorValues.contains(where: text.hasPrefix) { return true }
        guard text.hasPrefix("=") else { return false }
        let rest = text.dropFirst().drop { "+-($ ".contains($0) }
        guard let first = rest.first, first.isASCII else { return false }
        if first.isNumber { return true }
        if first == "'" { return rest.contains("!") }
        let afterWord = rest.drop { $0.isASCII && $0.isLetter }
        guard afterWord.startIndex != rest.startIndex, let next = afterWord.first else { return false }
        return next == "(" || next == "!" || next == "$" || next.isNumber
    }

    /// The numbers that a formula holds, as they are written, without those of cell names such as `I99`.
    static func numbers(in formula: String) -> [String] {
        var numbers: [String] = []
        var number = ""
        var before: Character = "="
        for character in formula {
            let isDigit = character.isASCII && (character.isNumber || character == ".")
            if isDigit, !number.isEmpty || !(before.isLetter || before == "$" || before == "_") {
                number.append(character)
            } else if !number.isEmpty {
                numbers.append(number)
                number = ""
            }
            // The digits of a cell name stay part of it.
            if !isDigit || !number.isEmpty { before = character }
        }
        return number.isEmpty ? numbers : numbers + [number]
    }

    /// Whether an amount is the numbers of a formula written one after the other: 99532 of `=995/3*2`.
    static func isRunTogether(amount: String, formula: String) -> Bool {
        var joined = ""
        for (count, number) in numbers(in: formula).enumerated() {
            joined += number
            if count > 0, joined == amount { return true }
        }
        return false
    }
}
