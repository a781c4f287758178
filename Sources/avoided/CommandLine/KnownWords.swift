/// Words that are known to be taken in a place where others may stand as well, for a shell to propose.
struct KnownWords: Sendable {
    private let words: @Sendable () -> [String]

    /// Words that are looked up only where they are asked for: most runs of the command ask for none.
    init(_ words: @escaping @Sendable () -> [String]) { self.words = words }

    static let none = KnownWords { [] }

    /// The words, in the order in which they are proposed.
    var all: [String] { words() }
}

/// What the words of capital letters in a usage line stand for: `FILE.xlsx` for a file.
enum Placeholder: CaseIterable {
    /// A file, or what may be a folder or a file.
    case file
    case folder
    /// A number, a name or words: nothing that a shell could know.
    case text

    /// What a placeholder stands for; nil for one that is not listed here yet.
    init?(_ name: String) {
        guard let listed = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = listed
    }

    private var names: Set<String> {
        switch self {
        // An evaluation and a report may be folders, or workbooks in their place.
        case .file:
            ["FILE", "FILE.xlsx", "FILE.csv", "FILE.json", "FOLDER", "MAP", "OUTPUT", "PART", "REPORT-A", "REPORT-B"]
        case .folder: ["DIR"]
        case .text:
            [
                "AMOUNT", "FIGURE", "I/N", "ID", "MEASURE", "MEASURE=VALUE", "N", "NAME", "NAME=VALUE", "P", "SEARCH",
                "SERVICE", "SHARE", "SHELL", "YEAR",
            ]
        }
    }
}
