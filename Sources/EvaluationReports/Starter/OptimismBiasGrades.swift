import CostAvoidance

/// Optimism bias by grade of evidence, as rows of `assumptions.csv` whose shares a person fills in.
///
/// A grade is a basis of `outcomes.csv`, from the strongest design to the weakest, and reaches its rows by the scope `basis:`. Guidance
/// for local partnerships has shares by grades of its own (*Supporting public service transformation: cost benefit analysis guidance
/// for local partnerships*, HM Treasury, April 2014). They could not be read at their source, so that none stands here.
package enum OptimismBiasGrades {
    /// Why there are no shares.
    package static let whyEmpty = """
        No share is written: those by grade of evidence in HM Treasury's Supporting public service transformation: cost benefit \
        analysis guidance for local partnerships (April 2014) could not be read at their source, and none is made up.
        """

    /// What a report says of the shares once they are filled in.
    static let whoseShares = """
        The shares of optimism bias by basis are those of whoever filled them in: none came with the file that they were \
        written into.
        """

    /// A row a basis: no share and no source yet, and in the rationale what the grade means.
    static let rows: [[String]] = Basis.allCases.enumerated().map { place, basis in
        [
            "optimism_bias", "basis:\(basis.rawValue)", "", "", "", "", "",
            "Grade \(place + 1) of \(Basis.allCases.count): \(basis.grade)",
        ]
    }

    /// The scopes that have a row.
    package static let scopes = Basis.allCases.map { AssumptionScope.basis($0).description }
}

extension Basis {
    /// What somebody who grades evidence reads of it.
    fileprivate var grade: String {
        switch self {
        case .trial: "people were allocated at random to the programme or to a control group"
        case .matchedComparison: "people like them without the programme were observed"
        case .beforeAfter: "the same people were observed before and after, and nobody else"
        case .panel: "several professionals judged together what would have happened"
        case .practitioner: "the professional who worked with the person judged what would have happened"
        case .selfReport: "the person said what would have happened"
        }
    }
}
