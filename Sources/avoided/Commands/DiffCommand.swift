import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided diff`: why the headline moved between two reports.
enum DiffCommand: Command {
    static let description = CommandDescription(
        name: "diff", summary: "says why a figure moved between two reports, to the penny",
        operands: [.init(name: "REPORT-A", count: .one), .init(name: "REPORT-B", count: .one)],
        options: [
            .init(
                name: "--measure", value: .one(placeholder: "MEASURE"),
                help: "the figure in pounds (default net_benefit, or present_value_savings without a cost)",
                known: .init { Bridge.measures.map(\.rawValue) }),
            .init(
                name: "--at", value: .choice(Bound.allCases.map(\.rawValue)), help: "which end of it (default central)"),
            .init(
                name: "--inputs-a", value: .one(placeholder: "FOLDER"),
                help: "the evaluation that REPORT-A was made from"),
            .init(
                name: "--inputs-b", value: .one(placeholder: "FOLDER"),
                help: "the evaluation that REPORT-B was made from"),
            .init(
                name: "--format", value: .choice(["text", "csv", "json"]),
                help: "how results are printed (default text)"),
        ],
        discussion: """
            Each of the two is a report's folder, or an evaluation's, or an .xlsx or .ods that holds one. With the evaluations (given themselves, or with
            --inputs-a and --inputs-b, whose files must be those the reports were made from) every changed unit cost,
            assumption, price, item of cost and count of units has its own line; from two reports alone the
            assumptions have one together. Each change gets the mean of what it adds over every order in which the
            changes could have come, so that the lines add up to the penny and no order is preferred.
            What would tell of too few people is shown together, as in the report. Under the lines stand all other figures
            that moved, low, central and high, what falls in other financial years, and what is written otherwise in
            the inputs, also where it moves nothing; csv holds the lines alone.

            Example: avoided diff reports/derby-2013 reports/derby-2014
            """)

    /// Refuses an evaluation of a report that is one itself, and one that the other side leaves without use.
    private static func checkInputs(_ arguments: Arguments) throws(CommandFailure) {
        let sides = ["--inputs-a", "--inputs-b"]
        let isEvaluation = arguments.operands.map(ComparedReport.isEvaluation)
        for (side, other) in [(0, 1), (1, 0)] where arguments.isGiven(sides[side]) {
            guard !isEvaluation[side] else {
                throw .usage(
                    "\(sides[side]) means nothing: \(arguments.operands[side]) is an evaluation itself, and no report")
            }
            guard isEvaluation[other] || arguments.isGiven(sides[other]) else {
                throw .usage(
                    "\(sides[side]) means nothing by itself: of the other report only its tables are known\n"
                        + "    Give \(sides[other]) as well.")
            }
        }
    }

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let names = Bridge.measures.map(\.rawValue)
        let asked = arguments.value("--measure")
        if let asked, !names.contains(asked) {
            let near = NearMatch.question(for: asked, among: names)
            throw .usage(
                "there is no measure \(Diagnostic.quoted(asked))\(near)\n    measures: \(names.joined(separator: ", "))"
            )
        }
        try checkInputs(arguments)
        let end = arguments.value("--at").flatMap(Bound.init(rawValue:)) ?? .central
        let difference = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            let (old, new) = try ComparedReport.both(
                (arguments.operands[0], arguments.operands[1]),
                inputs: (arguments.value("--inputs-a"), arguments.value("--inputs-b")))
            let measure = asked.flatMap(SummaryMeasure.init(rawValue:)) ?? old.defaultMeasure(beside: new)
            return try ReportComparison.difference(from: old, to: new, measure: measure, end: end)
        }
        switch arguments.value("--format") {
        case "csv": terminal.result(ReportDifferenceText.csv(difference))
        case "json": terminal.result(ReportDifferenceText.json(difference))
        default:
            terminal.result(
                try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
                    try ReportDifferenceText.text(
                        difference, from: arguments.operands[0], to: arguments.operands[1])
                })
        }
    }
}
