/// What people call services, and what the catalogue calls them.
struct SearchSynonyms: Sendable {
    /// What an expression means in the catalogue.
    struct Meaning: Sendable {
        let place: SearchTerm.Place
        let ways: [SearchTerm.Way]
        /// What is told of where the catalogue has none of these.
        let nearest: [SearchTerm.Way]
    }

    private let meanings: [SearchWords: Meaning]
    private let longest: Int

    /// Every word of an expression, to correct misspelt ones by.
    let vocabulary: Set<String>

    /// Reads a table of lines `said, said | means; means | nearest; nearest`.
    ///
    /// What is said is any of the expressions before the first bar. It means an entry that has one of the phrases behind it in its
    /// name or label, the first preferred; `+` joins phrases that it must both have. `=` before
    /// a phrase says that a service of just this name is certainly meant. Where the catalogue has no such entry, those behind the
    /// second bar are near. A meaning that begins with `unit:` is a unit.
    init(table: String) {
        var meanings: [SearchWords: Meaning] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 1 else { continue }
            let unit = "unit:"
            let means = parts[1].trimmingSpaces()
            let meaning = Meaning(
                place: means.hasPrefix(unit) ? .unit : .name,
                ways: Self.ways(means.hasPrefix(unit) ? String(means.dropFirst(unit.count)) : means),
                nearest: parts.count > 2 ? Self.ways(parts[2]) : [])
            for said in parts[0].split(separator: ",") { meanings[SearchWords(String(said))] = meaning }
        }
        self.meanings = meanings
        longest = meanings.keys.map(\.count).max() ?? 0
        vocabulary = Set(meanings.keys.flatMap { $0.words.map { String(decoding: $0, as: UTF8.self) } })
    }

    private static func ways(_ text: String) -> [SearchTerm.Way] {
        text.split(separator: ";").map { way in
            SearchTerm.Way(
                phrases: way.split(separator: "+").map { SearchWords(String($0)).telling }.filter { !$0.isEmpty },
                certainty: way.contains("=") ? .same : .likely)
        }.filter { !$0.phrases.isEmpty }
    }

    /// The longest expression that begins these words, with how many words it has.
    func longest(at words: ArraySlice<[UInt8]>) -> (length: Int, meaning: Meaning)? {
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let meaning = meanings[SearchWords(words: words.prefix(length))] { return (length, meaning) }
        }
        return nil
    }
}
