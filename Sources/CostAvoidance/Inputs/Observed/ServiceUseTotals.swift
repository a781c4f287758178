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
    }

    /// Looks through the rows of each service in each arm.
    mutating func look(at rows: [ServiceUseRow]) {
        for (part, own) in Dictionary(grouping: rows, by: { Part(arm: $0.arm, service: $0.service) }) {
            if let row = sum(own) {
                diagnostics.add(sumOfOthers(row, own))
            } else if let total = own.first(where: { $0.caseID == nil }), own.contains(where: { $0.caseID != nil }) {
                diagnostics.add(besideCases(total, part.service))
            }
        }
    }

    /// A row that alone of all of its service names nobody is a total of the others; of others nobody can say.
    private func sumOfOthers(_ row: ServiceUseRow, _ rows: [ServiceUseRow]) -> Diagnostic {
        let position = place(row, "before")
        let what = "before and after are the sums of all other rows of the service"
        return row.caseID == nil && rows.count(where: { $0.caseID == nil }) == 1
            ? TotalRows.diagnostic(at: position, what + ", and the row names nobody: it is a total of them")
            : TotalRows.diagnostic(.warning, at: position, what + ": is the row a total of them?")
    }

    private func besideCases(_ total: ServiceUseRow, _ service: ServiceID) -> Diagnostic {
        Diagnostic(
            .warning, at: place(total, "case_id"), code: "total-beside-cases",
            message:
                "the row of \(service) has no case_id, and other rows of the service have one: the two are added up",
            remedy: "Where it is a total of the same people, delete it; else all is well.")
    }

    /// The greatest row where its use, before and after, is that of all others together.
    private func sum(_ rows: [ServiceUseRow]) -> ServiceUseRow? {
        guard let greatest = rows.max(by: { $0.before < $1.before }), let last = greatest.after,
            TotalRows.isBeyondChance(greatest.before.decimal, last.decimal, others: rows.count - 1),
            !(greatest.before.isZero && last.isZero)
        else { return nil }
        var (before, after) = (Quantity.zero, Quantity.zero)
        for row in rows where row.line != greatest.line {
            guard let earlier = try? before.adding(row.before), let later = try? after.adding(row.after ?? .zero) else {
                return nil
            }
            (before, after) = (earlier, later)
        }
        return before == greatest.before && after == last ? greatest : nil
    }
}
