extension ServiceID {
    /// The name without a price year at its end: `hospital-day-case-2016-17` is the price of that year of `hospital-day-case`.
    package var withoutPriceYear: ServiceID {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 2, let first = Int(parts[parts.count - 2]), let second = Int(parts[parts.count - 1]),
            parts[parts.count - 2].count == 4, parts[parts.count - 1].count == 2, (first + 1) % 100 == second
        else { return self }
        return ServiceID(parts.dropLast(2).joined(separator: "-"))
    }
}

extension UnitCost {
    /// The price of the same service in a catalogue where that is of later prices than this one was printed at.
    ///
    /// The same service has the same name, but for a price year at its end, the same kind of unit and the same kind of value.
    package func newerPrice(in catalogue: Catalogue) -> UnitCost? {
        guard let found = catalogue[service.withoutPriceYear], found.priceYear > printed.priceYear,
            found.benefitType == benefitType, UnitLikeness.compare(unit, with: found.unit) == .same
        else { return nil }
        return found
    }
}
