import Numerics

extension SavingsCard {
    /// The card of what was examined.
    ///
    /// - Parameters:
    ///   - examined: the evaluation and its result.
    ///   - warnings: what applies to them.
    /// - Throws: `EvaluationError` where a number does not fit.
    package init(_ examined: Examination, warnings: [EvaluationWarning]) throws(EvaluationError) {
        let marker = SavingsCardMarker(examined: examined, warned: Set(warnings.map(\.code)))
        items = try Criterion.allCases.map { criterion throws(EvaluationError) in try marker.item(criterion) }
        agreement = try marker.agreement()
    }
}

/// Decides each line of the card.
private struct SavingsCardMarker {
    let examined: Examination
    let warned: Set<WarningCode>

    private var evaluation: Evaluation { examined.evaluation }
    private var lines: [LineResult] { examined.result.lines }

    func item(_ criterion: SavingsCard.Criterion) throws(EvaluationError) -> SavingsCard.Item {
        let (verdict, reason, missing) = try mark(criterion)
        return SavingsCard.Item(
            criterion: criterion, verdict: verdict, reason: reason, missing: verdict == .met ? nil : missing)
    }

    private typealias Mark = (SavingsCard.Verdict, String, String)

    private func mark(_ criterion: SavingsCard.Criterion) throws(EvaluationError) -> Mark {
        switch criterion {
        case .dataQuality: try dataQuality()
        case .calculation: try calculation()
        case .netOfCosts: try netOfCosts()
        case .effectOnServices: try effectOnServices()
        case .baseline: try baseline()
        case .notReallocated: try assumed(.displacement, "how much of the cost turns up elsewhere")
        case .causation: try causation()
        case .realisation: try realisation()
        case .valuation: try valuation()
        case .attribution:
            try assumed(.attribution, "what share of the effect is owed to this programme rather than to others")
        case .validation: try validation()
        }
    }

    /// Whether records can be traced, as far as the inputs show; that somebody checked them no input says.
    private func dataQuality() throws(EvaluationError) -> Mark {
        switch examined.wording.subjects {
        case .real: break
        case .madeUp: return (.notMet, "the inputs are made up", "records of the programme")
        case .example: return (.notMet, "the inputs are those of an example", "records of a programme")
        }
        let byCase = evaluation.ledger.rowsWithoutCase == 0 && !evaluation.observed.hasTotals
        let observed = try SavingsShare(of: lines) { $0.key.evidence == .observed }.isMore(thanOneIn: 2)
        let lost = !evaluation.observed.rowsLost(in: .programme).isEmpty
        let missing: String
        if !byCase {
            missing = "case_id on every row of outcomes.csv or service-use.csv"
        } else if !observed {
            missing = "service-use.csv with use before and after"
        } else if lost {
            missing = "a value for after on every row of service-use.csv"
        } else {
            missing =
                evaluation.checks.isEmpty
                ? "what was checked of the records, by whom and with what result"
                : "a reader's judgement of the checks that are stated"
        }
        let sources = Set(evaluation.lines.map(\.key.evidence))
        let use = sources.contains(.judged) ? "most of the use" : "use"
        guard byCase else {
            return observed
                ? (.partly, "\(use) was observed, but is known as totals only", missing)
                : (.notMet, "rows were judged and cannot be traced to cases", missing)
        }
        guard observed else {
            let judged = sources.contains(.observed) ? "most were judged" : "were judged"
            return (.partly, "rows can be traced to cases but \(judged), not observed", missing)
        }
        let checked =
            evaluation.checks.isEmpty ? "nothing says that the records were checked" : "what was checked is stated"
        let followUp = lost ? "some were lost" : "everybody was followed up, and \(checked)"
        return (.partly, "\(use) was observed case by case and \(followUp)", missing)
    }

    private func calculation() throws(EvaluationError) -> Mark {
        let parameters = AssumptionParameter.ofAdditionality
        var given: [AssumptionParameter] = []
        for parameter in parameters where try coverage(of: parameter) == .all { given.append(parameter) }
        let ranged = !warned.contains(.noRange)
        let doubled = examined.doubleCounting.found.contains { $0.kind != .alternatives }
        let missingNames = parameters.filter { !given.contains($0) }.map(\.rawValue)
        var missing: [String] = []
        if !missingNames.isEmpty { missing.append("\(Wording.list(missingNames)) in assumptions.csv") }
        if !ranged { missing.append("a low and a high of the inputs") }
        if doubled { missing.append("an answer to the possible double counting") }
        let words = Wording.list(missing)
        if missing.isEmpty { return (.met, "assumptions and ranges are stated and nothing seems counted twice", words) }
        if given.isEmpty, !ranged { return (.notMet, "gross amounts without assumptions or ranges", words) }
        if given.isEmpty {
            return (
                .partly,
                "inputs have ranges, but none of deadweight, attribution and displacement is stated for all rows",
                words
            )
        }
        return (.partly, "at least one of deadweight, attribution and displacement is stated for all rows", words)
    }

    private func netOfCosts() throws(EvaluationError) -> Mark {
        guard let programme = examined.result.programme else {
            return (.notMet, "no programme cost is given", "costs.csv")
        }
        if programme.cost.high <= .zero {
            return (.notMet, "the programme's cost is given as zero", "what the programme cost in costs.csv")
        }
        if warned.contains(.incompleteCost) {
            return (
                .partly, "a cost is taken off, but it does not name both on-costs and overheads",
                "on-costs and overheads in costs.csv"
            )
        }
        return (.met, "the programme's cost, with on-costs and overheads, is taken off", "")
    }

    /// Whether services got worse for it, which nobody can tell from how the people served fare.
    private func effectOnServices() throws(EvaluationError) -> Mark {
        let missing = "what happened to the services, and to others who use them"
        let changes = evaluation.wellbeing.answers.compactMap(\.change)
        guard !changes.isEmpty else {
            return (
                .notMet, "nothing says how the people served are doing, or what happened to services",
                "wellbeing.csv, and " + missing
            )
        }
        guard changes.count * 2 >= evaluation.wellbeing.answers.count else {
            return (
                .notMet, "fewer than half of the people asked also answered later",
                "after on more rows of wellbeing.csv"
            )
        }
        guard changes.count(where: { $0 == .worse }) <= changes.count(where: { $0 == .better }) else {
            return (.notMet, "more of the people served got worse than got better", missing)
        }
        return (
            .notMet, "people served were asked how they are doing, but that does not show what happened to services",
            missing
        )
    }

    private var evidence: SavingsWording.Evidence { examined.wording.evidence }

    /// Whether people without the programme are few, or used more or less before.
    private var isComparisonDoubtful: Bool {
        warned.contains(.unlikeArms) || examined.arms?.small.contains(.comparison) ?? false
    }

    /// The strongest evidence of several.
    private var partlyKnown: String {
        examined.wording.shares.includesComparison
            ? "people without the programme, but not for the rest"
            : "the same people before, but not for the rest"
    }

    private static let comparisonForRest = "people without the programme for all of it"

    private static let likerGroup = "a comparison group of thirty people or more who used as much before"

    private func baseline() throws(EvaluationError) -> Mark {
        if !examined.wording.shares.isPure {
            return (.partly, "for part of it the baseline is \(partlyKnown)", Self.comparisonForRest)
        }
        let missing = "a comparison group in service-use.csv"
        return switch evidence {
        case .comparison where isComparisonDoubtful:
            (
                .partly, "the baseline is people without the programme, but they are few or were not alike",
                Self.likerGroup
            )
        case .comparison: (.met, "the baseline is people without the programme", missing)
        case .beforeAfter: (.partly, "the baseline is the same people before", missing)
        case .judgement, .beforeAfterAndJudgement, .nothing:
            (.notMet, "the baseline is somebody's judgement of what would have happened, or is not stated", missing)
        }
    }

    private func causation() throws(EvaluationError) -> Mark {
        let anyway = try coverage(of: .deadweight)
        let group = "a comparison group in service-use.csv"
        let missing = anyway == .all ? group : "\(group), or deadweight in assumptions.csv"
        if !examined.wording.shares.isPure {
            return (.partly, "for part of it the change is set against \(partlyKnown)", Self.comparisonForRest)
        }
        if evidence == .comparison, isComparisonDoubtful {
            return (
                .partly, "the change is compared with a group of people who are few or were not alike", Self.likerGroup
            )
        }
        if evidence == .comparison {
            return (.met, "the change is compared with the change for people without the programme", missing)
        }
        if evidence == .beforeAfter { return (.partly, "use was observed before and after", missing) }
        if takesDeadweight { return (.partly, "part of the change is assumed to have happened anyway", missing) }
        return (.notMet, "nothing sets the programme's effect apart from what would have happened anyway", missing)
    }

    private func realisation() throws(EvaluationError) -> Mark {
        let known = try SavingsShare(of: lines) { $0.cashable != .unknown }
        let missing = "cashable in assumptions.csv or unit-costs.csv"
        if known.part == known.whole, known.whole > .zero {
            return (.met, "the share that could leave a budget is stated for all of it", missing)
        }
        if known.part > .zero {
            return (.partly, "the share that could leave a budget is stated for part of it", missing)
        }
        return (.notMet, "nobody says what share could leave a budget", missing)
    }

    private func valuation() throws(EvaluationError) -> Mark {
        let marginal = evaluation.unitCosts.values.allSatisfy { $0.costBasis == .marginal || $0.benefitType != .fiscal }
        let recent = !warned.contains(.oldUnitCost)
        var missing: [String] = []
        if !marginal { missing.append("marginal unit costs") }
        if !recent { missing.append("unit costs of the last five years") }
        let words = missing.isEmpty ? "" : Wording.list(missing) + " in unit-costs.csv"
        if missing.isEmpty { return (.met, "every unit cost is marginal, recent and has a source", words) }
        return (.partly, "every unit cost has a source", words)
    }

    /// How printed figures agree; nil where none can be recomputed.
    func agreement() throws(EvaluationError) -> SavingsCard.Agreement? {
        let tested = try printed().filter { $0.isTested && $0.verdict != .notRecomputable }
        return tested.isEmpty
            ? nil : SavingsCard.Agreement(tested: tested.count, agreeing: tested.count { $0.verdict.reproduces })
    }

    private func validation() throws(EvaluationError) -> Mark {
        let missing = "published.csv with figures that somebody else worked out, and that agree"
        if let agreement = try agreement() {
            guard agreement.agreeing < agreement.tested else {
                return (.met, "every figure worked out elsewhere that can be recomputed agrees", missing)
            }
            return (
                .partly,
                "\(agreement.agreeing) of \(agreement.tested) figures worked out elsewhere \(agreement.agreeing == 1 ? "agrees" : "agree")",
                missing
            )
        }
        let declarations = evaluation.settings.declarations
        if evaluation.settings.author != nil, !evaluation.settings.limitations.isEmpty {
            return (.partly, "an author is named and limitations are stated", missing)
        }
        if !declarations[.plan].isEmpty { return (.partly, "a plan of the analysis says what was to be done", missing) }
        if !evaluation.checks.isEmpty { return (.partly, "somebody is said to have checked it", missing) }
        return (.notMet, "nothing lets somebody else check it", missing)
    }

    /// Figures that somebody printed beside what these inputs come to.
    private func printed() throws(EvaluationError) -> [FigureComparison] {
        let comparer = FigureComparer(evaluation: evaluation, evaluated: examined.evaluated)
        var comparisons: [FigureComparison] = []
        for figure in evaluation.published { comparisons += try comparer.compare(figure) }
        return comparisons
    }

    private func assumed(_ parameter: AssumptionParameter, _ what: String) throws(EvaluationError) -> Mark {
        let missing = "\(parameter.rawValue) in assumptions.csv"
        return switch try coverage(of: parameter) {
        case .all: (.met, "it is stated \(what)", missing)
        case .some: (.partly, "it is stated for part of the rows", missing)
        // Where services cost more, to count all of it counts against the programme.
        case .none where examined.result.savings.net.central.isNegative:
            (.notMet, "nothing is said about it, and nobody looked into the default", missing)
        case .none: (.notMet, "nothing is said about it, and the default counts in the programme's favour", missing)
        }
    }

    /// Whether any share is taken to have come anyway: 0 says that none is.
    private var takesDeadweight: Bool {
        examined.evaluation.assumptions.declared.contains {
            $0.parameter == .deadweight && $0.value != .noShare
        }
    }

    private enum Coverage {
        case all
        case some
        case none
    }

    /// For how many of the rows somebody stated an assumption.
    private func coverage(of parameter: AssumptionParameter) throws(EvaluationError) -> Coverage {
        let subjects = evaluation.assumptionSubjects
        let stated = subjects.count - (try evaluation.subjectsAtDefault(of: parameter).count)
        if stated == 0 { return .none }
        return stated == subjects.count ? .all : .some
    }
}
