import Numerics

/// What the rows of one line have in common: rows that agree on all of this are priced alike, so their units may be summed
/// before they are priced.
package struct LineKey: Sendable, Hashable, Comparable {
    /// Where the quantity comes from.
    package enum Evidence: Int, Sendable, Hashable, Comparable {
        /// Judged case by case, from `outcomes.csv`.
        case judged
        /// Observed before and after, from `service-use.csv`.
        case observed

        /// Judged evidence sorts first.
        package static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
    }

    /// The service that was not needed.
    package var service: ServiceID
    /// How the counterfactual is known; nil where the row does not say.
    package var basis: Basis?
    /// The row's values in the `groupBy` columns, in their order.
    package var groups: [String]
    /// Year the effect begins, counted in twelves of months from the start of the period; 0 is the first.
    package var year: Int
    /// Where the quantity comes from.
    package var evidence: Evidence

    /// Names what a set of rows has in common.
    package init(service: ServiceID, basis: Basis?, groups: [String], year: Int, evidence: Evidence = .judged) {
        self.service = service
        self.basis = basis
        self.groups = groups
        self.year = year
        self.evidence = evidence
    }

    /// By service, then groups, year, basis and evidence: the order of every table and the reason that the order of rows
    /// in a file changes nothing.
    package static func < (left: LineKey, right: LineKey) -> Bool {
        if left.service != right.service { return left.service < right.service }
        if left.groups != right.groups { return left.groups.lexicographicallyPrecedes(right.groups) }
        if left.year != right.year { return left.year < right.year }
        if left.basis != right.basis {
            guard let leftBasis = left.basis else { return false }
            guard let rightBasis = right.basis else { return true }
            return leftBasis < rightBasis
        }
        return left.evidence < right.evidence
    }
}

/// Units of a service at the low, central and high end, the falls in use kept apart from the rises, because a cautious
/// estimate prices a fall cheaply and a rise dearly.
package struct SignedUnits: Sendable, Hashable {
    /// Units not needed: never negative.
    package var avoided: Estimate<Quantity>
    /// Units needed more than before: never positive.
    package var increased: Estimate<Quantity>

    /// No units at all.
    package static let none = SignedUnits(avoided: Estimate(exactly: .zero), increased: Estimate(exactly: .zero))

    /// Units already split by direction.
    package init(avoided: Estimate<Quantity>, increased: Estimate<Quantity>) {
        self.avoided = avoided
        self.increased = increased
    }

    /// Splits an estimate by the sign of each of its ends.
    package init(splitting units: Estimate<Quantity>) {
        avoided = units.map { Swift.max($0, .zero) }
        increased = units.map { Swift.min($0, .zero) }
    }

    /// Adds other units, end by end.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func add(_ other: SignedUnits) throws(ArithmeticError) {
        avoided = try avoided.combined(with: other.avoided)
        increased = try increased.combined(with: other.increased)
    }

    /// Both directions together: units avoided less units increased, at each end.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func total() throws(ArithmeticError) -> Estimate<Quantity> { try avoided.combined(with: increased) }
}

/// Rows that are priced alike, summed: the smallest thing the evaluation puts a price on.
package struct ServiceLine: Sendable {
    /// What its rows have in common.
    package var key: LineKey
    /// Units of the service after likelihood.
    package var units: SignedUnits
    /// Units of the service before likelihood is applied.
    package var unitsBeforeLikelihood: SignedUnits
    /// Units after likelihood by the month the effect begins, counted from the start of the period; the months of one line
    /// lie in one year.
    package var months: [Int: SignedUnits]
    /// Whether it is known in which months the effect begins.
    package var dating: Dating = .known
    /// The same units by month as quantity by likelihood, for scenarios; empty for observed lines, which have no likelihood.
    package var factors: [Int: FactoredUnits]
    /// Rows of the file behind the line.
    package var rowCount: Int
    /// Where the first of them stand in their file, at most `mostRowsNamed`; empty for observed lines.
    package var rows: [Int32]
    /// The greatest likelihood among its rows.
    package var greatestLikelihood: Share
    /// Whether any row states a low or a high.
    package var range: RangeGiven

    /// Rows of a line that are known by their place: as many as a reader can look up.
    package static let mostRowsNamed = 40

    /// A line without rows, to be added to.
    package init(key: LineKey) {
        self.key = key
        units = .none
        unitsBeforeLikelihood = .none
        months = [:]
        factors = [:]
        rowCount = 0
        rows = []
        greatestLikelihood = .none
        range = .absent
    }

    /// Adds one row's units, in the order of the file.
    ///
    /// - Parameters:
    ///   - row: the units.
    ///   - month: month the effect begins, counted from the start of the period.
    ///   - place: the row's line in its file.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func add(_ row: RowUnits, month: Int, at place: Int) throws(ArithmeticError) {
        let split = SignedUnits(splitting: row.units)
        try units.add(split)
        try unitsBeforeLikelihood.add(SignedUnits(splitting: row.quantity))
        var inMonth = months[month] ?? .none
        try inMonth.add(split)
        months[month] = inMonth
        try factors[month, default: .none].add(row)
        rowCount += 1
        if rows.count < Self.mostRowsNamed { rows.append(Int32(clamping: place)) }
        greatestLikelihood = Swift.max(greatestLikelihood, row.likelihood.high)
        if row.range == .given { range = .given }
    }

    /// Adds another part of the same line, from further down the file: lines read in pieces add up to the line read whole.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func merge(_ other: ServiceLine) throws(ArithmeticError) {
        try units.add(other.units)
        try unitsBeforeLikelihood.add(other.unitsBeforeLikelihood)
        for (month, added) in other.months {
            var inMonth = months[month] ?? .none
            try inMonth.add(added)
            months[month] = inMonth
        }
        for (month, added) in other.factors { try factors[month, default: .none].merge(added) }
        rowCount += other.rowCount
        rows += other.rows.prefix(Self.mostRowsNamed - rows.count)
        greatestLikelihood = Swift.max(greatestLikelihood, other.greatestLikelihood)
        if other.range == .given { range = .given }
    }
}

/// Units of one row at the low, central and high end of its quantity and likelihood.
package struct RowUnits: Sendable, Hashable {
    /// Quantity as stated, in the service's unit.
    package var quantity: Estimate<Quantity>
    package var likelihood: Estimate<Share>
    /// Whether the row states a low or a high.
    package var range: RangeGiven
    /// Quantity times likelihood: the low is the least that its ends give and the high the most, so a rise in use
    /// (negative) is greatest at the low end.
    package var units: Estimate<Quantity>

    /// Multiplies a row out.
    ///
    /// - Throws: `ArithmeticError.overflow` where a product does not fit.
    package init(quantity: Estimate<Quantity>, likelihood: Estimate<Share>, range: RangeGiven) throws(ArithmeticError) {
        self.quantity = quantity
        self.likelihood = likelihood
        self.range = range
        let lowLikelihood = quantity.low < .zero ? likelihood.high : likelihood.low
        let highLikelihood = quantity.high < .zero ? likelihood.low : likelihood.high
        units = Estimate(
            low: try quantity.low.times(lowLikelihood),
            central: try quantity.central.times(likelihood.central),
            high: try quantity.high.times(highLikelihood))
    }
}
