import CostAvoidance

/// Names of sheets and of the tables marked on them: short, without spaces, each another.
struct SheetNames {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

    /// The longest that Excel takes, which counts in UTF-16.
    private static let longest = 31

    /// A name made from words or from the name of a file, as many of them as there is room for: `By_service`.
    mutating func name(from words: String) -> String {
        var parts: [String] = []
        var length = 0
        for part in words.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
            length += part.utf16.count + 1
            guard length - 1 <= Self.longest else { break }
            parts.append(String(part))
        }
        return unique(parts.isEmpty ? "Table" : parts.joined(separator: "_").capitalisedFirst)
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
