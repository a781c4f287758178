/// How it is known what would have happened without the programme: which case file an evaluation starts with.
package enum StarterDesign: String, Sendable, CaseIterable {
    /// Services avoided, judged case by case: `outcomes.csv`.
    case judged
    /// The same people before and after, nobody else: `service-use.csv`.
    case beforeAfter = "before-after"
    /// People with the programme and people without it, before and after: `service-use.csv`.
    case comparison

    /// What it is, in a sentence for whoever opens the folder.
    var sentence: String {
        switch self {
        case .judged: "Somebody judged, case by case, which services a person did not come to need."
        case .beforeAfter: "The services that the same people used were counted before and after, and nobody else's."
        case .comparison:
            "The services that people used were counted before and after, with the programme and without it."
        }
    }
}
