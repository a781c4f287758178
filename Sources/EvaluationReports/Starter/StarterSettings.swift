import CostAvoidance

/// What `evaluation.json` says in an example, key by key, nested ones with a dot.
struct StarterSettings {
    enum Value {
        case text(String)
        case number(String)
        /// Sentences, each on a line.
        case paragraphs([String])
        case words([String])

        /// As a cell of a sheet holds it.
        var cell: String {
            switch self {
            case .text(let text), .number(let text): text
            case .paragraphs(let texts), .words(let texts): texts.joined(separator: "; ")
            }
        }

        /// As JSON.
        fileprivate var json: String {
            switch self {
            case .text(let text): Self.quoted(text)
            case .number(let digits): digits
            case .words(let texts): "[\(texts.map(Self.quoted).joined(separator: ", "))]"
            case .paragraphs(let texts): "[\n\(texts.map { "    " + Self.quoted($0) }.joined(separator: ",\n"))\n  ]"
            }
        }

        private static func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }

    let entries: [(key: String, value: Value)]

    /// The value of a key; nil where the example has none.
    subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

    /// The text of `evaluation.json`: what is nested stands on one line.
    var json: String {
        var lines: [(key: String, json: String)] = []
        for (key, value) in entries {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            guard let inner = parts.last, parts.count == 2 else {
                lines.append((key, value.json))
                continue
            }
            let member = "\"\(inner)\": \(value.json)"
            if let last = lines.indices.last, lines[last].key == parts[0] {
                lines[last].json = lines[last].json.dropLast(" }".count) + ", \(member) }"
            } else {
                lines.append((parts[0], "{ \(member) }"))
            }
        }
        return "{\n" + lines.map { "  \"\($0.key)\": \($0.json)" }.joined(separator: ",\n") + "\n}\n"
    }
}

extension StarterSettings {
    /// The settings of the example of a design.
    ///
    /// - Parameter limitation: what the reader should keep in mind.
    init(_ design: StarterDesign, limitation: String) {
        entries =
            [
                ("title", .text(ExampleText.title)),
                ("programme", .text(ExampleText.programme)),
                ("author", .text(ExampleText.author)),
                ("date", .text("2025-05")),
                ("status", .text("illustration")),
                (
                    "about",
                    .paragraphs([
                        ExampleText.about
                    ])
                ),
                ("limitations", .paragraphs([limitation])),
                ("period.start", .text("2024-04")), ("period.months", .number("12")),
                ("priceYear", .text("2024-25")),
                ("catalogue", .text("\(CatalogueEdition.newest)")),
                ("horizonYears", .number("1")),
                ("discountRate", .text("green-book")),
                ("groupBy", .words(["area"])),
            ] + Self.observed(design) + [
                ("disclosure.threshold", .number("5")),
                ("simulation.draws", .number("10000")), ("simulation.seed", .number("2025")),
            ]
    }

    /// What only observed use needs.
    private static func observed(_ design: StarterDesign) -> [(key: String, value: Value)] {
        let windows: [(key: String, value: Value)] = [
            ("windows.beforeMonths", .number("12")), ("windows.afterMonths", .number("12")),
        ]
        switch design {
        case .judged: return []
        case .beforeAfter: return windows
        case .comparison:
            return windows + [
                ("comparison.chosen", .text("other area")),
                ("comparison.how", .text(ExampleText.comparison)),
            ]
        }
    }
}
