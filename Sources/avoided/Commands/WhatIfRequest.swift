import CostAvoidance
import DelimitedText
import EvaluationReports
import Numerics

/// What was asked of `what-if`, and the answer.
struct WhatIfRequest {
    let kind: WhatIfKind
    let arguments: Arguments
    let evaluation: Evaluation
    let ground: ScenarioGround
    let terminal: Terminal

    /// What the measures are called; a scenario may change the horizon.
    private var words: MeasureWords {
        get throws(CommandFailure) {
            try SetOptions.refusing { () throws(EvaluationError) in
                MeasureWords(try SavingsWording(evaluation, ground.result), horizon: .any)
            }
        }
    }

    func answer() throws(CommandFailure) -> String {
        let options = try options()
        switch kind {
        case .comparison, .workbook: return try comparison(options.fixed)
        case .grid: return try grid(options)
        case .rollOut: return try rollOut(options)
        case .reverse: return try reverse(options)
        }
    }

    /// What the options say; all that is wrong with any of them is told together.
    private func options() throws(CommandFailure) -> SetOptions {
        var options = SetOptions()
        var failures: [CommandFailure] = []
        do throws(CommandFailure) {
            options = try SetOptions.read(arguments.allValues("--set"), on: ground.evaluation)
        } catch {
            failures.append(error)
        }
        do throws(CommandFailure) { _ = try named() } catch { failures.append(error) }
        do throws(CommandFailure) { if kind == .grid { _ = try measure() } } catch { failures.append(error) }
        do throws(CommandFailure) { if kind == .reverse { _ = try question() } } catch { failures.append(error) }
        if let failure = failures.first(where: { $0.status != .usage }) { throw failure }
        guard failures.isEmpty else { throw .usage(failures.flatMap(\.messages)) }
        return options
    }

    /// The evaluation with a scenario's changes made, and those of `--set` on them.
    private func ground(with set: [ScenarioChange]) throws(CommandFailure) -> ScenarioGround {
        let scenario = try named().first
        return try SetOptions.refusing { () throws(EvaluationError) in
            let under = if let scenario { try ground.moved(by: scenario) } else { ground }
            guard !set.isEmpty else { return under }
            try under.refuseReplacing(set)
            return try under.moved(by: Scenario(name: "as set", layers: [set]))
        }
    }

    // MARK: Side by side

    private func comparison(_ set: [ScenarioChange]) throws(CommandFailure) -> String {
        var scenarios = try named()
        if !set.isEmpty { scenarios.append(Scenario(name: "as set", layers: [set])) }
        if scenarios.isEmpty { scenarios = evaluation.scenarios }
        guard !scenarios.isEmpty else {
            throw .usage(
                "there is nothing to compare\n    Give --set deadweight=0.3, or put a scenarios.csv into the folder.")
        }
        let asked = scenarios
        let comparison = try SetOptions.refusing { () throws(EvaluationError) in
            try ScenarioComparison(
                of: asked, on: ground, depth: arguments.has("--each") ? .everyChange : .scenarios,
                bodies: arguments.has("--by-body") ? .always : .whereTheyChange)
        }
        try warn(about: asked, on: ground)
        let title = evaluation.settings.title
        let changed: MeasuresShown = arguments.has("--only-changed") ? .changed : .all
        return switch arguments.value("--format") {
        case "markdown":
            WhatIfDocument.markdown(
                comparison, title: title, words: try words, showing: changed, assuming: evaluation.assumptions)
        case "csv": WhatIfCSV.comparison(comparison, showing: changed)
        case "json": WhatIfJSON.json(comparison, title: title, showing: changed)
        default:
            WhatIfText.text(
                comparison, title: title, words: try words,
                showing: arguments.has("--every-measure") ? .all : .changed, assuming: evaluation.assumptions)
        }
    }

    /// Says of scenarios what a reader of the evaluation would be told of it.
    private func warn(about scenarios: [Scenario], on ground: ScenarioGround) throws(CommandFailure) {
        tell(try SetOptions.refusing { () throws(EvaluationError) in try ground.warnings(of: scenarios) })
    }

    private func tell(_ warnings: [EvaluationWarning]) {
        guard !arguments.has("--quiet") else { return }
        for warning in warnings {
            terminal.message(WarningText.line(warning.placed(in: evaluation.sheets)), marking: .warning)
        }
    }

    /// Says it of changes that hold in everything that is asked.
    private func warn(aboutStanding set: [ScenarioChange]) throws(CommandFailure) {
        let standing = try named() + (set.isEmpty ? [] : [Scenario(name: "as set", layers: [set])])
        try warn(about: standing, on: ground)
    }

    private func named() throws(CommandFailure) -> [Scenario] {
        let known = evaluation.scenarios
        var scenarios: [Scenario] = []
        var wrong: [String] = []
        for name in arguments.allValues("--scenario") {
            do throws(CommandFailure) {
                let scenario = try scenario(named: name, among: known)
                if scenarios.contains(scenario) {
                    wrong.append("--scenario \(Diagnostic.quoted(name)) is given twice")
                }
                scenarios.append(scenario)
            } catch {
                wrong += error.messages
            }
        }
        guard wrong.isEmpty else { throw .usage(wrong) }
        return scenarios
    }

    /// A scenario of the folder, or several of them together: `wider+dearer`. A name that holds the sign itself comes first.
    private func scenario(named name: String, among known: [Scenario]) throws(CommandFailure) -> Scenario {
        let written = (try? NameText.read(name)) ?? name
        if let scenario = known.first(where: { $0.name == written }) { return scenario }
        let names = Scenario.names(together: written)
        var parts: [Scenario] = []
        for name in names {
            guard let part = known.first(where: { $0.name == name }) else {
                let near = NearMatch.question(for: name, among: known.map(\.name))
                let list = known.isEmpty ? "the folder has no scenarios" : known.map(\.name).joined(separator: ", ")
                throw .usage("there is no scenario \(Diagnostic.quoted(name))\(near)\n    scenarios: \(list)")
            }
            guard !parts.contains(part) else {
                throw .usage("scenario \(Diagnostic.quoted(part.name)) is named twice in \(Diagnostic.quoted(written))")
            }
            parts.append(part)
        }
        let together = parts
        return try SetOptions.refusing { () throws(EvaluationError) in try ground.together(together) }
    }

    // MARK: Grid

    private func grid(_ options: SetOptions) throws(CommandFailure) -> String {
        let measure = try measure()
        let under = try ground(with: [])
        let grid = try SetOptions.refusing { () throws(EvaluationError) in
            try under.refuseReplacing(options.fixed + options.axes.compactMap(\.telling))
            return try Grid(
                axes: options.axes, fixed: options.fixed, on: under, telling: measure)
        }
        try warn(aboutStanding: options.fixed)
        try warn(about: options.axes.flatMap(\.scenariosToWarnOf), on: under)
        switch arguments.value("--format") {
        case "csv":
            return try SetOptions.refusing { () throws(EvaluationError) in
                try WhatIfCSV.grid(grid, measures: measures(measure))
            }
        case "json": return WhatIfJSON.grid(grid, measures: measures(measure), title: evaluation.settings.title)
        case "markdown": return try shown(GridText.markdown(grid, measure: measure, end: end, words: try words))
        default: return try shown(GridText.text(grid, measure: measure, end: end, words: try words))
        }
    }

    /// The measures of a grid that is written for a program. The month of payback costs more than all the others together: it is
    /// worked out where it is asked for.
    private func measures(_ asked: HeadlineMeasure) -> [HeadlineMeasure] {
        guard !arguments.isGiven("--measure") else { return [asked] }
        return HeadlineMeasure.ofTheSummary.filter { $0 != .paybackMonths && ground.base[$0] != nil }
            .map { .summary($0) }
    }

    private func shown(_ table: String?) throws(CommandFailure) -> String {
        guard let table else {
            throw .usage("a table has two sides; print more parameters with --format csv or json")
        }
        return table
    }

    private func measure() throws(CommandFailure) -> HeadlineMeasure {
        guard let name = arguments.value("--measure") else {
            return .summary(evaluation.costs.isEmpty ? .presentValueSavings : .benefitCostRatio)
        }
        let names = HeadlineMeasure.namesToAsk
        guard let measure = HeadlineMeasure.asked(name) else {
            let near = NearMatch.question(for: name, among: names)
            throw .usage(
                "there is no measure \(Diagnostic.quoted(name))\(near)\n    measures: \(names.joined(separator: ", "))")
        }
        return measure
    }

    private var end: Bound { arguments.value("--at").flatMap(Bound.init(rawValue:)) ?? .central }

    // MARK: Roll-out

    private func rollOut(_ options: SetOptions) throws(CommandFailure) -> String {
        let path = arguments.value("--roll-out") ?? ""
        try SetOptions.refusing { () throws(EvaluationError) in try options.refuseGrid(beside: "--roll-out") }
        let under = try ground(with: options.fixed)
        let rollOut = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try RollOut(
                try RollOutReader.read(path), base: under.base, withheld: under.bodiesWithheld(from: [[]])[0])
        }
        guard let rollOut else {
            throw CommandFailure(
                .refused,
                "how many people the evaluation is about is not known or withheld, so there is no amount a person")
        }
        try warn(aboutStanding: options.fixed)
        tell(try SetOptions.refusing { () throws(EvaluationError) in try under.warnings(of: rollOut.plan) })
        let title = evaluation.settings.title
        switch arguments.value("--format") {
        case "csv": return RollOutText.csv(rollOut, on: under)
        case "json":
            return try SetOptions.refusing { () throws(EvaluationError) in
                try RollOutText.json(rollOut, title: title, on: under)
            }
        default:
            return try SetOptions.refusing { () throws(EvaluationError) in
                try RollOutText.text(rollOut, title: title, on: under)
            }
        }
    }

    // MARK: Reverse

    private func question() throws(CommandFailure) -> ReverseQuestion {
        try SetOptions.refusing { () throws(EvaluationError) in
            try ReverseQuestion(
                until: arguments.value("--until") ?? "", vary: arguments.value("--vary") ?? "", end: end)
        }
    }

    private func reverse(_ options: SetOptions) throws(CommandFailure) -> String {
        let question = try question()
        try SetOptions.refusing { () throws(EvaluationError) in
            try options.refuse(varied: question.vary, catalogue: evaluation.usedCatalogue)
        }
        let under = try ground(with: options.fixed)
        try warn(aboutStanding: options.fixed)
        if let axis = options.axes.first { return try line(question, along: axis, on: under) }
        let answer = try SetOptions.refusing { () throws(EvaluationError) in try question.answer(on: under) }
        try warn(
            about: try SetOptions.refusing { () throws(EvaluationError) in
                try question.scenariosToWarnOf(answer, in: under.evaluation)
            }, on: under)
        return try SetOptions.refusing { () throws(EvaluationError) in
            let held = try question.held(in: under.evaluation)
            return switch arguments.value("--format") {
            case "json": ReverseText.json(answer, to: question, on: under, held: held)
            case "csv": ReverseText.csv(answer, to: question, on: under)
            default: ReverseText.text(answer, to: question, on: under, held: held)
            }
        }
    }

    /// The answers along a second parameter.
    private func line(
        _ question: ReverseQuestion, along axis: GridAxis, on under: ScenarioGround
    ) throws(CommandFailure) -> String {
        try warn(about: axis.scenariosToWarnOf, on: under)
        let line = try SetOptions.refusing { () throws(EvaluationError) in
            try BreakEvenLine(question, along: axis, on: under)
        }
        try warn(
            about: try SetOptions.refusing { () throws(EvaluationError) in
                try line.scenariosToWarnOf(in: under.evaluation)
            }, on: under)
        return switch arguments.value("--format") {
        case "json": BreakEvenText.json(line, on: under)
        case "csv": BreakEvenText.csv(line, on: under)
        default: BreakEvenText.text(line, on: under)
        }
    }
}
