/// What a service is counted in, as far as one count cannot stand for another: a visit is no hour, and a week no year.
enum SearchMeasure: Sendable {
    case contact, stay, minute, hour, day, week, fortnight, month, quarter, year

    /// Whether it is a length of time, and not something that happens.
    var isLength: Bool {
        switch self {
        case .contact, .stay: false
        case .minute, .hour, .day, .week, .fortnight, .month, .quarter, .year: true
        }
    }

    /// What these words count in; empty where none of them counts anything.
    static func all(in words: SearchWords) -> Set<SearchMeasure> {
        Set(words.words.compactMap { byWord[SearchSpelling.plain($0)] })
    }

    private static let byWord: [[UInt8]: SearchMeasure] = {
        var byWord: [[UInt8]: SearchMeasure] = [:]
        for (words, measure) in table {
            for word in words.split(separator: " ") { byWord[SearchSpelling.plain(Array(word.utf8))] = measure }
        }
        return byWord
    }()

    /// The words of each. This is the one place to add to.
    private static let table: [(words: String, measure: SearchMeasure)] = [
        ("visit contact attendance appointment session consultation", .contact),
        ("admission episode spell stay", .stay),
        ("minute min", .minute),
        ("hour hourly hr", .hour),
        ("day daily night nightly overnight", .day),
        ("week weekly wk pw", .week),
        ("fortnight fortnightly", .fortnight),
        ("month monthly pcm mth", .month),
        ("quarter quarterly", .quarter),
        ("year yearly annual annually annum yr", .year),
    ]
}
