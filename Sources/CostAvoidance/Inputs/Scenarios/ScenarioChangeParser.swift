import DelimitedText
import Numerics

/// Understands the three texts of a change, wherever they were written: a row of `scenarios.csv` or a `--set`.
package struct ScenarioChangeParser: Sendable {
    /// Services and bearers that a scope may name.
    let catalogue: Catalogue

    /// A parser for scopes of these unit costs.
    package init(catalogue: Catalogue) { self.catalogue = catalogue }

    /// Which of the texts something is wrong with.
    enum Part {
        case parameter, scope, change

        var column: String {
            switch self {
            case .parameter: "parameter"
            case .scope: "scope"
            case .change: "change"
            }
        }
    }

    struct Problem {
        let part: Part
        let code: String
        /// Made where it is shown: to find what somebody meant takes longer than to read what they wrote.
        let message: () -> String
        let remedy: String?
    }

    struct Outcome {
        /// The change; nil where anything was wrong. It has no place yet.
        var change: ScenarioChange?
        var problems: [Problem]
    }

    func parse(parameter name: String, scope scopeText: String, change text: String) -> Outcome {
        if let funder = Self.funder(name, scopeText) {
            var outcome = parse(funder, change: text)
            // A name in brackets says all that there is to say of who pays.
            if name.contains("["), !scopeText.isEmpty {
                check(.bearer(funder), of: .funder(funder), &outcome.problems)
                outcome.change = nil
            }
            return outcome
        }
        var problems: [Problem] = []
        let scope = scope(scopeText, &problems)
        guard let parameter = ScenarioParameter(name: name) else {
            problems.append(
                Problem(
                    part: .parameter, code: "unknown-parameter",
                    message: {
                        let near = NearMatch.unknown(name, among: ScenarioParameter.names + [ScenarioRow.basedOn])
                        return "parameter is \(Diagnostic.quoted(name))\(near)"
                    },
                    remedy: "The parameters are \(ScenarioParameter.names.joined(separator: ", "))."))
            return Outcome(change: nil, problems: problems)
        }
        if let scope { check(scope, of: parameter, &problems) }
        do throws(ScenarioTextError) {
            let amount = try ScenarioAmount(parsing: text, for: parameter)
            check(amount, of: parameter, text, &problems)
            guard problems.isEmpty, let scope else { return Outcome(change: nil, problems: problems) }
            let change = ScenarioChange(
                parameter, scope: scope, amount: amount, written: text.trimmingSpaces(),
                position: SourcePosition(file: "scenarios.csv"))
            return Outcome(change: change, problems: [])
        } catch {
            problems.append(
                Problem(part: .change, code: "not-a-change", message: { error.message }, remedy: error.remedy))
            return Outcome(change: nil, problems: problems)
        }
    }

    /// The body of `funder[NHS]`, or of `funder` with `NHS` as its scope; nil where the parameter is another.
    private static func funder(_ name: String, _ scope: String) -> Bearer? {
        let name = name.trimmingSpaces()
        let opening = ScenarioParameter.funderName + "["
        if name.hasPrefix(opening), name.hasSuffix("]") {
            return named(name.dropFirst(opening.count).dropLast())
        }
        return name == ScenarioParameter.funderName ? named(scope[...]) : nil
    }

    private static func named(_ text: Substring) -> Bearer? {
        let name = String(text).trimmingSpaces()
        return name.isEmpty ? nil : Bearer(name)
    }

    /// How much of the cost a body is to pay.
    private func parse(_ funder: Bearer, change text: String) -> Outcome {
        let parameter = ScenarioParameter.funder(funder)
        var problems: [Problem] = []
        do throws(ScenarioTextError) {
            let amount = try ScenarioAmount(parsing: text, for: parameter)
            check(amount, of: parameter, text, &problems)
            guard problems.isEmpty else { return Outcome(change: nil, problems: problems) }
            let change = ScenarioChange(
                parameter, amount: amount, written: text.trimmingSpaces(),
                position: SourcePosition(file: "scenarios.csv"))
            return Outcome(change: change, problems: [])
        } catch {
            problems.append(
                Problem(part: .change, code: "not-a-change", message: { error.message }, remedy: error.remedy))
            return Outcome(change: nil, problems: problems)
        }
    }

    private func scope(_ text: String, _ problems: inout [Problem]) -> AssumptionScope? {
        do throws(ScopeError) {
            return try AssumptionScope(parsing: text, catalogue: catalogue)
        } catch {
            problems.append(
                Problem(
                    part: .scope, code: "unknown-scope",
                    message: { "scope is \(Diagnostic.quoted(text))\(error.hint)" },
                    remedy: error.remedy))
            return nil
        }
    }

    private func check(_ scope: AssumptionScope, of parameter: ScenarioParameter, _ problems: inout [Problem]) {
        switch (parameter.scopes, scope) {
        case (_, .all), (.rows, _), (.services, .service), (.services, .bearer): return
        case (.services, .basis), (.services, .subject):
            problems.append(
                Problem(
                    part: .scope, code: "scope-not-possible",
                    message: { "\(parameter.name) cannot differ by basis: one price serves all rows of a service" },
                    remedy: "Write service:ID or bearer:NAME, or leave the scope empty."))
        case (.whole, _):
            problems.append(
                Problem(
                    part: .scope, code: "scope-not-possible",
                    message: { "\(parameter.name) is about the evaluation as a whole and has no scope" },
                    remedy: "Leave the scope empty."))
        }
    }

    /// Refuses an amount that the parameter cannot take, as far as that shows without the evaluation.
    private func check(
        _ amount: ScenarioAmount, of parameter: ScenarioParameter, _ text: String, _ problems: inout [Problem]
    ) {
        let wrong = parameter.refusal(of: amount, written: text)
        guard let wrong else { return }
        problems.append(Problem(part: .change, code: wrong.code, message: { wrong.message }, remedy: wrong.remedy))
    }
}
