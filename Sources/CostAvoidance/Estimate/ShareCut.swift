import Numerics

/// A part of a whole, by the shares of the whole before it and up to its end.
///
/// Shares have six decimals, and a part of a part twelve: all of them are held exactly.
package struct ShareCut: Sendable, Hashable {
    /// What others bear of the whole before it, in trillionths.
    private let trillionthsBefore: Int
    /// What they and it bear together, in trillionths.
    private let trillionthsThrough: Int

    private static let places = 2 * Share.writtenPlaces

    /// All of it.
    package static let whole = ShareCut(before: 0, through: Share.whole.millionths)

    /// A part between two shares of the whole, in millionths.
    private init(before: Int, through: Int) {
        trillionthsBefore = before * Share.whole.millionths
        trillionthsThrough = through * Share.whole.millionths
    }

    private init(trillionthsBefore: Int, trillionthsThrough: Int) {
        self.trillionthsBefore = trillionthsBefore
        self.trillionthsThrough = trillionthsThrough
    }

    /// The parts of a whole that shares cut it into, in their order.
    static func all(of shares: [Share]) -> [ShareCut] {
        var soFar = 0
        return shares.map { share in
            let before = soFar
            soFar += share.millionths
            return ShareCut(before: before, through: soFar)
        }
    }

    /// The parts of a part of the whole that shares cut it into, in their order.
    func cut(by shares: [Share]) -> [ShareCut] {
        let width = (trillionthsThrough - trillionthsBefore) / Share.whole.millionths
        var soFar = trillionthsBefore
        return shares.map { share in
            let before = soFar
            soFar += width * share.millionths
            return ShareCut(trillionthsBefore: before, trillionthsThrough: soFar)
        }
    }

    /// What others bear of the whole before it.
    package var before: ExactDecimal { Self.decimal(trillionthsBefore) }
    /// What they and it bear together.
    package var through: ExactDecimal { Self.decimal(trillionthsThrough) }
    /// Its share of the whole.
    package var share: ExactDecimal { Self.decimal(trillionthsThrough - trillionthsBefore) }
    /// Whether it is the first of the parts of a whole: what is no money, such as units and people, is counted with it alone.
    package var isFirst: Bool { trillionthsBefore == 0 }

    /// An amount of it: what the shares up to its end come to, less what those before it do.
    ///
    /// - Parameter amount: what a share of the whole comes to, rounded to the penny.
    /// - Throws: what `amount` throws, and `ArithmeticError.overflow` where the difference does not fit.
    func amount(_ amount: (ExactDecimal) throws(ArithmeticError) -> Money) throws(ArithmeticError) -> Money {
        let through = try amount(through)
        return isFirst ? through : try through - amount(before)
    }

    private static func decimal(_ trillionths: Int) -> ExactDecimal {
        ExactDecimal(significand: Int128(trillionths), places: places)
    }
}
