import CostAvoidance
import Numerics

/// Explains figures of an evaluation, down to rows, counts, unit costs, indices, assumptions and sources.
///
/// Every step can be followed with a calculator and ends in the same penny as the report. What disclosure control hides in the
/// report is not shown here either, nor any finer part about too few people.
package struct FigureExplainer: Sendable {
    var findings: Findings
    let parts: LineParts
    /// What was changed; nil for the evaluation as it is.
    var change: InputChange?
    /// What a comparison group saw; nil where there is none.
    let comparison: ObservedComparison?

    /// An explainer of these findings.
    package init(_ findings: Findings) {
        self.findings = findings
        parts = LineParts(findings.evaluation, findings.released)
        comparison = (try? ObservedComparison(findings.evaluation.observed)) ?? nil
    }

    /// How a figure was made.
    ///
    /// - Throws: `EvaluationError` where a number does not fit.
    package func explain(_ figure: FigureID) throws(EvaluationError) -> Explanation {
        if case .summary(.probabilitySavingsExceedCost) = figure.measure, let step = chance() {
            return .known(step.named(figure))
        }
        let lookup = FigureLookup(findings.evaluation, findings.released)
        switch try lookup.value(of: figure) {
        case .absent(let reason) where isMissing(figure): return .unknown(reason)
        // Each end of a payback is known or not by itself.
        case .absent where figure.measure == .summary(.paybackMonths) && findings.result.payback != nil: break
        case .absent(let reason): return .absent(reason)
        case .withheld: return .withheld
        case .known: break
        }
        do throws(ArithmeticError) {
            let step =
                switch figure.measure {
                case .summary(let measure): try summary(measure, at: figure.bound)
                case .row(let measure, let row): try self.row(measure, row, at: figure.bound)
                }
            return step.map { .known($0.named(figure)) } ?? .absent("it is not made from other figures")
        } catch {
            throw .arithmetic(error, while: "explaining \(figure)")
        }
    }

    /// Whether the figure is of a row that the report does not have.
    private func isMissing(_ figure: FigureID) -> Bool {
        guard let row = figure.row else { return false }
        if figure.measure == .row(.unitCost, row) { return findings.evaluation.unitCosts[ServiceID(row.key)] == nil }
        return find(row) == nil
    }

    // MARK: Rows

    private func row(_ measure: RowMeasure, _ row: FigureID.Row, at bound: Bound) throws(ArithmeticError) -> Step? {
        guard let released = find(row) else { return nil }
        let label = "\(Self.label(measure)), \(name(of: row)), \(bound.rawValue)"
        switch measure {
        case .people:
            guard case .shown(_, let people) = released.figures, let people else { return nil }
            return Step(
                label, .count(people, of: "people"),
                notes: ["People with at least one row, each counted once."] + PeopleSteps(findings).rounding)
        case .unitCost:
            guard let unitCost = findings.evaluation.unitCosts[ServiceID(row.key)] else { return nil }
            return try uprated(label, unitCost, at: bound)
        case .quantity:
            return try self.units(label, of: released, at: bound)
        case .gross, .net, .presentValue, .cashable:
            let column = row.dimension.groupColumn
            return try MoneyRowExplainer(explainer: self, measure: measure, bound: bound)
                .explain(released, label: label, parts: self.parts.parts(groupedBy: column))
        }
    }

    private func uprated(_ label: String, _ unitCost: UnitCost, at bound: Bound) throws(ArithmeticError) -> Step {
        let factors = UnitCostSteps(evaluation: findings.evaluation, change: change).steps(unitCost, at: bound)
        var product = ExactProduct(ExactDecimal.one)
        for factor in factors { try factor.multiply(into: &product) }
        let places = 12
        let value = ExactDecimal(significand: try product.rounded(toPlaces: places), places: places)
        return Step(label, .unitCost(value), .product(places: places), parts: factors)
    }

    private func units(_ label: String, of row: ReleasedRow, at bound: Bound) throws(ArithmeticError) -> Step {
        var total = Quantity.zero
        for line in row.lines { total = try total.adding(findings.result.lines[line].units[bound]) }
        let unit = findings.evaluation.unitCosts[ServiceID(row.key)]?.unit ?? "unit"
        var steps: [Step] = []
        var shown = Quantity.zero
        let own = Set(row.lines)
        for part in parts.parts() where own.isSuperset(of: part.lines) {
            guard let explainer = PartExplainer(part, of: self, bound: bound) else { continue }
            let step = try explainer.units()
            if case .units(let units, _) = step.value { shown = try shown.adding(units) }
            steps.append(step)
        }
        let rest = try total.subtracting(shown)
        if !rest.isZero { steps.append(Step.rest("Parts about too few people to be shown", .units(rest, of: unit))) }
        return Step(label, .units(total, of: unit), .sum, parts: steps)
    }

    func find(_ row: FigureID.Row) -> ReleasedRow? {
        FigureLookup(findings.evaluation, findings.released).find(row)
    }

    func name(of row: FigureID.Row) -> String {
        switch row.dimension {
        case .service: findings.evaluation.unitCosts[ServiceID(row.key)]?.label ?? row.key
        case .year: Wording.programmeYear(Int(row.key) ?? 0, period: findings.evaluation.settings.period)
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
