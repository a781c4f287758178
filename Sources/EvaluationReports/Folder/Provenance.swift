import CostAvoidance

/// `provenance.json`: what the report was made from, byte by byte and assumption by assumption.
enum Provenance {
    /// The name that a report has its tool by.
    static let tool = "avoided"

    /// - Parameter files: names of the report's other files, by which what is not the report's can be told from it.
    static func json(_ findings: Findings, files: [String]) throws(EvaluationError) -> String {
        let evaluation = findings.released
        let settings = evaluation.settings
        return JSONText.object(
            [
                ("tool", .object([("name", .text(tool)), ("version", .text(ToolVersion.current))])),
                ("catalogue", .object([("edition", .text(settings.catalogue.rawValue))])),
                ("title", .text(settings.title)),
                ("status", .text(settings.status.rawValue)),
                ("priceYear", .text(settings.priceYear.description)),
                (
                    "deflator",
                    .object([
                        ("name", .text(evaluation.deflators.name)), ("release", .text(evaluation.deflators.release)),
                        ("forecastYearsUsed", .array(findings.forecastYears.map { .text($0.description) })),
                    ])
                ),
                (
                    "discounting",
                    .object([
                        ("name", .text(settings.discounting.name)), ("source", .text(settings.discounting.source)),
                        ("horizonYears", .number(String(settings.horizonYears))),
                    ])
                ),
                (
                    "simulation",
                    .object(
                        [
                            ("draws", .number(String(settings.simulation.draws))),
                            ("seed", .number(String(settings.simulation.seed))),
                            ("sampling", .text(settings.simulation.method.rawValue)),
                        ]
                            + (settings.simulation.precision.map { [("precision", .text($0.description))] } ?? [])
                            + [
                                (
                                    "drawsMade",
                                    findings.uncertainty?.simulation.map { .number(String($0.draws)) } ?? .null
                                )
                            ])
                ),
                (
                    "disclosure",
                    .object([
                        ("threshold", .number(String(settings.disclosure.threshold))),
                        ("roundTo", settings.disclosure.roundTo.map { .number(String($0)) } ?? .null),
                    ])
                ),
                ("inputs", .array(inputs(evaluation))),
                ("assumptions", .array(try assumptions(findings))),
            ] + ownWords(evaluation) + [
                ("files", .array((files + [ReportManifest.mark]).sorted().map(JSONText.text)))
            ]
        ).document
    }

    /// What was read in place of which words, where there is a `names.csv`.
    private static func ownWords(_ evaluation: ReleasedEvaluation) -> [(String, JSONText)] {
        guard !evaluation.ownWords.isEmpty else { return [] }
        let words = evaluation.ownWords.map { word in
            JSONText.object([
                ("column", .text(word.column)), ("written", .text(word.written)), ("means", .text(word.means)),
            ])
        }
        return [("names", .array(words))]
    }

    private static func inputs(_ evaluation: ReleasedEvaluation) -> [JSONText] {
        evaluation.inputs.sorted { $0.name < $1.name }.map { input in
            .object(
                [
                    ("file", .text(input.name)), ("sha256", .text(input.sha256)),
                    ("bytes", .number(String(input.bytes))),
                ] + sheets(input))
        }
    }

    /// The sheets of a workbook that were read.
    private static func sheets(_ input: InputRecord) -> [(String, JSONText)] {
        guard !input.sheetOfFile.isEmpty else { return [] }
        return [("sheets", .array(input.sheetOfFile.values.sorted().map(JSONText.text)))]
    }

    /// Every assumption used: those declared, and the default of each parameter that some line rests on.
    private static func assumptions(_ findings: Findings) throws(EvaluationError) -> [JSONText] {
        let declared = findings.released.assumptions.declared.map { assumption -> JSONText in
            .object(
                [
                    ("parameter", .text(assumption.parameter.rawValue)), ("scope", .text(assumption.scope.description)),
                    ("low", .number(assumption.value.low.description)),
                    ("central", .number(assumption.value.central.description)),
                    ("high", .number(assumption.value.high.description)), ("origin", .text("given")),
                    ("source", .text(assumption.source)),
                ] + spread(assumption.spread))
        }
        let atDefault = try findings.evaluated.defaults()
        let defaults = AssumptionParameter.allCases.filter { atDefault[$0] != nil }.map { parameter -> JSONText in
            let share = parameter.defaultValue.description
            return .object([
                ("parameter", .text(parameter.rawValue)), ("scope", .text("")), ("low", .number(share)),
                ("central", .number(share)), ("high", .number(share)), ("origin", .text("default")),
                ("source", .text("")),
            ])
        }
        return declared + defaults
    }

    /// The distribution and what low and high are, each where it is stated.
    private static func spread(_ spread: InputSpread) -> [(String, JSONText)] {
        [("distribution", spread.shape?.rawValue), ("range", spread.range?.rawValue)].compactMap { name, word in
            word.map { (name, .text($0)) }
        }
    }
}
