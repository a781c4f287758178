/// What can be wrong with a JSON file, in words.
enum JSONFault {
    case nothing
    case endBeforeValue
    case endOfFile(inside: String, openedOn: Int)
    case unexpected(Unicode.Scalar, wanted: String)
    /// `1,000` in place of `1000`.
    case digitForKey(Unicode.Scalar)
    case trailingComma(closing: Unicode.Scalar)
    case missingComma
    case extraComma
    case missingColon(key: String)
    case semicolon
    case mismatchedBracket(found: Unicode.Scalar, wanted: Unicode.Scalar, openedOn: Int)
    case comment
    case otherQuotes(Unicode.Scalar)
    case unquotedKey(String)
    case duplicateKey(String, firstOn: Int)
    case notFinite(String)
    case misspeltLiteral(String, meant: String)
    case unknownWord(String)
    case malformedNumber(String, because: String)
    case controlCharacter(Unicode.Scalar)
    case unclosedString
    case badEscape(String)
    case badUnicodeEscape
    case loneSurrogate(String)
    case tooDeep
    case moreThanOneValue

    /// The fault, placed.
    func diagnostic(at position: SourcePosition) -> Diagnostic {
        let (code, message, remedy) = wording
        return Diagnostic(at: position, code: "json-" + code, message: message, remedy: remedy)
    }

    private var wording: (code: String, message: String, remedy: String?) {
        structure ?? words ?? text
    }

    /// Faults between the values.
    private var structure: (String, String, String?)? {
        switch self {
        case .nothing:
            ("empty", "nothing is written in the file", "Begin with { and end with }.")
        case .endOfFile(let inside, let line):
            (
                "end-of-file", "the file ends inside \(inside) that opens on line \(line)",
                "Close it, or see where the file was cut off."
            )
        case .endBeforeValue:
            ("end-of-file", "the file ends where a value was expected", "See where the file was cut off.")
        case .unexpected(let scalar, let wanted):
            (
                "unexpected-character", "\(Diagnostic.quoted(String(scalar))) stands where \(wanted) was expected",
                "Delete it, or write what is missing before it."
            )
        case .digitForKey(let scalar):
            (
                "unexpected-character",
                "\(Diagnostic.quoted(String(scalar))) stands where a key in double quotes was expected",
                "Write numbers without commas, 1000 and not 1,000; or delete what is too much."
            )
        case .trailingComma(let closing):
            (
                "trailing-comma", "a comma stands before the closing \(closing)",
                "Delete the comma behind the last entry."
            )
        case .missingComma:
            ("missing-comma", "a comma is missing before this", "Put a comma between two entries.")
        case .extraComma:
            (
                "extra-comma", "a comma stands where an entry was expected",
                "Delete it, or write the entry that is missing."
            )
        case .missingColon(let key):
            ("missing-colon", "a colon is missing behind the key \(Diagnostic.quoted(key))", "Write \"key\": value.")
        case .semicolon:
            ("semicolon", "a semicolon stands where a comma was expected", "Entries are separated by commas.")
        case .mismatchedBracket(let found, let wanted, let line):
            (
                "mismatched-bracket",
                "\(found) stands where the bracket that opens on line \(line) is to be closed by \(wanted)",
                "Write \(wanted) before it, or delete it if it is one bracket too many."
            )
        case .tooDeep:
            (
                "too-deep", "brackets stand inside brackets, more than \(LocatedJSON.deepest) deep",
                "Delete the brackets that are not needed."
            )
        case .moreThanOneValue:
            (
                "more-than-one-value", "something follows the end of the JSON value",
                "Delete what follows, or the bracket that closed it too early."
            )
        case .comment:
            ("comment", "JSON has no comments", "Delete the comment.")
        default: nil
        }
    }

    /// Faults in keys, numbers and bare words.
    private var words: (String, String, String?)? {
        switch self {
        case .unquotedKey(let key):
            ("unquoted-key", "the key \(Diagnostic.quoted(key)) is not in double quotes", "Put it in double quotes.")
        case .duplicateKey(let key, let line):
            (
                "duplicate-key", "the key \(Diagnostic.quoted(key)) is given twice, first on line \(line)",
                "Delete one of the two."
            )
        case .notFinite(let word):
            (
                "not-finite", "\(Diagnostic.quoted(word)) is not a number in JSON",
                "Write the number in digits, or leave the key out."
            )
        case .misspeltLiteral(let word, let meant):
            (
                "misspelt-literal", "\(Diagnostic.quoted(word)) is not a JSON value; did you mean \(meant)?",
                "Write \(meant) in small letters and without quotes."
            )
        case .unknownWord(let word):
            ("unknown-word", "\(Diagnostic.quoted(word)) is not a JSON value", "Put text in double quotes.")
        case .malformedNumber(let digits, let reason):
            (
                "malformed-number", "\(Diagnostic.quoted(digits)) is not a JSON number: \(reason)",
                "Write numbers like 0.5, -3 or 1200."
            )
        default: nil
        }
    }

    /// Faults inside text.
    private var text: (String, String, String?) {
        switch self {
        case .otherQuotes(let mark):
            ("other-quotes", "text is between \(mark) quotes", "Write straight double quotes: \"text\".")
        case .controlCharacter(let scalar):
            (
                "control-character", "text has a control character in it, \(Diagnostic.quoted(String(scalar)))",
                "Write a tab as \\t, and delete anything else."
            )
        case .unclosedString:
            (
                "unclosed-text", "the text that opens here is not closed on its line",
                "Put a double quote at its end; write a line break inside it as \\n."
            )
        case .badEscape(let escape):
            ("bad-escape", "\(Diagnostic.quoted(escape)) means nothing in JSON", "Write a backslash twice: \\\\.")
        case .badUnicodeEscape:
            (
                "bad-escape", "\\u is not followed by four hexadecimal digits",
                "Write a backslash twice, or the character itself."
            )
        case .loneSurrogate(let escape):
            (
                "lone-surrogate", "\(escape) is half a character; its other half is missing",
                "Write the character itself."
            )
        default:
            ("fault", "the file is not JSON", nil)
        }
    }
}
