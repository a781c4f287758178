import Numerics

/// Units at each end of the likelihoods and, for each, at each end of the quantities.
struct UnitGrid {
    /// By end of the likelihood.
    private(set) var byLikelihood = Estimate(exactly: Estimate(exactly: Quantity.zero))

    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    init(_ units: FactoredUnits) throws(ArithmeticError) {
        for likelihood in Bound.allCases {
            for quantity in Bound.allCases {
                byLikelihood[likelihood][quantity] = try units.units(quantity: quantity, likelihood: likelihood)
            }
        }
    }

    /// The grid of one row: without a range of its own the same units everywhere.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    init(_ row: RowRange?, else units: Estimate<Quantity>) throws(ArithmeticError) {
        guard let row else {
            byLikelihood = Estimate(exactly: units)
            return
        }
        for likelihood in Bound.allCases {
            let share = row.likelihood[likelihood]
            byLikelihood[likelihood] = try row.quantity.map { quantity throws(ArithmeticError) in
                try quantity.times(share)
            }
        }
    }
}

/// Quantities and likelihoods of one service over all the rows that count.
package struct JudgedTotals {
    /// Before likelihood.
    package private(set) var quantities = Estimate(exactly: Quantity.zero)
    /// The mean over the rows, each weighed by its central quantity whatever its sign.
    package var likelihoods: Estimate<ExactDecimal> {
        get throws(ArithmeticError) {
            guard !weight.isZero else { return greatest.map(\.decimal) }
            return try weighed.map { sum throws(ArithmeticError) in
                var mean = ExactProduct(sum)
                try mean.divide(by: weight.decimal)
                return ExactDecimal(significand: try mean.rounded(toPlaces: Self.places), places: Self.places)
            }
        }
    }

    private var weighed = Estimate(exactly: Quantity.zero)
    private var weight = Quantity.zero
    private var greatest = Estimate(exactly: Share.none)
    private static let places = 12

    mutating func add(_ units: FactoredUnits) throws(ArithmeticError) {
        quantities = try quantities.combined(with: try units.unitsBeforeLikelihood().total())
        weight = try weight.adding(units.avoided.quantity(.central)).subtracting(units.increased.quantity(.central))
        for bound in Bound.allCases {
            weighed[bound] = try weighed[bound].adding(units.avoided.units(.central, bound))
                .subtracting(units.increased.units(.central, bound))
            greatest[bound] = max(greatest[bound], units.greatestLikelihood[bound])
        }
    }
}

extension Evaluation {
    /// Quantities and likelihoods of each service whose spread `outcomes.csv` says anything of: over its rows and the first
    /// accounts of its events, or over every account where only one that is not counted has a range.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func judgedTotals() throws(ArithmeticError) -> [ServiceID: JudgedTotals] {
        var counted: [ServiceID: JudgedTotals] = [:]
        guard !spreads.isEmpty else { return counted }
        for line in lines where line.key.evidence == .judged && spreads[line.key.service] != nil {
            try counted[line.key.service, default: JudgedTotals()].add(try line.allMonths())
        }
        var everything = counted
        for event in alternatives {
            for (place, account) in event.accounts.enumerated() where spreads[account.key.service] != nil {
                let service = account.key.service
                try everything[service, default: JudgedTotals()].add(account.units)
                if place == 0 { try counted[service, default: JudgedTotals()].add(account.units) }
            }
        }
        for (service, all) in everything {
            guard let own = counted[service] else {
                counted[service] = all
                continue
            }
            if try all.hasRange(missingFrom: own) { counted[service] = all }
        }
        return counted
    }
}

extension JudgedTotals {
    /// Whether a quantity or a likelihood has a low or a high that fewer rows have not.
    fileprivate func hasRange(missingFrom fewer: JudgedTotals) throws(ArithmeticError) -> Bool {
        func misses<Value: Comparable>(_ all: Estimate<Value>, _ own: Estimate<Value>) -> Bool {
            (own.low == own.central && all.low != all.central) || (own.high == own.central && all.high != all.central)
        }
        return misses(quantities, fewer.quantities) ? true : misses(try likelihoods, try fewer.likelihoods)
    }
}
