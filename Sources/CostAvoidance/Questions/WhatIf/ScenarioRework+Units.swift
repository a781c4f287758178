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

    /// What it does to units that were observed: they have no likelihood.
    var withoutLikelihood: UnitChange {
        var change = self
        change.likelihood = nil
        return change
    }

    /// The share scaled, at most one: whether it would be more was checked before.
    static func scaled(_ share: Share, by factor: ScaleFactor) -> Share {
        guard let product = try? share.decimal.multiplied(by: factor.numerator),
            let scaled = try? Share(product.rounded(toPlaces: Share.writtenPlaces))
        else { return .whole }
        return scaled
    }
}

extension ServiceLine {
    /// Changes the line's units.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    mutating func apply(_ change: UnitChange) throws(ArithmeticError) {
        let own = key.evidence == .observed ? change.withoutLikelihood : change
        try self.change { units throws(ArithmeticError) in try own.apply(to: &units) }
    }
}

extension AlternativeEvent.Account {
    /// Changes an account of an alternative event.
    ///
    /// - Throws: `ArithmeticError.overflow` where a number does not fit.
    mutating func apply(_ change: UnitChange) throws(ArithmeticError) {
        try self.change { units throws(ArithmeticError) in try change.apply(to: &units) }
    }
}
