import CostAvoidance

/// `README.md` of a folder to start from: every file, every column and every key there is, so that none is first met in an error.
enum StarterReadMe {
    static func text(of starter: StarterEvaluation) -> String {
        let present = Set(starter.tables.map(\.name))
        let written = FileNotes.all.filter { present.contains($0.name) }
        let others = FileNotes.all.filter { !present.contains($0.name) }
        return """
            # An evaluation to start from

            \(starter.design.sentence) All people and numbers in it are made up: write your own over them, and change `status` in
            `evaluation.json` from `illustration` to `evaluation`. Save tables as "CSV UTF-8 (comma delimited)".
            `avoided check FOLDER` finds every mistake; `avoided evaluate FOLDER` writes the report.

            Cases are codes and never names. A column that is not needed may be left out. `area` is a column of your own by
            which results are shown too: `groupBy` in `evaluation.json` names it.

            \(written.map { section($0, isThere: true) }.joined(separator: "\n"))
            ## Files that may be added

            \(others.map { section($0, isThere: false) }.joined(separator: "\n"))
            ## evaluation.json

            | key | needed | what it is |
            | --- | --- | --- |
            \(keys)

            """
    }

    private static func section(_ file: FileNotes, isThere: Bool) -> String {
        let rows = file.columns.map { "| `\($0.name)` | \($0.need == .required ? "yes" : "") | \(cell($0.words)) |" }
        return """
            \(isThere ? "##" : "###") \(file.name).csv

            \(file.purpose)

            | column | needed | what it holds |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            """
    }

    private static var keys: String {
        SettingKey.all.filter { $0.form != .objects }
            .map { "| `\($0.path)` | \($0.isRequired ? "yes" : "") | \(cell($0.meaning)) |" }.joined(separator: "\n")
    }

    private static func cell(_ words: String) -> String { words.replacing("|", with: "\\|") }
}

extension ColumnNote {
    /// The meaning, and the words of a short list.
    var words: String {
        guard case .list(let list) = form, !list.isOpen else { return meaning }
        return "\(meaning) One of \(list.words.joined(separator: ", "))."
    }
}
