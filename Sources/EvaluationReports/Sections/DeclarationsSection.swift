import CostAvoidance

/// What the evaluator declares to a reader who checks, in the evaluator's words.
enum DeclarationsSection: ReportSection {
    static let title = "Declarations"

    static func blocks(_ context: ReportContext) -> [Block] {
        let declarations = context.settings.declarations
        let statements = subjects.flatMap { subject, name in
            declarations[subject].map { RichText("\(name): \(Wording.sentence($0))") }
        }
        guard !statements.isEmpty else { return [] }
        return [.section(RichText(title)), .bullets(statements)]
    }

    /// What is declared here, by the name it has for a reader. The place stands with the facts, limits of use with the limitations.
    private static let subjects: [(Declarations.Subject, String)] = [
        (.plan, "Protocol"), (.funding, "Funding"), (.conflictsOfInterest, "Conflicts of interest"),
        (.involvement, "Involvement"), (.ethics, "Ethics"),
    ]
}
