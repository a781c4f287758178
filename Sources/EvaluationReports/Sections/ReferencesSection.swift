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
        return [.section(ReportDocument.references), .numbered(items)]
            + attributions(context).map { .paragraph("\($0)") }
    }

    /// What the licences of the built-in prices used ask to be written, each once.
    private static func attributions(_ context: ReportContext) -> [String] {
        let licences = context.evaluation.unitCosts.values.filter { $0.origin == .builtIn }.compactMap(\.licence)
        return Set(licences.compactMap(UnitCostWords.attribution)).sorted()
    }
}
