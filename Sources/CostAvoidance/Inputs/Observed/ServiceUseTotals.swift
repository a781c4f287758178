import DelimitedText
import Numerics

/// Rows of `service-use.csv` that may count what other rows count already.
struct ServiceUseTotals {
    private let file: String
    private let columns: ColumnPlaces
    private(set) var diagnostics = Diagnostics()

    init(file: SourceFile) {
        self.file = file.name
        columns = ColumnPlaces(file)
    }

    private func place(_ row: ServiceUseRow, _ column: String) -> SourcePosition {
        columns.cell(SourcePosition(file: file, line: row.line), column)
    }

    private struct Part: Hashable {
        var arm: StudyArm
        var service: ServiceID
        var groups: [String]?
    }

    /// Looks through the rows of each service in each arm.
    mutating func look(at rows: [ServiceUseRow]) {
        let services = Dictionary(grouping: rows, by: { Part(arm: $0.arm, service: $0.service) })
        var parts = services.values.map(Self.sums)
        let unnamed = parts.reduce(0) { $0 + $1.unnamed }
        if rows.contains(where: { !$0.groups.isEmpty }) {
            let groups = Dictionary(
                grouping: rows, by: { Part(arm: $0.arm, service: $0.service, groups: $0.groups) })
            parts += groups.values.map(Self.sums)
        }
        let told = SumsOfRows.told(parts, unnamed: unnamed)
        for (sum, severity) in told { diagnostics.add(sumOfOthers(sum, severity)) }
        let toldLines = Set(told.map(\.sum.line))
        for (part, own) in services {
            let totals = own.filter { $0.caseID == nil }
            guard totals.count < own.count, !totals.contains(where: { toldLines.contains($0.line) }) else { continue }
            if let total = totals.first { diagnostics.add(besideCases(total, part.service)) }
        }
    }

    private static func sums(_ rows: [ServiceUseRow]) -> SumsOfRows {
        SumsOfRows(
            rows.sorted { $0.line < $1.line }.map { row in
                SumsOfRows.Row(
                    amounts: SumsOfRows.Amounts(first: row.before.scaled, second: row.after?.scaled ?? 0),
                    line: row.line, names: names(of: row))
            })
    }

    /// A bit for the case and one for each group that the row names.
    private static func names(of row: ServiceUseRow) -> UInt64 {
        let names = [row.caseID ?? ""] + row.groups
        return names.prefix(UInt64.bitWidth).enumerated().reduce(0) { bits, name in
            name.element.isEmpty ? bits : bits | 1 << name.offset
        }
    }

    /// A row without a name that is the sum of others is a total of them; of rows with one nobody can say.
    private func sumOfOthers(_ sum: SumsOfRows.Sum, _ severity: Diagnostic.Severity) -> Diagnostic {
        let position = columns.cell(SourcePosition(file: file, line: sum.line), "before")
        let what = "before and after are the sums of \(sum.others.described) of the service"
        return severity == .error
            ? TotalRows.diagnostic(
                at: position, what + ", and the row says of nobody whom it is about: it is a total of them",
                remedy: "Delete the row; or, where it is no total, fill in whom it is about.")
            : TotalRows.diagnostic(.warning, at: position, what + ": is the row a total of them?")
    }

    private func besideCases(_ total: ServiceUseRow, _ service: ServiceID) -> Diagnostic {
        Diagnostic(
            .warning, at: place(total, "case_id"), code: "total-beside-cases",
            message:
                "the row of \(service) has no case_id, and other rows of the service have one: the two are added up",
            remedy: "Where it is a total of the same people, delete it; else all is well.")
    }
}
