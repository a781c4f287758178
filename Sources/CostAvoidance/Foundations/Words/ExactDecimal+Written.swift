import Numerics

extension ExactDecimal {
    /// Digits behind the point as a number is written: 2 for `44.30`.
    static func placesWritten(_ text: some StringProtocol) -> Int {
        let written = text.withoutSurroundingSpace
        return written.firstIndex(of: ".").map { written.distance(from: $0, to: written.endIndex) - 1 } ?? 0
    }
}
