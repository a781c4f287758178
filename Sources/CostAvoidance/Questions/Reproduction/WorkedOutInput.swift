import Numerics

/// Finds out whether an input of a study was worked out from one of its printed figures.
///
/// Either the input's own note says that it is derived and names the printed number, or its decimals tell: more than anybody
/// prints, and just those of the printed figure divided by all that the input is multiplied with.
struct WorkedOutInput {
    private let comparison: FigureComparison

    /// The least decimals of an input that nobody prints.
    private static let unprintedPlaces = 3
    /// How many times nearer than chance would have it an input must be to the figure divided by the rest.
    private static let certainty = ExactDecimal(10)
    /// Digits that a number in a note must have to be meant as the printed one.
    private static let leastDigits = 3

    init(_ comparison: FigureComparison) { self.comparison = comparison }

    /// Whether the printed figure divided by the rest, rounded to the input's own decimals, is the input.
    ///
    /// The printed figure leaves the input free by half of its last printed unit over the rest. Where that is not many times
    /// what the input's rounding leaves free, their agreeing says nothing.
    func gives(_ input: ExactDecimal) -> Bool {
        guard input.places >= Self.unprintedPlaces, let printed = comparison.printed?.magnitude,
            let recomputed = comparison.recomputed?.magnitude, !recomputed.isZero
        else { return false }
        do throws(ArithmeticError) {
            var needed = ExactProduct(input)
            try needed.multiply(by: printed)
            try needed.divide(by: recomputed)
            let worked = ExactDecimal(significand: try needed.rounded(toPlaces: input.places), places: input.places)
            let freedom = try ExactDecimal.lastPrinted(comparison.published.decimals).multiplied(by: input.magnitude)
            let chance = try ExactDecimal(significand: 1, places: input.places).multiplied(by: recomputed)
            let certain = try chance.multiplied(by: Self.certainty)
            return worked == input && freedom >= certain
        } catch {
            return false
        }
    }

    /// Whether the note of an input says that it is derived and names the printed number.
    func isNamed(in note: String) -> Bool {
        guard let printed = comparison.printed?.magnitude, note.lowercased().contains("derived"),
            printed.significantDigits(decimals: comparison.published.decimals) >= Self.leastDigits
        else { return false }
        let written = note.filter { $0 != "," }
        return written.split { !$0.isNumber && $0 != "." }.contains { (try? ExactDecimal(parsing: $0)) == printed }
    }
}
