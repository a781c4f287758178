import CostAvoidance
import DelimitedText
import Numerics
import Platform

/// A report as it was released: what its files for spreadsheets and scripts say.
package struct ReleasedReport: Sendable {
    /// Path of its folder.
    let folder: String
    package let title: String
    /// Version of the tool that wrote it.
    package let toolVersion: String
    /// SHA-256 of every input, by name.
    package let inputs: [String: String]
    let summary: [SummaryMeasure: Estimate<Money?>]
    /// Figures of the summary that are no pounds, as far as they are told.
    let others: [SummaryMeasure: Estimate<MeasureValue>]
    /// `by-service.csv`: rows whose figures are shown.
    let services: [ServiceID: ServiceFigures]
    /// `by-service.csv`: rows whose figures are withheld.
    let withheld: Set<ServiceID>
    /// `arms.csv`: whether people without the programme were observed.
    let hasComparison: Bool

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
        self.folder = folder
        let provenance = try Self.load(EvaluationFolder.markOfReport, in: folder)
        let read = LocatedJSON.read(provenance)
        guard let root = read.value, !read.diagnostics.hasErrors else { throw .refused(read.diagnostics) }
        title = root["title"]?.string ?? ""
        toolVersion = root["tool"]?["version"]?.string ?? ""
        var inputs: [String: String] = [:]
        for element in root["inputs"]?.elements ?? [] {
            if let name = element["file"]?.string { inputs[name] = element["sha256"]?.string ?? "" }
        }
        self.inputs = inputs
        (summary, others) = try Self.summary(Self.load("summary.csv", in: folder))
        (services, withheld) = try Self.services(Self.load("by-service.csv", in: folder))
        hasComparison = try Self.hasComparison(in: folder)
    }

    private static func load(_ name: String, in folder: String) throws(EvaluationError) -> SourceFile {
        do throws(SourceFileFailure) {
            return try SourceFile.load(name: name, in: folder)
        } catch {
            switch error.reason {
            case .folderMissing: throw .unreadable(path: folder, reason: "the folder is not there")
            case .folderIsNone: throw .unreadable(path: folder, reason: "it is a file; give the folder that it is in")
            case .folderUnreadable(let reason): throw .unreadable(path: folder, reason: reason)
            case .unreadable(let reason): throw .unreadable(path: "\(folder)/\(name)", reason: reason)
            default: break
            }
            let diagnostic = error.diagnostic
            throw .refusal(
                at: SourcePosition(file: name), code: diagnostic.code, message: diagnostic.message,
                remedy: "Give the folder of a report that `avoided evaluate` wrote, or of an evaluation.")
        }
    }

    private static func summary(_ file: SourceFile) throws(EvaluationError) -> (
        pounds: [SummaryMeasure: Estimate<Money?>], others: [SummaryMeasure: Estimate<MeasureValue>]
    ) {
        var pounds: [SummaryMeasure: Estimate<Money?>] = [:]
        var others: [SummaryMeasure: Estimate<MeasureValue>] = [:]
        for row in try ReleasedTable(file, columns: ["measure", "low", "central", "high"]).rows {
            guard let measure = SummaryMeasure(rawValue: row[0].text) else { continue }
            if measure.unit == "GBP" {
                pounds[measure] = Estimate(
                    low: try row[1].money(), central: try row[2].money(), high: try row[3].money())
            } else {
                others[measure] = try value(of: measure, row[1...3])
            }
        }
        return (pounds, others)
    }

    /// A figure that is no pounds; nil where it is withheld or not known, or is told at the centre alone.
    private static func value(
        of measure: SummaryMeasure, _ cells: ArraySlice<ReleasedCell>
    ) throws(EvaluationError) -> Estimate<MeasureValue>? {
        var values: [MeasureValue] = []
        for cell in cells {
            if measure == .paybackMonths, cell.text == Payback.notWithinHorizonWords {
                values.append(.payback(.notWithinHorizon))
                continue
            }
            guard let number = try cell.number() else { return nil }
            switch measure.unit {
            case "ratio": values.append(.ratio(number))
            case "months": values.append(.payback(.month(Int(nearest: number.doubleValue))))
            default: values.append(.people(Int(nearest: number.doubleValue)))
            }
        }
        return Estimate(low: values[0], central: values[1], high: values[2])
    }

    private static func services(_ file: SourceFile) throws(EvaluationError) -> (
        shown: [ServiceID: ServiceFigures], withheld: Set<ServiceID>
    ) {
        let columns =
            ["service"] + ["quantity", "unit_cost", "gross", "net"].flatMap { ["\($0)_low", $0, "\($0)_high"] }
        var services: [ServiceID: ServiceFigures] = [:]
        var withheld: Set<ServiceID> = []
        for row in try ReleasedTable(file, columns: columns).rows {
            let service = ServiceID(row[0].text)
            guard let low = try row[1].number(), let central = try row[2].number(), let high = try row[3].number(),
                let gross = try Self.amounts(row[7...9]), let net = try Self.amounts(row[10...12])
            else {
                withheld.insert(service)
                continue
            }
            services[service] = ServiceFigures(
                quantity: Estimate(low: low, central: central, high: high),
                unitCost: Estimate(low: row[4].text, central: row[5].text, high: row[6].text), gross: gross, net: net)
        }
        return (services, withheld)
    }

    /// Whether `arms.csv`, which only a report of observed use has, holds rows of people without the programme.
    private static func hasComparison(in folder: String) throws(EvaluationError) -> Bool {
        guard FileManager.default.fileExists(atPath: "\(folder)/\(arms)") else { return false }
        let rows = try ReleasedTable(load(arms, in: folder), columns: ["arm"]).rows
        return rows.contains { $0[0].text == StudyArm.comparison.rawValue }
    }

    private static let arms = "arms.csv"

    /// The amounts at the three ends; nil where they are withheld.
    private static func amounts(_ cells: ArraySlice<ReleasedCell>) throws(EvaluationError) -> Estimate<Money>? {
        let amounts = try cells.map { cell throws(EvaluationError) in try cell.money() }
        guard let low = amounts[0], let central = amounts[1], let high = amounts[2] else { return nil }
        return Estimate(low: low, central: central, high: high)
    }
}

/// A cell of a report's table: a number, or nothing where it is withheld or not known.
private struct ReleasedCell: Sendable {
    let text: String
    let position: SourcePosition

    /// Pounds; nil where the cell is empty.
    ///
    /// - Throws: `EvaluationError.refused` where it holds anything else.
    func money() throws(EvaluationError) -> Money? {
        guard !text.isEmpty else { return nil }
        do { return try Money(parsing: text) } catch { throw refused("an amount such as 1234.50") }
    }

    /// A number; nil where the cell is empty.
    ///
    /// - Throws: `EvaluationError.refused` where it holds anything else.
    func number() throws(EvaluationError) -> ExactDecimal? {
        guard !text.isEmpty else { return nil }
        do { return try ExactDecimal(parsing: text) } catch { throw refused("a number such as 12.5") }
    }

    private func refused(_ wanted: String) -> EvaluationError {
        .refusal(
            at: position, code: "not-a-report-table",
            message: "is \(Diagnostic.quoted(text)); a report has \(wanted) there, or nothing",
            remedy: "Write the report again with `avoided evaluate`.")
    }
}

/// Some columns of a report's table, as text.
private struct ReleasedTable {
    let rows: [[ReleasedCell]]

    init(_ file: SourceFile, columns names: [String]) throws(EvaluationError) {
        let reader = CSVReader(file)
        let header = reader.header().map(\.name)
        let places = names.map { header.firstIndex(of: $0) }
        let columns = places.compactMap { $0 }
        guard columns.count == names.count else {
            throw .refusal(
                at: SourcePosition(file: file.name, line: 1), code: "not-a-report-table",
                message: "a column is missing; a report has \(names.joined(separator: ", "))",
                remedy: "Write the report again with `avoided evaluate`.")
        }
        let outcome = reader.reduce(
            { [[ReleasedCell]]() },
            record: { rows, record in
                rows.append(
                    columns.map { ReleasedCell(text: record[$0].text, position: record.position(of: record[$0])) })
            }, merge: { $0 += $1 })
        guard !outcome.diagnostics.hasErrors else { throw .refused(outcome.diagnostics) }
        rows = outcome.value
    }
}
