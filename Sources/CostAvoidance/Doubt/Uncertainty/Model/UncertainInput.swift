import Numerics

/// One number of an evaluation that is known only within a range.
package struct UncertainInput: Sendable, Hashable {
    package var name: InputName
    /// Its values in the `low`, central and `high` columns of its own file, in natural terms: pounds, units or a share.
    ///
    /// What low means is what it means in that file: the low cost of a unit, the low units avoided (a rise in use is
    /// greatest at the low), the assumption with the low savings (the greatest deadweight), the low programme cost.
    package var range: Estimate<ExactDecimal>
    /// What its file says of its low and high and of the distribution it is drawn from.
    package var spread: InputSpread
    /// What its values are counted in: `pounds`, a service's unit, `share` or `position`.
    package var unit: String

    /// An input with its range.
    package init(
        name: InputName, range: Estimate<ExactDecimal>, spread: InputSpread, unit: String
    ) {
        self.name = name
        self.range = range
        self.spread = spread
        self.unit = unit
    }

    /// The distribution it is drawn from: the one named, or the one taken where a range was given without.
    package var shape: UncertaintyShape { spread.shape(of: name.parameter.kind) }
    /// What its low and high are in that distribution.
    package var meaning: RangeMeaning { spread.meaning(of: name.parameter.kind) }

    /// The smallest number it can be by its range.
    package var least: ExactDecimal { min(range.low, range.central, range.high) }
    /// The greatest number it can be by its range.
    package var greatest: ExactDecimal { max(range.low, range.central, range.high) }
    /// Its range as binary floating-point numbers, for simulation only.
    var values: Estimate<Double> { range.map(\.doubleValue) }
}
