/// Words in a text that say what a number in it is.
struct NumberLabels {
    /// A number of the health services is spoken of, so that its digits may be grouped in any way.
    private(set) var hasHealthNumber = false
    /// A number of an address is spoken of, with one behind it.
    private(set) var hasAddressNumber = false

    private static let health: Set<String> = ["nhs", "chi", "hcn", "h&c"]
    /// Digits of the shortest number of an address that is looked for.
    private static let shortest = 6

    init(_ bytes: [UInt8]) {
        var isAfterAddress = false
        for word in bytes.split(whereSeparator: { !ASCII.isAlphanumeric($0) && $0 != UInt8(ascii: "&") }) {
            let digits = word.filter(ASCII.isDigit)
            if isAfterAddress, digits.count >= Self.shortest { hasAddressNumber = true }
            guard word.count <= digits.count + Self.longest else { continue }
            let letters = String(decoding: word.prefix { !ASCII.isDigit($0) }.map(ASCII.lowercased), as: UTF8.self)
            if Self.health.contains(letters) { hasHealthNumber = true }
            if letters == "uprn" {
                isAfterAddress = true
                if digits.count >= Self.shortest { hasAddressNumber = true }
            }
        }
    }

    /// Letters of the longest of these words.
    private static let longest = 4
}
