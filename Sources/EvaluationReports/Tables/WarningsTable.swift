import CostAvoidance
import DelimitedText

enum WarningsTable {
    static func csv(_ warnings: [EvaluationWarning]) -> String {
        var table = CSVWriter(notedHeader: ["code", "file", "line", "message"])
        for warning in warnings.sorted() {
            let line = warning.position?.line ?? 0
            table.append([
                .text(warning.code.rawValue), warning.position.map { .text($0.file) } ?? .absent(.doesNotApply),
                line > 0 ? .number(String(line)) : .absent(.doesNotApply), .text(warning.message),
            ])
        }
        return table.text
    }
}
