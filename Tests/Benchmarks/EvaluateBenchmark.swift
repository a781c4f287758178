import CostAvoidance
import EvaluationReports
import Foundation

/// How long one evaluation takes from its folder to every file of its report, in memory, and where the time goes.
enum EvaluateBenchmark {
    private static let runs = 21

    /// Prints the least and the median of several runs for each step, over the folder named or the Derby fixture.
    static func run(folder: String?) throws {
        let folder = folder ?? "fixtures/derby"
        print("\(folder), \(runs) runs, milliseconds (least, median)")
        var evaluation: Evaluation?
        try measure("read and check") { evaluation = try EvaluationFolder(path: folder).read() }
        guard let evaluation else { return }
        try measure("evaluate") { _ = try Evaluator.evaluate(evaluation) }
        var findings: Findings?
        try measure("evaluate, examine and release") { findings = try Findings(of: evaluation) }
        guard let findings else { return }
        try measure("draw the report") { _ = try ReportFiles.all(findings) }
        try measure("all of it") { _ = try ReportFiles.all(Findings(of: EvaluationFolder(path: folder).read())) }
    }

    private static func measure(_ step: String, _ work: () throws -> Void) throws {
        var times: [Double] = []
        for _ in 0..<runs {
            let start = DispatchTime.now().uptimeNanoseconds
            try work()
            times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
        }
        times.sort()
        let name = step.padding(toLength: 32, withPad: " ", startingAt: 0)
        print(name + String(format: "%9.2f %9.2f", times[0], times[runs / 2]))
    }
}
