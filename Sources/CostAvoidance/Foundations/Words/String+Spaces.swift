import DelimitedText
import Numerics

extension String {
    /// Without space at either end.
    func trimmingSpaces() -> String {
        let rest = drop { $0.isWhitespace }
        guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...end])
    }
}

extension StringProtocol {
    /// The text without the spaces before and after it.
    var withoutSurroundingSpace: String {
        // A visible ASCII character at both ends, as nearly every cell has, needs no look at the properties of Unicode.
        if let first = first?.asciiValue, let last = last?.asciiValue, first > 0x20, last > 0x20 { return String(self) }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
