import Numerics

/// One printed number beside the recomputed one.
package struct FigureComparison: Sendable {
    /// The row of `published.csv`.
    package var published: PublishedFigure
    /// The end of the recomputed figure that the number is compared with.
    package var bound: Bound
    /// The printed number; nil where none is published in readable text.
    package var printed: ExactDecimal?
    /// The recomputed figure in the printed unit, not rounded to the printed decimals; nil where it cannot be recomputed.
    package var recomputed: ExactDecimal?
    /// The recomputed low, central and high, where it can be recomputed.
    package var range: Estimate<ExactDecimal>?
    package var difference: ExactDecimal?
    /// Whether the printed number follows from its inputs.
    package var verdict: Verdict
    /// Why it is not recomputable, in words; empty otherwise.
    package var reason: String

    /// The figure with the end that is compared.
    package var figure: FigureID { FigureID(published.figure.measure, at: bound) }

    /// Whether the printed number lies between the recomputed low and high.
    package var liesWithinRange: Bool {
        guard let printed, let range, range.low < range.high else { return false }
        return range.low <= printed && printed <= range.high
    }

    /// The difference in per cent of the printed number, to two decimals; nil where that is nought or not known.
    package var differencePercent: ExactDecimal? {
        guard let difference, let printed, !printed.isZero else { return nil }
        do throws(ArithmeticError) {
            var percent = ExactProduct(difference)
            try percent.multiply(by: ExactDecimal(100))
            try percent.divide(by: printed.magnitude)
            return ExactDecimal(significand: try percent.rounded(toPlaces: 2), places: 2)
        } catch {
            return nil
        }
    }
}

/// Compares printed figures with what an evaluation comes to.
struct FigureComparer {
    let evaluation: Evaluation
    /// Nil where the folder has no inputs to compute anything from.
    let lookup: FigureLookup?

    /// Every printed number of a row: one comparison an end, or a single one without a number.
    func compare(_ published: PublishedFigure) throws(EvaluationError) -> [FigureComparison] {
        let printed = published.printed
        guard !printed.isEmpty else {
            return [notRecomputable(published, nil, at: .central, "no figure is published in readable text")]
        }
        let value = try recomputed(published)
        var comparisons: [FigureComparison] = []
        for (bound, number) in printed {
            switch value {
            case .known(let range): comparisons.append(try compare(published, number, at: bound, with: range))
            case .absent(let reason): comparisons.append(notRecomputable(published, number, at: bound, reason))
            case .withheld:
                comparisons.append(
                    notRecomputable(published, number, at: bound, "it is about too few people to be shown"))
            }
        }
        return comparisons
    }

    /// The figure in the unit it is printed in.
    func recomputed(_ published: PublishedFigure) throws(EvaluationError) -> FigureValue {
        guard let lookup else { return .absent("its inputs are not published") }
        guard published.unit.isComputed else {
            return .absent("it is printed in \(published.unit.base), which is not converted")
        }
        guard case .known(let range) = try lookup.value(of: published.figure) else {
            return try lookup.value(of: published.figure)
        }
        do throws(ArithmeticError) {
            let converted = try range.map { value throws(ArithmeticError) in
                try published.unit.converted(value, of: evaluation)
            }
            guard let low = converted.low, let central = converted.central, let high = converted.high else {
                return .absent("people are not known")
            }
            return .known(Estimate(low: low, central: central, high: high))
        } catch {
            throw .arithmetic(error, while: "dividing \(published.figure) into \(published.unit)")
        }
    }

    private func compare(
        _ published: PublishedFigure, _ printed: ExactDecimal, at bound: Bound, with range: Estimate<ExactDecimal>
    ) throws(EvaluationError) -> FigureComparison {
        do throws(ArithmeticError) {
            let recomputed = range[bound]
            return FigureComparison(
                published: published, bound: bound, printed: printed, recomputed: recomputed, range: range,
                difference: try recomputed.subtracting(printed),
                verdict: try Verdict(recomputed: recomputed, printed: printed, decimals: published.decimals),
                reason: "")
        } catch {
            throw .arithmetic(error, while: "comparing \(published.figure) with the printed figure")
        }
    }

    private func notRecomputable(
        _ published: PublishedFigure, _ printed: ExactDecimal?, at bound: Bound, _ reason: String
    ) -> FigureComparison {
        FigureComparison(
            published: published, bound: bound, printed: printed, recomputed: nil, range: nil, difference: nil,
            verdict: .notRecomputable, reason: reason)
    }
}
