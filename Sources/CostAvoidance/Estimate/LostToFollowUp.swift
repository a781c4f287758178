/// What nothing is known of, because everybody whom it is about was lost to follow-up: services, groups and bearers that have people
/// before and nobody after.
///
/// Their people were supported, so they count among those whom figures for each person divide by; nothing of theirs is counted.
struct LostToFollowUp {
    private let evaluation: Evaluation
    private let lost: [ObservedLedger.Entry]
    private let followed: [ObservedLedger.Entry]

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        let programme = evaluation.observed.entries.filter { $0.arm == .programme }
        lost = programme.filter { $0.after == nil }
        followed = programme.filter { $0.after != nil }
    }

    /// Keys of a table of fiscal savings along a dimension that are of lost people alone, in ascending order.
    ///
    /// - Parameter shown: keys that the table has rows of.
    func keys(along dimension: Dimension, beside shown: [String]) -> [String] {
        guard !lost.isEmpty, let key = keys(along: dimension) else { return [] }
        return Set(lost.flatMap(key)).subtracting(followed.flatMap(key)).subtracting(shown).sorted()
    }

    /// What keys an entry in a table; nil for a table that is not keyed by anything an entry has.
    private func keys(along dimension: Dimension) -> ((ObservedLedger.Entry) -> [String])? {
        func unitCost(_ entry: ObservedLedger.Entry) -> UnitCost? {
            let service = entry.service
            let unitCost = evaluation.unitCosts[service] ?? evaluation.unitCostsOfLost[service]
            return unitCost?.benefitType == .fiscal ? unitCost : nil
        }
        switch dimension {
        case .service: return { unitCost($0).map { [$0.service.name] } ?? [] }
        case .bearer: return { unitCost($0)?.bearer.bearers.map(\.name) ?? [] }
        case .group(let column):
            guard let place = evaluation.settings.groupBy.firstIndex(of: column) else { return nil }
            return { $0.groups.indices.contains(place) ? [$0.groups[place]] : [] }
        case .year, .benefitType: return nil
        }
    }
}
