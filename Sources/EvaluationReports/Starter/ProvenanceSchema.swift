/// What `provenance.json` holds, for programs that read it: a JSON Schema, draft 2020-12.
enum ProvenanceSchema {
    static var json: JSONText {
        record(
            [
                ("tool", record([("name", text), ("version", text)])), ("catalogue", record([("edition", text)])),
                ("title", text), ("status", text), ("priceYear", text),
                ("deflator", record([("name", text), ("release", text), ("forecastYearsUsed", list(text))])),
                ("discounting", record([("name", text), ("source", text), ("horizonYears", whole)])),
                (
                    "simulation",
                    record(
                        [
                            ("draws", whole), ("seed", whole), ("sampling", text),
                            ("drawsMade", type("integer", "null")),
                        ],
                        optional: [("precision", text)])
                ),
                ("disclosure", record([("threshold", whole), ("roundTo", type("integer", "null"))])),
                (
                    "inputs",
                    list(
                        record(
                            [("file", text), ("sha256", text), ("bytes", whole)], optional: [("sheets", list(text))]))
                ),
                (
                    "assumptions",
                    list(
                        record(
                            [
                                ("parameter", text), ("scope", .object([("type", .text("string"))])), ("low", number),
                                ("central", number), ("high", number),
                                ("origin", .object([("enum", .array([.text("given"), .text("default")]))])),
                                ("source", .object([("type", .text("string"))])),
                            ], optional: [("distribution", text), ("range", text)]))
                ), ("files", list(text)),
            ], optional: [("names", list(record([("column", text), ("written", text), ("means", text)])))],
            head: [
                ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text("provenance.json")),
            ])
    }

    private static let text = JSONText.object([("type", .text("string")), ("minLength", .number("1"))])
    private static let whole = type("integer")
    private static let number = type("number")

    private static func type(_ names: String...) -> JSONText {
        .object([("type", names.count == 1 ? .text(names[0]) : .array(names.map { .text($0) }))])
    }

    private static func list(_ items: JSONText) -> JSONText { .object([("type", .text("array")), ("items", items)]) }

    /// An object of these keys and no others.
    private static func record(
        _ required: [(String, JSONText)], optional: [(String, JSONText)] = [], head: [(String, JSONText)] = []
    ) -> JSONText {
        .object(
            head + [
                ("type", .text("object")), ("properties", .object(required + optional)),
                ("required", .array(required.map { .text($0.0) })), ("additionalProperties", .truth(false)),
            ])
    }
}
