import CostAvoidance
import EvaluationReports

/// `avoided explain`: how one figure in the report was made.
enum ExplainCommand: Command {
    static let description = CommandDescription(
        name: "explain", summary: "shows how one figure in the report was made",
        operands: [.init(name: "FOLDER", count: .one), .init(name: "FIGURE", count: .one)],
        options: [
            .init(
                name: "--depth", value: .one(placeholder: "N"), help: "levels under the figure to show (default all)"),
            .format,
        ],
        discussion: """
            A figure is a measure of summary.csv, such as net_savings or net_savings_low, or a row of another table and
            its column: service:ae-attendance/net, bearer:NHS/gross_high, locality:North/net, year:0/net.
            The steps go down to rows, counts, unit costs, price indices, assumptions and their sources, and end in the
            same penny as the report. What the report suppresses is not shown.

            Example: avoided explain fixtures/derby service:ae-attendance/net
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let figure: FigureID
        do {
            figure = try FigureID(parsing: arguments.operands[1])
        } catch {
            throw .usage(error.explanation)
        }
        let depth = try Self.depth(arguments)
        let folder = arguments.operands[0]
        let explanation = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            let findings = try Findings(of: EvaluationFolder(path: folder).read())
            return try FigureExplainer(findings).explain(figure)
        }
        switch arguments.value("--format") {
        case "json": terminal.result(ExplanationJSON.json(explanation, of: figure))
        default: terminal.result(ExplanationText.text(explanation, of: figure, depth: depth))
        }
    }

    private static func depth(_ arguments: Arguments) throws(CommandFailure) -> Int {
        guard let text = arguments.value("--depth") else { return .max }
        guard let depth = Int(text), depth >= 0 else {
            throw .usage("--depth is \"\(text)\"; expected a whole number from 0")
        }
        return depth
    }
}
