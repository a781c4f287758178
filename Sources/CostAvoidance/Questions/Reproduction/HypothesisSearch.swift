import Numerics

/// Searches the named conventions for those that give a printed figure.
struct HypothesisSearch {
    private let evaluation: Evaluation
    private let evaluated: Evaluated
    private let comparisons: [FigureComparison]
    /// Figures that do not follow and have digits enough to be searched.
    private let open: [Int]
    /// Figures that follow, which a convention of the whole study must leave as they are.
    private let following: [Int]

    init(_ evaluation: Evaluation, _ evaluated: Evaluated, _ comparisons: [FigureComparison]) {
        self.evaluation = evaluation
        self.evaluated = evaluated
        self.comparisons = comparisons
        open = comparisons.indices.filter { comparisons[$0].isSearched }
        // A figure that was entered stands as the publication gives it, whatever it did with it.
        following = comparisons.indices.filter {
            comparisons[$0].published.status != .derived && comparisons[$0].verdict.reproduces
        }
    }

    /// The conventions that give the figures which the method does not, in the order of the figures. One that cannot be
    /// computed, such as prices of a year without an index, gives nothing.
    func search() -> [Hypothesis] {
        guard !open.isEmpty else { return [] }
        let list = ConventionList(evaluation, services: evaluated.released.shownServices)
        var found: [(index: Int, hypothesis: Hypothesis)] = []
        for convention in list.ofFigure { found += ofFigures(convention) }
        for convention in list.ofEvaluation { found += ofVariant(convention) }
        found += ofAnotherName(beside: Set(found.map(\.index)))
        // The order of the conventions stays within a figure.
        return found.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
            .map(\.element.hypothesis)
    }

    private func ofFigures(_ convention: Convention) -> [(index: Int, hypothesis: Hypothesis)] {
        let figures = FigureConventions(evaluation, evaluated)
        return open.compactMap { index in
            guard let value = (try? figures.value(of: comparisons[index], by: convention)) ?? nil,
                let verdict = verdict(comparisons[index], value, convention)
            else { return nil }
            return (index, hypothesis(index, convention, value, verdict, refuted: 0))
        }
    }

    /// Another sum under the name of a figure: the nearest alone, and only where nothing is found that says what was left out.
    private func ofAnotherName(beside found: Set<Int>) -> [(index: Int, hypothesis: Hypothesis)] {
        let figures = FigureConventions(evaluation, evaluated)
        return open.compactMap { index in
            guard !found.contains(index), let figure = comparisons[index].published.figure.evaluation,
                let named = Convention.Named(figure.measure)
            else { return nil }
            for other in named.others {
                let convention = Convention.another(other)
                guard let value = (try? figures.value(of: comparisons[index], by: convention)) ?? nil,
                    let verdict = verdict(comparisons[index], value, convention)
                else { continue }
                return (index, hypothesis(index, convention, value, verdict, refuted: 0))
            }
            return nil
        }
    }

    private func ofVariant(_ convention: Convention) -> [(index: Int, hypothesis: Hypothesis)] {
        guard let comparer = comparer(convention) else { return [] }
        let matches = open.compactMap { index -> (index: Int, value: ExactDecimal, verdict: Verdict)? in
            guard Self.concerns(convention, comparisons[index]), let value = value(comparisons[index], comparer),
                let verdict = verdict(comparisons[index], value, convention)
            else { return nil }
            return (index, value, verdict)
        }
        guard !matches.isEmpty else { return [] }
        let refuted = convention.reach == .study ? following.count { !stillFollows(comparisons[$0], comparer) } : 0
        // A service that a total counts which follows was not left out of what is made of that total.
        let isOfTotals =
            convention.reach == .total
            && following.contains {
                comparisons[$0].figure.row == nil && comparisons[$0].published.figure.isOne(of: Self.totals)
                    && !stillFollows(comparisons[$0], comparer)
            }
        return matches.compactMap { index, value, verdict in
            // Used for the whole study it would have changed figures that follow without it; a slip in one line is possible.
            let isLine = comparisons[index].figure.row != nil
            guard isLine || refuted == 0 && !isOfTotals else { return nil }
            return (index, hypothesis(index, convention, value, verdict, refuted: refuted))
        }
    }

    private static let totals: Set<SummaryMeasure> = [.grossSavings, .netSavings, .presentValueSavings]

    private func hypothesis(
        _ index: Int, _ convention: Convention, _ value: ExactDecimal, _ verdict: Verdict, refuted: Int
    ) -> Hypothesis {
        Hypothesis(
            comparison: comparisons[index], convention: convention, value: value, verdict: verdict,
            refutedElsewhere: refuted)
    }

    /// Figures that would be named twice for one and the same thing are left to the first of the two.
    private static func concerns(_ convention: Convention, _ comparison: FigureComparison) -> Bool {
        switch convention {
        // What savings alone come to is the same whenever costs fall.
        case .savingsAtYearEnd:
            comparison.published.figure.isOne(of: [.netBenefit, .benefitCostRatio])
        // A line of the service itself has lost its sign, or is not there.
        case .signTurned(let service) where comparison.recomputed?.isNegative == true:
            comparison.figure.row != FigureID.Row(.service, service.name)
        default: true
        }
    }

    // MARK: Values

    /// How near a value comes to the printed figure, where it comes so near that chance would seldom bring it there; nil for the
    /// recomputed one itself. Of few digits only the very number will do, and of many conventions of one kind one would fit.
    private func verdict(
        _ comparison: FigureComparison, _ value: ExactDecimal, _ convention: Convention
    ) -> Verdict? {
        guard let printed = comparison.printed, value != comparison.recomputed,
            let verdict = try? Verdict(
                recomputed: value, printed: printed, decimals: comparison.published.decimals)
        else { return nil }
        let hasManyDigits = comparison.printedDigits > FigureComparison.leastDigits
        guard hasManyDigits || !convention.isOneOfMany else { return nil }
        return verdict == .exact || (verdict == .rounding && hasManyDigits) ? verdict : nil
    }

    private func stillFollows(_ comparison: FigureComparison, _ comparer: FigureComparer) -> Bool {
        guard let printed = comparison.printed, let value = value(comparison, comparer) else { return false }
        return (try? Verdict(recomputed: value, printed: printed, decimals: comparison.published.decimals))?.reproduces
            ?? false
    }

    private func value(_ comparison: FigureComparison, _ comparer: FigureComparer) -> ExactDecimal? {
        guard case .known(let value, _)? = try? comparer.recomputed(comparison.published, at: comparison.bound) else {
            return nil
        }
        return value
    }

    /// What the evaluation comes to by a convention; nil where that changes nothing or cannot be computed.
    private func comparer(_ convention: Convention) -> FigureComparer? {
        guard let variant = (try? convention.applied(to: evaluation)) ?? nil,
            var result = try? Evaluator.evaluate(variant)
        else { return nil }
        if convention == .savingsAtYearEnd {
            guard let programme = evaluated.result.programme else { return nil }
            result.programme = programme
            let savings = result.savings.presentValue
            result.netBenefit = try? savings.less(cost: programme.presentValue)
            result.benefitCostRatio = (try? Evaluator.ratio(of: savings, to: programme.presentValue)) ?? nil
        }
        return (try? Suppression.release(result, of: variant)).map {
            FigureComparer(evaluation: variant, evaluated: $0)
        }
    }
}

extension FigureComparison {
    /// A figure printed with fewer digits matches too much by chance to say anything.
    fileprivate static let leastDigits = 3

    /// Digits of the printed number.
    fileprivate var printedDigits: Int { printed?.significantDigits(decimals: published.decimals) ?? 0 }

    /// Whether conventions are tried on it: a figure of the estimate that does not follow and has digits enough.
    package var isSearched: Bool {
        guard verdict.isOff, recomputed != nil, case .evaluation = published.figure,
            !published.figure.isOne(of: [.probabilitySavingsExceedCost])
        else { return false }
        return printedDigits >= Self.leastDigits
    }
}

extension ReleasedEvaluation {
    /// Services whose amounts may be shown.
    var shownServices: [ServiceID] {
        let tables = [breakdown(by: .service), otherValues].compactMap { $0 }
        return tables.flatMap(\.rows).filter { $0.figures != .suppressed }.map { ServiceID($0.key) }
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
