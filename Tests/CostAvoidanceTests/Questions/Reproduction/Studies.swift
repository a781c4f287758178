import CostAvoidance
import Foundation
import Numerics
import TestSupport

/// The study folders under `fixtures/`.
enum Studies {
    static let fixtures = "\(Repository.path)/fixtures"

    /// The folder of a study.
    static func path(_ name: String) -> String {
        name == "voices-women" ? "\(fixtures)/\(name)" : "\(fixtures)/studies/\(name)"
    }

    /// A study recomputed from its folder.
    static func reproduce(_ name: String) throws -> Reproduction {
        let evaluation = try EvaluationFolder(path: path(name)).read(for: .reproducing)
        return try Reproduction(of: evaluation, study: name)
    }
}

extension FigureComparison {
    /// The comparison on one line, recomputed and difference to two decimals more than printed.
    var line: String {
        let places = max(0, published.decimals) + 2
        let unit = published.unit.divisors.isEmpty ? "" : " (\(published.unit))"
        let numbers = [printed, recomputed?.rounded(toPlaces: places), difference?.rounded(toPlaces: places)]
            .map { $0?.description ?? "-" }.joined(separator: " | ")
        let name = figure.evaluation?.description ?? figure.path
        let status = published.status == .derived ? " (derived)" : ""
        return "\(name)\(unit)\(status) | \(numbers) | \(verdict.rawValue)"
    }
}
