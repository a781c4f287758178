/// A number format's code, taken apart. ECMA-376 part 1, section 18.8.31.
enum FormatTokens {
    /// One piece of a code.
    enum Token: Hashable, Sendable {
        /// A place for a digit: `0`, `#`, `?`.
        case digit
        /// The same where a nought is shown if there is no digit: `0`.
        case nought
        /// The decimal point.
        case point
        /// A comma that is not shown as it is: it parts thousands, or scales the number.
        case comma
        /// `%`: the number is shown times a hundred.
        case percent
        /// `E+`: the number is shown with an exponent.
        case exponent
        /// `General`.
        case general
        /// `@`: the text as it is.
        case text
        /// A run of one letter of a date: `yyyy`, `mmm`, `d`, `h`, `s`.
        case date(letter: Character, count: Int)
        /// `AM/PM`.
        case halfDay
        /// `[h]`: hours counted beyond 24.
        case elapsed(Character)
        /// `[Red]`, by its name.
        case colour(String)
        /// `[<=100]`.
        case condition(FormatCondition)
        /// The sign of a currency, bare, in quotes or as `[$£-809]`, and its letters as `[$EUR]`.
        case currency(String)
        /// A character shown as it is.
        case literal(Character)
    }

    /// The tokens of each part between semicolons.
    static func sections(of code: String) -> [[Token]] {
        var sections: [[Token]] = [[]]
        var rest = Substring(code)
        while let character = rest.first {
            if character == ";" {
                rest.removeFirst()
                sections.append([])
            } else {
                sections[sections.count - 1] += take(from: &rest)
            }
        }
        return sections
    }

    /// The tokens with all places for digits alike.
    static func alike(_ tokens: [Token]) -> [Token] { tokens.map { $0 == .nought ? .digit : $0 } }

    private static let general = "general"
    private static let dateLetters: Set<Character> = ["y", "m", "d", "h", "s", "e", "b", "g"]

    private static func take(from rest: inout Substring) -> [Token] {
        let lowered = rest.prefix(general.count).lowercased()
        if lowered == general {
            rest = rest.dropFirst(general.count)
            return [.general]
        }
        for halfDay in ["am/pm", "a/p"] where lowered.hasPrefix(halfDay) {
            rest = rest.dropFirst(halfDay.count)
            return [.halfDay]
        }
        if lowered.hasPrefix("e+") || lowered.hasPrefix("e-") {
            rest = rest.dropFirst(2)
            return [.exponent]
        }
        let character = rest.removeFirst()
        switch character {
        case "\"": return quoted(&rest)
        case "\\": return rest.popFirst().map(literal) ?? []
        case "_", "*":  // room as wide as the next character, or filled with it
            rest = rest.dropFirst()
            return []
        case "[": return bracket(&rest)
        case "0": return [.nought]
        case "#", "?": return [.digit]
        case ".": return [.point]
        case ",": return [.comma]
        case "%": return [.percent]
        case "@": return [.text]
        default:
            guard let letter = character.lowercased().first, dateLetters.contains(letter) else {
                return literal(character)
            }
            let more = rest.prefix { $0.lowercased() == character.lowercased() }
            rest = rest.dropFirst(more.count)
            return [.date(letter: letter, count: more.count + 1)]
        }
    }

    private static func literal(_ character: Character) -> [Token] {
        [isCurrency(character) ? .currency(String(character)) : .literal(character)]
    }

    private static func isCurrency(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
    }

    private static func quoted(_ rest: inout Substring) -> [Token] {
        let words = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(words.count + 1)
        return words.flatMap(literal)
    }

    /// A colour, a condition, a currency with its language, hours beyond 24, or the digits of another script.
    private static func bracket(_ rest: inout Substring) -> [Token] {
        let content = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(content.count + 1)
        if content.hasPrefix("$") {
            // `[$£-809]` has a sign and a language, `[$-809]` a language alone.
            let sign = content.dropFirst().prefix { $0 != "-" }
            return sign.isEmpty ? [] : [.currency(String(sign))]
        }
        if let condition = FormatCondition(content) { return [.condition(condition)] }
        let letters = Set(content.lowercased())
        if letters.count == 1, let letter = letters.first, ["h", "m", "s"].contains(letter) {
            return [.elapsed(letter)]
        }
        // Digits of another script, `[DBNum1]`, are written so.
        let name = content.lowercased()
        return name.hasPrefix("dbnum") || name.hasPrefix("natnum") ? [] : [.colour(name)]
    }
}
