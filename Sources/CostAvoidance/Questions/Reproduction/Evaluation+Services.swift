import Numerics

extension Evaluation {
    /// The evaluation without a service; nil where it has no row of it.
    ///
    /// Cases and observed rows name lines by their place, so they are renumbered with the lines that stay.
    func leavingOut(_ service: ServiceID) -> Evaluation? {
        let isKept = lines.map { $0.key.service != service }
        let stays = alternatives.filter { $0.accounts.first?.key.service != service }
        guard isKept.contains(false) || stays.count < alternatives.count else { return nil }
        var places: [Int?] = []
        var kept = 0
        for keeps in isKept {
            places.append(keeps ? kept : nil)
            kept += keeps ? 1 : 0
        }
        var variant = self
        variant.lines = zip(lines, isKept).filter(\.1).map(\.0)
        variant.alternatives = stays
        variant.ledger = ledger.with(CaseEntries(ledger.entries.lazy.compactMap { $0.renumbered(by: places) }))
        for index in variant.observed.entries.indices {
            variant.observed.entries[index].line = observed.entries[index].line.flatMap {
                places.indices.contains($0) ? places[$0] : nil
            }
        }
        return variant
    }

    /// The evaluation with a rise in the use of a service in place of each fall; nil where it has no row of it.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func turning(_ service: ServiceID) throws(ArithmeticError) -> Evaluation? {
        guard lines.contains(where: { $0.key.service == service }) else { return nil }
        var variant = self
        variant.lines = try lines.map { line throws(ArithmeticError) in
            line.key.service == service ? try line.turned() : line
        }
        return variant
    }

    /// By what an amount of money is multiplied: one printed amount over another.
    struct Scale {
        let upper: ExactDecimal
        let lower: ExactDecimal

        init(_ upper: ExactDecimal, over lower: ExactDecimal) {
            self.upper = upper
            self.lower = lower
        }

        init(_ upper: Int, over lower: Int) { self.init(ExactDecimal(upper), over: ExactDecimal(lower)) }

        /// Decimal places that a unit cost is carried with.
        private static let places = 9

        func applied(to cost: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
            var product = ExactProduct(cost)
            try product.multiply(by: upper)
            try product.divide(by: lower)
            return ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
        }
    }

    /// The evaluation with all that some services come to multiplied; nil where it prices none of them.
    ///
    /// - Throws: `ArithmeticError` where a unit cost does not fit.
    func scaling(_ scales: [ServiceID: Scale]) throws(ArithmeticError) -> Evaluation? {
        var variant = self
        var isChanged = false
        for (service, scale) in scales {
            guard let cost = unitCosts[service]?.cost else { continue }
            variant.unitCosts[service]?.cost = try cost.map { end throws(ArithmeticError) in
                try scale.applied(to: end)
            }
            isChanged = true
        }
        return isChanged ? variant : nil
    }

    /// The evaluation with some services of other kinds of value counted as fiscal; nil where it has none of them.
    func including(_ isIncluded: (UnitCost) -> Bool) -> Evaluation? {
        let included = unitCosts.values.filter { $0.benefitType != .fiscal && isIncluded($0) }
        guard !included.isEmpty else { return nil }
        var variant = self
        for unitCost in included { variant.unitCosts[unitCost.service]?.benefitType = .fiscal }
        return variant
    }
}

extension CaseLedger.Entry {
    /// The row under the new place of its line; nil where that line is gone. An account of an alternative event has no line.
    fileprivate func renumbered(by places: [Int?]) -> CaseLedger.Entry? {
        guard line >= 0 else { return self }
        guard places.indices.contains(Int(line)), let place = places[Int(line)] else { return nil }
        var entry = self
        // Never traps: a place among lines, which the interner numbered.
        entry.line = Int32(place)
        return entry
    }
}
