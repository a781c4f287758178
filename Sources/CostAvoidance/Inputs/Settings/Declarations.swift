/// What the evaluator declares to a reader who checks: each statement in the evaluator's words, none where nothing is declared.
///
/// D. Husereau and others, Consolidated Health Economic Evaluation Reporting Standards 2022 statement, BMC Medicine 20:23 (2022),
/// items 4, 6, 21, 25, 27 and 28.
public struct Declarations: Sendable, Hashable {
    private var statements: [Subject: [String]] = [:]
    /// The date until which the figures may be used: `2027`, `2027-03` or `2027-03-31`.
    public var useUntil: String?

    /// Nothing declared.
    public init() {}

    /// What is declared of a subject.
    public subscript(subject: Subject) -> [String] {
        get { statements[subject] ?? [] }
        set { statements[subject] = newValue.isEmpty ? nil : newValue }
    }

    /// What something is declared of, by its key in `evaluation.json`.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// Where the programme works.
        case place
        /// The plan of the analysis, written before it, and where it can be read.
        case plan = "protocol"
        /// Who paid for the evaluation, and what part they had in it.
        case funding
        /// What the authors stand to gain or lose by the result.
        case conflictsOfInterest
        /// How people who use services were involved in the evaluation, and what that changed.
        case involvement
        /// Who approved it, and on what ground data about people were used.
        case ethics
        /// What the figures are not good for.
        case limitsOfUse
    }
}
