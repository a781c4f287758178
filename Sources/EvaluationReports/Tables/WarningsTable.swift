import CostAvoidance
import DelimitedText

enum WarningsTable {
    static func csv(_ warnings: [EvaluationWarning]) -> String {
        var table = CSVWriter(header: ["code", "file", "line", "message"])
        for warning in warnings.sorted() {
            let line = warning.position?.line ?? 0
            table.append([
                .text(warning.code.rawValue), .text(warning.position?.file ?? ""),
                line > 0 ? .number(String(line)) : .empty, .text(warning.message),
            ])
        }
        return table.text
    }
}
