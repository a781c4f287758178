import DelimitedText
import Platform

/// A name as somebody typed it, brought to one form: the one rule for every name in every file.
///
/// A name is a case identifier, a group, a service, a body that pays, an item, a scenario, a measure or a tag. Space at its ends
/// is left out, white space between its words is one space, and a letter with an accent is one character (Unicode's form NFC), so
/// that names that look alike are alike, whichever row comes first. An apostrophe that keeps a spreadsheet from taking the name for a formula,
/// as in every file that this tool writes, is no part of it. What cannot be seen is refused and not left out: it may have
/// parted one person into six.
package enum NameText {
    /// The name that bytes of UTF-8 write; empty where they hold nothing but space.
    ///
    /// - Throws: `NameFault` for what is no name.
    package static func read(_ bytes: UnsafeRawBufferPointer) throws(NameFault) -> String {
        isPlain(bytes)
            ? String(decoding: bytes, as: UTF8.self) : try read(String(decoding: bytes, as: UTF8.self))
    }

    /// The name that a text writes; empty where it holds nothing but space.
    ///
    /// - Throws: `NameFault` for what is no name.
    package static func read(_ text: String) throws(NameFault) -> String {
        let asItStands = text.utf8.withContiguousStorageIfAvailable { isPlain(UnsafeRawBufferPointer($0)) } ?? false
        guard !asItStands else { return text }
        var name = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        var isComposed = true
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            defer { before = scalar }
            if scalar.properties.isWhitespace {
                if let last = name.last, last != " " { name.append(" ") }
                continue
            }
            let next = scalars.index(after: index)
            let after = next < scalars.endIndex ? scalars[next] : nil
            if isInvisible(scalar), !joins(scalar, before, after) { throw .invisible(scalar) }
            if scalar.value >= firstThatComposes { isComposed = false }
            name.append(scalar)
        }
        if name.last == " " { name.removeLast() }
        name = SpreadsheetFormula.withoutMark(String(name)).unicodeScalars
        let read = isComposed ? String(name) : NormalForms.composed(String(name))
        if SpreadsheetText.isErrorValue(read) { throw .errorValue(read) }
        if SpreadsheetText.isShortenedNumber(read) { throw .shortenedNumber(read) }
        return read
    }

    /// Whether bytes are a name as they stand, which nearly all are: printable ASCII, one space between words, and neither an error
    /// value nor a shortened number. Looked at byte by byte, for every name of every row.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "'") else { return false }
        var before = ASCII.space
        for byte in bytes {
            guard byte >= ASCII.space, byte < 0x7F, byte != ASCII.space || before != ASCII.space else { return false }
            // `E+11`, `1.2e11`, `Err:502` and `Error 2042`.
            if before | 0x20 == UInt8(ascii: "e"),
                byte == UInt8(ascii: "+") || byte == ASCII.hyphen || (ASCII.isDigit(byte) && ASCII.isDigit(first))
            {
                return false
            }
            if byte == UInt8(ascii: ":") || byte == ASCII.space, before == UInt8(ascii: "r"), first == UInt8(ascii: "E")
            {
                return false
            }
            before = byte
        }
        return before != ASCII.space
    }

    /// Below this no character is made of two or combines with another.
    private static let firstThatComposes: UInt32 = 0x300

    /// Whether a character leaves no mark on paper or screen.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // Printable ASCII, and printable letters of western Europe but for the soft hyphen.
        if (0x21...0x7E).contains(scalar.value) || (0xAE...0x2FF).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar == blankBraille
        }
    }

    private static let blankBraille: Unicode.Scalar = "\u{2800}"

    /// Whether an invisible character does its work between two others: joiners within words of scripts that need them, and what
    /// makes one picture of several characters.
    private static func joins(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        func isOfAnotherScript(_ other: Unicode.Scalar?) -> Bool {
            guard let other else { return false }
            return other.value > 0x2FF && !isInvisible(other) || variationSelectors.contains(other.value)
        }
        switch scalar {
        case "\u{200C}", "\u{200D}": return isOfAnotherScript(before) && isOfAnotherScript(after)
        case _ where variationSelectors.contains(scalar.value):
            return before.map { $0.value > 0x2FF && $0.properties.isEmoji } ?? false
        default: return false
        }
    }

    private static let variationSelectors: ClosedRange<UInt32> = 0xFE00...0xFE0F
}

/// Why a text is no name.
package enum NameFault: Error, Hashable, Sendable {
    /// A character that cannot be seen.
    case invisible(Unicode.Scalar)
    /// `#N/A`, `#REF!` and so on.
    case errorValue(String)
    /// `1.23457E+11`: a spreadsheet has shortened a long number.
    case shortenedNumber(String)

    /// The error's name, what is wrong, to follow the column's name and a space, and what to do.
    package var wording: (code: String, complaint: String, remedy: String) {
        switch self {
        case .invisible(let scalar):
            (
                "invisible-character",
                "has an invisible character in it, \(scalar.number)"
                    + (scalar == "\u{FEFF}" ? ", as joining two files leaves" : ""),
                "Delete the cell and type it anew: with and without the character it looks the same."
            )
        case .errorValue(let text):
            (
                "error-value",
                "is \(Diagnostic.quoted(text)), which a spreadsheet writes for a look-up or formula without a value",
                "Mend the formula, or write the value itself."
            )
        case .shortenedNumber(let text):
            (
                "shortened-number",
                "is \(Diagnostic.quoted(text)), a long number that a spreadsheet has shortened, so that others read the same",
                "Format the column as text in the spreadsheet, enter the numbers again and save anew."
            )
        }
    }
}

extension Unicode.Scalar {
    /// `U+200B`.
    fileprivate var number: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
