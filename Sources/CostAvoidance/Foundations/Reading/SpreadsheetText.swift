import Numerics

/// Text that a spreadsheet leaves behind where a value was meant.
enum SpreadsheetText {
    /// Whether the text is the error value of a formula, or the signs shown in a column too narrow for its number.
    static func isErrorValue(_ text: String) -> Bool { SpreadsheetErrorValue.isOne(text) }

    /// Whether the text is a number as a spreadsheet shows it in a narrow column: `1.23457E+11`, also with a decimal comma, and as
    /// programs write it, `1.23457e11`.
    static func isShortenedNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") { rest.removeFirst() }
        guard let first = rest.popFirst(), ASCII.isDigit(first) else { return false }
        var hasPoint = false
        if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
            let fraction = rest.dropFirst().prefix(while: ASCII.isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
            hasPoint = true
        }
        guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "e"), let sign = rest.first else { return false }
        if sign == UInt8(ascii: "+") || sign == ASCII.hyphen {
            rest.removeFirst()
        } else if !hasPoint {
            return false
        }
        return (hasPoint ? 1...3 : 2...3).contains(rest.count) && rest.allSatisfy(ASCII.isDigit)
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
