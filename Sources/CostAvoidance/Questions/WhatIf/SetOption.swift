import DelimitedText

/// A change on the command line: `deadweight=0.3`, `unit_cost[ae-attendance]=+10%`.
///
/// In brackets stands a scope as in `assumptions.csv`, or a service by its name alone.
package struct SetOption: Sendable {
    /// What was typed after `--set`.
    package let text: String
    let parameter: String
    /// The scope, as in `assumptions.csv`.
    let scope: String
    /// What stands after the equals sign.
    let value: String
    /// The option and what follows it, as errors name the place.
    let place: SourcePosition
    private let catalogue: Catalogue

    /// Takes an option apart.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - catalogue: the services and bearers that a scope may name.
    ///   - place: where it was typed; `--set` and the text where nothing else is said.
    /// - Throws: `EvaluationError.refused` where it has no equals sign or a bracket is not closed.
    package init(
        _ text: String, catalogue: Catalogue, at place: SourcePosition? = nil
    ) throws(EvaluationError) {
        self.text = text
        self.catalogue = catalogue
        let place = place ?? SourcePosition(file: "--set \(text)")
        self.place = place
        try Self.refusePersonalData(in: text)
        guard let equals = Self.equalsSign(in: text) else {
            guard !text.contains("[") || !text.contains("=") else { throw Self.bracketNotClosed(at: place) }
            throw .refusal(
                at: place, code: "no-equals-sign", message: "there is no value",
                remedy: "Write --set deadweight=0.3 or --set unit_cost[ae-attendance]=+10%.")
        }
        let name = String(text[..<equals]).trimmingSpaces()
        value = String(text[text.index(after: equals)...]).trimmingSpaces()
        guard let bracket = name.firstIndex(of: "[") else {
            parameter = name
            scope = ""
            return
        }
        guard name.hasSuffix("]") else {
            throw Self.bracketNotClosed(at: place)
        }
        parameter = String(name[..<bracket]).trimmingSpaces()
        let inside = String(name[name.index(after: bracket)...].dropLast()).trimmingSpaces()
        scope = catalogue.contains(ServiceID(inside)) ? "service:\(inside)" : inside
    }

    /// Refuses what looks like personal data. An amount is nobody's number, however many digits it has.
    private static func refusePersonalData(in text: String) throws(EvaluationError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let words = parts.enumerated().filter { $0.offset == 0 || $0.element.contains { $0.isLetter || $0 == "@" } }
        for (offset, part) in words {
            let plain = part.replacing(/[\[\]]/, with: " ")
            // No parameter, body or service is a day.
            let kind = PersonalDataGuard.finding(in: plain, at: offset == 0 ? .caseCell : .freeText)
            let isPerson = part.split { "[]".contains($0) }.contains { PersonalName.isOfPerson(String($0)) }
            guard let kind = kind ?? (isPerson ? .name : nil) else { continue }
            throw .refusal(
                at: SourcePosition(file: "--set"), code: "personal-data",
                message: "what is set looks like \(kind.rawValue)",
                remedy: "Name a parameter, and in brackets a service, a body or a scope.")
        }
    }

    /// The change.
    ///
    /// - Throws: `EvaluationError.refused` with everything that is wrong with it.
    package func change() throws(EvaluationError) -> ScenarioChange { try change(to: value) }

    /// The change with another value in place of what was typed, as a grid needs it.
    ///
    /// - Throws: `EvaluationError.refused` with everything that is wrong with it.
    func change(to value: String) throws(EvaluationError) -> ScenarioChange {
        let outcome = ScenarioChangeParser(catalogue: catalogue).parse(
            parameter: parameter, scope: scopeOrNearMatch(), change: value)
        guard var change = outcome.change else {
            throw .refused(
                Diagnostics(
                    outcome.problems.map { problem in
                        Diagnostic(
                            at: place, code: problem.code, message: problem.message(), remedy: problem.remedy)
                    }))
        }
        change.position = place
        return change
    }

    /// A word in brackets that is nearly a service is answered with that service.
    private func scopeOrNearMatch() -> String {
        let isBareWord = !scope.isEmpty && !scope.contains(":") && parameter != ScenarioParameter.funderName
        let isOther = Basis(rawValue: scope) != nil || catalogue.sorted.contains { $0.bearer.includes(Bearer(scope)) }
        return isBareWord && !isOther ? "service:\(scope)" : scope
    }

    /// The first equals sign outside brackets.
    private static func equalsSign(in text: String) -> String.Index? {
        var depth = 0
        return text.indices.first { index in
            switch text[index] {
            case "[": depth += 1
            case "]": depth -= 1
            case "=": return depth <= 0
            default: break
            }
            return false
        }
    }

    private static func bracketNotClosed(at place: SourcePosition) -> EvaluationError {
        .refusal(
            at: place, code: "bracket-not-closed", message: "a bracket is opened and not closed",
            remedy: "Write the scope between [ and ], and then the value: deadweight[ae-attendance]=0.5.")
    }
}

extension Evaluation {
    /// The unit costs that the evaluation's rows use, as a catalogue for scopes.
    package var usedCatalogue: Catalogue { Catalogue(unitCosts.values.sorted { $0.service < $1.service }) }
}
