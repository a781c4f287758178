import CostAvoidance
import Foundation

/// A study written file by file in a test.
enum WrittenStudy {
    static let costs = "service,label,unit,central,price_year,bearer,benefit_type,source"
    static let published = "measure,scope,printed_low,printed,printed_high,unit,decimals,status"

    /// The study of these files, recomputed. A file that is a list of rows gets its usual header.
    ///
    /// - Parameter settings: members of `evaluation.json` beside title and price year, as JSON.
    static func reproduce(
        settings: String = "", unitCosts: [String], published: [String], more: [String: String]
    ) throws -> Reproduction {
        let comma = settings.isEmpty ? "" : ", "
        var files = more
        files["evaluation.json"] = #"{"title": "Made up", "priceYear": "2015-16"\#(comma)\#(settings)}"#
        if !unitCosts.isEmpty { files["unit-costs.csv"] = ([costs] + unitCosts).joined(separator: "\n") + "\n" }
        files["published.csv"] = ([Self.published] + published).joined(separator: "\n") + "\n"
        let folder = try InputFolder(files)
        let evaluation = try EvaluationFolder(path: folder.path).read(for: .reproducing)
        return try Reproduction(of: evaluation, study: "made up")
    }
}

extension Reproduction {
    /// The verdict on a figure, by its path.
    func verdict(_ path: String) -> Verdict? { comparisons.first { $0.figure.path == path }?.verdict }

    /// The conventions that would give a figure, in words.
    func conventions(_ path: String) -> [String] {
        hypotheses.filter { $0.comparison.figure.path == path }.map(\.convention.description)
    }
}
