import DelimitedText
import Numerics

/// Checks that only show when every file has been read: prices without an index, assumptions that tie or touch nothing,
/// correlations and tables of inputs that are not there.
struct CrossCheck {
    let evaluation: Evaluation
    /// Where each key of `evaluation.json` stands.
    let positions: [String: SourcePosition]
    /// Where the columns of every table stand.
    let columns: ColumnPlaces

    init(_ evaluation: Evaluation, positions: [String: SourcePosition], columns: ColumnPlaces) {
        self.evaluation = evaluation
        self.positions = positions
        self.columns = columns
    }

    func diagnostics() -> Diagnostics {
        var found = Diagnostics()
        checkPrices(&found)
        checkAlternatives(&found)
        checkBodies(&found)
        checkClientsPart(&found)
        checkSizes(&found)
        checkTables(&found)
        checkAssumptions(&found)
        checkCustody(&found)
        checkComparison(&found)
        checkWellby(&found)
        if !found.hasErrors { checkNamedInputs(&found) }
        return found
    }

    private func checkPrices(_ found: inout Diagnostics) {
        let atPriceYear = positions["priceYear"] ?? SourcePosition(file: "evaluation.json")
        if let problem = priceYearProblem() {
            found.add(
                Diagnostic(
                    at: atPriceYear, code: "no-price-index",
                    message: "prices cannot be brought to \(evaluation.settings.priceYear): \(problem.explanation)",
                    remedy: problem.remedy.asSentence))
        }
        for unitCost in evaluation.unitCosts.values.sorted(by: { $0.service < $1.service }) {
            var position = atPriceYear
            if case .evaluation(let own) = unitCost.origin {
                position = own
                lookAtYear(unitCost.priceYear, of: unitCost.service.name, at: own, &found)
            }
            check(unitCost.priceYear, of: "the price of service \(unitCost.service)", at: position, &found)
        }
        for cost in evaluation.costs {
            lookAtYear(cost.priceYear, of: Diagnostic.quoted(cost.item), at: cost.position, &found)
            check(cost.priceYear, of: "this cost", at: columns.cell(cost.position, "price_year", "amount"), &found)
        }
    }

    /// Notes a price of long ago, or of long after.
    private func lookAtYear(
        _ year: FinancialYear, of what: String, at position: SourcePosition, _ found: inout Diagnostics
    ) {
        // What has no index is an error of its own.
        guard let distance = TimeReach.distance(of: year, from: evaluation.settings.priceYear),
            (try? evaluation.priceRatio(from: year)) != nil
        else { return }
        found.add(
            Diagnostic(
                .warning, at: columns.cell(SourcePosition(file: position.file, line: position.line), "price_year"),
                code: "price-year-far-off", message: "price_year of \(what) is \(year), \(distance)",
                remedy: "Correct the year; if it is right, leave it."))
    }

    /// Why the price year itself has no index, which is told once and not at every price.
    private func priceYearProblem() -> UpratingError? {
        let years = evaluation.unitCosts.values.map(\.priceYear) + evaluation.costs.map(\.priceYear)
        for year in years.sorted() {
            do throws(EvaluationError) {
                _ = try evaluation.priceRatio(from: year)
            } catch {
                if case .uprating(let problem) = error, problem.concerns(evaluation.settings.priceYear) {
                    return problem
                }
            }
        }
        return nil
    }

    private func check(_ year: FinancialYear, of what: String, at position: SourcePosition, _ found: inout Diagnostics)
    {
        do throws(EvaluationError) {
            _ = try evaluation.priceRatio(from: year)
        } catch {
            guard case .uprating(let problem) = error, !problem.concerns(evaluation.settings.priceYear) else { return }
            found.add(
                Diagnostic(
                    at: position, code: "no-price-index",
                    message:
                        "\(what) cannot be uprated from \(year) to \(evaluation.settings.priceYear): \(problem.explanation)",
                    remedy: problem.remedy.asSentence))
        }
    }

    /// Every assumption must cover some line, and no line may be covered by two of which neither is narrower.
    private func checkAssumptions(_ found: inout Diagnostics) {
        let subjects = evaluation.assumptionSubjects
        var used: [Int: Set<AssumptionSubject>] = [:]
        var ties: Set<AssumptionTie> = []
        for subject in subjects {
            for parameter in AssumptionParameter.allCases {
                do throws(AssumptionTie) {
                    let resolved = try evaluation.assumptions.resolve(parameter, for: subject)
                    if case .given(let index, _) = resolved { used[index, default: []].insert(subject) }
                } catch {
                    ties.insert(error)
                    for index in [error.first, error.second] { used[index, default: []].insert(subject) }
                }
            }
        }
        for tie in ties { found.add(diagnostic(tie)) }
        guard !subjects.isEmpty else { return }
        for (index, assumption) in evaluation.assumptions.declared.enumerated() {
            if let own = used[index] {
                checkDeadweight(assumption, of: own, &found)
            } else {
                let place = place(of: assumption)
                found.add(at: place) { unused(assumption, at: place, subjects) }
            }
        }
    }

    private func diagnostic(_ tie: AssumptionTie) -> Diagnostic {
        let declared = evaluation.assumptions.declared
        // The lower row is told of.
        let inFileOrder = [declared[tie.first], declared[tie.second]].sorted {
            ($0.position?.line ?? 0) < ($1.position?.line ?? 0)
        }
        let (first, second) = (inFileOrder[0], inFileOrder[1])
        if first.scope == second.scope { return repeated(second, after: first) }
        let other = first.position.map { " as line \($0.line)" } ?? ""
        return Diagnostic(
            at: place(of: second), code: "assumption-tie",
            message:
                "\(tie.parameter.rawValue) for \(Self.words(second.scope)) covers some of the same rows\(other) for \(Self.words(first.scope)), and neither is narrower",
            remedy: "Give the rows in question an assumption by service, or take one of the two out.")
    }

    private func repeated(_ second: Assumption, after first: Assumption) -> Diagnostic {
        let line = first.position.map { ", on line \($0.line)" } ?? ""
        return Diagnostic(
            at: place(of: second), code: "duplicate-assumption",
            message:
                "\(second.parameter.rawValue) for \(Self.words(second.scope)) is given already\(line)",
            remedy: "Keep one of the two rows.")
    }

    private func unused(
        _ assumption: Assumption, at place: SourcePosition, _ subjects: Set<AssumptionSubject>
    ) -> Diagnostic {
        let shadowed = subjects.contains { assumption.scope.covers($0) }
        let reason =
            shadowed
            ? "a narrower one covers every row that it is about" : "no row is about \(Self.words(assumption.scope))"
        return Diagnostic(
            at: place, code: "unused-assumption",
            message: "\(assumption.parameter.rawValue) for \(Self.words(assumption.scope)) changes nothing: \(reason)",
            remedy: "Correct its scope, or delete the row.")
    }

    private func place(of assumption: Assumption) -> SourcePosition {
        columns.cell(assumption.position ?? SourcePosition(file: "assumptions.csv"), "scope", "parameter")
    }

    private static func words(_ scope: AssumptionScope) -> String { scope == .all ? "all rows" : scope.description }
}

extension UpratingError {
    /// Whether a year itself is the trouble, or the series as a whole.
    fileprivate func concerns(_ wanted: FinancialYear) -> Bool {
        switch self {
        case .outsideSeries(let year, _, _), .forecast(let year, _, _): year == wanted
        case .calendarSeries: true
        }
    }
}
