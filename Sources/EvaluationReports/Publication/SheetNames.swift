/// Names of sheets and of the tables marked on them: short, without spaces, each another.
struct SheetNames {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

    /// The longest that Excel takes.
    private static let longest = 31

    /// Words that lead to another.
    private static let dangling: Set<String> = [
        "a", "and", "at", "by", "could", "in", "is", "it", "of", "on", "than", "the", "to", "what", "whether", "with",
    ]

    /// A name made from words or from the name of a file: `By_service`, `Programme_cost_by_item`.
    mutating func name(from words: String) -> String {
        let stem = words.prefix { $0 != ":" }.filter { $0 != "," }
        var parts: [String] = []
        var length = 0
        for part in stem.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
            length += part.count + 1
            guard length - 1 <= Self.longest else { break }
            parts.append(String(part))
        }
        while parts.count > 1, let last = parts.last, Self.isDangling(last) { parts.removeLast() }
        let name = parts.isEmpty ? "Table" : parts.joined(separator: "_").capitalisedFirst
        return unique(name)
    }

    /// Whether a name does not end in a word: one that leads to another, or the number of a year that was cut off.
    private static func isDangling(_ word: String) -> Bool {
        dangling.contains(word.lowercased()) || word.allSatisfy(\.isNumber)
    }

    private mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            let ending = "_\(number)"
            candidate = name.prefix(Self.longest - ending.count) + ending
        }
        return candidate
    }

    /// The name of the table on a sheet, which has to begin with a letter and look like no cell.
    static func table(on sheet: String) -> String { "table_\(sheet.lowercased())" }
}
