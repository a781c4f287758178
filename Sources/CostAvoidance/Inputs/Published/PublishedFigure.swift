import DelimitedText
import Numerics

/// A figure that somebody printed, one row of `published.csv`.
package struct PublishedFigure: Sendable, Hashable {
    /// What of the evaluation it is to be compared with.
    package var figure: ReportFigure
    /// The low end of a printed range; nil where none is printed.
    package var low: ExactDecimal?
    /// The figure itself; nil where only a range, or no figure in readable text, is printed.
    package var central: ExactDecimal?
    /// The high end of a printed range; nil where none is printed.
    package var high: ExactDecimal?
    /// The unit it is printed in.
    package var unit: PublishedUnit
    /// Decimals it is printed with; negative for a figure in tens (-1), thousands (-3) or millions.
    package var decimals: Int
    /// Where in the publication it stands. Empty where it is not given.
    package var source: String
    /// What it is to its publication.
    package var status: PublishedStatus = .printed
    /// Why it cannot be recomputed from the folder, where the file says so.
    package var reason: String?
    /// Where it was written.
    package var position: SourcePosition

    /// A printed figure with its place.
    package init(
        figure: ReportFigure, low: ExactDecimal?, central: ExactDecimal?, high: ExactDecimal?, unit: PublishedUnit,
        decimals: Int, source: String, position: SourcePosition
    ) {
        self.figure = figure
        self.low = low
        self.central = central
        self.high = high
        self.unit = unit
        self.decimals = decimals
        self.source = source
        self.position = position
    }

    /// The printed numbers with the end of the computed figure that each is compared with, low first.
    package var printed: [(bound: Bound, value: ExactDecimal)] {
        var printed: [(Bound, ExactDecimal)] = []
        if let low { printed.append((.low, low)) }
        if let central { printed.append((figure.bound, central)) }
        if let high { printed.append((.high, high)) }
        return printed
    }
}
