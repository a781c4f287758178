import CostAvoidance
import DelimitedText

/// `warnings.csv`: a warning a line, with the place it concerns.
enum WarningsTable {
    static func table(_ warnings: [EvaluationWarning]) -> CSVTable {
        var table = CSVTable(["code", "file", "line", "message"])
        for warning in warnings.sorted() {
            let line = warning.position?.line ?? 0
            table.append([
                .text(warning.code.rawValue), warning.position.map { .text($0.file) } ?? .absent(.doesNotApply),
                line > 0 ? .number(String(line)) : .absent(.doesNotApply), .text(warning.message),
            ])
        }
        return table
    }
}
