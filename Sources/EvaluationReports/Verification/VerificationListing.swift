import CostAvoidance

/// The black-box checks of an evaluation, for a screen or a script.
package struct VerificationListing: Sendable {
    private let outcomes: [BlackBoxOutcome]

    /// A listing of what was verified.
    package init(_ verification: Verification) { outcomes = verification.outcomes }

    /// A table of three columns: verdict, property, what was found.
    package var text: String {
        let verdicts = outcomes.map(\.verdict.rawValue.count).max() ?? 0
        let properties = outcomes.map(\.check.rawValue.count).max() ?? 0
        return outcomes.map { outcome in
            PlainText.left(outcome.verdict.rawValue, verdicts) + "  "
                + PlainText.left(outcome.check.rawValue, properties) + "  " + outcome.detail + "\n"
        }.joined()
    }

    /// The same as a JSON list of objects.
    package var json: String {
        JSONText.array(
            outcomes.map { outcome in
                .object([
                    ("check", .text(outcome.check.rawValue)), ("verdict", .text(outcome.verdict.rawValue)),
                    ("detail", .text(outcome.detail)),
                ])
            }
        ).document
    }
}
