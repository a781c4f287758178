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
    /// Where somebody lives is spoken of, so that a postcode may be written in any way.
    private(set) var hasHome = false

    private static let places: Set<String> = [
        "postcode", "postcodes", "lives", "living", "lived", "resides", "resident", "address", "home", "flat",
    ]

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
        var before: ArraySlice<UInt8> = []
        for word in bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) && $0 != UInt8(ascii: "&") }) {
            let letters = word.prefix { !ASCII.isDigit($0) }
            let digits = word.dropFirst(letters.count).prefix(while: ASCII.isDigit)
            if digits.count >= Self.shortest {
                let label = letters.isEmpty ? words.last ?? "" : Self.lowercased(letters)
                if label == "uprn" || words.suffix(Self.partsOfAddressNumber).contains("uprn") {
                    hasAddressNumber = true
                }
                let isDialled = letters.isEmpty && (Self.dialling.contains(label) || words.suffix(2) == ["call", "on"])
                if isDialled || Self.telephones.contains(label) { hasTelephoneNumber = true }
            } else if isLocal(bytes, words, before, letters, digits) {
                hasTelephoneNumber = true
            }
            before = letters.isEmpty ? word : []
            words.append(Self.lowercased(letters))
            note(words[words.count - 1])
        }
        hasHealthNumber =
            hasHealthNumber
            || Self.healthSpelled.contains { phrase in
                words.indices.contains { words[$0...].starts(with: phrase) }
            }
    }

    /// Whether digits are the second half of a telephone's within its area behind a word for it: `telephone: 293 111`.
    private func isLocal(
        _ bytes: [UInt8], _ words: [String], _ before: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>,
        _ digits: ArraySlice<UInt8>
    ) -> Bool {
        let isSecond = letters.isEmpty && digits.count >= Self.halfOfLocal && before.count == Self.halfOfLocal
        // Without a sign behind the word they may be how many: `telephone 120 135`.
        guard isSecond, before.startIndex > 1, ":.".utf8.contains(bytes[before.startIndex - 2]) else { return false }
        return digits.count <= Self.halfOfLocal + 1 && digits.startIndex == before.endIndex + 1
            && words.last == "" && words.dropLast().last.map(Self.telephones.contains) ?? false
    }

    /// Digits of the first half of a telephone's number within its area.
    private static let halfOfLocal = 3
    /// Into so many pieces people part the number of an address.
    private static let partsOfAddressNumber = 4
    /// What people do with a telephone's number.
    private static let dialling: Set<String> = ["ring", "rang", "text"]

    private mutating func note(_ word: String) {
        if Self.health.contains(word) { hasHealthNumber = true }
        // A word may run on to the letters that a number begins with; one of two letters begins too many words, such as NIHR.
        let begun = word.count > 4 ? String(word.dropLast(2)) : word
        if Self.insurance.contains(word) || Self.insurance.contains(begun) { hasInsuranceNumber = true }
        if word == "isbn" { hasBookNumber = true }
        if Self.places.contains(word) { hasHome = true }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
    }
}
