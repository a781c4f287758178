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
        case .without(let parameter): evaluation.without { $0.parameter == parameter }
        case .withoutAssumptions: evaluation.without { _ in true }
        case .likelihoodIgnored: evaluation.withLikelihoodIgnored
        case .windowsAsTheyStand: evaluation.withWindowsAsTheyStand
        case .scaledToWindowBefore: try evaluation.scaledToWindowBefore()
        case .oneYear: evaluation.withOneYear
        case .undiscounted: evaluation.undiscounted
        case .dividedBy(let denominator): evaluation.divided(by: denominator)
        case .signTurned(let service): evaluation.changingLines(of: service) { [$0.turned] }
        case .leftOut(let service): evaluation.changingLines(of: service) { _ in [] }
        case .firstYearDiscounted, .end: nil
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

    fileprivate func without(_ isRemoved: (Assumption) -> Bool) -> Evaluation? {
        guard assumptions.declared.contains(where: isRemoved) else { return nil }
        var variant = self
        variant.assumptions = AssumptionSet(assumptions.declared.filter { !isRemoved($0) })
        return variant
    }

    fileprivate var withLikelihoodIgnored: Evaluation? {
        var variant = self
        for index in lines.indices { variant.lines[index].units = lines[index].unitsBeforeLikelihood }
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

    fileprivate var undiscounted: Evaluation? {
        guard let schedule = try? DiscountSchedule.flat(.zero), schedule != settings.discounting else { return nil }
        var variant = self
        variant.settings.discounting = schedule
        return variant
    }

    fileprivate func divided(by denominator: Convention.Denominator) -> Evaluation? {
        var counted = self
        counted.settings.people = nil
        let count: Int? =
            switch denominator {
            case .cases: counted.people
            case .rows: lines.reduce(0) { $0 + $1.rowCount }
            }
        guard let count, count > 0, count != people else { return nil }
        var variant = self
        variant.settings.people = count
        return variant
    }

    fileprivate func changingLines(of service: ServiceID, _ change: (ServiceLine) -> [ServiceLine]) -> Evaluation? {
        guard lines.contains(where: { $0.key.service == service }) else { return nil }
        var variant = self
        variant.lines = lines.flatMap { $0.key.service == service ? change($0) : [$0] }
        return variant
    }
}

extension ServiceLine {
    /// The line with a rise in use in place of each fall.
    fileprivate var turned: ServiceLine {
        var line = self
        line.units = units.turned
        line.unitsBeforeLikelihood = unitsBeforeLikelihood.turned
        line.months = months.mapValues(\.turned)
        return line
    }
}

extension SignedUnits {
    fileprivate var turned: SignedUnits {
        func negated(_ units: Estimate<Quantity>) -> Estimate<Quantity> {
            Estimate(low: units.high.negated, central: units.central.negated, high: units.low.negated)
        }
        return SignedUnits(avoided: negated(increased), increased: negated(avoided))
    }
}
