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
}
