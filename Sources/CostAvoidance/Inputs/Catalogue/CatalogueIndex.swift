import DelimitedText
import Synchronization

/// The entries of a catalogue with their words and spellings taken apart once, to find what somebody meant by a name that is not
/// among them. A file may hold thousands of such names.
struct CatalogueIndex: Sendable {
    private struct Entry: Sendable {
        let service: ServiceID
        let label: String
        let nameWords: SearchWords
        let labelWords: SearchWords
        let allWords: SearchWords
    }

    private let entries: [Entry]
    private let names: NearMatch.Names
    private let labels: NearMatch.Names
    private let vocabulary: NearMatch.Names

    /// Words shorter than this are not corrected by themselves.
    private static let shortestWord = 4

    /// The index of entries in their order, which settles what is equally near.
    init(_ unitCosts: [UnitCost]) {
        entries = unitCosts.map { unitCost in
            Entry(
                service: unitCost.service, label: unitCost.label, nameWords: SearchWords(unitCost.service.name),
                labelWords: SearchWords(unitCost.label),
                allWords: SearchWords(unitCost.service.name + " " + unitCost.label))
        }
        names = NearMatch.Names(entries.map(\.service.name))
        labels = NearMatch.Names(entries.map(\.label))
        let texts = entries.flatMap { [$0.service.name, $0.label] }
        let words = texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
        vocabulary = NearMatch.Names(Set(words.filter { $0.count >= Self.shortestWord }).sorted())
    }

    /// The service somebody may have meant; nil where nothing is near.
    func suggestion(for text: String) -> ServiceID? {
        guard text.utf8.count <= NearMatch.longestSought else { return nil }
        let words = SearchWords(text)
        if !words.isEmpty, let exact = entries.first(where: { $0.labelWords == words || $0.nameWords == words }) {
            return exact.service
        }
        if let first = holdingAll(words) { return first.service }
        if let near = names.suggestion(for: text) { return ServiceID(near) }
        if let near = labels.suggestion(for: text) { return entries.first { $0.label == near }?.service }
        return (sharingMost(words) ?? holdingAll(SearchWords(corrected(text))))?.service
    }

    /// The text with each word replaced by the nearest one of the names and labels.
    private func corrected(_ text: String) -> String {
        text.split(separator: " ").map { vocabulary.suggestion(for: String($0)) ?? String($0) }.joined(separator: " ")
    }

    /// The first entry whose name or label holds every word, those preferred that hold them in both.
    private func holdingAll(_ words: SearchWords) -> Entry? {
        guard !words.isEmpty else { return nil }
        return best { entry in
            guard words.matches(in: entry.allWords) == words.count else { return 0 }
            return words.matches(in: entry.nameWords) + words.matches(in: entry.labelWords)
        }
    }

    /// The first entry that shares most of the words, if it shares at least half of them.
    private func sharingMost(_ words: SearchWords) -> Entry? {
        best { entry in
            let found = words.matches(in: entry.allWords)
            return found * 2 >= words.count ? found : 0
        }
    }

    /// The first of the entries that score highest, if any scores above zero.
    private func best(_ score: (Entry) -> Int) -> Entry? {
        var best: (score: Int, entry: Entry)?
        for entry in entries {
            let found = score(entry)
            if found > best?.score ?? 0 { best = (found, entry) }
        }
        return best?.entry
    }
}

/// An index that is made when it is first asked for, which most runs never do.
final class LazyCatalogueIndex: Sendable {
    private let made = Mutex<CatalogueIndex?>(nil)

    /// The index of these entries.
    func value(of entries: [UnitCost]) -> CatalogueIndex {
        made.withLock { known in
            if let known { return known }
            let index = CatalogueIndex(entries)
            known = index
            return index
        }
    }
}
