import CostAvoidance
import DelimitedText
import Numerics

/// A report as it was released: what its files for spreadsheets and scripts say.
package struct ReleasedReport: Sendable {
    package let title: String
    /// Version of the tool that wrote it.
    package let toolVersion: String
    /// SHA-256 of every input, by name.
    package let inputs: [String: String]
    let summary: [SummaryMeasure: Estimate<Money?>]
    /// `by-service.csv`: rows whose figures are shown.
    let services: [ServiceID: ServiceFigures]
    /// `by-service.csv`: rows whose figures are withheld.
    let withheld: Set<ServiceID>

    /// Units and amounts of one service as they are printed.
    struct ServiceFigures: Sendable, Hashable {
        var quantity: Estimate<ExactDecimal>
        /// Uprated, as it is printed.
        var unitCost: Estimate<String>
        var gross: Estimate<Money>
        var net: Estimate<Money>
    }

    /// Reads a report's folder.
    ///
    /// - Throws: `EvaluationError.refused` where a file of it is missing or is not what a report holds.
    package init(folder: String) throws(EvaluationError) {
        let provenance = try Self.load("provenance.json", in: folder)
        let read = LocatedJSON.read(provenance)
        guard let root = read.value, !read.diagnostics.hasErrors else { throw .refused(read.diagnostics) }
        title = root["title"]?.string ?? ""
        toolVersion = root["tool"]?["version"]?.string ?? ""
        var inputs: [String: String] = [:]
        for element in root["inputs"]?.elements ?? [] {
            if let name = element["file"]?.string { inputs[name] = element["sha256"]?.string ?? "" }
        }
        self.inputs = inputs
        summary = try Self.summary(Self.load("summary.csv", in: folder))
        (services, withheld) = try Self.services(Self.load("by-service.csv", in: folder))
    }

    private static func load(_ name: String, in folder: String) throws(EvaluationError) -> SourceFile {
        do throws(SourceFileFailure) {
            return try SourceFile.load(name: name, in: folder)
        } catch {
            let diagnostic = error.diagnostic
            throw .refused(
                Diagnostics([
                    Diagnostic(
                        at: SourcePosition(file: "\(folder)/\(name)"), code: diagnostic.code,
                        message: diagnostic.message,
                        remedy: "Give the folder of a report that `avoided evaluate` wrote, or of an evaluation.")
                ]))
        }
    }

    private static func summary(_ file: SourceFile) throws(EvaluationError) -> [SummaryMeasure: Estimate<Money?>] {
        var summary: [SummaryMeasure: Estimate<Money?>] = [:]
        for row in try ReleasedTable(file, columns: ["measure", "low", "central", "high"]).rows {
            guard let measure = SummaryMeasure(rawValue: row[0]), measure.unit == "GBP" else { continue }
            summary[measure] = Estimate(
                low: try? Money(parsing: row[1]), central: try? Money(parsing: row[2]),
                high: try? Money(parsing: row[3]))
        }
        return summary
    }

    private static func services(_ file: SourceFile) throws(EvaluationError) -> (
        shown: [ServiceID: ServiceFigures], withheld: Set<ServiceID>
    ) {
        let columns =
            ["service"] + ["quantity", "unit_cost", "gross", "net"].flatMap { ["\($0)_low", $0, "\($0)_high"] }
        var services: [ServiceID: ServiceFigures] = [:]
        var withheld: Set<ServiceID> = []
        for row in try ReleasedTable(file, columns: columns).rows {
            guard let low = try? ExactDecimal(parsing: row[1]), let central = try? ExactDecimal(parsing: row[2]),
                let high = try? ExactDecimal(parsing: row[3])
            else {
                withheld.insert(ServiceID(row[0]))
                continue
            }
            let money = row[7...].compactMap { try? Money(parsing: $0) }
            guard money.count == 6 else { continue }
            services[ServiceID(row[0])] = ServiceFigures(
                quantity: Estimate(low: low, central: central, high: high),
                unitCost: Estimate(low: row[4], central: row[5], high: row[6]),
                gross: Estimate(low: money[0], central: money[1], high: money[2]),
                net: Estimate(low: money[3], central: money[4], high: money[5]))
        }
        return (services, withheld)
    }
}

/// Some columns of a report's table, as text.
private struct ReleasedTable {
    let rows: [[String]]

    init(_ file: SourceFile, columns names: [String]) throws(EvaluationError) {
        let reader = CSVReader(file)
        let header = reader.header().map(\.name)
        let places = names.map { header.firstIndex(of: $0) }
        guard !places.contains(nil) else {
            throw .refused(
                Diagnostics([
                    Diagnostic(
                        at: SourcePosition(file: file.name, line: 1), code: "not-a-report-table",
                        message: "a column is missing; a report has \(names.joined(separator: ", "))",
                        remedy: "Write the report again with `avoided evaluate`.")
                ]))
        }
        let outcome = reader.reduce(
            { [[String]]() },
            record: { rows, record in
                rows.append(places.map { place in place.map { record[$0].text } ?? "" })
            }, merge: { $0 += $1 })
        guard !outcome.diagnostics.hasErrors else { throw .refused(outcome.diagnostics) }
        rows = outcome.value
    }
}
