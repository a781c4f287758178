import CostAvoidance

/// Which measures of a comparison are told one by one.
package enum MeasuresShown: Sendable, Hashable {
    /// All that are known.
    case all
    /// Those that some scenario changes.
    case changed
}

extension ScenarioComparison {
    /// The measures that the base knows, in the order of `summary.csv`; where every scenario is withheld, nothing is known to change.
    func measures(_ shown: MeasuresShown) -> [HeadlineMeasure] {
        let isAnyTold = outcomes.contains { $0.headline != nil }
        return measures.filter { measure in
            switch isAnyTold ? shown : .all {
            case .all: base[measure] != nil || outcomes.contains { $0.headline?[measure] != nil }
            case .changed: outcomes.contains { $0.headline.map { $0[measure] != base[measure] } ?? false }
            }
        }
    }
}
