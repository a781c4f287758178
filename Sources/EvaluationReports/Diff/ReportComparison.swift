import CostAvoidance
import DelimitedText
import Numerics
import Platform

/// One side of `avoided diff`: an evaluation, a report, or a report with the evaluation it was made from.
package struct ComparedReport: Sendable {
    /// What it is called on the screen.
    package let name: String
    /// The report; nil where an evaluation stands by itself.
    package let report: ReleasedReport?
    /// The evaluation; nil where a report stands by itself.
    package let evaluation: Evaluation?
    /// Where the evaluation's files are; empty where there is none.
    let inputFolder: String

    /// Reads one side.
    ///
    /// - Parameters:
    ///   - folder: a report's folder or an evaluation's.
    ///   - inputs: the evaluation that the report was made from, where it is given.
    /// - Throws: `EvaluationError.refused` where the inputs are not those that the report was made from.
    package init(folder: String, inputs: String?) throws(EvaluationError) {
        name = folder
        if Self.isEvaluation(folder) {
            report = nil
            inputFolder = folder
            evaluation = try Self.naming(folder) { () throws(EvaluationError) in
                try EvaluationFolder(path: folder).read()
            }
            return
        }
        let report = try Self.naming(folder) { () throws(EvaluationError) in try ReleasedReport(folder: folder) }
        self.report = report
        inputFolder = inputs ?? ""
        guard let inputs else {
            evaluation = nil
            return
        }
        let evaluation = try Self.naming(inputs) { () throws(EvaluationError) in
            try EvaluationFolder(path: inputs).read()
        }
        let now = evaluation.hashes
        let changed = Set(now.keys).union(report.inputs.keys).filter { now[$0] != report.inputs[$0] }.sorted()
        guard changed.isEmpty else {
            throw .refused(
                Diagnostics(
                    changed.map { name in
                        Diagnostic(
                            at: SourcePosition(file: "\(inputs)/\(name)"), code: "not-the-reports-input",
                            message: "is not the file that the report \(folder) was made from",
                            remedy: "Give the folder as it was then, or leave it out and compare the reports alone.")
                    }))
        }
        self.evaluation = evaluation
    }

    /// Reads a folder; what is wrong in it is told with the folder before each file, of which the other side has the like.
    private static func naming<Value>(
        _ folder: String, _ read: () throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        do throws(EvaluationError) { return try read() } catch { throw error.naming(folder: folder) }
    }

    /// Reads both sides.
    ///
    /// - Throws: `EvaluationError` with what is wrong in either.
    package static func both(
        _ folders: (old: String, new: String), inputs: (old: String?, new: String?)
    ) throws(EvaluationError) -> (old: ComparedReport, new: ComparedReport) {
        var found = Diagnostics()
        var read: [ComparedReport] = []
        for (folder, inputs) in [(folders.old, inputs.old), (folders.new, inputs.new)] {
            do throws(EvaluationError) {
                read.append(try ComparedReport(folder: folder, inputs: inputs))
            } catch {
                guard case .refused(let diagnostics) = error else { throw error }
                found.merge(with: diagnostics)
            }
        }
        guard read.count == 2, !found.hasErrors else { throw .refused(found) }
        return (read[0], read[1])
    }

    /// Whether a folder holds an evaluation, sound or not, or a workbook stands in its place.
    package static func isEvaluation(_ folder: String) -> Bool {
        EvaluationFolder.isWorkbook(folder) || FileManager.default.fileExists(atPath: "\(folder)/evaluation.json")
    }
}

/// Why the headline moved between two reports.
package enum ReportComparison {
    /// Why a figure moved and what else did: from the evaluations where both are known, and what the reports printed otherwise than
    /// they recompute as method; else from the reports' tables.
    ///
    /// - Throws: `EvaluationError` where a side cannot be computed or the two cannot be compared.
    package static func difference(
        from old: ComparedReport, to new: ComparedReport, measure: SummaryMeasure, end: Bound
    ) throws(EvaluationError) -> ReportDifference {
        if let before = old.evaluation, let after = new.evaluation {
            let found = try EvaluationDifference(from: before, to: after, measure: measure, end: end)
            return ReportDifference(
                found, bridge: withMethod(found.bridge, from: old.report, to: new.report),
                inputs: InputDifference.all(
                    from: (old.inputFolder, before.hashes), to: (new.inputFolder, after.hashes)))
        }
        guard let before = old.report, let after = new.report else {
            throw .refusal(
                at: SourcePosition(file: old.report == nil ? new.name : old.name),
                code: "report-beside-evaluation",
                message: "a report and an evaluation cannot be compared as they are",
                remedy: "Give the report's evaluation with --inputs-a or --inputs-b, or two reports.")
        }
        return ReportDifference(
            bridge: try ReleasedReport.bridge(from: before, to: after, measure: measure, end: end),
            figures: try ReleasedReport.moved(from: before, to: after),
            inputs: InputDifference.files(from: before.inputs, to: after.inputs),
            tables: ReleasedReport.tablesThatDiffer(before, after))
    }

    /// What the reports printed, where another version of the tool made something else of the same inputs.
    private static func withMethod(_ bridge: Bridge, from old: ReleasedReport?, to new: ReleasedReport?) -> Bridge {
        let from = old?.summary[bridge.measure]?[bridge.end] ?? bridge.from
        let to = new?.summary[bridge.measure]?[bridge.end] ?? bridge.to
        let pence = (bridge.from.pence - from.pence) + (to.pence - bridge.to.pence)
        guard pence != 0 else { return bridge }
        let versions = [old?.toolVersion, new?.toolVersion].compactMap { $0 }.joined(separator: " to ")
        return Bridge(
            measure: bridge.measure, end: bridge.end, from: from, to: to,
            steps: bridge.steps + [
                Bridge.Step(cause: .method, detail: "version \(versions)", amount: Money(pence: pence))
            ], funders: bridge.funders)
    }
}

extension ComparedReport {
    /// The figure to compare where none is named: the net benefit, or the savings where a cost is missing.
    package func defaultMeasure(beside other: ComparedReport) -> SummaryMeasure {
        hasCost && other.hasCost ? .netBenefit : .presentValueSavings
    }

    private var hasCost: Bool {
        if let evaluation { return !evaluation.costs.isEmpty }
        return report?.summary[.netBenefit]?.central != nil
    }
}

extension Evaluation {
    /// SHA-256 of every input, by name.
    fileprivate var hashes: [String: String] {
        Dictionary(inputs.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    }
}
