import CostAvoidance
import DelimitedText

/// What the files of an evaluation may hold, for editors and scripts: a JSON Schema of `evaluation.json` (draft 2020-12) and a Table
/// Schema of every CSV file (Frictionless Data, Table Schema).
///
/// A schema accepts whatever the reader accepts. The reader looks at more: whether a month is one, whether a service is known.
public enum InputSchemas {
    /// A schema for each file, by the file's name, and behind them that of a report's `provenance.json`.
    public static var files: [ReportFile] {
        ofInputs + [ReportFile(name: "provenance.schema.json", text: ProvenanceSchema.json.document)]
    }

    /// A schema for each file of an evaluation.
    public static var ofInputs: [ReportFile] {
        [ReportFile(name: "evaluation.schema.json", text: settings.document)]
            + FileNotes.all.map { ReportFile(name: "\($0.name).schema.json", text: table($0).document) }
    }

    // MARK: Tables

    private static func table(_ notes: FileNotes) -> JSONText {
        .object([
            ("title", .text("\(notes.name).csv")), ("description", .text(notes.purpose)),
            ("fields", .array(notes.columns.map(field))), ("missingValues", .array([.text("")])),
        ])
    }

    /// A number may be written with the sign of the pound, commas and a percentage, so that no column is of numbers alone.
    private static func field(_ column: ColumnNote) -> JSONText {
        var constraints: [(String, JSONText)] = []
        if column.need == .required { constraints.append(("required", .truth(true))) }
        if case .list(let list) = column.form, !list.isOpen {
            constraints.append(("enum", .array(list.words.map { .text($0) })))
        }
        return .object(
            [("name", .text(column.name)), ("type", .text("string")), ("description", .text(column.meaning))]
                + (constraints.isEmpty ? [] : [("constraints", .object(constraints))]))
    }

    // MARK: Settings

    private static var settings: JSONText {
        object(
            SettingKey.all.map { (Array($0.path.split(separator: ".").map(String.init)), $0) },
            head: [
                ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text("evaluation.json")),
            ], required: SettingKey.all.filter(\.isRequired).map(\.path))
    }

    /// An object of keys, each by what is left of its path.
    private static func object(
        _ keys: [(path: [String], key: SettingKey)], head: [(String, JSONText)] = [], required: [String]
    ) -> JSONText {
        var names: [String] = []
        for key in keys { if let first = key.path.first, !names.contains(first) { names.append(first) } }
        let properties = names.map { name -> (String, JSONText) in
            let own = keys.filter { $0.path.first == name }
            let inside = own.filter { $0.path.count > 1 }.map { (path: Array($0.path.dropFirst()), key: $0.key) }
            guard !inside.isEmpty else { return (name, own.first.map { value($0.key) } ?? .object([])) }
            let isList = inside.allSatisfy { $0.path.first == "#" }
            let parts = isList ? inside.map { (path: Array($0.path.dropFirst()), key: $0.key) } : inside
            let schema = object(parts, required: requiredInside[name] ?? [])
            guard isList else { return (name, schema) }
            return (name, .object([("type", .text("array")), ("items", schema)]))
        }
        return .object(
            head + [
                ("type", .text("object")), ("properties", .object(properties)),
                ("required", .array(required.map { .text($0) })), ("additionalProperties", .truth(false)),
            ])
    }

    /// Keys that an object must have where it is there.
    private static let requiredInside = [
        "period": ["start", "months"], "windows": ["beforeMonths", "afterMonths"], "comparison": ["chosen"],
        "wellby": ["months", "source"],
        "correlations": ["between", "rank"],
    ]

    private static func value(_ key: SettingKey) -> JSONText {
        .object(form(of: key) + [("description", .text(key.meaning))])
    }

    private static func form(of key: SettingKey) -> [(String, JSONText)] {
        if let words = words[key.path] { return [("enum", .array(words.map { .text($0) }))] }
        switch key.form {
        case .text, .date, .month, .financialYear: return [("type", .text("string")), ("minLength", .number("1"))]
        case .texts: return texts(of: key)
        case .wholeNumber: return [("type", .text("integer"))] + limits(of: key)
        case .number where key.path.hasSuffix("rank"):
            return [
                ("type", .text("number")), ("exclusiveMinimum", .number("-1")), ("exclusiveMaximum", .number("1")),
            ]
        case .number: return [("type", .text("number")), ("exclusiveMinimum", .number("0"))]
        case .amount: return [("type", .text("number"))]
        case .share, .precision: return [("type", .array([.text("number"), .text("string")]))]
        case .rate:
            return [
                (
                    "anyOf",
                    .array([
                        .object([("enum", .array(DiscountSchedule.named.map { .text($0.name) }))]),
                        .object([
                            ("type", .text("number")), ("minimum", .number("0")), ("maximum", .number("1")),
                        ]),
                    ])
                )
            ]
        case .boolean: return [("type", .text("boolean"))]
        case .objects: return [("type", .text("array"))]
        }
    }

    /// One text, or a list; of two inputs a list of two.
    private static func texts(of key: SettingKey) -> [(String, JSONText)] {
        let isPair = key.path.hasSuffix("twoWay") || key.path.hasSuffix("between")
        guard !isPair else {
            return [
                ("type", .text("array")), ("items", .object([("type", .text("string"))])), ("minItems", .number("2")),
                ("maxItems", .number("2")),
            ]
        }
        guard key.path == "implied.derived" else {
            return [
                ("type", .array([.text("string"), .text("array")])), ("items", .object([("type", .text("string"))])),
            ]
        }
        let part = JSONText.object([("enum", .array(ImpliedFigure.Part.allCases.map { .text($0.rawValue) }))])
        return [("anyOf", .array([part, .object([("type", .text("array")), ("items", part)])]))]
    }

    private static let words: [String: [String]] = [
        "status": EvaluationStatus.allCases.map(\.rawValue), "catalogue": CatalogueEdition.allCases.map(\.rawValue),
        "comparison.chosen": ComparisonChoice.Way.allCases.map(\.rawValue),
        "simulation.sampling": SamplingMethod.allCases.map(\.rawValue),
    ]

    private static func limits(of key: SettingKey) -> [(String, JSONText)] {
        guard let range = ranges[key.path] else { return [("minimum", .number("0"))] }
        return [("minimum", .number(String(range.lowerBound))), ("maximum", .number(String(range.upperBound)))]
    }

    private static let ranges: [String: ClosedRange<Int>] = [
        "period.months": 1...1200, "wellby.months": 1...120, "horizonYears": 1...125, "people": 1...1_000_000_000,
        "disclosure.threshold": 0...1000, "disclosure.roundTo": 1...1000,
    ]
}
