import DelimitedText

/// The words of a folder's files that are not known here, each with how often it stands and the best guess at what it means.
public struct UnknownWords: Sendable {
    /// One of them.
    public struct Word: Sendable, Hashable {
        /// The column in whose cells it stands.
        public let column: String
        /// As it is written.
        public let written: String
        /// Rows that hold it.
        public let rows: Int
        /// What it most likely means; nil where nothing is near.
        public let guess: String?
        /// What speaks for the guess, or what to do where there is none.
        public let note: String
    }

    /// The words, column by column.
    public let words: [Word]
    /// Words that look like personal data, which are not repeated, with the first place of each kind.
    public let personal: [(position: SourcePosition, kind: PersonalDataKind)]
}

extension EvaluationFolder {
    /// What the files call services, bodies, groups and the rest that is not known here. Whatever else is wrong with them is for
    /// ``read(for:)`` to say.
    ///
    /// - Throws: `EvaluationError.unreadable` where the folder cannot be read.
    public func unknownWords() throws(EvaluationError) -> UnknownWords {
        var reading = FolderReading(try files(), path: path, purpose: .evaluating, progress: nil)
        return try reading.unknownWords()
    }
}

extension FolderReading {
    /// Files whose cells are looked through, and of each the columns whose words define what others may name.
    private static let defining: [String: Set<String>] = ["unit-costs.csv": ["service"]]

    mutating func unknownWords() throws(EvaluationError) -> UnknownWords {
        let settings = try optional("evaluation.json").flatMap { files.settings(in: $0).settings } ?? .unread
        try readNames(settings)
        let services = try readCatalogue(settings.catalogue)
        var found = WordsOfFiles()
        for name in EvaluationFolder.fileNames where name.hasSuffix(".csv") && name != "names.csv" {
            guard let file = try optional(name) else { continue }
            found.look(at: file, groupBy: settings.groupBy, definitions: Self.defining[name] ?? [])
        }
        return WordGuesses(services: services, groupBy: settings.groupBy).guessed(found, placedBy: files.places)
    }
}

/// The words that stand in the columns of several files, counted.
struct WordsOfFiles: Sendable {
    /// A word of a column.
    struct Place: Sendable, Hashable {
        let column: String
        let word: String
    }

    /// Whether a word must be known to be read at all, as a bearer's of a scope, or is a name that anybody may bring.
    enum Need: Sendable { case known, free }

    struct Found: Sendable {
        var rows = 0
        var need = Need.free
        var position: SourcePosition
    }

    private(set) var words: [Place: Found] = [:]
    private(set) var personal: [(position: SourcePosition, kind: PersonalDataKind)] = []

    mutating func look(at file: SourceFile, groupBy: [String], definitions: Set<String>) {
        let reader = CSVReader(file)
        let header = reader.header().map(\.name)
        let places = header.indices.filter {
            !definitions.contains(header[$0])
                && (header[$0] == "scope" || NamedColumn(header[$0], groupBy: groupBy) != nil)
        }
        let found = reader.reduce(
            { WordsOfFiles() },
            record: { words, record in
                for place in places where !record[place].isEmpty {
                    words.note(record[place], header[place], file.name, groupBy)
                }
            }, merge: { $0.append($1) })
        append(found.value)
    }

    private mutating func note(
        _ cell: CSVCell, _ column: String, _ file: String, _ groupBy: [String]
    ) {
        let name = try? cell.withBytes { bytes throws(NameFault) in try NameText.read(bytes) }
        guard let name, !name.isEmpty else { return }
        if column == "bearer", name.contains("%") {
            for body in OwnWords.bodies(ofShares: name) { note(Place(column: column, word: body), .free, cell, file) }
            return
        }
        var place = Place(column: column, word: name)
        var need = Need.free
        if column == "scope" {
            let parts = name.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces() }
            guard parts.count == 2, NamedColumn(parts[0], groupBy: groupBy) != nil else { return }
            place = Place(column: parts[0], word: parts[1])
            need = .known
        }
        note(place, need, cell, file)
    }

    private mutating func note(_ place: Place, _ need: Need, _ cell: CSVCell, _ file: String) {
        if let kind = PersonalDataGuard.finding(in: place.word, at: .caseCell) {
            if !personal.contains(where: { $0.kind == kind && $0.position.file == file }) {
                personal.append((cell.position(in: file), kind))
            }
            return
        }
        var found = words[place] ?? Found(position: cell.position(in: file))
        found.rows += 1
        if need == .known { found.need = .known }
        words[place] = found
    }

    mutating func append(_ other: WordsOfFiles) {
        words.merge(other.words) { one, next in
            Found(rows: one.rows + next.rows, need: next.need == .known ? .known : one.need, position: one.position)
        }
        for finding in other.personal
        where !personal.contains(where: {
            $0.kind == finding.kind && $0.position.file == finding.position.file
        }) {
            personal.append(finding)
        }
    }
}
