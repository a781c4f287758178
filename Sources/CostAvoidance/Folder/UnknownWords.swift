import DelimitedText

/// The words of a folder's files that are not known here, each with how often it stands and the best guess at what it means.
public struct UnknownWords: Sendable {
    /// Errors of words that `names.csv` may explain.
    package static let codes: Set<String> = ["unknown-service", "unknown-scope", "unknown-word"]

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
    /// How many words `names.csv` explains already.
    public let explained: Int
    /// Words that look like personal data, which are not repeated, with the first place of each kind.
    public let personal: [(position: SourcePosition, kind: PersonalDataKind)]
    /// What else is wrong with the files, by which some words may not have been read; where no word is unknown, all that is wrong.
    public internal(set) var errors = Diagnostics()
}

extension EvaluationFolder {
    /// What the files call services, bodies, groups and the rest that is not known here, with what else ``read(for:)`` finds wrong.
    ///
    /// - Throws: `EvaluationError.unreadable` where the folder cannot be read.
    public func unknownWords() throws(EvaluationError) -> UnknownWords {
        let files = try files()
        var reading = FolderReading(files, path: path, purpose: .evaluating, progress: nil)
        var found = try reading.unknownWords()
        let isPublished =
            files.holds("published.csv") && !files.holds("outcomes.csv") && !files.holds("service-use.csv")
        var whole = FolderReading(
            files, path: path, purpose: isPublished ? .reproducing : .evaluating, progress: nil)
        do throws(EvaluationError) { _ = try whole.evaluation() } catch {
            guard case .refused(let told) = error else { throw error }
            // Those of the words that are listed, or told by their places, are no others.
            var own: Set<String> = found.words.isEmpty ? [] : UnknownWords.codes
            if !found.personal.isEmpty { own.formUnion(UnknownWords.codes.union(["personal-data"])) }
            // Of those that are only counted nobody knows whether they are of words.
            found.errors = Diagnostics(
                told.compactMapped { one in
                    one.severity == .error && !own.contains(one.code) ? one : nil
                }.shown())
        }
        return found
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
            guard let file = try optionalTable(name) else { continue }
            found.look(at: file, groupBy: settings.groupBy, definitions: Self.defining[name] ?? [])
        }
        let guesses = WordGuesses(
            services: services, known: .builtIn(settings.catalogue), groupBy: settings.groupBy,
            explained: words.all.count, areSheets: files.places != nil)
        return guesses.guessed(found, placedBy: files.places)
    }
}

/// The words that stand in the columns of several files, counted.
struct WordsOfFiles: Sendable {
    /// A word of a column.
    struct Place: Sendable, Hashable {
        let column: String
        let word: String
    }

    struct Found: Sendable {
        var rows = 0
        var need = WordsInCell.Need.free
        var position: SourcePosition

        func joined(with other: Found) -> Found {
            Found(rows: rows + other.rows, need: other.need == .known ? .known : need, position: position)
        }
    }

    /// The words with those of one kind together: a body is one, in whichever columns it is named.
    var byKind: [Place: Found] {
        let order = NamedColumn.names(groupBy: [])
        func rank(_ place: Place) -> Int { order.firstIndex(of: place.column) ?? order.count }
        var joined: [Place: Found] = [:]
        var first: [Place: Place] = [:]
        for (place, found) in words.sorted(by: { (rank($0.key), $0.key.word) < (rank($1.key), $1.key.word) }) {
            let kind = Place(column: NamedColumn.kind(of: place.column), word: place.word)
            let home = first[kind] ?? place
            first[kind] = home
            joined[home] = joined[home]?.joined(with: found) ?? found
        }
        return joined
    }

    private(set) var words: [Place: Found] = [:]
    private(set) var personal: [(position: SourcePosition, kind: PersonalDataKind)] = []

    mutating func look(at file: CSVFile, groupBy: [String], definitions: Set<String>) {
        let reader = CSVReader(file)
        let header = reader.header().map(\.name)
        let places = header.indices.filter {
            !definitions.contains(header[$0])
                && (WordsInCell.areUnder(header[$0]) || NamedColumn(header[$0], groupBy: groupBy) != nil)
        }
        let parameter = header.firstIndex(of: "parameter")
        let found = reader.reduce(
            { WordsOfFiles() },
            record: { words, record in
                for place in places where place < record.count && !record[place].isEmpty {
                    let row = parameter.flatMap { $0 < record.count ? record[$0].text.trimmingSpaces() : nil }
                    words.note(record[place], header[place], parameter: row, file.name, groupBy)
                }
            }, merge: { $0.append($1) })
        append(found.value)
    }

    private mutating func note(
        _ cell: CSVCell, _ column: String, parameter: String?, _ file: String, _ groupBy: [String]
    ) {
        let name = try? cell.withBytes { bytes throws(NameFault) in try NameText.read(bytes) }
        guard let name, !name.isEmpty else { return }
        for word in WordsInCell(name, column: column, parameter: parameter).words
        where NamedColumn(word.column, groupBy: groupBy) != nil {
            note(Place(column: word.column, word: word.text), word.need, cell, file)
        }
    }

    private mutating func note(_ place: Place, _ need: WordsInCell.Need, _ cell: CSVCell, _ file: String) {
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
        words.merge(other.words) { $0.joined(with: $1) }
        for finding in other.personal
        where !personal.contains(where: {
            $0.kind == finding.kind && $0.position.file == finding.position.file
        }) {
            personal.append(finding)
        }
    }
}
