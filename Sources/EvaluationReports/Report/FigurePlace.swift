import CostAvoidance
import DelimitedText

/// A figure by where it is printed, as people speak of it: `Table 1, Ambulance call-out, central` of the report, `Table A2, Ambulance
/// call-out, net, central` of the annex.
package struct FigurePlace: Sendable, Hashable {
    /// `table a4`, in small letters.
    fileprivate let table: String
    /// The row and the column behind it, in small letters.
    fileprivate let rest: String
    fileprivate let written: String

    /// Nil where a text names no table.
    package init?(_ text: String) {
        // A pattern takes long to look for, and hardly any name of a figure has a comma.
        guard text.utf8.contains(UInt8(ascii: ",")),
            let found = text.wholeMatch(of: /(?i)\s*(table\s+A?[0-9]+)\s*,\s*(.+)/)
        else { return nil }
        written = text
        table = Self.plain(String(found.1))
        rest = Self.plain(String(found.2))
    }

    /// Words as they are compared: in small letters, one space between them, without the number of a reference.
    fileprivate static func plain(_ words: String) -> String {
        // A pattern takes long to look for, and few words have a reference.
        let own = words.utf8.contains(UInt8(ascii: "[")) ? words.replacing(/\s*\[[0-9]+\]/, with: "") : words
        return own.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension FigureList {
    /// What is printed at a place of the report or the annex: one figure, or the ends of a range that stand in one cell.
    ///
    /// - Throws: what is wrong with the place, and what there is instead.
    package func figures(at place: FigurePlace) throws(FigurePlaceError) -> [ReportFigure] {
        let own = (brief + entries).filter { $0.table.lowercased().hasPrefix(place.table + ".") }
        guard !own.isEmpty else {
            let last = [brief, entries].compactMap { $0.last?.table.prefix { $0 != "." }.description }
            throw .noTable(place.written, last: last)
        }
        let exact = own.filter { $0.isPrinted(at: place.rest, under: .wholeHeading) }
        let found = exact.isEmpty ? own.filter { $0.isPrinted(at: place.rest, under: .endOfHeading) } : exact
        if let only = found.first, Set(found.map(\.figure)).count == 1 { return [only.figure] + only.others }
        guard found.isEmpty else { throw .several(place.written, found.map { $0.names.joined(separator: ", ") }) }
        let row = own.filter { place.rest.hasPrefix(FigurePlace.plain($0.row) + ",") }
        guard row.isEmpty else { throw .noColumn(place.written, Self.different(row.map(\.column))) }
        let names = Self.different(own.map(\.row))
        throw .noRow(place.written, near: NearMatch.suggestion(for: place.rest, among: names), names)
    }

    private static func different(_ words: [String]) -> [String] {
        words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension FigureList.Entry {
    /// How much of its column's heading is written: all, or of `Net, central` the end of it.
    fileprivate enum Heading { case wholeHeading, endOfHeading }

    /// Whether it stands in a row and a column: the row by its first cell or by more of its words.
    fileprivate func isPrinted(at rest: String, under heading: Heading) -> Bool {
        let end =
            switch heading {
            case .wholeHeading: column
            case .endOfHeading: column.split(separator: ", ").last.map(String.init) ?? column
            }
        return names.indices.contains { last in
            rest == "\(FigurePlace.plain(names[...last].joined(separator: ", "))), \(FigurePlace.plain(end))"
        }
    }
}

/// Why a place has no figure.
package enum FigurePlaceError: Error, Hashable, Sendable {
    /// No table of the number has figures.
    case noTable(String, last: [String])
    /// The table has no such row.
    case noRow(String, near: String?, [String])
    /// The row has no such column.
    case noColumn(String, [String])
    /// Several rows begin so, or several columns end so.
    case several(String, [String])

    /// What is wrong and what there is, for the command line.
    package var explanation: String {
        switch self {
        case .noTable(let place, let last):
            "there is no such table with figures as in \(Diagnostic.quoted(place))"
                + (last.isEmpty ? "" : "; the last of each kind is \(Wording.list(last))")
        case .noRow(let place, let near, let rows):
            "the table has no such row as in \(Diagnostic.quoted(place)); "
                + (near.map { "did you mean \(Diagnostic.quoted($0))?" }
                    ?? "its rows are \(Wording.list(rows.map { Diagnostic.quoted($0) }, atMost: Self.mostNamed))")
        case .noColumn(let place, let columns):
            "the row has no such column as in \(Diagnostic.quoted(place)); its columns are "
                + Wording.list(columns.map { Diagnostic.quoted($0) }, atMost: Self.mostNamed)
        case .several(let place, let rows):
            "several figures stand at \(Diagnostic.quoted(place)): write all words of the row, as in "
                + Wording.list(rows.map { Diagnostic.quoted($0) }, atMost: Self.mostNamed)
                + ", and the whole heading of the column"
        }
    }

    private static let mostNamed = 8
}
