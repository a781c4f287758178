import DelimitedText

/// The words of one's own sheet, put into the words of the method wherever a file writes them.
///
/// A word is replaced in the cells of its column, in the scopes that name the column (`service:A and E`, `bearer:LA`), and wherever
/// else a cell names one of the kind: `excludes`, the shares of several bearers, `funder[LA]`.
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
        meanings = Dictionary(grouping: all, by: \.column).mapValues { words in
            Dictionary(words.map { ($0.written, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Those that some cell holds, in an order that does not depend on that of the rows.
    package var used: [OwnWord] {
        all.filter { cells[$0] != nil }.sorted { ($0.column, $0.written) < ($1.column, $1.written) }
    }

    /// The bodies of a cell such as `NHS 60%; Local authority 40%`.
    static func bodies(ofShares text: String) -> [String] {
        text.split(separator: ";").map { part in
            part.split(separator: " ").filter { !$0.hasSuffix("%") }.joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    /// Those that no cell holds.
    var unused: [OwnWord] { all.filter { cells[$0] == nil } }

    /// A file with the words of the method in place of one's own.
    mutating func translated(_ file: SourceFile) -> SourceFile {
        guard !all.isEmpty, file.name.hasSuffix(".csv") else { return file }
        let reader = CSVReader(file)
        let header = reader.header().map(\.name)
        let places = header.indices.filter { WordCells(header[$0]) != nil || meanings[header[$0]] != nil }
        guard !places.isEmpty else { return file }
        let translation = Translation(meanings: meanings, header: header)
        let made = reader.replacing(in: places) { translation.replacement($0, $1) }
        cells.merge(made.cells, uniquingKeysWith: +)
        return made.file
    }
}

/// Columns whose cells hold a word beside other text.
private enum WordCells {
    /// `service:ID`, `bearer:NAME`.
    case scope
    /// Services with `;` between them.
    case excludes
    /// `NHS 60%; Local authority 40%`.
    case bearer
    /// `funder[NHS]`.
    case parameter

    init?(_ column: String) {
        switch column {
        case "scope": self = .scope
        case "excludes": self = .excludes
        case "bearer": self = .bearer
        case "parameter": self = .parameter
        default: return nil
        }
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
        if let word = meanings[column]?[text] { return CSVReplacement(word.means, by: [word]) }
        switch WordCells(column) {
        case .scope: return scope(text, ofFunder: parameter.map { record[$0].text.trimmingSpaces() } == "funder")
        case .excludes: return list(text) { meanings["service"]?[$0].map { ($0.means, $0) } }
        case .bearer: return text.contains("%") ? list(text, sharePart) : nil
        case .parameter: return bracketed(text)
        case nil: return nil
        }
    }

    private func name(_ cell: CSVCell) -> String? {
        try? cell.withBytes { bytes throws(NameFault) in try NameText.read(bytes) }
    }

    private func scope(_ text: String, ofFunder isFunder: Bool) -> CSVReplacement<OwnWord>? {
        if isFunder, let word = meanings["funder"]?[text] { return CSVReplacement(word.means, by: [word]) }
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces() }
        guard parts.count == 2, let word = meanings[parts[0]]?[parts[1]] else { return nil }
        return CSVReplacement("\(parts[0]):\(word.means)", by: [word])
    }

    private func bracketed(_ text: String) -> CSVReplacement<OwnWord>? {
        guard text.hasPrefix("funder["), text.hasSuffix("]") else { return nil }
        let name = String(text.dropFirst("funder[".count).dropLast()).trimmingSpaces()
        return (meanings["funder"]?[name]).map { CSVReplacement("funder[\($0.means)]", by: [$0]) }
    }

    private func list(
        _ text: String, _ meaning: (String) -> (text: String, word: OwnWord)?
    ) -> CSVReplacement<OwnWord>? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
        let made = parts.map(meaning)
        let words = made.compactMap { $0?.word }
        guard !words.isEmpty else { return nil }
        return CSVReplacement(zip(made, parts).map { $0?.text ?? $1 }.joined(separator: "; "), by: words)
    }

    /// A bearer with its share before or behind it.
    private func sharePart(_ part: String) -> (text: String, word: OwnWord)? {
        let words = part.split(separator: " ").map(String.init)
        for (share, name) in [(words.last, words.dropLast()), (words.first, words.dropFirst())] {
            guard let share, share.hasSuffix("%"), let word = meanings["bearer"]?[name.joined(separator: " ")] else {
                continue
            }
            return ("\(word.means) \(share)", word)
        }
        return nil
    }
}
