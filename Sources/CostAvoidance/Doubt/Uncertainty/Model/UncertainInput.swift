import Numerics

/// One number of an evaluation that is known only within a range.
package struct UncertainInput: Sendable, Hashable {
    package var name: InputName
    /// Its values in the `low`, central and `high` columns of its own file, in natural terms: pounds, units or a share.
    ///
    /// What low means is what it means in that file: the low cost of a unit, the low units avoided (a rise in use is
    /// greatest at the low), the assumption with the low savings (the greatest deadweight), the low programme cost.
    package var range: Estimate<ExactDecimal>
    /// The distribution it is drawn from.
    package var shape: UncertaintyShape
    /// Whether the distribution was named, or taken because a range was given without one.
    package var shapeOrigin: ShapeOrigin
    /// What its values are counted in: `pounds`, a service's unit, `share` or `position`.
    package var unit: String

    /// Where the distribution of an input comes from.
    package enum ShapeOrigin: Sendable, Hashable {
        /// Named beside the range.
        case given
        /// Triangular, because a low and a high were given and no distribution.
        case byDefault
    }

    /// An input with its range.
    package init(
        name: InputName, range: Estimate<ExactDecimal>, shape: UncertaintyShape, shapeOrigin: ShapeOrigin, unit: String
    ) {
        self.name = name
        self.range = range
        self.shape = shape
        self.shapeOrigin = shapeOrigin
        self.unit = unit
    }

    /// The smallest number it can be by its range.
    package var least: ExactDecimal { min(range.low, range.central, range.high) }
    /// The greatest number it can be by its range.
    package var greatest: ExactDecimal { max(range.low, range.central, range.high) }
    /// Its range as binary floating-point numbers, for simulation only.
    var values: Estimate<Double> { range.map(\.doubleValue) }
}
