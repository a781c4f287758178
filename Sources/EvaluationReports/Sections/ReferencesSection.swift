import CostAvoidance

/// The publications behind every unit cost used, numbered.
enum ReferencesSection: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        let entries = context.references.entries
        guard !entries.isEmpty else { return [] }
        let items = zip(entries, context.references.uses).map { entry, uses in
            var text: RichText = "\(Wording.sentence(entry.citation))"
            if !entry.address.isEmpty { text += " \(address: entry.address)" }
            text += " Used for: \(uses.joined(separator: "; "))."
            return text
        }
        return [.section("References"), .numbered(items)]
    }
}
