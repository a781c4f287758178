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
    /// The one of several bearers of the service whose part of it is meant; nil for the whole.
    package var bearer: Bearer?

    /// Names what a set of rows has in common.
    package init(service: ServiceID, basis: Basis?, groups: [String], year: Int, evidence: Evidence = .judged) {
        self.service = service
        self.basis = basis
        self.groups = groups
        self.year = year
        self.evidence = evidence
    }

    /// By service, then groups, year, basis, evidence and bearer: the order of every table and the reason that the order of rows
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
        if left.evidence != right.evidence { return left.evidence < right.evidence }
        guard let bearer = left.bearer, let other = right.bearer else {
            return left.bearer == nil && right.bearer != nil
        }
        return bearer < other
    }
}

/// What rows have in common that are priced together: whatever their groups, so that no way to cut a table moves a total.
package struct PricingKey: Sendable, Hashable {
    package var service: ServiceID
    package var basis: Basis?
    package var year: Int
    package var evidence: LineKey.Evidence
    /// The one of several bearers of the service whose part of it is meant; nil for the whole.
    package var bearer: Bearer?
}

extension LineKey {
    /// What its rows are priced by.
    package var pricing: PricingKey {
        PricingKey(service: service, basis: basis, year: year, evidence: evidence, bearer: bearer)
    }

    /// The same rows, whoever bears what they cost.
    package var ofAllBearers: LineKey {
        var whole = self
        whole.bearer = nil
        return whole
    }
}

/// Units of a service at the low, central and high end, the falls in use kept apart from the rises, which are told apart.
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

/// Rows of one service, basis, year and group, summed: what one row of the result is about.
package struct ServiceLine: Sendable {
    /// What its rows have in common.
    package var key: LineKey
    /// Units by the month the effect begins, counted from the start of the period, as quantity by likelihood; the months of one
    /// line lie in one year.
    package private(set) var months: [Int: FactoredUnits]
    /// Units of the service after likelihood, from the least that the ends of its rows give to the most.
    package private(set) var units: SignedUnits
    /// Units of the service before likelihood is applied.
    package private(set) var unitsBeforeLikelihood: SignedUnits
    /// Units that came anyway, as people without the programme saw: use fell by so many more.
    package private(set) var cameAnyway = Quantity.zero
    /// Whether it is known in which months the effect begins.
    package var dating: Dating = .known
    /// Rows of the file behind the line.
    package var rowCount: Int
    /// Where the first of them stand in their file, at most `mostRowsNamed`; empty for observed lines.
    package var rows: [Int32]
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
        rowCount = 0
        rows = []
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
        try units.add(SignedUnits(splitting: row.units))
        try unitsBeforeLikelihood.add(SignedUnits(splitting: row.quantity))
        try months[month, default: .none].add(row)
        rowCount += 1
        name(rowAt: place)
        if row.range == .given { range = .given }
    }

    /// Names a row by its line in the file where few are named yet, in the order of the file.
    mutating func name(rowAt place: Int) {
        if namesMoreRows { rows.append(Int32(clamping: place)) }
    }

    /// Whether few rows are named yet.
    var namesMoreRows: Bool { rows.count < Self.mostRowsNamed }

    /// Adds what many rows add up to, their months aside.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(
        units added: SignedUnits, beforeLikelihood: SignedUnits, count: Int
    ) throws(ArithmeticError) {
        try units.add(added)
        try unitsBeforeLikelihood.add(beforeLikelihood)
        rowCount += count
    }

    /// Adds to the units of a month.
    ///
    /// - Throws: what `add` throws.
    mutating func addUnits(
        in month: Int, _ add: (inout FactoredUnits) throws(ArithmeticError) -> Void
    ) throws(ArithmeticError) {
        try add(&months[month, default: .none])
    }

    /// Adds units by which use was observed to fall from a month on.
    ///
    /// - Parameter anyway: those of them that came anyway.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    mutating func add(observed fall: Quantity, cameAnyway anyway: Quantity, month: Int) throws(ArithmeticError) {
        try months[month, default: .none].add(observed: fall, cameAnyway: anyway)
        try addUp()
    }

    /// Adds another part of the same line: lines read in pieces add up in any order to the line read whole.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package mutating func merge(_ other: ServiceLine) throws(ArithmeticError) {
        try units.add(other.units)
        try unitsBeforeLikelihood.add(other.unitsBeforeLikelihood)
        cameAnyway = try cameAnyway.adding(other.cameAnyway)
        for (month, added) in other.months { try months[month, default: .none].merge(added) }
        rowCount += other.rowCount
        rows = Self.first(rows, other.rows)
        if other.range == .given { range = .given }
    }

    /// The first rows of two parts of a file, each in its order.
    private static func first(_ rows: [Int32], _ others: [Int32]) -> [Int32] {
        guard let last = rows.last, let next = others.first, last > next else {
            return rows + others.prefix(mostRowsNamed - rows.count)
        }
        return Array((rows + others).sorted().prefix(mostRowsNamed))
    }

    /// Changes the units of every month.
    ///
    /// - Throws: what `change` throws, and `ArithmeticError.overflow` where a sum does not fit.
    package mutating func change(
        _ change: (inout FactoredUnits) throws(ArithmeticError) -> Void
    ) throws(ArithmeticError) {
        for month in months.keys.sorted() {
            guard var own = months[month] else { continue }
            try change(&own)
            months[month] = own
        }
        try addUp()
    }

    /// All its units, whatever the month.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func allMonths() throws(ArithmeticError) -> FactoredUnits {
        var sum = FactoredUnits.none
        for month in months.keys.sorted() { try sum.merge(months[month] ?? .none) }
        return sum
    }

    /// The greatest likelihood of any row at each of its ends.
    var greatestLikelihood: Estimate<Share> {
        var greatest = Estimate(exactly: Share.none)
        for own in months.values {
            for bound in Bound.allCases {
                greatest[bound] = Swift.max(greatest[bound], own.greatestLikelihood[bound])
            }
        }
        return greatest
    }

    private mutating func addUp() throws(ArithmeticError) {
        let all = try allMonths()
        units = try all.units()
        unitsBeforeLikelihood = try all.unitsBeforeLikelihood()
        if key.evidence == .observed {
            // A line of observed use goes one way: where use fell on the whole, a month in which it rose is a smaller fall.
            units = SignedUnits(splitting: try units.total())
            unitsBeforeLikelihood = units
        }
        cameAnyway = all.cameAnyway
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
