import CostAvoidance
import DelimitedText
import Foundation
import Numerics
import TestSupport

/// The files of an evaluation written into a temporary folder, which goes when the value does.
final class InputFolder {
    let path: String

    /// A folder with these files, and an `evaluation.json` with these further members.
    ///
    /// - Parameters:
    ///   - settings: members of `evaluation.json` beside title and price year, as JSON.
    ///   - files: text by name.
    init(settings: String = "", _ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "avoided-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var all = files
        if all["evaluation.json"] == nil {
            let more = settings.isEmpty ? "" : ", " + settings
            all["evaluation.json"] = #"{"title": "A test", "priceYear": "2020-21", "catalogue": "2015"\#(more)}"#
        }
        for (name, text) in all {
            let parent = URL(fileURLWithPath: path + "/" + name).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The evaluation it holds.
    func evaluation() throws -> Evaluation { try EvaluationFolder(path: path).read() }

    /// What the evaluation comes to.
    func result() throws -> EvaluationResult { try Evaluator.evaluate(try evaluation()) }

    /// Everything a report is made of.
    func findings() throws -> Findings { try Findings(of: try evaluation()) }

    /// What the folder is refused for, as printed; empty where it is not.
    func errors() -> [String] {
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: path).read()
            return []
        } catch {
            guard case .refused(let diagnostics) = error else { return ["\(error)"] }
            return diagnostics.shown().map(\.rendered)
        }
    }

    /// A folder under `fixtures`, by its path there.
    static func fixture(_ name: String) -> EvaluationFolder {
        EvaluationFolder(path: Repository.fixture(name))
    }
}

/// Unit costs that make sums easy to see: prices of 2020-21, borne by the NHS and the police.
enum SimpleCosts {
    static let header =
        "service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,cost_basis,excludes,max_per_year,source"
    static let visit = "visit,Visit,attendance,,100,,2020-21,NHS,,,,,,made up for a test"
    static let night = "night,Night in a cell,night,,250,,2020-21,Police,,,,,,made up for a test"

    static func file(_ rows: String...) -> String { ([header] + rows).joined(separator: "\n") + "\n" }
}

extension EvaluationResult {
    /// Central gross pounds of a service.
    func gross(_ service: String) -> Money? {
        breakdown(by: .service)?.rows.first { $0.key == service }?.amounts.gross.central
    }
}

extension Money {
    /// Whole pounds.
    static func pounds(_ pounds: Int) -> Money { Money(pence: Int128(pounds) * 100) }
}
