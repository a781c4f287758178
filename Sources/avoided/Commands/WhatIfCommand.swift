import CostAvoidance
import DelimitedText
import EvaluationReports
import Foundation

/// `avoided what-if`: base case and scenarios side by side, grids and reverse questions.
enum WhatIfCommand: Command {
    static let description = CommandDescription(
        name: "what-if", summary: "compares scenarios with the estimate, and says what would have to be true",
        operands: [.init(name: "FOLDER", count: .one)],
        options: [
            .init(
                name: "--set", value: .many(placeholder: "NAME=VALUE"),
                help: "a change; several make one scenario, ranges and lists a grid"),
            .init(
                name: "--scenario", value: .many(placeholder: "NAME"),
                help: "a scenario of scenarios.csv (default all, without --set)"),
            .init(name: "--each", value: .none, help: "adds what every single change contributes"),
            .init(
                name: "--until", value: .one(placeholder: "MEASURE=VALUE"),
                help: "asks at which value of --vary a measure comes to a target"),
            .init(
                name: "--vary", value: .one(placeholder: "NAME"),
                help: "the parameter that --until turns, with its scope in brackets"),
            .init(
                name: "--roll-out", value: .one(placeholder: "FILE.json"),
                help: "plays through a plan with more coordinators"),
            .init(
                name: "--workbook", value: .one(placeholder: "FILE.xlsx"),
                help: "writes the evaluation as a spreadsheet with live formulas"),
            .init(
                name: "--measure", value: .one(placeholder: "MEASURE"),
                help: "the measure that a grid's table shows (default benefit_cost_ratio)"),
            .init(
                name: "--at", value: .choice(Bound.allCases.map(\.rawValue)),
                help: "which end a grid's table or --until is about (default central)"),
            .init(
                name: "--format", value: .choice(["text", "markdown", "csv", "json"]),
                help: "how results are printed (default text)"),
        ],
        discussion: """
            NAME is deadweight, attribution, displacement, drop_off, optimism_bias, unit_cost, quantity, likelihood,
            programme_cost, people, discount_rate or horizon_years, with a scope in brackets where it is about some rows:
            unit_cost[ae-attendance], deadweight[basis:self-report], quantity[bearer:NHS].
            VALUE is a value (0.3), a relative change (+10%, -50%, x2) or low, central or high; a range 0:0.5:0.1 or a
            list 0.4,0.6 makes a grid. people scales every row's units along, and not the programme's cost.
            A grid as CSV has every measure but payback_months, which --measure payback_months gives by itself.

            Examples: avoided what-if fixtures/derby
                      avoided what-if fixtures/derby --set deadweight=0.3 --set unit_cost[ae-attendance]=+10%
                      avoided what-if fixtures/derby --set deadweight=0:0.5:0.1 --set attribution=0.4,0.6,0.8
                      avoided what-if fixtures/derby --until benefit_cost_ratio=1 --vary deadweight
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let evaluation = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try EvaluationFolder(path: arguments.operands[0]).read()
        }
        if let file = arguments.value("--workbook") {
            return try writeWorkbook(of: evaluation, to: file, arguments, terminal: terminal)
        }
        let ground = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try ScenarioGround(evaluation)
        }
        let request = WhatIfRequest(arguments: arguments, evaluation: evaluation, ground: ground)
        terminal.result(try request.answer())
    }

    private static func writeWorkbook(
        of evaluation: Evaluation, to path: String, _ arguments: Arguments, terminal: Terminal
    ) throws(CommandFailure) {
        guard ["--set", "--scenario"].allSatisfy({ arguments.allValues($0).isEmpty }) else {
            throw .usage("--workbook writes the evaluation as it is; change its cells in the spreadsheet")
        }
        let bytes = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try EvaluationWorkbook(Findings(of: evaluation)).file()
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(.files, "\(path): \(error.localizedDescription)")
        }
        if !arguments.has("--quiet") { terminal.message("Workbook written to \(path)") }
    }
}

/// What was asked of `what-if`, and the answer.
private struct WhatIfRequest {
    let arguments: Arguments
    let evaluation: Evaluation
    let ground: ScenarioGround

    /// What the measures are called; a scenario may change the horizon.
    private var words: MeasureWords {
        get throws(CommandFailure) {
            try SetOptions.refusing { () throws(EvaluationError) in
                MeasureWords(try SavingsWording(evaluation, ground.result), horizon: .any)
            }
        }
    }

    func answer() throws(CommandFailure) -> String {
        if let plan = arguments.value("--roll-out") { return try rollOut(plan) }
        if arguments.value("--until") != nil || arguments.value("--vary") != nil { return try reverse() }
        let options = try SetOptions.read(arguments.allValues("--set"), catalogue: evaluation.usedCatalogue)
        if !options.axes.isEmpty {
            guard arguments.allValues("--scenario").isEmpty else {
                throw .usage("a grid and --scenario do not go together; write the scenario's changes as --set")
            }
            return try grid(options)
        }
        return try comparison(options.fixed)
    }

    // MARK: Side by side

    private func comparison(_ set: [ScenarioChange]) throws(CommandFailure) -> String {
        var scenarios = try named()
        if !set.isEmpty { scenarios.append(Scenario(name: "as set", layers: [set])) }
        if scenarios.isEmpty { scenarios = evaluation.scenarios }
        guard !scenarios.isEmpty else {
            throw .usage("there is nothing to compare: give --set, or scenarios.csv in the folder")
        }
        let asked = scenarios
        let comparison = try SetOptions.refusing { () throws(EvaluationError) in
            try ScenarioComparison(
                of: asked, on: ground, depth: arguments.has("--each") ? .everyChange : .scenarios)
        }
        let title = evaluation.settings.title
        return switch arguments.value("--format") {
        case "markdown": WhatIfDocument.markdown(comparison, title: title, words: try words)
        case "csv": WhatIfCSV.comparison(comparison)
        case "json": WhatIfJSON.json(comparison, title: title)
        default: WhatIfText.text(comparison, title: title, words: try words)
        }
    }

    private func named() throws(CommandFailure) -> [Scenario] {
        let known = evaluation.scenarios
        var scenarios: [Scenario] = []
        for name in arguments.allValues("--scenario") {
            guard let scenario = known.first(where: { $0.name == name }) else {
                let near = NearMatch.question(for: name, among: known.map(\.name))
                let list = known.isEmpty ? "the folder has no scenarios" : known.map(\.name).joined(separator: ", ")
                throw .usage("there is no scenario \(Diagnostic.quoted(name))\(near)\n    scenarios: \(list)")
            }
            scenarios.append(scenario)
        }
        return scenarios
    }

    // MARK: Grid

    private func grid(_ options: SetOptions) throws(CommandFailure) -> String {
        let measure = try measure()
        let grid = try SetOptions.refusing { () throws(EvaluationError) in
            try Grid(
                axes: options.axes, fixed: options.fixed, on: ground,
                payback: measure == .paybackMonths ? .wanted : .leftOut)
        }
        switch arguments.value("--format") {
        case "csv", "json":
            guard arguments.value("--format") == "csv" else {
                throw .usage("a grid is printed as text, markdown or csv")
            }
            // The month of payback costs more than all the others together: it is worked out where it is asked for.
            let all = ReverseQuestion.measures.filter { $0 != .paybackMonths }
            let asked = arguments.value("--measure") == nil ? all : [measure]
            return try SetOptions.refusing { () throws(EvaluationError) in
                try WhatIfCSV.grid(grid, measures: asked.filter { ground.base[$0] != nil })
            }
        case "markdown": return try shown(GridText.markdown(grid, measure: measure, end: end, words: try words))
        default: return try shown(GridText.text(grid, measure: measure, end: end, words: try words))
        }
    }

    private func shown(_ table: String?) throws(CommandFailure) -> String {
        guard let table else { throw .usage("a table has two sides; print more parameters with --format csv") }
        return table
    }

    private func measure() throws(CommandFailure) -> SummaryMeasure {
        guard let name = arguments.value("--measure") else {
            return evaluation.costs.isEmpty ? .presentValueSavings : .benefitCostRatio
        }
        let names = ReverseQuestion.measures.map(\.rawValue)
        guard let measure = ReverseQuestion.measures.first(where: { $0.rawValue == name }) else {
            let near = NearMatch.question(for: name, among: names)
            throw .usage(
                "there is no measure \(Diagnostic.quoted(name))\(near)\n    measures: \(names.joined(separator: ", "))")
        }
        return measure
    }

    private var end: Bound { arguments.value("--at").flatMap(Bound.init(rawValue:)) ?? .central }

    // MARK: Roll-out

    private func rollOut(_ path: String) throws(CommandFailure) -> String {
        let file = URL(fileURLWithPath: path)
        let rollOut = try SetOptions.refusing { () throws(EvaluationError) in
            let plan = try RollOutReader.read(file.lastPathComponent, in: file.deletingLastPathComponent().path)
            return try RollOut(plan, base: ground.base)
        }
        guard let rollOut else {
            throw CommandFailure(
                .refused,
                "how many people the evaluation is about is not known or withheld, so there is no amount a person")
        }
        guard arguments.value("--format") != "csv" else { return RollOutText.csv(rollOut) }
        return try SetOptions.refusing { () throws(EvaluationError) in
            try RollOutText.text(rollOut, title: evaluation.settings.title)
        }
    }

    // MARK: Reverse

    private func reverse() throws(CommandFailure) -> String {
        guard let until = arguments.value("--until"), let vary = arguments.value("--vary") else {
            throw .usage("--until and --vary go together: --until benefit_cost_ratio=1 --vary deadweight")
        }
        guard arguments.allValues("--set").isEmpty, arguments.allValues("--scenario").isEmpty else {
            throw .usage("--until stands alone, without --set and --scenario")
        }
        return try SetOptions.refusing { () throws(EvaluationError) in
            let question = try ReverseQuestion(until: until, vary: vary, end: end)
            let answer = try question.answer(on: ground)
            let held = try question.held(in: ground.evaluation)
            return switch arguments.value("--format") {
            case "json": ReverseText.json(answer, to: question, held: held)
            case "csv": ReverseText.csv(answer, to: question)
            default: ReverseText.text(answer, to: question, base: ground.base, held: held)
            }
        }
    }
}

/// The `--set` options of a command line: those with one value, and those that make a grid.
private struct SetOptions {
    var fixed: [ScenarioChange] = []
    var axes: [GridAxis] = []

    static func read(_ texts: [String], catalogue: Catalogue) throws(CommandFailure) -> SetOptions {
        try refusing { () throws(EvaluationError) in
            var options = SetOptions()
            var found = Diagnostics()
            for text in texts {
                do throws(EvaluationError) {
                    let option = try SetOption(text, catalogue: catalogue)
                    if GridAxis.isOne(option) {
                        options.axes.append(try GridAxis(option))
                    } else {
                        options.fixed.append(try option.change())
                    }
                } catch {
                    guard case .refused(let diagnostics) = error else { throw error }
                    found.merge(with: diagnostics)
                }
            }
            guard !found.hasErrors else { throw .refused(found) }
            try options.refuseTwins()
            return options
        }
    }

    /// One parameter set twice for the same rows is a slip.
    private func refuseTwins() throws(EvaluationError) {
        var seen: Set<String> = []
        let changes = fixed + axes.compactMap(\.changes.first)
        for change in changes where !seen.insert("\(change.parameter.name)[\(change.scope)]").inserted {
            throw .refused(
                Diagnostics([
                    Diagnostic(
                        at: change.position, code: "changed-twice",
                        message: "\(change.parameter.name) is set twice for the same rows",
                        remedy: "Keep one of the two.")
                ]))
        }
    }

    /// What is wrong with an option is wrong with the command line.
    static func refusing<Result>(
        _ work: () throws(EvaluationError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(EvaluationError) { return try work() } catch {
            guard case .refused(let diagnostics) = error else { throw CommandFailure(.refused, error.explanation) }
            let lines = diagnostics.shown().map {
                "\($0.position): \($0.message)" + ($0.remedy.map { "\n    \($0)" } ?? "")
            }
            throw .usage(lines.joined(separator: "\n"))
        }
    }
}
