import Numerics

extension ExactDecimal {
    /// Digits behind the point as a number is written: 2 for `44.30` and for `£1,044.30`.
    static func placesWritten(_ text: some StringProtocol) -> Int {
        text.firstIndex(of: ".").map { text[text.index(after: $0)...].prefix { $0.isASCII && $0.isNumber }.count } ?? 0
    }
}
