import Numerics

/// Every black-box check on one evaluation.
package struct Verification: Sendable, Hashable {
    /// The checks in their order.
    package var outcomes: [BlackBoxOutcome]

    package var holds: Bool { outcomes.allSatisfy { $0.verdict != .fails } }

    /// Tries every check.
    ///
    /// - Throws: `EvaluationError` where the evaluation itself cannot be computed.
    package init(_ evaluation: Evaluation) throws(EvaluationError) {
        let verifier = Verifier(evaluation: evaluation, base: try Evaluator.evaluate(evaluation))
        outcomes = BlackBoxCheck.allCases.map { verifier.outcome(of: $0) }
    }
}

/// Changes an evaluation and looks at what it comes to.
private struct Verifier {
    let evaluation: Evaluation
    let base: EvaluationResult

    private struct Found {
        var verdict: BlackBoxOutcome.Verdict
        var detail: String

        init(_ verdict: BlackBoxOutcome.Verdict, _ detail: String) {
            self.verdict = verdict
            self.detail = detail
        }

        init(_ holds: Bool, _ detail: String) { self.init(holds ? .holds : .fails, detail) }
    }

    func outcome(of check: BlackBoxCheck) -> BlackBoxOutcome {
        do {
            let found = try look(at: check)
            return BlackBoxOutcome(check: check, verdict: found.verdict, detail: found.detail)
        } catch {
            return BlackBoxOutcome(
                check: check, verdict: .notTried, detail: "the changed evaluation is beyond the numbers held: \(error)")
        }
    }

    private func look(at check: BlackBoxCheck) throws -> Found {
        switch check {
        case .zeroUnitCosts: try zeroUnitCosts()
        case .wholeDeadweight: try wholeDeadweight()
        case .plainSum: try plainSum()
        case .doubledQuantities: try doubledQuantities()
        case .swappedWindows: try swapped()
        case .ordered: ordered()
        case .footing: try footing()
        case .years: try years()
        case .order: try order()
        case .withheld: try withheld()
        }
    }

    private func withheld() throws -> Found {
        let evaluated = try Evaluated(evaluation)
        guard !evaluated.released.whole.isOfTooFew else {
            return Found(
                .notTried,
                "it is about fewer than \(evaluation.settings.disclosure.threshold) people: publish none of it")
        }
        let ground = try ScenarioGround(evaluated)
        let told = zip(evaluation.scenarios, ground.mayShow(evaluation.scenarios)).filter(\.1).map(\.0)
        let audit = try WithheldAudit(
            evaluated, telling: told.map { scenario in try scenario.apply(to: ground.evaluation, idle: .allowed) })
        let looked =
            "\(Wording.count(audit.rows, "row")) withheld, \(Wording.count(audit.equations, "figure")) taken as equations"
        guard audit.following > 0 else {
            let nearest = audit.nearest.map { share in
                ", every row about too few people left at least \(Int(nearest: (100 * share).rounded(.down)))% of its amount of doubt"
            }
            return Found(true, looked + (nearest ?? "") + Self.byWholeNumbers(evaluated.released.foundByWholeNumbers))
        }
        let others = told.isEmpty ? "low and high" : "low, high and scenarios"
        let from =
            audit.followingFromTotals == audit.following
            ? "from the central totals alone"
            : audit.followingFromTotals == 0
                ? "from \(others) beside the central totals"
                : "\(audit.followingFromTotals) of them from the central totals alone"
        return Found(
            false,
            "\(looked): of \(Wording.count(audit.few, "row")) about too few people \(audit.following) can be worked out, exactly or to within \(EquationRoom.protectedText), \(from); publish none of it, or join small services into one, or leave their rows out and say so"
        )
    }

    /// What the doubt does not keep from somebody who knows that units are whole.
    private static func byWholeNumbers(_ found: Int) -> String {
        guard found > 0 else { return "" }
        return
            "; whoever tries whole numbers of units works out \(Wording.count(found, "service")) about too few people all the same, and W14 says so"
    }

    // MARK: Changed inputs

    private func zeroUnitCosts() throws -> Found {
        var changed = evaluation
        for service in changed.unitCosts.keys { changed.unitCosts[service]?.cost = Estimate(exactly: .zero) }
        let result = try Evaluator.evaluate(changed)
        let all = [result.savings.gross, result.savings.net, result.savings.presentValue]
        return Found(all.allSatisfy { $0 == Estimate(exactly: .zero) }, "gross \(result.savings.gross.central)")
    }

    private func wholeDeadweight() throws -> Found {
        let result = try Evaluator.evaluate(with([(.deadweight, .whole)]))
        // Where nothing is left of anything, one end is as good as the other: only the central gross says something.
        return Found(
            result.savings.net == Estimate(exactly: .zero)
                && result.savings.gross.central == base.savings.gross.central,
            "net \(result.savings.net.central), gross as before")
    }

    private func plainSum() throws -> Found {
        var changed = with([(.dropOff, .none)])
        changed.settings.discounting = try DiscountSchedule.flat(.zero)
        let result = try Evaluator.evaluate(changed)
        let years = evaluation.settings.horizonYears
        let expected = try result.savings.net.map { money throws(ArithmeticError) in
            try Money.sum(repeatElement(money, count: years))
        }
        let found = result.savings.presentValue
        return Found(found == expected, "\(found.central) = \(years) x \(result.savings.net.central)")
    }

    private func doubledQuantities() throws -> Found {
        var changed = evaluation
        for index in changed.lines.indices {
            try changed.lines[index].change { units throws(ArithmeticError) in
                try units.scaleQuantity(by: ScaleFactor(ExactDecimal(2)))
            }
        }
        let result = try Evaluator.evaluate(changed)
        // A line is rounded to the penny once, before and after it is doubled; events are not doubled.
        let pence = Int128(2 * evaluation.lines.count)
        var expected = base.savings.gross.central
        for line in base.lines where line.benefitType == .fiscal {
            if case .line = line.origin { expected = try expected + line.gross.central }
        }
        let difference = try result.savings.gross.central - expected
        // What the lines come to without the events would show by difference what the few people of the events come to.
        return Found(difference.magnitude.pence <= pence, "twice as much but for \(difference.magnitude) of rounding")
    }

    private func swapped() throws -> Found {
        var changed = evaluation
        changed.alternatives = []
        var without = evaluation
        without.alternatives = []
        for index in changed.lines.indices { changed.lines[index] = try changed.lines[index].turned() }
        let before = try Evaluator.evaluate(without).savings
        let after = try Evaluator.evaluate(changed).savings
        let (was, turned) = (before.presentValue, after.presentValue)
        let holds =
            after.gross.central == before.gross.central.negated && turned.central == was.central.negated
            && turned.low == was.high.negated && turned.high == was.low.negated
        return Found(holds, holds ? "low, central and high alike" : "the sign alone did not turn")
    }

    private func order() throws -> Found {
        var changed = evaluation
        changed.lines.reverse()
        changed.costs.reverse()
        changed.ledger = .empty
        changed.observed = .empty
        let result = try Evaluator.evaluate(changed)
        return Found(
            result.savings == base.savings && result.netBenefit == base.netBenefit,
            "net \(result.savings.net.central) either way")
    }

    /// The evaluation with these shares for every line in place of what was stated.
    private func with(_ shares: [(AssumptionParameter, Share)]) -> Evaluation {
        var changed = evaluation
        let replaced = Set(shares.map(\.0))
        changed.assumptions.declared.removeAll { replaced.contains($0.parameter) }
        changed.assumptions.declared += shares.map { parameter, share in
            Assumption(parameter: parameter, scope: .all, share: Estimate(exactly: share), source: "verification")
        }
        return changed
    }

    // MARK: The result itself

    /// Only totals: a row of use that rose can be higher in the low world than in the high one.
    private func ordered() -> Found {
        let totals = [base.savings.presentValue, base.netBenefit].compactMap { $0 }
        // Each line is rounded to the penny in each year of its effect.
        let pennies = Int128(base.lines.count * evaluation.settings.horizonYears)
        let wrong = totals.filter {
            $0.low.pence > $0.central.pence + pennies || $0.central.pence > $0.high.pence + pennies
        }
        return Found(wrong.isEmpty, "\(totals.count) totals looked at, \(wrong.count) out of order")
    }

    private func footing() throws -> Found {
        var wrong: [String] = []
        for table in base.breakdowns {
            var total = SavingsAmounts()
            for row in table.rows { try total.add(row.amounts) }
            if table.dimension == .year, evaluation.settings.horizonYears > 1 {
                // Of several years of an effect gross and net are told once, for the year it begins.
                (total.gross, total.net) = (base.savings.gross, base.savings.net)
            }
            if table.dimension == .year, base.dated.contains(where: { $0.cashLag.map(\.isLater) ?? false }) {
                // Its rows are the years in which something is saved, and a budget can fall after the last of them.
                total.cashable = base.savings.cashable
            }
            if total != base.savings { wrong.append("by \(table.dimension.column)") }
        }
        return Found(
            wrong.isEmpty, wrong.isEmpty ? "\(base.breakdowns.count) tables" : Wording.list(wrong) + " does not")
    }

    private func years() throws -> Found {
        var total = Estimate(exactly: Money.zero)
        for flow in base.cashFlow { total = try total + flow.savings }
        return Found(
            total == base.savings.presentValue,
            "\(Wording.count(base.cashFlow.count, "year makes", "years make")) \(total.central)")
    }
}

extension Estimate<Int> {
    /// Whether in some world a budget falls later than the saving.
    fileprivate var isLater: Bool { low > 0 || central > 0 || high > 0 }
}
