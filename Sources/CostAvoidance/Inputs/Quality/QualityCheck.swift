import DelimitedText

/// One row of `quality.csv`: something about the evaluation that somebody checked.
package struct QualityCheck: Sendable, Hashable {
    /// When, as written: a day, a month or a year.
    package var date: String
    /// What was checked.
    package var check: String
    /// Who did: a role or a body.
    package var by: String
    /// What came of it.
    package var result: String
    /// Nil where nothing is noted.
    package var note: String?

    /// Whether it is somebody's approval of the evaluation or of a part of it, by how `check` begins. Whether it was given, `result` says.
    package var isSignOff: Bool {
        let words = check.lowercased().replacing("-", with: " ").replacing("signoff", with: "sign off")
        return ["sign off", "signed off", "approval", "approved"].contains { words.hasPrefix($0) }
    }
}
