import Numerics

extension Convention {
    /// The evaluation computed by this convention; nil where it would change nothing, or where the convention is about the
    /// figure and not about the inputs.
    ///
    /// - Throws: `ArithmeticError` where a number does not fit.
    func applied(to evaluation: Evaluation) throws(ArithmeticError) -> Evaluation? {
        switch self {
        case .pricesAsTheyStand: evaluation.withPricesAsTheyStand
        case .priceYear(let year): evaluation.with(priceYear: year)
        case .deflator(let name): evaluation.with(deflator: name)
        case .unitCostsInPounds: try evaluation.withUnitCostsInPounds()
        case .without(let parameter): evaluation.without { $0.parameter == parameter }
        case .withoutAssumptions: evaluation.without { _ in true }
        case .attributionToOthers: evaluation.withAttributionToOthers
        case .likelihoodIgnored: try evaluation.withLikelihoodIgnored()
        case .windowsAsTheyStand: evaluation.withWindowsAsTheyStand
        case .scaledToWindowBefore: try evaluation.scaledToWindowBefore()
        case .oneYear: evaluation.withOneYear
        case .undiscounted: evaluation.undiscounted
        case .yearEnd, .savingsAtYearEnd: evaluation.with(discounting: evaluation.settings.discounting.atYearEnd)
        case .midYear: evaluation.with(discounting: evaluation.settings.discounting.atMidYear)
        case .signTurned(let service): try evaluation.turning(service)
        case .leftOut(let service): evaluation.leavingOut(service)
        case .countedTwice(let service): try evaluation.scaling([service: Evaluation.Scale(2, over: 1)])
        case .including(let service, let kind): evaluation.including { $0.service == service && $0.benefitType == kind }
        case .includingAll(let kind): evaluation.including { $0.benefitType == kind }
        case .annualised, .periodOfTwelveMonths, .end, .dividedBy, .minusSignLost, .minusSignAdded, .inverted, .scale,
            .costAdded, .another, .digitsTransposed:
            nil
        }
    }
}

extension Evaluation {
    fileprivate var withPricesAsTheyStand: Evaluation? {
        var variant = self
        for service in unitCosts.keys { variant.unitCosts[service]?.priceYear = settings.priceYear }
        for index in costs.indices { variant.costs[index].priceYear = settings.priceYear }
        let changed =
            unitCosts.values.contains { $0.priceYear != settings.priceYear }
            || costs.contains { $0.priceYear != settings.priceYear }
        return changed ? variant : nil
    }

    fileprivate func with(priceYear: FinancialYear) -> Evaluation? {
        guard priceYear != settings.priceYear else { return nil }
        var variant = self
        variant.settings.priceYear = priceYear
        return variant
    }

    fileprivate func with(deflator: String) -> Evaluation? {
        guard deflator != deflators.name, let series = DeflatorSeries.named(deflator) else { return nil }
        var variant = self
        variant.deflators = series
        return variant
    }

    /// Every unit cost in prices of the price year, in whole pounds.
    fileprivate func withUnitCostsInPounds() throws(ArithmeticError) -> Evaluation? {
        var variant = self
        for (service, unitCost) in unitCosts {
            guard let ratio = try? priceRatio(from: unitCost.priceYear) else { return nil }
            variant.unitCosts[service]?.priceYear = settings.priceYear
            variant.unitCosts[service]?.cost = try unitCost.cost.map { cost throws(ArithmeticError) in
                var product = ExactProduct(cost)
                try product.multiply(by: ratio.numerator)
                try product.divide(by: ratio.denominator)
                return ExactDecimal(significand: try product.rounded(toPlaces: 0), places: 0)
            }
        }
        return variant
    }

    fileprivate func without(_ isRemoved: (Assumption) -> Bool) -> Evaluation? {
        guard assumptions.declared.contains(where: isRemoved) else { return nil }
        var variant = self
        variant.assumptions = AssumptionSet(assumptions.declared.filter { !isRemoved($0) })
        return variant
    }

    /// One less each attribution, its ends exchanged so that the low stays the least.
    fileprivate var withAttributionToOthers: Evaluation? {
        let declared = assumptions.declared.map { assumption in
            guard assumption.parameter == .attribution else { return assumption }
            var turned = assumption
            let shares = assumption.value.map(\.share)
            guard let low = shares.low, let central = shares.central, let high = shares.high else { return assumption }
            turned.value = Estimate(
                low: .share(high.complement), central: .share(central.complement), high: .share(low.complement))
            return turned
        }
        guard declared != assumptions.declared else { return nil }
        var variant = self
        variant.assumptions = AssumptionSet(declared)
        return variant
    }

    fileprivate func withLikelihoodIgnored() throws(ArithmeticError) -> Evaluation? {
        var variant = self
        for index in lines.indices {
            try variant.lines[index].change { units throws(ArithmeticError) in try units.setLikelihood(to: .whole) }
        }
        return zip(lines, variant.lines).contains { $0.units != $1.units } ? variant : nil
    }

    /// The lines judged case by case, which no window concerns.
    private var judgedLines: [ServiceLine] { lines.filter { $0.key.evidence == .judged } }

    fileprivate var withWindowsAsTheyStand: Evaluation? {
        guard observed.entries.contains(where: { $0.windows.beforeMonths != $0.windows.afterMonths }) else {
            return nil
        }
        var ledger = observed
        for index in ledger.entries.indices {
            ledger.entries[index].windows.beforeMonths = ledger.entries[index].windows.afterMonths
        }
        return with(observed: ledger)
    }

    fileprivate func scaledToWindowBefore() throws(ArithmeticError) -> Evaluation? {
        guard observed.entries.contains(where: { $0.windows.beforeMonths != $0.windows.afterMonths }) else {
            return nil
        }
        var ledger = observed
        for index in ledger.entries.indices {
            let entry = ledger.entries[index]
            guard let after = entry.after else { continue }
            var scaled = ExactProduct(after)
            try scaled.multiply(by: entry.windows.beforeMonths)
            try scaled.divide(by: entry.windows.afterMonths)
            ledger.entries[index].after = try Quantity(rounding: scaled)
            ledger.entries[index].windows.afterMonths = entry.windows.beforeMonths
        }
        return with(observed: ledger)
    }

    private func with(observed ledger: ObservedLedger) -> Evaluation? {
        let judged = judgedLines
        let effect = ObservedEffect(ledger, firstLine: judged.count)
        guard !effect.diagnostics.hasErrors else { return nil }
        var variant = self
        variant.lines = judged + effect.lines
        variant.observed = effect.ledger
        return variant
    }

    fileprivate var withOneYear: Evaluation? {
        guard settings.horizonYears > 1 else { return nil }
        var variant = self
        variant.settings.horizonYears = 1
        return variant
    }

    fileprivate var undiscounted: Evaluation? { (try? DiscountSchedule.flat(.zero)).flatMap(with(discounting:)) }

    fileprivate func with(discounting schedule: DiscountSchedule) -> Evaluation? {
        guard schedule != settings.discounting else { return nil }
        var variant = self
        variant.settings.discounting = schedule
        return variant
    }
}
