import CostAvoidance
import DelimitedText
import Numerics

extension ExactDecimal {
    /// Exactly so many decimal places, rounded half to even.
    func fixed(places wanted: Int) -> String {
        let text = rounded(toPlaces: wanted).description
        let written = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        guard written < wanted else { return text }
        return text + (written == 0 ? "." : "") + String(repeating: "0", count: wanted - written)
    }
}
