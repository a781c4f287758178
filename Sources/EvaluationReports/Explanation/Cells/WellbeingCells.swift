import CostAvoidance
import Numerics

/// What people were asked about themselves, and how they answered.
struct WellbeingCells: CellExplainer {
    private let wellbeing: ReleasedWellbeing?
    private let evaluation: ReleasedEvaluation

    init(_ figures: FigureExplainer) {
        wellbeing = figures.findings.wellbeing
        evaluation = figures.findings.released
    }

    private var rows: [(key: String, row: ReleasedWellbeing.Row)] {
        (wellbeing?.measures ?? []).flatMap { measure in measure.rows.map { (Self.key(measure.name, $0), $0) } }
    }

    var keys: [String] { rows.map(\.key) }

    /// `life satisfaction`, or `life satisfaction, locality: A` for one group.
    static func key(_ measure: String, _ row: ReleasedWellbeing.Row) -> String {
        measure + (row.column.map { ", \($0): \(row.key)" } ?? "")
    }

    func explain(_ key: String, _ column: String) throws(EvaluationError) -> Explanation? {
        guard let row = rows.first(where: { $0.key == key })?.row else { return nil }
        switch column {
        case "better_share": return share(row, key)
        case "mean_before": return mean("Mean at the start", row, key) { $0.before }
        case "mean_after": return mean("Mean later", row, key) { $0.after }
        default: return count(row, key, column).map { .known($0) } ?? .withheld
        }
    }

    /// A mean of everybody who answered both times; groups have none.
    private func mean(
        _ label: String, _ row: ReleasedWellbeing.Row, _ key: String, _ value: (ReleasedWellbeing.Means) -> ExactDecimal
    ) -> Explanation? {
        guard row.column == nil, let measure = wellbeing?.measures.first(where: { $0.name == key }),
            measure.scale == .numbers
        else { return nil }
        guard let means = measure.means, let answered = count(row, key, "answered") else { return .withheld }
        let mean = value(means)
        return .known(
            Step(
                "\(label), \(key)", .words(mean.fixed(places: 1)), .comparison, notes: ["Those who answered twice."],
                parts: [answered]
            ).telling(mean))
    }

    private func count(_ row: ReleasedWellbeing.Row, _ key: String, _ column: String) -> Step? {
        let (count, meaning): (Int?, String) =
            switch column {
            case "asked": (row.asked, evaluation.told("Rows of wellbeing.csv about it."))
            case "answered": (row.answered, "Those of them with an answer later as well.")
            case "better": (row.better, "Answered better, or a higher number later than at the start.")
            case "same": (row.same, "Answered the same, or the same number.")
            default: (row.worse, "Answered worse, or a lower number later than at the start.")
            }
        return count.map { Step("\(column.capitalisedFirst), \(key)", .count($0, of: "people"), notes: [meaning]) }
    }

    private func share(_ row: ReleasedWellbeing.Row, _ key: String) -> Explanation {
        guard let interval = row.interval(of: .better), let better = count(row, key, "better"),
            let answered = count(row, key, "answered")
        else { return .withheld }
        return .known(
            Step(
                "Share who got better, \(key)", .words(interval.words), .comparison,
                notes: [
                    "The first over the second, with its 95% interval by E. B. Wilson (1927): with p the share of n people and z = 1.96, (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n)."
                ], parts: [better, answered]
            ).telling(interval.share))
    }
}
