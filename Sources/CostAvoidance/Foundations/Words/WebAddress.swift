/// An address on the web that is safe to make a link of: `http` or `https`, in visible ASCII, without what could end the link.
package struct WebAddress: CustomStringConvertible {
    /// As it is written.
    package let description: String

    /// The address; nil for another scheme, a space, a bracket, a quote or anything that is not ASCII.
    package init?(_ text: String) {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        let forbidden: Set<UInt8> = Set("<>\"'`\\|{}^".utf8)
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !forbidden.contains($0) }) else { return nil }
        description = text
    }
}
