/// How many people an arm has at the least, as cases that are named and published totals say.
///
/// Totals of different services may be of the same people, and so of them the greatest counts. Nobody is in two values of a
/// `groupBy` column, so that totals of different values add up.
struct PublishedPeople {
    /// People with a name.
    let named: Int
    /// People of published totals.
    let inTotals: Int
    /// Whether the totals are of more groups than one.
    let hasSeveral: Bool

    /// All of them, if nobody who is named is in a total as well.
    var least: Int { Self.sum(named, inTotals) }

    /// Those of an arm, or those of them who have rows of one service.
    init(_ evaluation: Evaluation, in arm: StudyArm, using service: ServiceID? = nil) {
        let entries = evaluation.observed.entries.filter { $0.arm == arm && (service == nil || $0.service == service) }
        named =
            arm == .programme && service == nil
            ? evaluation.namedPeople : Set(entries.compactMap(\.person)).count
        var ofGroups: [[String]: Int] = [:]
        var ofValues = evaluation.settings.groupBy.map { _ in [String: Int]() }
        var most = 0
        for entry in entries {
            guard case .total(let people?) = entry.subject else { continue }
            most = max(most, people)
            for (column, value) in entry.groups.enumerated() where !value.isEmpty && ofValues.indices.contains(column) {
                ofValues[column][value] = max(ofValues[column][value] ?? 0, people)
            }
            guard !entry.groups.contains("") else { continue }
            ofGroups[entry.groups] = max(ofGroups[entry.groups] ?? 0, people)
        }
        let sums = (ofValues.map { Array($0.values) } + [Array(ofGroups.values)]).map { $0.reduce(0, Self.sum) }
        let greatest = sums.max() ?? 0
        inTotals = max(most, greatest)
        hasSeveral = greatest > most
    }

    /// A sum that ends at what a number can hold.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}
