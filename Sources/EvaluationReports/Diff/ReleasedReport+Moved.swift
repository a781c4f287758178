import CostAvoidance
import Numerics
import Platform

extension ReleasedReport {
    /// The figures of two reports' summaries that are not the same.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a difference does not fit.
    static func moved(
        from old: ReleasedReport, to new: ReleasedReport
    ) throws(EvaluationError) -> [MovedFigure] {
        var figures: [MovedFigure] = []
        for measure in SummaryMeasure.allCases {
            let (before, after) = (old.value(of: measure), new.value(of: measure))
            guard before != after else { continue }
            let difference = try EvaluationError.naming("comparing \(measure.rawValue)") { () throws(ArithmeticError) in
                var difference = Estimate<ExactDecimal?>(exactly: nil)
                guard let before, let after else { return difference }
                for bound in Bound.allCases {
                    guard let one = before[bound].number, let other = after[bound].number else { continue }
                    difference[bound] = try other.subtracting(one)
                }
                return difference
            }
            figures.append(
                MovedFigure(
                    measure: .summary(measure), from: before, to: after, difference: difference))
        }
        return figures
    }

    /// A figure of the summary where all three ends are told.
    private func value(of measure: SummaryMeasure) -> Estimate<MeasureValue>? {
        summary[measure]?.known?.map(MeasureValue.money) ?? others[measure]
    }

    /// Tables beside the summary that are not the same in both reports, those that one alone has among them.
    static func tablesThatDiffer(_ old: ReleasedReport, _ new: ReleasedReport) -> [String] {
        let others = old.tableNames.union(new.tableNames).subtracting(["summary.csv"])
        return others.sorted().filter { name in
            FileManager.default.contents(atPath: "\(old.folder)/\(name)")
                != FileManager.default.contents(atPath: "\(new.folder)/\(name)")
        }
    }

    var tableNames: Set<String> {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return Set((names ?? []).filter { $0.hasSuffix(".csv") })
    }
}

extension Estimate<Money?> {
    /// The amounts where all three are told.
    fileprivate var known: Estimate<Money>? {
        guard let low, let central, let high else { return nil }
        return Estimate<Money>(low: low, central: central, high: high)
    }
}
