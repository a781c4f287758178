import CostAvoidance
import Numerics

/// The order of rows in a table and in the chart beside it: the greatest central amount first, and where none is above nought the
/// lowest, which is the largest then.
///
/// Rows that are withheld come after all that are shown, by name, because a place in a ranking would tell something of them.
enum LargestFirst {
    static func sorted<Row>(
        _ rows: some Sequence<Row>, by amount: (Row) -> Money?, name: (Row) -> String
    ) -> [Row] {
        let isOfGains = rows.contains { amount($0).map { $0 > .zero } ?? false }
        return rows.sorted { one, other in
            switch (amount(one), amount(other)) {
            case (let first?, let second?):
                first == second ? name(one) < name(other) : isOfGains ? first > second : first < second
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): name(one) < name(other)
            }
        }
    }
}

extension ReportContext {
    /// What remains to each body, the greatest first.
    var positions: [ReleasedPosition] {
        LargestFirst.sorted(findings.positions, by: { $0.shown?.remains.central }, name: \.name)
    }

    /// Released amounts along a dimension, the greatest net amount first; nil where there are none.
    func breakdown(by dimension: Dimension) -> ReleasedBreakdown? {
        guard var breakdown = released.breakdown(by: dimension), !breakdown.rows.isEmpty else { return nil }
        breakdown.rows = LargestFirst.sorted(breakdown.rows, by: { $0.shown?.net.central }) { row in
            dimension == .service ? evaluation.label(of: ServiceID(row.key)) ?? row.key : row.key
        }
        return breakdown
    }

    /// Scenarios of which there is something to show, the greatest amount of a measure first.
    func scenarios(by measure: SummaryMeasure) -> [ScenarioComparison.Outcome] {
        LargestFirst.sorted(
            scenarios?.outcomes.filter { $0.headline != nil } ?? [],
            by: { outcome in
                if case .money(let amount)? = outcome.headline?[measure]?.central { amount } else { nil }
            }, name: \.scenario.heading)
    }
}

extension ReleasedRow {
    /// Its amounts; nil where they are withheld.
    var shown: ReleasedAmounts? {
        if case .shown(let amounts, _) = figures { amounts } else { nil }
    }
}
