import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided what-if`: base case and scenarios side by side, grids and reverse questions.
enum WhatIfCommand: Command {
    static let description = CommandDescription(
        name: "what-if", summary: "compares scenarios with the estimate, and says what would have to be true",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--set", value: .many(placeholder: "NAME=VALUE"),
                help: "a change; several make one scenario, ranges and lists a grid",
                known: .init { ScenarioParameter.allCases.map { $0.name + "=" } }),
            .init(
                name: "--scenario", value: .many(placeholder: "NAME"),
                help: "a scenario of scenarios.csv, or two together as a+b (default all, without --set)"),
            .init(name: "--each", value: .none, help: "adds what every single change contributes"),
            .init(
                name: "--by-body", value: .none,
                help: "adds what remains to each body of what is avoided for it, after what it pays"),
            .init(
                name: "--only-changed", value: .none,
                help: "leaves out measures that nothing changes, also from csv, json and markdown"),
            .init(
                name: "--every-measure", value: .none,
                help: "shows every measure on the screen, and not only those that change"),
            .init(
                name: "--until", value: .one(placeholder: "MEASURE=VALUE"),
                help: "asks at which value of --vary a measure comes to a target",
                known: .init { HeadlineMeasure.namesToAsk.map { $0 + "=" } }),
            .init(
                name: "--vary", value: .one(placeholder: "NAME"),
                help: "the parameter that --until turns, with its scope in brackets",
                known: .init { ScenarioParameter.allCases.map(\.name) }),
            .init(
                name: "--roll-out", value: .one(placeholder: "FILE.json"),
                help: "plays through a plan with more coordinators"),
            .init(
                name: "--workbook", value: .one(placeholder: "FILE.xlsx"),
                help: "writes the evaluation as a spreadsheet with live formulas, and nothing else"),
            .init(
                name: "--measure", value: .one(placeholder: "MEASURE"),
                help: "the measure that a grid's table shows (default benefit_cost_ratio)",
                known: .init { HeadlineMeasure.namesToAsk }),
            .init(
                name: "--at", value: .choice(Bound.allCases.map(\.rawValue)),
                help: "which end a grid of two sides or --until is about (default central)"),
            .init(
                name: "--format", value: .choice(["text", "markdown", "csv", "json"]),
                help: "how results are printed (default text)"),
        ],
        discussion: """
            NAME is deadweight, attribution, displacement, drop_off, optimism_bias, cashable, cashable_lag (months),
            unit_cost, quantity, likelihood, programme_cost, people, discount_rate, horizon_years, price_year or
            funder[NHS] (the share of the cost that it pays), with a scope in brackets where it is about some rows:
            unit_cost[ae-attendance], deadweight[basis:self-report], quantity[bearer:NHS], cashable[bearer:NHS].
            Where several bodies share the cost of a service its price and its quantities are one for all of them.
            VALUE is a value (0.3), a relative change (+10%, -50%, x2) or low, central or high; a range 0:0.5:0.1 or a
            list 0.4,0.6 makes a grid (of 1,200 nobody knows which is meant: write 1200, or "1, 200" with a space). people scales every row's units along, and not the programme's cost.
            --until, --roll-out and a grid rest on the evaluation with the changes of --set and of one --scenario made.
            FOLDER may be an .xlsx or .ods with the files as its sheets.
            A grid as CSV has every measure but payback_months, which --measure payback_months gives by itself.

            Examples: avoided what-if fixtures/derby
                      avoided what-if fixtures/derby --set deadweight=0.3 --set unit_cost[ae-attendance]=+10%
                      avoided what-if fixtures/derby --set deadweight=0:0.5:0.1 --set attribution=0.4,0.6,0.8
                      avoided what-if fixtures/derby --until benefit_cost_ratio=1 --vary deadweight
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let kind = try WhatIfKind(arguments)
        let evaluation = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try EvaluationFolder(path: arguments.operands[0]).read()
        }
        if kind == .workbook { return try writeWorkbook(of: evaluation, arguments, terminal: terminal) }
        let ground = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try Findings.ground(of: evaluation)
        }
        let request = WhatIfRequest(
            kind: kind, arguments: arguments, evaluation: evaluation, ground: ground, terminal: terminal)
        terminal.result(try request.answer())
    }

    private static func writeWorkbook(
        of evaluation: Evaluation, _ arguments: Arguments, terminal: Terminal
    ) throws(CommandFailure) {
        let path = arguments.value("--workbook") ?? ""
        let restricted = evaluation.unitCosts.filter { $0.value.licenceForbidsTables }.keys.map(\.name).sorted()
        guard restricted.isEmpty else {
            throw CommandFailure(
                .refused,
                "a workbook has every price in a cell, and these may not be published again: "
                    + "\(restricted.joined(separator: ", "))\n"
                    + "    The same questions are answered without it: avoided what-if FOLDER --set NAME=VALUE.")
        }
        let bytes = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try EvaluationWorkbook(Findings(of: evaluation)).file()
        }
        do throws(WorkbookFileError) {
            try WorkbookFile(path: path, mark: .whatIf).replace(with: bytes)
        } catch {
            if case .notAWorkbookName = error { throw .usage(error.explanation) }
            throw CommandFailure(.files, error.explanation)
        }
        if !arguments.has("--quiet") { terminal.message("Workbook written to \(path)") }
    }
}
