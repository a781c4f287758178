import Numerics

/// Makes the price of a group of rows, and the costs, out of inputs and constants: the formula of their line with a function of
/// an input in place of each value that is uncertain.
struct TermBuilder {
    let evaluation: Evaluation
    var measure = SavingsMeasure.presentValue

    /// Pounds for one unit: for each set of assumptions that covers a part of it, a constant and the functions of inputs it is
    /// multiplied by. Several bearers whom the same assumptions cover are one.
    func prices(
        _ key: ModelCompiler.GroupKey, inputs: inout InputTable
    ) throws(EvaluationError) -> [(coefficient: Double, factors: [Response])] {
        var kinds: [(kind: Kind, share: ExactDecimal)] = []
        for part in parts(of: key) {
            let formula = try evaluation.formula(of: part.key)
            let kind = Kind(formula: formula, cashable: try cashable(of: part, formula))
            if let place = kinds.firstIndex(where: { $0.kind == kind }) {
                do throws(ArithmeticError) {
                    kinds[place].share = try kinds[place].share.adding(part.cut.share)
                } catch {
                    throw .arithmetic(error, while: "adding up the shares of bearers")
                }
            } else {
                kinds.append((kind, part.cut.share))
            }
        }
        var prices: [(coefficient: Double, factors: [Response])] = []
        for (kind, share) in kinds {
            var own = price(key, kind, inputs: &inputs)
            own.coefficient *= share.doubleValue
            prices.append(own)
        }
        return prices
    }

    /// What a part is priced with.
    private struct Kind: Hashable {
        var formula: LineFormula
        /// The share that could leave a budget; nil where that is not asked for.
        var cashable: ResolvedAssumption?
    }

    private func parts(of key: ModelCompiler.GroupKey) -> [BornPart] {
        guard case .account(let service, let basis, _) = key.role else {
            return evaluation.bornParts(of: key.line.pricing)
        }
        let shown = LineKey(service: service, basis: basis, groups: [], year: key.year)
        return evaluation.bornParts(ofAccount: key.line.pricing, shownAs: shown.pricing)
    }

    private func price(
        _ key: ModelCompiler.GroupKey, _ kind: Kind, inputs: inout InputTable
    ) -> (coefficient: Double, factors: [Response]) {
        let formula = kind.formula
        var coefficient = formula.uprating.doubleValue
        var factors: [Response] = []
        let scope = AssumptionScope.service(key.service).description
        let costInput = inputs.number(
            InputName(.unitCost, scope: scope), range: formula.unitCost,
            spread: evaluation.unitCosts[key.service]?.spread ?? .unstated, unit: "pounds")
        if let costInput {
            factors.append(Response(input: costInput, form: .identity))
        } else {
            coefficient *= formula.unitCost.central.doubleValue
        }
        for (parameter, assumption, form) in forms(of: kind) {
            let (constant, response) = inputs.factor(parameter, assumption, form: form)
            coefficient *= constant
            if let response { factors.append(response) }
        }
        if case .account(let service, _, let weight) = key.role, let position = inputs.position(of: service) {
            factors.append(Response(input: position, form: weight.form))
        }
        return (coefficient, factors)
    }

    /// The assumptions that the measure is multiplied by, each as a function of its value.
    private func forms(of kind: Kind) -> [(AssumptionParameter, ResolvedAssumption, Response.Form)] {
        guard measure != .gross else { return [] }
        let formula = kind.formula
        var forms = formula.netFactor.parts.map { ($0.parameter, $0.assumption, Response.Form.kept($0.parameter)) }
        guard measure != .net else { return forms }
        let value = formula.presentValue
        forms.append(
            (.dropOff, value.dropOff.assumption, .polynomialInRetained(value.discountFactors.map(\.doubleValue))))
        if let cashable = kind.cashable { forms.append((.cashable, cashable, .kept(.cashable))) }
        return forms
    }

    /// The share that could leave a budget: of an event that of the rows it is shown under. What is not known counts as nothing.
    /// Nil where it is not asked for.
    private func cashable(
        of part: BornPart, _ formula: LineFormula
    ) throws(EvaluationError) -> ResolvedAssumption? {
        guard measure == .cashable else { return nil }
        let own = part.shown == part.key ? formula : try evaluation.formula(of: part.shown)
        switch own.cashable {
        case .assumed(let assumption): return assumption
        case .stated(let share): return .byDefault(Estimate(exactly: .share(share)))
        case .unknown: return .byDefault(Estimate(exactly: .share(.none)))
        }
    }

    /// One term for each item of `costs.csv`; rows of one item are low together and high together.
    func costs(inputs: inout InputTable) throws(EvaluationError) -> [ModelAssembly.Draft] {
        var drafts: [ModelAssembly.Draft] = []
        let byItem = Dictionary(grouping: evaluation.costs, by: \.item)
        for (item, rows) in byItem.sorted(by: { $0.key < $1.key }) {
            let total: Estimate<ExactDecimal>
            do throws(ArithmeticError) {
                var sum = Estimate(exactly: Money.zero)
                for row in rows { sum = try sum + row.amount }
                total = sum.map(\.decimal)
            } catch {
                throw .arithmetic(error, while: "adding up costs.csv")
            }
            var discounted = Estimate(exactly: 0.0)
            for row in rows {
                let weight = try valueOfAPound(in: row)
                for bound in Bound.allCases { discounted[bound] += weight * row.amount[bound].doublePounds }
            }
            let number = inputs.number(
                InputName(.programmeCost, scope: item), range: total, spread: rows.spread, unit: "pounds")
            let response = number.map {
                Response(input: $0, form: .through(total.map(\.doubleValue), discounted))
            }
            drafts.append(
                ModelAssembly.Draft(
                    coefficient: 1, factors: [], units: discounted, unitsResponse: response))
        }
        return drafts
    }

    /// Uprated pounds for one pound of an item spread over its months, discounted where savings are.
    private func valueOfAPound(in cost: ProgrammeCost) throws(EvaluationError) -> Double {
        let ratio = try evaluation.priceRatio(from: cost.priceYear)
        guard measure.isDiscounted else { return ratio.doubleValue }
        let factors = try evaluation.settings.discountFactors(of: 0...(cost.monthsByYear.last?.year ?? 0))
        let discounted = cost.monthsByYear.reduce(0.0) { sum, part in
            sum + Double(part.months) / Double(cost.months) * factors[part.year].doubleValue
        }
        return ratio.doubleValue * discounted
    }
}
