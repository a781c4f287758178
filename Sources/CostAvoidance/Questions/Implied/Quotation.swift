import Numerics

/// How a figure differs between two places where it is printed.
package struct Quotation: Sendable {
    /// What happened to the figure.
    package enum Change: Sendable, Hashable {
        /// A range was printed, and only its lowest number is left.
        case bottomOfRange
        /// A range was printed, and only its highest number is left.
        case topOfRange
        /// A range was printed, and one number inside it is left.
        case insideRange
        /// One is the other rounded to fewer decimals.
        case rounded
        /// The same number stands in both places.
        case same
        /// The numbers differ otherwise.
        case other
    }

    /// The row that comes first in `published.csv`.
    package var first: PublishedFigure
    /// The row it is compared with.
    package var second: PublishedFigure
    package var change: Change
    /// The second number above the first, in per cent to one decimal; nil where the first is a range or nought.
    package var percent: ExactDecimal?

    /// Each figure's first printing beside every later one.
    static func all(among published: [PublishedFigure]) throws(ArithmeticError) -> [Quotation] {
        let published = published.filter { $0.status == .printed }
        var quotations: [Quotation] = []
        for (index, first) in published.enumerated() {
            let isFirst = !published[..<index].contains { same($0, first) }
            guard isFirst, !first.printed.isEmpty else { continue }
            for second in published[(index + 1)...] where same(first, second) {
                guard let number = second.central else { continue }
                quotations.append(
                    Quotation(
                        first: first, second: second, change: change(first, second, number: number),
                        percent: try first.central.flatMap { before throws(ArithmeticError) in
                            try percent(from: before, to: number)
                        }))
            }
        }
        return quotations
    }

    private static func same(_ one: PublishedFigure, _ other: PublishedFigure) -> Bool {
        one.figure.at(.central) == other.figure.at(.central) && one.unit == other.unit
    }

    private static func change(_ first: PublishedFigure, _ second: PublishedFigure, number: ExactDecimal) -> Change {
        guard let before = first.central else {
            let printed = first.printed.map(\.value)
            guard let low = printed.first, let high = printed.last, low < high else { return .other }
            if number == low { return .bottomOfRange }
            if number == high { return .topOfRange }
            return low < number && number < high ? .insideRange : .other
        }
        if number == before { return .same }
        let isRounded =
            number.roundedToPrinted(first.decimals) == before || before.roundedToPrinted(second.decimals) == number
        return isRounded ? .rounded : .other
    }

    private static func percent(from before: ExactDecimal, to after: ExactDecimal) throws(ArithmeticError)
        -> ExactDecimal?
    {
        guard !before.isZero else { return nil }
        var product = ExactProduct(try after.subtracting(before))
        try product.multiply(by: ExactDecimal(100))
        try product.divide(by: before.magnitude)
        return ExactDecimal(significand: try product.rounded(toPlaces: 1), places: 1)
    }
}
