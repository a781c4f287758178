import CostAvoidance
import Numerics

/// Explains figures of an evaluation, down to rows, counts, unit costs, indices, assumptions and sources.
///
/// Every step can be followed with a calculator and ends in the same penny as the report. What disclosure control hides in the
/// report is not shown here either, nor any finer part about too few people.
package struct FigureExplainer: Sendable {
    @Shared var findings: Findings
    @Shared var parts: ReleasedParts
    /// What was changed; nil for the evaluation as it is.
    @Shared var change: InputChange?

    /// An explainer of these findings.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package init(_ findings: Findings) throws(EvaluationError) {
        self.findings = findings
        parts = try ReleasedParts(findings.evaluated)
    }

    /// How a figure was made.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package func explain(_ figure: FigureID) throws(EvaluationError) -> Explanation {
        if case .summary(.probabilitySavingsExceedCost) = figure.measure, let step = chance() {
            return .known(step.named(figure))
        }
        switch try findings.figures.value(of: figure) {
        case .absent(let reason) where isMissing(figure): return .unknown(reason)
        // Each end of a payback is known or not by itself.
        case .absent where figure.measure == .summary(.paybackMonths) && findings.totals.payback != nil: break
        case .absent(let reason): return .absent(findings.released.told(reason))
        case .withheld: return .withheld
        case .known: break
        }
        if case .row(.unitCost, let row) = figure.measure, let price = findings.released.unitCosts[ServiceID(row.key)] {
            return try unitCost(price, row, figure)
        }
        let payback = figure.measure == .summary(.paybackMonths) ? try PaybackSteps(self) : nil
        let years = figure.row?.dimension == .year ? try YearSteps(ReleasedEffects(findings.evaluated)) : nil
        do throws(ArithmeticError) {
            let step =
                switch figure.measure {
                case .summary(.paybackMonths): try payback?.step(at: figure.bound)
                case .summary(let measure): try summary(measure, at: figure.bound)
                case .row(let measure, let row):
                    try self.row(measure, row, at: figure.bound, years)
                }
            return step.map { .known($0.named(figure)) } ?? .absent("it stands by itself")
        } catch {
            throw .arithmetic(error, while: "explaining \(figure)")
        }
    }

    /// Whether the figure is of a row that the report does not have.
    private func isMissing(_ figure: FigureID) -> Bool {
        guard let row = figure.row, !findings.figures.isLost(row) else { return false }
        if figure.measure == .row(.unitCost, row) { return findings.released.unitCosts[ServiceID(row.key)] == nil }
        return find(row) == nil
    }

    // MARK: Rows

    /// - Parameter years: what falls in years, for a row of one.
    private func row(
        _ measure: RowMeasure, _ row: FigureID.Row, at bound: Bound, _ years: YearSteps?
    ) throws(ArithmeticError) -> Step? {
        guard let released = find(row) else { return nil }
        let label = "\(Self.label(measure)), \(name(of: row)), \(bound.rawValue)"
        switch measure {
        case .people:
            guard case .shown(_, let people) = released.figures, let people else { return nil }
            return Step(
                label, .count(people, of: "people"),
                notes: PeopleSteps(findings).whoCount + PeopleSteps(findings).rounding)
        // It is no sum over rows; `explain` says how it is made.
        case .unitCost: return nil
        case .quantity:
            return try self.units(label, of: released, at: bound)
        case .gross, .net, .presentValue, .cashable:
            guard let total = try findings.figures.amount(measure, of: row)?[bound] else { return nil }
            if let years, let year = released.year {
                return try self.year(measure, year, label, total: total, at: bound, years)
            }
            return try MoneyRowExplainer(explainer: self, measure: measure, bound: bound)
                .explain(released, total: total, label: label, in: row.dimension)
        }
    }

    /// What falls in a year of the programme.
    private func year(
        _ measure: RowMeasure, _ year: Int, _ label: String, total: Money, at bound: Bound, _ steps: YearSteps
    ) throws(ArithmeticError) -> Step? {
        switch measure {
        case .gross: try steps.step(label, total: total, \.gross, "Gross", in: year, at: bound)
        case .net: try steps.step(label, total: total, \.net, "Net", in: year, at: bound)
        case .presentValue:
            try steps.step(label, total: total, \.presentValue, "Present value", in: year, at: bound)
        case .cashable: Step(label, .money(total), .sum, parts: cashable(in: year, at: bound))
        case .people, .quantity, .unitCost: nil
        }
    }

    /// What could leave the budget of each bearer in a year.
    private func cashable(in year: Int, at bound: Bound) -> [Step] {
        let payers = findings.payers
        return payers.bearers.compactMap { bearer in
            guard let place = payers.years.firstIndex(of: year), case .shown(let amounts) = bearer.cells[place] else {
                return nil
            }
            let step = Step("Could leave a budget, \(bearer.bearer.name)", .money(amounts.cashable[bound]))
            guard bound == .central else { return step }
            return step.named(.cell(.payer, PayerCells.key(bearer.bearer, year: year), "cash"))
        }
    }

    /// A unit cost at the evaluation's prices.
    private func unitCost(
        _ unitCost: UnitCost, _ row: FigureID.Row, _ figure: FigureID
    ) throws(EvaluationError) -> Explanation {
        let ratio = try findings.released.priceRatio(from: unitCost.priceYear)
        let label = "\(Self.label(.unitCost)), \(name(of: row)), \(figure.bound.rawValue)"
        let step = try EvaluationError.naming("explaining \(figure)") { () throws(ArithmeticError) in
            try uprated(label, unitCost, ratio, at: figure.bound)
        }
        return .known(step.named(figure))
    }

    private func uprated(
        _ label: String, _ unitCost: UnitCost, _ ratio: UpratingFactor, at bound: Bound
    ) throws(ArithmeticError) -> Step {
        let factors = try UnitCostSteps(evaluation: findings.released, change: change)
            .steps(unitCost, ratio, at: bound)
        var product = ExactProduct(ExactDecimal.one)
        for factor in factors { try factor.multiply(into: &product) }
        let places = 12
        let value = ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
        return Step(label, .unitCost(value), .product(places: places), parts: factors)
    }

    private func units(_ label: String, of row: ReleasedRow, at bound: Bound) throws(ArithmeticError) -> Step? {
        guard case .shown(let amounts, _) = row.figures, let total = amounts.units?[bound] else { return nil }
        let unit = findings.released.unitCosts[ServiceID(row.key)]?.unit ?? "unit"
        var steps: [Step] = []
        var shown = Quantity.zero
        for part in try parts.parts(of: .row(row)) {
            // Units are counted once, whoever bears what they cost.
            guard let explainer = PartExplainer(part, of: self, bound: bound), explainer.part.cut.isFirst else {
                continue
            }
            let step = try explainer.units()
            if case .units(let units, _) = step.value { shown = try shown.adding(units) }
            steps.append(step)
        }
        let rest = try total.subtracting(shown)
        if !rest.isZero { steps.append(Step.rest("Parts that would tell of too few people", .units(rest, of: unit))) }
        return Step(label, .units(total, of: unit), .sum, parts: steps)
    }

    func find(_ row: FigureID.Row) -> ReleasedRow? {
        findings.figures.find(row)
    }

    func name(of row: FigureID.Row) -> String {
        switch row.dimension {
        case .service: findings.released.label(of: ServiceID(row.key)) ?? row.key
        case .year: Wording.programmeYear(key: row.key, period: findings.released.datedPeriod)
        case .bearer, .group, .benefitType: row.key
        }
    }

    static func label(_ measure: RowMeasure) -> String {
        switch measure {
        case .people: "People"
        case .quantity: "Units"
        case .unitCost: "Unit cost at the evaluation's prices"
        case .gross: "Gross"
        case .net: "Net"
        case .presentValue: "Present value"
        case .cashable: "Could leave a budget"
        }
    }
}

extension Dimension {
    /// The `groupBy` column, where it is one.
    var groupColumn: String? {
        if case .group(let column) = self { return column }
        return nil
    }
}
