/// Words in a text that say what a number in it is.
struct NumberLabels {
    /// A number of the health services is spoken of, so that its digits may be grouped in any way.
    private(set) var hasHealthNumber = false
    /// A National Insurance number is spoken of.
    private(set) var hasInsuranceNumber = false
    /// A number of an address is spoken of, with one behind it.
    private(set) var hasAddressNumber = false
    /// A telephone is spoken of, with the digits of one behind it.
    private(set) var hasTelephoneNumber = false
    /// The number of a book is spoken of.
    private(set) var hasBookNumber = false

    private static let health: Set<String> = ["nhs", "chi", "hcn", "h&c"]
    private static let healthSpelled = [["h", "and", "c"], ["h", "&", "c"], ["health", "and", "care", "number"]]
    private static let insurance: Set<String> = ["ni", "nin", "nino", "insurance"]
    private static let telephones: Set<String> = ["tel", "telephone", "mob", "mobile", "phone", "ph"]
    /// Letters that stand before the digits of a telephone as its words do.
    private static let telephoneSigns: Set<String> = ["t", "m"]
    /// Digits of the shortest number of an address or a telephone that is looked for.
    private static let shortest = 6

    private static let money: Set<String> = [
        "budget", "grant", "invoice", "contract", "purchase", "order", "ledger", "tender", "award",
    ]
    private static let codes: Set<String> = ["code", "ref", "reference", "number", "no", "id", "line", "order"]

    /// Whether the last word of a text is one for a budget or a grant, or the last two are for the code of one.
    static func endsWithMoney(_ bytes: ArraySlice<UInt8>) -> Bool {
        var words = bytes.suffix(longestLabel).split { !ASCII.isAlphanumeric($0) }.suffix(2).map { lowercased($0) }
        if let last = words.last, codes.contains(last), !money.contains(last) { words.removeLast() }
        return words.last.map(money.contains) ?? false
    }

    /// Bytes of the longest two words and what parts them.
    private static let longestLabel = 32

    static func isTelephone(_ letters: [UInt8]) -> Bool {
        let word = lowercased(letters[...])
        return telephones.contains(word) || telephoneSigns.contains(word)
    }

    static func isInsurance(_ letters: [UInt8]) -> Bool { insurance.contains(lowercased(letters[...])) }

    init(_ bytes: [UInt8]) {
        var words: [String] = []
        for word in bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) && $0 != UInt8(ascii: "&") }) {
            let letters = word.prefix { !ASCII.isDigit($0) }
            let digits = word.dropFirst(letters.count).prefix(while: ASCII.isDigit)
            if digits.count >= Self.shortest {
                let label = letters.isEmpty ? words.last ?? "" : Self.lowercased(letters)
                if label == "uprn" || words.suffix(2).contains("uprn") { hasAddressNumber = true }
                if Self.telephones.contains(label) { hasTelephoneNumber = true }
            }
            words.append(Self.lowercased(letters))
            note(words[words.count - 1])
        }
        hasHealthNumber =
            hasHealthNumber
            || Self.healthSpelled.contains { phrase in
                words.indices.contains { words[$0...].starts(with: phrase) }
            }
    }

    private mutating func note(_ word: String) {
        if Self.health.contains(word) { hasHealthNumber = true }
        // A word may run on to the letters that a number begins with; one of two letters begins too many words, such as NIHR.
        let begun = word.count > 4 ? String(word.dropLast(2)) : word
        if Self.insurance.contains(word) || Self.insurance.contains(begun) { hasInsuranceNumber = true }
        if word == "isbn" { hasBookNumber = true }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
    }
}
