import Numerics

extension ConventionSweep {
    /// Tries every convention on an evaluation.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    package init(_ evaluation: Evaluation) throws(EvaluationError) {
        self = try ConventionSweepRunner(evaluation).sweep()
    }
}

private struct ConventionSweepRunner {
    private let evaluation: Evaluation

    /// Nobody is counted in a sweep, so that the cases need not be gone through for each line of it.
    init(_ evaluation: Evaluation) {
        var lean = evaluation
        lean.settings.people = evaluation.people
        lean.ledger = .empty
        lean.observed = .empty
        self.evaluation = lean
    }

    /// What guidance and studies use, and what a cautious reader tries.
    private static let biases = [10, 25, 40]

    private var conventions: [CountingConvention] {
        var conventions: [CountingConvention] = [.asEvaluated, .yearEnd, .midYear, .costsFirst, .undiscounted]
        let costYears = Set(evaluation.unitCosts.values.map(\.priceYear))
        let years = [costYears.min(), evaluation.deflators.lastOutturn].compactMap { $0 }
        for year in Set(years).sorted() where year != evaluation.settings.priceYear {
            conventions.append(.prices(year))
        }
        if costYears.contains(where: { $0 != evaluation.settings.priceYear }) { conventions.append(.notUprated) }
        if evaluation.assumptions.declared.contains(where: { $0.parameter == .optimismBias }) {
            conventions.append(.optimismBias(.none))
        }
        return conventions
            + Self.biases.compactMap { percent in
                (try? Share(ExactDecimal(significand: Int128(percent), places: 2))).map { .optimismBias($0) }
            }
    }

    func sweep() throws(EvaluationError) -> ConventionSweep {
        let base = try outcome(under: .asEvaluated)
        return ConventionSweep(
            lines: try conventions.map { convention throws(EvaluationError) in
                let outcome = convention == .asEvaluated ? base : try outcome(under: convention)
                return ConventionSweep.Line(
                    convention: convention, outcome: outcome,
                    sign: survival(base, outcome) { ($0.netBenefit ?? $0.presentValue) > .zero },
                    ratioAboveOne: survival(base, outcome) { $0.ratio.map { $0 > .one } })
            })
    }

    private func survival(
        _ base: ConventionSweep.Outcome?, _ other: ConventionSweep.Outcome?,
        _ conclusion: (ConventionSweep.Outcome) -> Bool?
    ) -> ConventionSweep.Survival {
        guard let base = base.flatMap(conclusion), let other = other.flatMap(conclusion) else { return .notApplicable }
        return base == other ? .survives : .turns
    }

    /// Nil where the convention cannot be followed, such as prices of a year without an index.
    private func outcome(under convention: CountingConvention) throws(EvaluationError) -> ConventionSweep.Outcome? {
        guard let changed = convention.applied(to: evaluation) else { return nil }
        do {
            // What is counted first is the cost, as it is evaluated.
            let cost = try ProgrammeCosting.cost(convention == .costsFirst ? evaluation : changed)
            return try outcome(
                CentralSavings(changed, for: Self.work).presentValue, cost: cost?.presentValue.central)
        } catch {
            guard case .arithmetic = error else { return nil }
            throw error
        }
    }

    private static let work = "comparing conventions"

    private func outcome(_ savings: Money, cost: Money?) throws(EvaluationError) -> ConventionSweep.Outcome {
        guard let cost else { return ConventionSweep.Outcome(presentValue: savings) }
        let ratio = try centralRatio(of: savings, to: cost)
        return try EvaluationError.naming(Self.work) { () throws(ArithmeticError) in
            ConventionSweep.Outcome(presentValue: savings, netBenefit: try savings - cost, ratio: ratio)
        }
    }

    /// The ratio at the central estimate, which needs no cost at the other ends.
    private func centralRatio(of savings: Money, to cost: Money) throws(EvaluationError) -> ExactDecimal? {
        guard cost > .zero else { return nil }
        return try EvaluationError.naming(Self.work) { () throws(ArithmeticError) in
            try roundedQuotient(savings.pence, cost.pence, places: 4)
        }
    }
}
