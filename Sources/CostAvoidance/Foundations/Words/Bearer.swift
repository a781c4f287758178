/// Who would have paid for a service: the budget in which a saving could appear.
///
/// The well-known bearers have one spelling, whichever way capitals fall in a file; any other name is allowed
/// and kept as it is first written. Two bearers are the same when their names differ in capitals only.
public struct Bearer: Sendable, CustomStringConvertible {
    /// The name as it is printed.
    public let name: String
    /// The name in small letters, by which bearers are compared.
    private let key: String

    /// The bearer of this name, in its canonical spelling where it is a known one.
    public init(_ name: String) {
        let key = Self.key(of: name)
        self.name = Self.canonicalNames[key] ?? name
        self.key = key
    }

    /// The name as it is printed.
    public var description: String { name }

    /// The bearers with a canonical spelling, in the order of a public account.
    public static let known: [Bearer] = [
        "NHS", "Local authority", "DWP", "Police", "Criminal justice", "Police and criminal justice", "Fire service",
        "HMRC", "Housing association", "Central government", "Several public bodies", "Individuals and the economy",
        "Society",
    ].map { Bearer(canonical: $0) }

    private static let canonicalNames: [String: String] = Dictionary(
        uniqueKeysWithValues: known.map { ($0.key, $0.name) })

    private init(canonical name: String) {
        self.name = name
        self.key = Self.key(of: name)
    }

    /// Small letters, one space between words, so that `Local  Authority` and `local_authority` are one bearer.
    private static func key(of name: String) -> String {
        name.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: " ")
    }
}

extension Bearer: Hashable, Comparable {
    /// Whether the names differ in capitals and spaces at most.
    public static func == (first: Bearer, second: Bearer) -> Bool {
        first.key == second.key
    }

    /// Feeds the name in small letters to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }

    /// Bearers are in the order of their names in small letters.
    public static func < (first: Bearer, second: Bearer) -> Bool {
        first.key < second.key
    }
}
