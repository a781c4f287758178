/// The name by which files refer to a service, such as `ae-attendance`.
public struct ServiceID: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name as it is written.
    public let name: String

    /// A name as it is written, spelled exactly.
    public init(_ name: String) {
        self.name = name
    }

    /// A name written in the program.
    public init(stringLiteral name: String) {
        self.init(name)
    }

    /// The name as it is written.
    public var description: String { name }

    /// Names are in the order of their characters, whatever the language of the machine.
    public static func < (first: ServiceID, second: ServiceID) -> Bool {
        first.name < second.name
    }

    /// Characters that separate names elsewhere: in `excludes` and in `unit_cost[NAME]=VALUE`.
    static let reservedCharacters: Set<Character> = [";", "[", "]", "=", "\n", "\r", "\t"]
}
