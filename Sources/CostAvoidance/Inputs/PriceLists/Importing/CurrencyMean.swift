import Numerics

/// The price that stands for several currencies of the National Cost Collection: their mean weighed by activity, over the rows whose
/// activity is published, and between which unit costs nine tenths of the activity lie.
///
/// Rows that keep their cost and have their activity withheld are left out: all cost over all activity would be too much.
struct CurrencyMean {
    /// A currency with its unit cost and activity.
    struct Weighed {
        let unitCost: ExactDecimal
        let activity: ExactDecimal
        /// All its cost, which is finer than the unit cost as it is printed; nil where the schedule does not have it.
        let total: ExactDecimal?
    }

    /// Decimals that the schedule prints a unit cost with.
    static let places = 4

    let mean: ExactDecimal
    /// The unit costs below which 10% and 90% of the activity lies; nil where they are the same.
    let ends: (low: ExactDecimal, high: ExactDecimal)?

    /// Nil where no currency has activity, or the sums are too large.
    init?(_ rows: [Weighed]) {
        let rows = rows.filter { $0.activity > .zero }.sorted { $0.unitCost < $1.unitCost }
        guard !rows.isEmpty else { return nil }
        do {
            var activity = ExactDecimal.zero
            var cost = ExactDecimal.zero
            for row in rows {
                activity = try activity.adding(row.activity)
                cost = try cost.adding(row.total ?? row.unitCost.multiplied(by: row.activity))
            }
            var quotient = ExactProduct(cost)
            try quotient.divide(by: activity)
            mean = ExactDecimal(significand: try quotient.rounded(toPlaces: Self.places), places: Self.places)
            let low = try Self.end(1, of: rows, activity)
            let high = try Self.end(9, of: rows, activity)
            ends = low < mean && mean < high ? (low, high) : nil
        } catch {
            return nil
        }
    }

    /// The unit cost up to which so many tenths of the activity lie.
    private static func end(
        _ tenths: Int, of rows: [Weighed], _ activity: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal {
        let wanted = try activity.multiplied(by: ExactDecimal(tenths))
        var sum = ExactDecimal.zero
        for row in rows {
            sum = try sum.adding(row.activity)
            if try sum.multiplied(by: ExactDecimal(10)) >= wanted { return row.unitCost }
        }
        return rows[rows.count - 1].unitCost
    }
}
