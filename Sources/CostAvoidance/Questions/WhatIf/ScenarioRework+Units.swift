import DelimitedText
import Numerics

/// What a scenario does to the units of one line: quantity first, then likelihood, then people.
struct UnitChange {
    enum Quantity {
        case pinned(Bound)
        case scaled(ScaleFactor)
        /// The central quantity at all three ends, scaled.
        case total(ScaleFactor)
    }

    enum Likelihood {
        case pinned(Bound)
        case scaled(ScaleFactor)
        case set(Share)
    }

    var quantity: Quantity?
    var likelihood: Likelihood?
    var people: ScaleFactor?

    /// Changes rows that were judged, with a likelihood.
    func apply(to units: inout FactoredUnits) throws(ArithmeticError) {
        switch quantity {
        case .pinned(let end): units.pinQuantity(at: end)
        case .scaled(let factor): try units.scaleQuantity(by: factor)
        case .total(let factor):
            units.pinQuantity(at: .central)
            try units.scaleQuantity(by: factor)
        case nil: break
        }
        switch likelihood {
        case .pinned(let end): units.pinLikelihood(at: end)
        case .scaled(let factor):
            try units.scaleLikelihood(by: factor)
            units.greatestLikelihood = units.greatestLikelihood.map { Self.scaled($0, by: factor) }
        case .set(let share): try units.setLikelihood(to: share)
        case nil: break
        }
        if let people { try units.scaleQuantity(by: people) }
    }

    /// Changes units that were observed: they have no likelihood.
    func apply(to units: inout SignedUnits) throws(ArithmeticError) {
        switch quantity {
        case .pinned(let end): units.pin(at: end)
        case .scaled(let factor): try units.scale(by: factor)
        case .total(let factor):
            units.pin(at: .central)
            try units.scale(by: factor)
        case nil: break
        }
        if let people { try units.scale(by: people) }
    }

    /// The share scaled, at most one: whether it would be more was checked before.
    static func scaled(_ share: Share, by factor: ScaleFactor) -> Share {
        guard let product = try? share.decimal.multiplied(by: factor.numerator),
            let scaled = try? Share(product.rounded(toPlaces: Share.writtenPlaces))
        else { return .whole }
        return scaled
    }
}

extension SignedUnits {
    mutating func pin(at end: Bound) {
        avoided = Estimate(exactly: avoided[end])
        increased = Estimate(exactly: increased[end])
    }

    mutating func scale(by factor: ScaleFactor) throws(ArithmeticError) {
        avoided = try avoided.map { quantity throws(ArithmeticError) in try factor.times(quantity) }
        increased = try increased.map { quantity throws(ArithmeticError) in try factor.times(quantity) }
    }
}

extension ServiceLine {
    /// Changes the line's units.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    mutating func apply(_ change: UnitChange) throws(ArithmeticError) {
        if key.evidence == .observed || factors.isEmpty {
            for month in months.keys { try change.apply(to: &months[month, default: .none]) }
            try change.apply(to: &unitsBeforeLikelihood)
        } else {
            unitsBeforeLikelihood = .none
            for month in factors.keys.sorted() {
                guard var factored = factors[month] else { continue }
                try change.apply(to: &factored)
                factors[month] = factored
                months[month] = try factored.units()
                try unitsBeforeLikelihood.add(try factored.unitsBeforeLikelihood())
            }
        }
        units = .none
        for month in months.keys.sorted() { try units.add(months[month] ?? .none) }
    }
}

extension RowUnits {
    /// Changes an account of an alternative event.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    mutating func apply(_ change: UnitChange) throws(ArithmeticError) {
        var factored = FactoredUnits.none
        var row = self
        // As one row with a range, so that the arithmetic is that of a line.
        row.range = .given
        try factored.add(row)
        try change.apply(to: &factored)
        units = try factored.units().total()
        quantity = try factored.unitsBeforeLikelihood().total()
        switch change.likelihood {
        case .pinned(let end): likelihood = Estimate(exactly: likelihood[end])
        case .scaled(let factor): likelihood = likelihood.map { UnitChange.scaled($0, by: factor) }
        case .set(let share): likelihood = Estimate(exactly: share)
        case nil: break
        }
    }
}
