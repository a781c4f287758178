import Foundation

/// What of a name people look at: names that agree in it are most likely one name.
struct NameLikeness {
    /// The letters by which names are compared.
    private enum Depth { case look, sense }

    /// The name as it looks, capitals aside: full-width letters are their plain ones, and letters of the Cyrillic and Greek
    /// alphabets those of the Latin one that look the same.
    static func look(_ name: String) -> String { letters(of: name, .look) }

    /// The name as it is meant: as it looks, without accents, spaces and signs, `&` being `and`.
    static func sense(_ name: String) -> String { letters(of: name, .sense) }

    private static func letters(of name: String, _ depth: Depth) -> String {
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let folded = isASCII ? name : name.decomposedStringWithCompatibilityMapping
        var letters = String.UnicodeScalarView()
        for scalar in folded.lowercased().unicodeScalars where isASCII || !NameText.isInvisible(scalar) {
            let plain = twins[scalar] ?? scalar
            switch depth {
            case .look: letters.append(plain)
            case .sense where plain == "&": letters.append(contentsOf: "and".unicodeScalars)
            case .sense where plain.properties.isAlphabetic || plain.properties.numericType != nil:
                letters.append(plain)
            case .sense: continue
            }
        }
        return String(letters)
    }

    /// Small letters of other alphabets that look like Latin ones. Unicode Technical Standard 39, confusables.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "с": "c", "е": "e", "һ": "h", "і": "i", "ј": "j", "ӏ": "l", "о": "o", "р": "p", "ѕ": "s", "х": "x",
        "у": "y",
        "в": "b", "к": "k", "м": "m", "н": "h", "т": "t", "α": "a", "ο": "o", "ρ": "p", "υ": "u", "ν": "v", "ι": "i",
        "κ": "k",
        "τ": "t", "χ": "x", "ε": "e", "β": "b", "ı": "i", "ɡ": "g",
    ]
}
