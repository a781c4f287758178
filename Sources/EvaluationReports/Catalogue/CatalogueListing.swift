import CostAvoidance
import Numerics

/// Unit costs of the catalogue to be looked through, at their own prices or carried to those of one year.
package struct CatalogueListing: Sendable {
    /// Whose prices the listing is in.
    package enum Prices: Sendable {
        /// Each entry at the prices its source gives.
        case asPublished
        /// Every entry at the prices of one year, by an index; forecasts are not used.
        case of(FinancialYear, DeflatorSeries)
    }

    /// The entries, best matches first.
    package let entries: [UnitCost]
    /// Entries that had to stay at their own prices, because the index lacks their year.
    package let notUprated: [UnitCost]
    /// What each amount was multiplied by, where it was carried to another year.
    let factors: [ServiceID: UpratingFactor]
    /// Words of the search that narrow what is looked for and that no entry has.
    package let leftAside: [String]
    private let search: String

    /// The entries of a catalogue that a search finds; an empty search finds all.
    ///
    /// - Throws: `EvaluationError` where the index has no outturn for the year asked for, or an amount does not fit.
    package init(of catalogue: Catalogue, search: String, prices: Prices) throws(EvaluationError) {
        let answer = catalogue.answer(to: search)
        var entries: [UnitCost] = []
        var left: [UnitCost] = []
        var factors: [ServiceID: UpratingFactor] = [:]
        for entry in answer.unitCosts {
            guard case .of(let year, let series) = prices else {
                entries.append(entry)
                continue
            }
            if let factor = try Self.factor(entry, to: year, by: series) {
                entries.append(try Self.uprated(entry, to: year, by: factor))
                if year != entry.priceYear { factors[entry.service] = factor }
            } else {
                entries.append(entry)
                left.append(entry)
            }
        }
        self.entries = entries
        self.search = search
        leftAside = answer.leftAside
        self.factors = factors
        notUprated = left
    }

    /// What the entry's amounts are multiplied by; nil where the index has no outturn for the entry's own year.
    private static func factor(
        _ entry: UnitCost, to year: FinancialYear, by series: DeflatorSeries
    ) throws(EvaluationError) -> UpratingFactor? {
        do throws(UpratingError) {
            return try series.factor(from: entry.priceYear, to: year, forecasts: .refused)
        } catch {
            if error.year == entry.priceYear { return nil }
            throw .uprating(error)
        }
    }

    /// The entry at the prices of a year, to the penny, with what its source printed.
    private static func uprated(
        _ entry: UnitCost, to year: FinancialYear, by factor: UpratingFactor
    ) throws(EvaluationError) -> UnitCost {
        guard year != entry.priceYear else { return entry }
        var uprated = entry
        uprated.original = entry.printed
        uprated.priceYear = year
        do throws(ArithmeticError) {
            uprated.cost = try entry.cost.map { cost throws(ArithmeticError) in
                try factor.uprated(cost).roundedToPenny().decimal
            }
        } catch {
            throw .arithmetic(error, while: "uprating \(entry.service)")
        }
        return uprated
    }

    /// Each source once, in the order in which the entries name them, with the place where it can be found.
    var sources: [(citation: String, url: String)] {
        var seen: Set<String> = []
        return entries.filter { seen.insert($0.source).inserted }.map { ($0.source, $0.url) }
    }
}

extension UpratingError {
    /// The year that is missing, where one is.
    fileprivate var year: FinancialYear? {
        switch self {
        case .outsideSeries(let year, _, _), .forecast(let year, _, _): year
        case .calendarSeries: nil
        }
    }
}

extension UnitCost {
    /// Its amounts as they are printed: pounds with two decimals, more where the source gives more.
    func amount(_ bound: Bound) -> String { cost[bound].pounds }
}

extension ExactDecimal {
    /// The number with at least two decimals.
    var pounds: String {
        let digits = description
        guard let point = digits.firstIndex(of: ".") else { return digits + ".00" }
        return digits.distance(from: point, to: digits.endIndex) == 2 ? digits + "0" : digits
    }
}
