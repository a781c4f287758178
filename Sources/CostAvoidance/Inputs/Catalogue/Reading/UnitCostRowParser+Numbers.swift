import DelimitedText
import Numerics

/// The numbers and years of a record.
extension UnitCostRowParser {
    mutating func costEstimate(_ range: RangeMeaning?) -> Estimate<ExactDecimal>? {
        if let range, record[.low] == nil, record[.high] == nil, record[.central] != nil {
            report(at: record.position(of: .range), .rangeWithoutEnds(range))
            return nil
        }
        if range == .standardError { return costWithStandardError() }
        let low = pounds(.low)
        let high = pounds(.high)
        guard required(.central) != nil, let central = pounds(.central) else { return nil }
        if let low, let high, low > central, high < central {
            report(
                record.position(of: .low), "range-out-of-order",
                "low is \(low) and high is \(high), the wrong way round about central, which is \(central)",
                remedy: "Write the smaller into low and the greater into high.")
            return Estimate(low: high, central: central, high: low)
        }
        if let low, low > central {
            report(
                record.position(of: .low), "range-out-of-order", "low is \(low), above central, which is \(central)",
                remedy: "Low must be the smaller; leave it empty where no range is known.")
        }
        if let high, high < central {
            report(
                record.position(of: .high), "range-out-of-order", "high is \(high), below central, which is \(central)",
                remedy: "High must be the greater; leave it empty where no range is known.")
        }
        return Estimate(low: low ?? central, central: central, high: high ?? central)
    }

    /// The cost with its range, where high is the standard error of central.
    private mutating func costWithStandardError() -> Estimate<ExactDecimal>? {
        if let low = record[.low] {
            report(at: low.position, .lowBesideStandardError("low", Diagnostic.quoted(low.text)))
        }
        let standardError = pounds(.high)
        guard required(.central) != nil, let central = pounds(.central), let standardError, let high = record[.high]
        else { return nil }
        let quoted = Diagnostic.quoted(high.text)
        guard let found = StandardErrorRange(central: central, standardError: standardError) else {
            report(at: high.position, .standardErrorTooGreat("high", quoted))
            return nil
        }
        if let cut = found.cut.first {
            let wording = SpreadWording.cut("central", at: found.range[cut], quoted)
            report(
                Diagnostic(
                    .warning, at: high.position, code: wording.code, message: wording.message, remedy: wording.remedy))
        }
        return found.range
    }

    /// An amount of at least nothing, or nil where nothing is written or it is none.
    private mutating func pounds(_ column: UnitCostColumn) -> ExactDecimal? {
        guard let amount = decimal(column, as: .exactPounds) else { return nil }
        guard amount.isNegative else { return amount }
        report(
            record.position(of: column), "negative-unit-cost",
            "\(column.name) is \(amount); a cost is not negative",
            remedy:
                "Where use of a service rose its price stays above zero: write a negative quantity in outcomes.csv, or more after"
                + " than before in service-use.csv.")
        return nil
    }

    mutating func maximumPerYear() -> ExactDecimal? {
        guard let limit = decimal(.maxPerYear, as: .number) else { return nil }
        guard limit.isNegative || limit.isZero else { return limit }
        report(
            record.position(of: .maxPerYear), "maximum-not-positive",
            "max_per_year is \(limit); expected a number above zero",
            remedy: "Write the most units one person can use in a year, or leave the cell empty.")
        return nil
    }

    private mutating func decimal(_ column: UnitCostColumn, as kind: WrittenNumber.Kind) -> ExactDecimal? {
        guard let cell = record[column], !reportsFormula(column) else { return nil }
        do throws(DecimalError) {
            let decimal = try ExactDecimal(written: cell.text, as: kind)
            guard decimal.places <= UnitCost.places else { throw .tooManyPlaces(limit: UnitCost.places) }
            return decimal
        } catch {
            let gap: DecimalError.Gap = UnitCostColumn.required.contains(column) ? .rowLeftOut : .emptyCell
            report(
                cell.position, "not-a-number",
                PlainWords.told(column.name, cell.text, which: error.explanation(of: cell.text, notKnown: gap))
            )
            return nil
        }
    }

    mutating func cashableShare() -> Share? {
        guard let cell = record[.cashable], !reportsFormula(.cashable) else { return nil }
        do throws(ShareError) {
            return try Share(written: cell.text)
        } catch {
            report(
                cell.position, "not-a-share",
                PlainWords.told("cashable", cell.text, notAShare: error),
                remedy: error.remedy(of: cell.text))
            return nil
        }
    }

    mutating func priceYear() -> FinancialYear? {
        guard required(.priceYear) != nil else { return nil }
        return financialYear(.priceYear)
    }

    /// What the source printed before the row was uprated, which is known by its amount and its year together.
    mutating func printedPrice() -> PrintedPrice? {
        let amount = pounds(.original)
        let priceYear = financialYear(.originalPriceYear)
        let pair: [UnitCostColumn] = [.original, .originalPriceYear]
        if let missing = pair.first(where: { record[$0] == nil && !record.isRefused($0) }),
            let given = pair.first(where: { record[$0] != nil })
        {
            report(
                record.position(of: given), "half-an-original", "\(given.name) is given and \(missing.name) is not",
                remedy: "Write the amount that the source prints and the year of its prices, or leave both empty.")
        }
        guard let amount, let priceYear else { return nil }
        return PrintedPrice(amount: amount, priceYear: priceYear)
    }

    private mutating func financialYear(_ column: UnitCostColumn) -> FinancialYear? {
        guard let cell = record[column], !reportsFormula(column) else { return nil }
        do throws(FinancialYearError) {
            return try FinancialYear(parsing: cell.text.trimmingSpaces())
        } catch {
            report(
                cell.position, "not-a-financial-year",
                "\(PlainWords.told(column.name, cell.text)); \(error.explanation)")
            return nil
        }
    }
}
