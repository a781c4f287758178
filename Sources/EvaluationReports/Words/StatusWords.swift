import CostAvoidance

extension Findings {
    /// What the status means, for a reader who meets it on the first line. Of a reconstruction no more is said than its inputs
    /// state.
    var statusMeaning: String {
        switch released.settings.status {
        case .evaluation: "An evaluation of a programme from its own data."
        case .reproduction: "Published figures recomputed from their published inputs."
        case .reconstruction:
            "The inputs are made up to resemble a programme whose own inputs were not published\(chosen). They are not the study's data. Where a total agrees with a published one, that shows nothing."
        case .illustration: "An example; nothing here is a finding."
        }
    }

    private var chosen: String {
        guard let range = reconstruction?.published else { return "" }
        let words = "\(Pounds.whole(range.low)) to \(Pounds.whole(range.high))"
        return switch range.position {
        case .inside: ", and were chosen so that the total lies within the published range, \(words)"
        case .outside: "; the published range is \(words), and the total here is not in it"
        }
    }
}
