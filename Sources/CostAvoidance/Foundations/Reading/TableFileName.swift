import DelimitedText
import Workbooks

/// The name of a file in its parts: what it is called and its endings, of which a file saved twice has two.
struct TableFileName {
    /// The name without its endings, in small letters.
    let stem: String
    /// The endings in their order, in small letters.
    private let endings: [String]

    init(_ name: String) {
        // Letters of another alphabet that look alike make the same name to whoever reads it, and so does a full stop behind it.
        let plain = NameLikeness.plain(name).lowercased().trimmingSuffix(".")
        var parts = plain.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var endings: [String] = []
        while parts.count > 1, let last = parts.last, Self.known.contains(last) {
            endings.insert(last, at: 0)
            parts.removeLast()
        }
        stem = parts.joined(separator: ".")
        self.endings = endings
    }

    /// Which of some names without endings this was most likely meant to be; nil where it is something else.
    ///
    /// A table that a spreadsheet or an editor has saved in its own way must have the name, but for what marks a copy; one that would
    /// be read may be mistyped as well.
    func meant(among stems: [String]) -> String? {
        guard let last = endings.last else { return nil }
        let core = Self.core(of: stem)
        if let found = stems.first(where: { $0 == stem || Self.words(of: $0) == core }) { return found }
        guard Self.read.contains(last), endings.count == 1 else { return nil }
        return NearMatch.suggestion(for: stem, among: stems)
            ?? (core.isEmpty ? nil : NearMatch.suggestion(for: core.joined(separator: "-"), among: stems))
    }

    private static let read: Set<String> = ["csv", "json"]
    /// What a table may be left as, beside what is read.
    private static let known = read.union(["tsv", "tab", "txt", "bak", "old", "orig"])
        .union((Workbook.endings + Workbook.otherEndings).map { String($0.dropFirst()) })

    // MARK: Copies

    /// The words of a name without what marks a copy, a version or a date: `costs (1)`, `Copy of costs`, `costs_v2`,
    /// `costs 2024-05-31 final`.
    private static func core(of stem: String) -> [String] { words(of: stem).filter { !isMark($0) } }

    /// Runs of letters and runs of digits, which `v2` and `31may` have both of.
    private static func words(of stem: String) -> [String] {
        var words: [String] = []
        var before: Character?
        for letter in stem {
            defer { before = letter }
            guard letter.isLetter || letter.isNumber else { continue }
            let goesOn = before.map { $0.isLetter == letter.isLetter && $0.isNumber == letter.isNumber } ?? false
            if goesOn, let last = words.indices.last {
                words[last].append(letter)
            } else {
                words.append(String(letter))
            }
        }
        return words
    }

    private static func isMark(_ word: String) -> Bool { word.allSatisfy(\.isNumber) || marks.contains(word) }

    private static let marks: Set<String> = [
        // A copy, as systems of several languages call it, and what people write themselves.
        "copy", "copi", "kopie", "copie", "of", "the", "duplicate", "backup", "bak", "download", "downloaded", "export",
        "exported", "saved", "conflicted", "conflict",
        "v", "ver", "version", "r", "rev", "revision", "revised", "draft", "final", "new", "newest", "old", "latest",
        "current", "updated", "update", "amended", "corrected", "clean", "cleaned", "edited", "fixed", "checked",
        // Dates.
        "st", "nd", "rd", "th", "fy", "q", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}

extension String {
    /// The text without the same character again and again at its end.
    fileprivate func trimmingSuffix(_ character: Character) -> Substring {
        var rest = self[...]
        while rest.last == character { rest.removeLast() }
        return rest
    }
}
