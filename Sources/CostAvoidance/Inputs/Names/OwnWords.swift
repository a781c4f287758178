import DelimitedText

/// The words of one's own sheet, put into the words of the method wherever a file writes them.
///
/// A word is replaced wherever a cell names one of its kind, whichever column of the kind `names.csv` gives it for: what `bearer` says
/// of a body goes for funders too. ``WordsInCell`` has the places.
package struct OwnWords: Sendable {
    /// The words, in the order of the file.
    package let all: [OwnWord]
    private let meanings: [String: [String: OwnWord]]
    /// How many cells each was found in.
    private var cells: [OwnWord: Int] = [:]

    /// No words.
    init() { self.init([]) }

    init(_ all: [OwnWord]) {
        self.all = all
        meanings = Dictionary(grouping: all) { NamedColumn.kind(of: $0.column) }.mapValues { words in
            Dictionary(words.map { ($0.written, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Those that some cell holds, in an order that does not depend on that of the rows.
    package var used: [OwnWord] {
        all.filter { cells[$0] != nil }.sorted { ($0.column, $0.written) < ($1.column, $1.written) }
    }

    /// Those that no cell holds; of one that is given twice the first alone is sought.
    var unused: [OwnWord] {
        all.filter { cells[$0] == nil && meanings[NamedColumn.kind(of: $0.column)]?[$0.written] == $0 }
    }

    /// The places of those that some cell holds, among all.
    var placesOfUsed: [Int] { all.indices.filter { cells[all[$0]] != nil } }

    /// Notes words that cells read elsewhere hold, by their places among all.
    mutating func note(used places: [Int]) {
        for place in places where all.indices.contains(place) { cells[all[place], default: 0] += 1 }
    }

    /// A table with the words of the method in place of one's own, for which it is held in memory.
    ///
    /// - Throws: where it cannot be read again.
    mutating func translated(_ table: CSVFile) throws(SourceFileFailure) -> CSVFile {
        all.isEmpty ? table : CSVFile(translated(try table.held()))
    }

    /// A file with the words of the method in place of one's own.
    mutating func translated(_ file: SourceFile) -> SourceFile {
        guard !all.isEmpty, file.name.hasSuffix(".csv") else { return file }
        let header = CSVReader(file).header().map(\.name)
        let places = header.indices.filter {
            WordsInCell.areUnder(header[$0]) || meanings[NamedColumn.kind(of: header[$0])] != nil
        }
        guard !places.isEmpty else { return file }
        let translation = Translation(meanings: meanings, header: header)
        let made = file.replacing(in: places) { translation.replacement($0, $1) }
        cells.merge(made.cells, uniquingKeysWith: +)
        return made.file
    }
}

/// What stands in a cell of one file instead of one's own word.
private struct Translation: Sendable {
    let meanings: [String: [String: OwnWord]]
    let header: [String]
    private let parameter: Int?

    init(meanings: [String: [String: OwnWord]], header: [String]) {
        self.meanings = meanings
        self.header = header
        parameter = header.firstIndex(of: "parameter")
    }

    func replacement(_ record: borrowing CSVRecord, _ place: Int) -> CSVReplacement<OwnWord>? {
        let cell = record[place]
        guard !cell.isEmpty, let text = name(cell), !text.isEmpty else { return nil }
        let column = header[place]
        if let word = meaning(of: text, in: column) { return CSVReplacement(word.means, by: [word]) }
        let parameter = self.parameter.flatMap { $0 < record.count ? record[$0].text.trimmingSpaces() : nil }
        let found = WordsInCell(text, column: column, parameter: parameter).replacing {
            meaning(of: $0.text, in: $0.column)
        }
        return found.map { CSVReplacement($0.text, by: $0.words) }
    }

    private func meaning(of text: String, in column: String) -> OwnWord? {
        meanings[NamedColumn.kind(of: column)]?[text]
    }

    private func name(_ cell: CSVCell) -> String? {
        try? cell.withBytes { bytes throws(NameFault) in try NameText.read(bytes) }
    }
}
