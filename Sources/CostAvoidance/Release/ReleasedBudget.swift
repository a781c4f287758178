import Numerics

/// The budget view after disclosure control. What the programme cost is always shown.
package struct ReleasedBudget: Sendable {
    /// By year, body and kind.
    package private(set) var rows: [ReleasedBudgetRow]
    /// All bodies together, year by year without a gap.
    package private(set) var years: [ReleasedBudgetYear]
    /// Savings over all years, undiscounted; nil where that is withheld.
    package private(set) var savings: Estimate<Money>?
    /// Cost over all years, undiscounted, from the least to the greatest.
    package let cost: Estimate<Money>
    /// Years whose index was a forecast when it was released and on which a year's own money rests, in ascending order.
    package let forecastYears: [FinancialYear]

    init(
        rows: [ReleasedBudgetRow], years: [ReleasedBudgetYear], savings: Estimate<Money>?, cost: Estimate<Money>,
        forecastYears: [FinancialYear]
    ) {
        self.rows = rows
        self.years = years
        self.savings = savings
        self.cost = cost
        self.forecastYears = forecastYears
    }

    /// Rows of single bodies and years that are withheld.
    package var suppressedRows: Int {
        rows.filter { $0.figures == .suppressed }.count + years.filter { $0.savings == .suppressed }.count
    }

    /// In which year savings so far have passed cost so far; nil where a year is withheld or there is none. Low is the cautious
    /// one: low savings against the greatest cost.
    package var crossing: Estimate<BudgetCrossing>? {
        var positions: Estimate<[(year: FinancialYear, amount: Money)]> = Estimate(exactly: [])
        for year in years {
            guard let cumulative = year.cumulative else { return nil }
            for bound in Bound.allCases { positions[bound].append((year.year, cumulative[bound])) }
        }
        let found = positions.map(BudgetCrossing.init)
        guard let low = found.low, let central = found.central, let high = found.high else { return nil }
        return Estimate(low: low, central: central, high: high)
    }

    /// Savings less cost over all years; nil where savings are withheld.
    ///
    /// - Throws: `ArithmeticError.overflow` where a difference does not fit.
    package func net() throws(ArithmeticError) -> Estimate<Money>? {
        try savings.map { savings throws(ArithmeticError) in try savings.less(cost: cost) }
    }
}

/// A row of the budget view after disclosure control.
package struct ReleasedBudgetRow: Sendable {
    /// What it is about.
    package var key: BudgetRow.Key
    /// What is shown of it.
    package var figures: Figures

    /// What is shown of a row.
    package enum Figures: Sendable, Hashable {
        /// Pounds of the price year and, where the index reaches it, of the year itself.
        case shown(Estimate<Money>, ofTheYear: Estimate<Money>?)
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }
}

/// A financial year of the budget view after disclosure control.
package struct ReleasedBudgetYear: Sendable {
    package var year: FinancialYear
    /// What is shown of its savings.
    package var savings: ReleasedBudgetRow.Figures
    /// Pounds of the price year, from the least to the greatest.
    package var cost: Estimate<Money>
    /// Pounds of the year itself; nil where the index does not reach it.
    package var costOfTheYear: Estimate<Money>?
    /// Savings less cost up to its end; nil where savings of it or of a year before it are withheld.
    package var cumulative: Estimate<Money>?

    /// Savings in pounds of the price year; nil where they are withheld.
    package var shownSavings: Estimate<Money>? {
        if case .shown(let amount, _) = savings { amount } else { nil }
    }
}

// MARK: Withholding

extension ReleasedBudget {
    /// Withholds what is told of savings by body and by whether they could leave a budget.
    mutating func withholdRows() {
        for place in rows.indices where rows[place].key.kind != .cost { rows[place].figures = .suppressed }
    }

    /// Withholds all that is told of savings.
    mutating func withholdSavings() {
        withholdRows()
        savings = nil
        for place in years.indices {
            years[place].savings = .suppressed
            years[place].cumulative = nil
        }
    }

    /// The same with what another release of the same lines withholds: by key, since what falls in a year may be nothing in one and
    /// something in the other. What the other did not look at is withheld where it withholds anything.
    func keeping(what other: ReleasedBudget) -> ReleasedBudget {
        var kept = self
        let rowFigures = Dictionary(other.rows.map { ($0.key, $0.figures) }, uniquingKeysWith: { first, _ in first })
        let yearFigures = Dictionary(other.years.map { ($0.year, $0.savings) }, uniquingKeysWith: { first, _ in first })
        let hidesSome = rowFigures.values.contains(.suppressed) || yearFigures.values.contains(.suppressed)
        for (place, row) in rows.enumerated() {
            let isHidden = rowFigures[row.key].map { $0 == .suppressed } ?? (hidesSome && row.key.kind != .cost)
            if isHidden { kept.rows[place].figures = .suppressed }
        }
        var isHiddenSoFar = false
        for (place, year) in years.enumerated() {
            let isHidden = yearFigures[year.year].map { $0 == .suppressed } ?? hidesSome
            if isHidden { kept.years[place].savings = .suppressed }
            isHiddenSoFar = isHiddenSoFar || isHidden
            if isHiddenSoFar { kept.years[place].cumulative = nil }
        }
        if other.savings == nil { kept.savings = nil }
        return kept
    }
}
