import CostAvoidance

/// Why figures are not tested or cannot be recomputed, in sentences: one for all figures with the same reason.
enum VerdictNotes {
    /// Nothing for a study without inputs, whose table gives the reason with each figure.
    static func sentences(_ study: Reproduction) -> [RichText] {
        guard study.released != nil else { return [] }
        var order: [Note] = []
        var figures: [Note: [String]] = [:]
        for comparison in study.comparisons where !comparison.reason.isEmpty {
            let note = Note(verdict: comparison.verdict, reason: comparison.reason)
            if figures[note] == nil { order.append(note) }
            figures[note, default: []].append(comparison.figure.path)
        }
        return order.map { note in
            let names = (figures[note] ?? []).map { RichText([.code($0)]) }.joined(separator: ", ")
            return "\(strong: note.verdict.rawValue.capitalisedFirst): \(names). Why: \(Wording.sentence(note.reason))"
        }
    }

    private struct Note: Hashable {
        var verdict: Verdict
        var reason: String
    }
}
