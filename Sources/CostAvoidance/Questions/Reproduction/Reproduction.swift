import Numerics

/// One study: every figure it prints beside the recomputed one, with what explains a difference.
package struct Reproduction: Sendable {
    /// The study's name, that of its folder.
    package var study: String
    package var evaluation: Evaluation
    /// What they come to after disclosure control; nil where there is nothing to compute.
    package var released: ReleasedEvaluation?
    /// Every printed number, in the order of `published.csv`, low before high.
    package var comparisons: [FigureComparison]
    /// Every printed total whose lines are printed, taken apart.
    package var totals: [TotalExplanation]
    /// Printed figures that other printed figures give.
    package var identities: [PrintedIdentity]
    /// Printed lines that another unit cost would give.
    package var roundings: [InputRounding]
    /// Slips of lines and totals that were carried into other figures.
    package var carried: [CarriedSlip]
    /// Conventions that would give figures which the method does not.
    package var hypotheses: [Hypothesis]
    /// What a figure without inputs implies; nil where the study gives inputs and states no such figure.
    package var implied: ImpliedAnalysis?

    /// Recomputes a study.
    ///
    /// - Parameter further: where figures are looked up that the estimate does not hold.
    /// - Throws: `EvaluationError` where the inputs cannot be computed.
    package init(
        of evaluation: Evaluation, study: String, further: any FurtherFigures = NoFurtherFigures()
    ) throws(EvaluationError) {
        self.study = study
        self.evaluation = evaluation
        let hasInputs = evaluation.hasInputs
        let evaluated = hasInputs ? try Evaluated(evaluation) : nil
        released = evaluated?.released
        let lookup = evaluated.map { FigureLookup($0) }
        let comparer = FigureComparer(evaluation: evaluation, evaluated: evaluated, further: further)
        var comparisons: [FigureComparison] = []
        for published in evaluation.published { comparisons += try comparer.compare(published) }
        self.comparisons = comparisons
        do throws(ArithmeticError) {
            totals = try TotalExplanation.all(among: comparisons, lookup)
            roundings =
                try evaluated.map { evaluated throws(ArithmeticError) in
                    try UnitCostSearch(evaluation, evaluated, comparisons).search()
                } ?? []
            carried =
                try evaluated.map { [totals] evaluated throws(ArithmeticError) in
                    try CarriedSlipSearch(evaluation, evaluated, comparisons, totals).search()
                } ?? []
            identities = try PrintedIdentities(evaluation, evaluated?.result).check()
        } catch {
            throw .arithmetic(error, while: "comparing printed figures with each other")
        }
        let found = evaluated.map { HypothesisSearch(evaluation, $0, comparisons).search() } ?? []
        hypotheses = Self.withoutChance(found, settled: Self.settled(identities, carried))
        if let figure = evaluation.settings.implied ?? (hasInputs ? nil : ImpliedFigure()) {
            implied = try ImpliedAnalysis(
                of: figure, published: evaluation.published,
                prices: ImpliedPrices(
                    catalogue: .builtIn(evaluation.settings.catalogue),
                    priceYear: evaluation.settings.priceYear, deflators: evaluation.deflators,
                    forecastUse: evaluation.settings.forecastUse))
        }
    }

    /// Figures that others which are printed give, or lines as they are printed: what explains those explains them. A gross total as it is
    /// printed settles nothing, since it may itself be another sum.
    private static func settled(_ identities: [PrintedIdentity], _ carried: [CarriedSlip]) -> Set<ReportFigure> {
        let given = identities.filter { !$0.verdict.isOff && $0.published.status == .printed }.map(\.published.figure)
        let ofLines = carried.filter { $0.slips.allSatisfy { $0.row != nil } }.flatMap(\.carried).map(\.figure)
        return Set(given + ofLines)
    }

    /// Of a figure that others give only what would give one of those as well: anything else fits by chance.
    private static func withoutChance(_ found: [Hypothesis], settled: Set<ReportFigure>) -> [Hypothesis] {
        let others = Set(found.filter { !settled.contains($0.comparison.figure) }.map(\.convention.ofSavings))
        return found.filter {
            !settled.contains($0.comparison.figure) || others.contains($0.convention.ofSavings)
        }
    }

    /// How many printed numbers have each verdict.
    package var counts: VerdictCounts { VerdictCounts(comparisons) }
}

extension Evaluation {
    /// Whether there is anything to compute a figure from.
    package var hasInputs: Bool { !lines.isEmpty || !alternatives.isEmpty || !costs.isEmpty }
}
