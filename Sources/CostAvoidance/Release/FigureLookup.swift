import DelimitedText
import Numerics

/// What is known of a figure.
public enum FigureValue: Sendable, Hashable {
    /// Its low, central and high, in its unit, not yet rounded to what is printed.
    case known(Estimate<ExactDecimal>)
    /// It is not computed from these inputs; why.
    case absent(String)
    /// It is about too few people to be shown.
    case withheld
}

/// Finds a figure of an evaluation by its name, after disclosure control.
public struct FigureLookup: Sendable {
    private let evaluated: Evaluated
    private var evaluation: Evaluation { evaluated.evaluation }
    private var released: ReleasedEvaluation { evaluated.released }

    /// A lookup in what may be released of an evaluation.
    package init(_ evaluated: Evaluated) { self.evaluated = evaluated }

    /// The figure, at all three ends, whichever of them the name asks for.
    ///
    /// - Throws: `EvaluationError` where a unit cost cannot be carried to the price year or a number does not fit.
    public func value(of figure: FigureID) throws(EvaluationError) -> FigureValue {
        switch figure.measure {
        case .summary(let measure): summary(measure)
        case .row(let measure, let row): try value(of: measure, in: row)
        }
    }

    private func summary(_ measure: SummaryMeasure) -> FigureValue {
        if released.withheldMeasures.contains(measure) { return .withheld }
        guard let values = released[measure] else { return .absent(whyUnknown(measure)) }
        let numbers = values.map(\.number)
        guard let low = numbers.low, let central = numbers.central, let high = numbers.high else {
            return .absent("the cost is not paid back within the horizon")
        }
        return .known(Estimate(low: low, central: central, high: high))
    }

    private func whyUnknown(_ measure: SummaryMeasure) -> String {
        switch measure {
        case .people, .savingsPerPerson: "the number of people is not known"
        case .costPerPerson: "the number of people or the cost is not known"
        case .probabilitySavingsExceedCost:
            "no input has a range and no people are drawn, so this probability cannot be worked out"
        case .paybackMonths: (released.totals.paybackAbsence ?? .noCost).reasonAndRemedy
        case .benefitCostRatio:
            RatioAbsence(of: released.totals.savings.presentValue, to: released.totals.programme?.presentValue).reason
        case .grossSavings, .netSavings, .presentValueSavings, .cashableSavings, .programmeCost, .presentValueCost,
            .netBenefit:
            PaybackAbsence.noCost.reason
        }
    }

    private func value(of measure: RowMeasure, in row: FigureID.Row) throws(EvaluationError) -> FigureValue {
        if isLost(row) { return .absent(Self.whyLost(row)) }
        if measure == .unitCost { return try unitCost(ServiceID(row.key)) }
        guard let found = find(row) else { return .absent(noRow(about: row)) }
        guard case .shown(_, let people) = found.figures else { return .withheld }
        guard mayTell(measure, of: row.dimension) else { return .withheld }
        return switch measure {
        case .people:
            people.map { .known(Estimate(exactly: ExactDecimal($0))) }
                ?? .absent("the rows do not say which people they are about")
        case .quantity: try quantity(found)
        case .gross: try money(\.gross, of: found)
        case .net: try money(\.net, of: found)
        case .presentValue: try money(\.presentValue, of: found)
        case .cashable: try money(\.cashable, of: found)
        case .unitCost: try unitCost(ServiceID(row.key))
        }
    }

    /// Whether nothing is known of a row, because everybody whom it is about was lost to follow-up.
    package func isLost(_ row: FigureID.Row) -> Bool {
        released.breakdown(by: row.dimension)?.lost.contains { Self.same($0, row.key, in: row.dimension) } ?? false
    }

    private static func whyLost(_ row: FigureID.Row) -> String {
        "nobody on the rows about \(row) has a value for after"
    }

    private func money(
        _ amount: KeyPath<SavingsAmounts, Estimate<Money>>, of row: ReleasedRow
    ) throws(EvaluationError) -> FigureValue {
        do throws(ArithmeticError) {
            return .money(try amounts(of: row)[keyPath: amount])
        } catch {
            throw .arithmetic(error, while: "adding up \(row.key)")
        }
    }

    /// An amount of a row's lines; nil where the measure is none of money.
    private func amount(_ measure: RowMeasure, of row: ReleasedRow) throws(ArithmeticError) -> Estimate<Money>? {
        let sum = try amounts(of: row)
        return switch measure {
        case .gross: sum.gross
        case .net: sum.net
        case .presentValue: sum.presentValue
        case .cashable: sum.cashable
        case .people, .quantity, .unitCost: nil
        }
    }

    /// What a row holds: all of its lines, or what of them falls in its year.
    private func amounts(of row: ReleasedRow) throws(ArithmeticError) -> SavingsAmounts {
        if row.year != nil, let found = evaluated.result.breakdown(by: .year)?.rows.first(where: { $0.key == row.key })
        {
            return found.amounts
        }
        var sum = SavingsAmounts()
        for line in row.lines { try sum.add(evaluated.result.lines[line]) }
        return sum
    }

    /// An amount of a row; nil where it may not be told, or where the measure is none of money.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func amount(
        _ measure: RowMeasure, of row: FigureID.Row
    ) throws(ArithmeticError) -> Estimate<Money>? {
        guard let found = find(row), found.figures != .suppressed, mayTell(measure, of: row.dimension) else {
            return nil
        }
        return try amount(measure, of: found)
    }

    /// The amounts of a measure that may be told of the rows of a breakdown.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package func amounts(
        of measure: RowMeasure, by dimension: Dimension
    ) throws(ArithmeticError) -> [(row: FigureID.Row, amount: Estimate<Money>)] {
        guard let table = released.breakdown(by: dimension), mayTell(measure, of: dimension) else { return [] }
        var amounts: [(row: FigureID.Row, amount: Estimate<Money>)] = []
        for row in table.rows where row.figures != .suppressed {
            if let amount = try amount(measure, of: row) { amounts.append((FigureID.Row(dimension, row.key), amount)) }
        }
        return amounts
    }

    /// Whether a measure is told of the rows of a table: of all that are shown or of none, since the one left out would be the
    /// total less the others.
    private func mayTell(_ measure: RowMeasure, of dimension: Dimension) -> Bool {
        // What could leave a budget is a part of the present value.
        guard measure == .presentValue || measure == .cashable else { return true }
        // Years were looked at with their present values, and what could leave a budget is told of each bearer in each.
        guard dimension != .year else {
            let bearers = released.bearersByYear.rows
            return measure == .presentValue || bearers.allSatisfy { $0.figures != .suppressed }
        }
        let shown = tables(of: dimension).flatMap(\.rows).filter { $0.figures != .suppressed }
        let years = YearsDisclosure(evaluated)
        guard shown.allSatisfy({ years.mayShow($0.lines) }) else { return false }
        guard measure == .cashable else { return true }
        let cash = CashDisclosure(evaluated)
        return shown.allSatisfy { cash.mayShow($0.lines) }
    }

    /// The tables that a row of a dimension may stand in: a service that is no saving is among the other values.
    private func tables(of dimension: Dimension) -> [ReleasedBreakdown] {
        switch dimension {
        case .benefitType: [released.benefitTypes]
        case .service: [released.breakdown(by: .service), released.otherValues].compactMap { $0 }
        default: [released.breakdown(by: dimension)].compactMap { $0 }
        }
    }

    /// That nothing is about a row, and which one may have been meant.
    private func noRow(about row: FigureID.Row) -> String {
        let keys = tables(of: row.dimension).flatMap { $0.rows.map(\.key) + $0.lost }
        let near = NearMatch.suggestion(for: row.key, among: keys)
        return "no row of the inputs is about \(row)"
            + (near.map { "; did you mean \(FigureID.Row(row.dimension, $0))?" } ?? "")
    }

    /// The row that a name means; nil where there is none.
    public func find(_ row: FigureID.Row) -> ReleasedRow? {
        for table in tables(of: row.dimension) {
            if let found = table.rows.first(where: { Self.same($0.key, row.key, in: row.dimension) }) { return found }
        }
        return nil
    }

    private static func same(_ key: String, _ asked: String, in dimension: Dimension) -> Bool {
        dimension == .bearer ? Bearer(key) == Bearer(asked) : key == asked
    }

    private func quantity(_ row: ReleasedRow) throws(EvaluationError) -> FigureValue {
        do throws(ArithmeticError) {
            return .known(try evaluated.result.units(of: row.lines).map(\.decimal))
        } catch {
            throw .arithmetic(error, while: "adding up the units of \(row.key)")
        }
    }

    /// Decimal places of a uprated unit cost: far more than anybody prints.
    private static let unitCostPlaces = 12

    private func unitCost(_ service: ServiceID) throws(EvaluationError) -> FigureValue {
        guard let unitCost = evaluation.unitCosts[service] else {
            return .absent(noRow(about: FigureID.Row(.service, service.name)))
        }
        let ratio = try evaluation.priceRatio(from: unitCost.priceYear)
        do throws(ArithmeticError) {
            return .known(
                try unitCost.cost.map { cost throws(ArithmeticError) in
                    let places = Self.unitCostPlaces
                    return ExactDecimal(
                        significand: try ratio.uprated(cost).rounded(toPlaces: places), places: places)
                })
        } catch {
            throw .arithmetic(error, while: "uprating \(service)")
        }
    }
}

extension FigureValue {
    static func money(_ amount: Estimate<Money>) -> FigureValue { .known(amount.map(\.decimal)) }
}
