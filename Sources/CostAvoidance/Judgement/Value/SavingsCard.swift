/// What the public sector asks of a claimed saving, and what the inputs show of each.
///
/// The six criteria are the National Audit Office's good practice for reporting savings; the five tests are those of the NAO's
/// test of impact. The card says what can be seen from the inputs and nothing more: a reader may know better.
package struct SavingsCard: Sendable, Hashable {
    /// A thing that is asked.
    package enum Criterion: String, Sendable, Hashable, CaseIterable {
        /// Whether the numbers come from records that can be traced.
        case dataQuality = "Data quality"
        /// Whether the saving is properly calculated.
        case calculation = "Calculation"
        /// Whether the programme's cost is taken off.
        case netOfCosts = "Net of costs"
        /// Whether the people served are no worse off.
        case effectOnServices = "Effect on services"
        /// Whether the saving is measured against a realistic baseline.
        case baseline = "Realistic baseline"
        /// Whether the cost turns up elsewhere.
        case notReallocated = "Not reallocated elsewhere"
        /// Whether the programme caused the change.
        case causation = "Causation"
        /// Whether the saving can be realised.
        case realisation = "Realisation"
        /// Whether it is rightly valued.
        case valuation = "Valuation"
        /// Whether others share in it.
        case attribution = "Attribution"
        /// Whether somebody else can check it.
        case validation = "Validation"

        /// Whose question it is.
        package var list: List {
            switch self {
            case .dataQuality, .calculation, .netOfCosts, .effectOnServices, .baseline, .notReallocated: .criteria
            case .causation, .realisation, .valuation, .attribution, .validation: .impactTest
            }
        }
    }

    /// Where a criterion comes from.
    package enum List: String, Sendable, Hashable, CaseIterable {
        /// National Audit Office, good practice for reporting savings.
        case criteria = "Good practice for reporting savings"
        /// National Audit Office, test of impact.
        case impactTest = "Test of impact"
    }

    /// What the inputs show.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case met
        /// They show part of it.
        case partly = "partly met"
        /// They do not show it.
        case notMet = "not met"
    }

    /// One line of the card.
    package struct Item: Sendable, Hashable {
        package var criterion: Criterion
        /// What the inputs show.
        package var verdict: Verdict
        package var reason: String
        /// The input that would show more; nil where it is met.
        package var missing: String?
    }

    /// Figures that somebody else worked out and that can be recomputed.
    package struct Agreement: Sendable, Hashable {
        package var tested: Int
        /// How many of them follow from the inputs.
        package var agreeing: Int
    }

    /// Every line, in the order of the criteria.
    package var items: [Item]
    /// How the figures of `published.csv` agree; nil where none can be recomputed.
    package var agreement: Agreement?

    /// How many lines have a verdict.
    package func count(of verdict: Verdict) -> Int { items.filter { $0.verdict == verdict }.count }

    /// The line of a criterion.
    package subscript(criterion: Criterion) -> Item? { items.first { $0.criterion == criterion } }
}
