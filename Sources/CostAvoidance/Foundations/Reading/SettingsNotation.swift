/// How the settings of an evaluation are written, which what is told of them goes by.
enum SettingsNotation: Sendable {
    /// As JSON, in `evaluation.json`.
    case json
    /// As rows of a key and a value, in the sheet `evaluation`.
    case sheet

    /// What to do about a key that is missing.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - example: a value of it as JSON has it.
    func adding(_ key: String, _ example: String) -> String {
        switch self {
        case .json: "Add it, as in \"\(key)\": \(example)."
        case .sheet: "Add a row for it, with a value such as \(Self.cell(example))."
        }
    }

    /// A value of JSON as a cell has it: without the signs around it, and several with `;` between them.
    private static func cell(_ example: String) -> String {
        let words = example.replacing("\"", with: "")
        guard words.hasPrefix("["), words.hasSuffix("]") else { return words }
        return String(words.dropFirst().dropLast()).replacing(", ", with: "; ")
    }
}
