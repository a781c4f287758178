import Numerics

/// What an evaluation comes to for one printed number, in the unit it is printed in.
enum RecomputedFigure {
    /// The number, with the low, central and high where the figure has all three.
    case known(ExactDecimal, range: Estimate<ExactDecimal>?)
    /// It never comes about, whatever is printed; why.
    case never(String)
    /// It is not computed from these inputs; why.
    case absent(String)
    /// It is about too few people to be shown.
    case withheld
}

/// Compares printed figures with what an evaluation comes to.
struct FigureComparer {
    let evaluation: Evaluation
    /// What may be released of the evaluation; nil where the folder has no inputs to compute anything from.
    let evaluated: Evaluated?
    /// Where figures are looked up that the estimate does not hold.
    var further: any FurtherFigures = NoFurtherFigures()

    /// Every printed number of a row: one comparison an end, or a single one without a number.
    func compare(_ published: PublishedFigure) throws(EvaluationError) -> [FigureComparison] {
        guard !published.printed.isEmpty else {
            return [
                without(published, nil, at: .central, published.reason ?? "no figure is published in readable text")
            ]
        }
        var comparisons: [FigureComparison] = []
        for (bound, number) in published.printed { comparisons.append(try compare(published, number, at: bound)) }
        return comparisons
    }

    private func compare(
        _ published: PublishedFigure, _ printed: ExactDecimal, at bound: Bound
    ) throws(EvaluationError) -> FigureComparison {
        if let reason = published.reason { return without(published, printed, at: bound, reason) }
        if isWithheldPrice(published) {
            return without(published, nil, at: bound, "the licence of the price forbids publishing it again")
        }
        switch try recomputed(published, at: bound) {
        case .known(let value, let range):
            return entered(try compare(published, printed, at: bound, with: value, in: range))
        case .never(let reason): return without(published, printed, at: bound, reason, .never, verdict: .differs)
        case .withheld:
            return without(published, printed, at: bound, "it would tell of too few people", .withheld)
        case .absent(let reason):
            guard case .known(let value, let range)? = try derived(published, at: bound) else {
                return without(published, printed, at: bound, reason)
            }
            return try compare(published, printed, at: bound, with: value, in: range)
        }
    }

    /// Whether the figure is a unit cost that may not be published again, not even beside what a study printed.
    private func isWithheldPrice(_ published: PublishedFigure) -> Bool {
        guard case .row(.unitCost, let row)? = published.figure.evaluation?.measure else { return false }
        return evaluation.unitCosts[ServiceID(row.key)]?.licenceForbidsTables ?? false
    }

    /// The figure at one end, in the unit it is printed in.
    func recomputed(_ published: PublishedFigure, at bound: Bound) throws(EvaluationError) -> RecomputedFigure {
        guard let evaluated else { return .absent("the folder holds no inputs") }
        guard published.unit.isComputed || isOwnUnit(published) else {
            return .absent("it is printed in \(published.unit.base), which is not converted")
        }
        guard let figure = published.figure.at(bound) else { return .absent("it has no \(bound.rawValue) end") }
        switch try value(of: figure, at: bound, evaluated) {
        case .known(let value, let range): return try converted(value, range, published)
        case let other: return other
        }
    }

    /// Whether units of a service are printed in its own: `stay` of a service that is counted in stays.
    private func isOwnUnit(_ published: PublishedFigure) -> Bool {
        guard case .row(.quantity, let row)? = published.figure.evaluation?.measure, row.dimension == .service,
            let unit = evaluation.unitCosts[ServiceID(row.key)]?.unit
        else { return false }
        return [unit, unit + "s"].contains { $0.lowercased() == published.unit.base.lowercased() }
    }

    /// The figure as it is worked out from others that are printed, where it stands in the file as derived.
    private func derived(
        _ published: PublishedFigure, at bound: Bound
    ) throws(EvaluationError) -> RecomputedFigure? {
        guard published.status == .derived, let figure = published.figure.evaluation else { return nil }
        let printed = PrintedIdentities(evaluation, evaluated?.result)
        do throws(ArithmeticError) {
            return try printed.given(figure.measure, at: bound, unit: published.unit).first.map {
                .known($0.value, range: nil)
            }
        } catch {
            throw .arithmetic(error, while: "working out \(published.figure) from other printed figures")
        }
    }

    private func value(
        of figure: ReportFigure, at bound: Bound, _ evaluated: Evaluated
    ) throws(EvaluationError) -> RecomputedFigure {
        guard case .evaluation(let figure) = figure else { return further(figure) }
        switch figure.measure {
        case .summary(.paybackMonths): return payback(evaluated.result, at: bound)
        case .summary(.probabilitySavingsExceedCost): return further(.evaluation(figure))
        default: break
        }
        switch try FigureLookup(evaluated).value(of: figure) {
        case .known(let range): return .known(range[bound], range: range)
        case .absent(let reason): return .absent(reason)
        case .withheld: return .withheld
        }
    }

    /// A figure of the report. Where the report cannot be worked out the study keeps its other figures.
    func further(_ figure: ReportFigure) -> RecomputedFigure {
        do throws(EvaluationError) {
            switch try further.value(of: figure) {
            case .known(let range): return .known(range.central, range: nil)
            case .absent(let reason): return .absent(reason)
            case .withheld: return .withheld
            }
        } catch {
            return .absent(error.explanation)
        }
    }

    private func payback(_ result: EvaluationResult, at bound: Bound) -> RecomputedFigure {
        let ofCentre = bound == .central ? result.paybackAbsence?.central : nil
        return switch result.payback?[bound] ?? ofCentre {
        case .month(let month)?: .known(ExactDecimal(month), range: nil)
        case .notWithinHorizon?: .never("the cost is not paid back within the horizon")
        case nil: .absent((result.paybackAbsence ?? .noCost).reason)
        }
    }

    /// Why no week, month or year of a figure is known: it is over several years, and nothing says which the publication divided by. Nil
    /// where it is known.
    private func overYears(_ published: PublishedFigure) -> String? {
        guard published.unit.dividesByTime, let measure = published.figure.evaluation?.measure else { return nil }
        let time = published.unit.divisors.first { $0 != .person }?.rawValue ?? ""
        let divides = "and nothing says by which time a figure for a \(time) divides it"
        switch measure {
        case .summary(.grossSavings), .summary(.netSavings), .summary(.people): return nil
        case .summary(.programmeCost), .summary(.costPerPerson):
            // What was paid does not last as long as what it brings.
            let months = FigureDenominators(evaluation).months
            let isWithin = evaluation.costs.allSatisfy { $0.firstMonth + $0.months <= months }
            return isWithin ? nil : "some of it is paid outside the \(months) months of the period, \(divides)"
        case .row(let row, _) where row != .presentValue && row != .cashable: return nil
        case .summary, .row:
            let years = evaluation.settings.horizonYears
            return years > 1 ? "it is over the \(years) years of the horizon, \(divides)" : nil
        }
    }

    private func converted(
        _ value: ExactDecimal, _ range: Estimate<ExactDecimal>?, _ published: PublishedFigure
    ) throws(EvaluationError) -> RecomputedFigure {
        do throws(ArithmeticError) {
            if published.unit.isPercent { return try percent(value, range, published.figure) }
            if let reason = overYears(published) { return .absent(reason) }
            let denominators = FigureDenominators(evaluation)
            guard let converted = try published.unit.converted(value, by: denominators) else {
                return .absent("people are not known")
            }
            let ends = try range?.map { end throws(ArithmeticError) in
                try published.unit.converted(end, by: denominators) ?? end
            }
            return .known(converted, range: ends)
        } catch {
            throw .arithmetic(error, while: "dividing \(published.figure) into \(published.unit)")
        }
    }

    private func compare(
        _ published: PublishedFigure, _ printed: ExactDecimal, at bound: Bound, with recomputed: ExactDecimal,
        in range: Estimate<ExactDecimal>?
    ) throws(EvaluationError) -> FigureComparison {
        do throws(ArithmeticError) {
            return FigureComparison(
                published: published, bound: bound, printed: printed, recomputed: recomputed, range: range,
                difference: try recomputed.subtracting(printed),
                verdict: try Verdict(recomputed: recomputed, printed: printed, decimals: published.decimals),
                reason: "")
        } catch {
            throw .arithmetic(error, while: "comparing \(published.figure) with the printed figure")
        }
    }

    /// The comparison as `entered` where its number stands among the inputs. One that its own inputs do not give keeps its
    /// verdict, whatever the file says of it: what is entered and does not come out is a slip.
    private func entered(_ comparison: FigureComparison) -> FigureComparison {
        guard let evaluated, comparison.verdict.reproduces,
            let reason = EnteredFigures(evaluation, evaluated).reason(comparison)
        else { return comparison }
        var entered = comparison
        entered.verdict = .entered
        entered.reason = reason
        return entered
    }

    private func without(
        _ published: PublishedFigure, _ printed: ExactDecimal?, at bound: Bound, _ reason: String,
        _ absence: FigureComparison.Absence = .notKnown, verdict: Verdict = .notRecomputable
    ) -> FigureComparison {
        FigureComparison(
            published: published, bound: bound, printed: printed, recomputed: nil, range: nil, difference: nil,
            verdict: verdict, reason: reason, absence: absence)
    }
}
