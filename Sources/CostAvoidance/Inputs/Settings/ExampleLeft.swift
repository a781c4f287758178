import DelimitedText

/// What of the example that `new` wrote still stands in a file: made up, and told as such.
package struct ExampleLeft: Sendable {
    /// The file.
    package let file: String
    /// What of it: a row, the source, a key of `evaluation.json`.
    package let what: String
    /// Where it stands, from the top.
    package let places: [SourcePosition]

    /// Whether it is of the rows of a table, and not of the settings.
    package var isOfTable: Bool { file.hasSuffix(".csv") }

    /// What is told of it where the files are checked.
    var notice: Diagnostic {
        let others =
            places.count == 1 ? "" : ", and so \(places.count == 2 ? "is 1 more" : "are \(places.count - 1) more")"
        return Diagnostic(
            .warning, at: places.first ?? SourcePosition(file: file), code: "example-left",
            message: "\(what) is still that of the example, which is made up\(others)",
            remedy:
                "Write your own over it, or delete it. An example may say so itself: its status is \"illustration\".")
    }
}
