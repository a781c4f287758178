import Numerics

/// A printed figure that does not follow by the method and would by another convention. It is a hypothesis and never a fact:
/// that a convention gives the printed number does not show that it was used.
package struct Hypothesis: Sendable {
    package var comparison: FigureComparison
    /// How it would have been computed.
    package var convention: Convention
    package var value: ExactDecimal
    /// How near that is: exact, or off by rounding.
    package var verdict: Verdict
}

/// Searches the named conventions for those that give a printed figure.
struct HypothesisSearch {
    let evaluation: Evaluation
    let released: ReleasedEvaluation

    /// A figure printed with fewer digits matches too much by chance to say anything.
    private static let leastDigits = 3
    /// How many years before and after the price year are tried.
    private static let yearsAround = 5

    /// The conventions that give the figures which the method does not, in the order of the figures.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    func search(_ comparisons: [FigureComparison]) throws(EvaluationError) -> [Hypothesis] {
        let open = comparisons.indices.filter { index in
            let comparison = comparisons[index]
            return !comparison.verdict.reproduces && comparison.recomputed != nil
                && (comparison.printed?.significantDigits(decimals: comparison.published.decimals) ?? 0)
                    >= Self.leastDigits
        }
        guard !open.isEmpty else { return [] }
        var found: [(index: Int, hypothesis: Hypothesis)] = []
        for convention in conventions {
            for (index, value) in try values(of: open.map { comparisons[$0] }, by: convention) {
                let comparison = comparisons[open[index]]
                guard let match = try hypothesis(comparison, convention, value) else { continue }
                found.append((open[index], match))
            }
        }
        // The order of the conventions stays within a figure.
        return found.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
            .map(\.element.hypothesis)
    }

    private var conventions: [Convention] {
        let priceYear = evaluation.settings.priceYear
        let around = (-Self.yearsAround...Self.yearsAround).map { priceYear.advanced(by: $0) }
        let others = Set(evaluation.unitCosts.values.map(\.priceYear)).union(evaluation.costs.map(\.priceYear))
        let years = others.union(around).filter { $0 != priceYear }.sorted()
        let services = shownServices
        return [.pricesAsTheyStand] + years.map(Convention.priceYear) + DeflatorSeries.names.map(Convention.deflator)
            + AssumptionParameter.allCases.map(Convention.without)
            + [
                .withoutAssumptions, .likelihoodIgnored, .windowsAsTheyStand, .scaledToWindowBefore, .oneYear,
                .undiscounted, .firstYearDiscounted, .end(.low), .end(.high), .dividedBy(.cases), .dividedBy(.rows),
            ] + services.map(Convention.signTurned) + services.map(Convention.leftOut)
    }

    /// Services whose amounts may be shown: a hypothesis about another would give it away.
    private var shownServices: [ServiceID] {
        let tables = [released.breakdown(by: .service), released.otherValues].compactMap { $0 }
        return tables.flatMap(\.rows).filter { $0.figures != .suppressed }.map { ServiceID($0.key) }
    }

    /// What a convention gives for each figure, by its place among them; none where it does not apply.
    private func values(
        of comparisons: [FigureComparison], by convention: Convention
    ) throws(EvaluationError) -> [(index: Int, value: ExactDecimal)] {
        do throws(ArithmeticError) {
            switch convention {
            case .end(let bound):
                return comparisons.enumerated().compactMap { index, comparison in
                    guard comparison.bound == .central, let range = comparison.range, range.low < range.high else {
                        return nil
                    }
                    return (index, range[bound])
                }
            case .firstYearDiscounted:
                return try firstYearDiscounted(comparisons)
            default:
                guard let variant = try convention.applied(to: evaluation) else { return [] }
                return values(of: comparisons, in: variant)
            }
        } catch {
            throw .arithmetic(error, while: "trying another convention")
        }
    }

    /// Measures that are discounted, and so change where year 0 is discounted as well.
    private static let discounted: Set<SummaryMeasure> = [
        .presentValueSavings, .presentValueCost, .netBenefit, .cashableSavings, .savingsPerPerson,
    ]

    private func firstYearDiscounted(
        _ comparisons: [FigureComparison]
    ) throws(ArithmeticError) -> [(index: Int, value: ExactDecimal)] {
        guard let factor = try? evaluation.settings.discounting.factor(year: 1) else { return [] }
        var values: [(Int, ExactDecimal)] = []
        for (index, comparison) in comparisons.enumerated() {
            guard case .summary(let measure) = comparison.published.figure.measure,
                Self.discounted.contains(measure), let recomputed = comparison.recomputed
            else { continue }
            var product = ExactProduct(recomputed)
            try product.multiply(by: factor)
            let places = PublishedUnit.carriedPlaces
            values.append((index, ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)))
        }
        return values
    }

    /// A variant that cannot be computed, such as one in a year without an index, gives nothing.
    private func values(
        of comparisons: [FigureComparison], in variant: Evaluation
    ) -> [(index: Int, value: ExactDecimal)] {
        guard let evaluated = try? Evaluated(variant) else { return [] }
        let comparer = FigureComparer(evaluation: variant, lookup: FigureLookup(evaluated))
        return comparisons.enumerated().compactMap { index, comparison in
            guard case .known(let range) = try? comparer.recomputed(comparison.published) else { return nil }
            return (index, range[comparison.bound])
        }
    }

    private func hypothesis(
        _ comparison: FigureComparison, _ convention: Convention, _ value: ExactDecimal
    ) throws(EvaluationError) -> Hypothesis? {
        guard let printed = comparison.printed, value != comparison.recomputed else { return nil }
        do throws(ArithmeticError) {
            let verdict = try Verdict(
                recomputed: value, printed: printed, decimals: comparison.published.decimals)
            guard verdict.reproduces else { return nil }
            return Hypothesis(comparison: comparison, convention: convention, value: value, verdict: verdict)
        } catch {
            throw .arithmetic(error, while: "comparing by another convention")
        }
    }
}

extension ExactDecimal {
    /// Digits of a number as it is printed, without leading noughts: 6 for `604060`, 2 for `0.50` with two decimals.
    func significantDigits(decimals: Int) -> Int {
        let unit = Self.lastPrinted(decimals)
        var digits = 0
        var limit = unit
        while limit <= magnitude, digits < Self.maximumPlaces {
            digits += 1
            guard let next = try? limit.multiplied(by: ExactDecimal(10)) else { break }
            limit = next
        }
        return digits
    }
}
