import DelimitedText
import Numerics
import Synchronization

// Nothing here traps: rows are numbered by what a file of 8 GiB holds, the largest that is read: none of them has 2^31.

/// Rows of `outcomes.csv` whose quantity is the sum of other rows of the service, or of the service in one group.
struct OutcomeSums: Sendable {
    /// A row without a case identifier.
    struct Unnamed: Sendable {
        /// The number of the row's line of the evaluation.
        var line: Int32
        /// The row's line in the file.
        var place: Int32
        var quantity: Quantity
    }

    private let named: CaseEntries
    private let unnamed: [Unnamed]
    /// By line, how many rows it has and how far they go, those with a case identifier and those without.
    private var counts: [(named: SumsOfRows.Counted, unnamed: SumsOfRows.Counted)] = []
    /// The first rows, in the order of the file.
    private var first: [Place] = []

    /// The place of a row among the named, or below nought, from -1 down, among the others.
    private typealias Place = Int32

    /// Lines of the file that are looked at first: rows of which none is below nought are above every other by then, as a rule.
    private static let firstLines: Int32 = 1 << 16

    /// - Parameters:
    ///   - named: the rows that have a case identifier, those of alternative events among them, which are left out.
    ///   - unnamed: the others.
    init(_ named: CaseEntries, _ unnamed: [Unnamed]) {
        self.named = named
        self.unnamed = unnamed
        let lines = max(named.places.map(\.line).max() ?? -1, unnamed.map(\.line).max() ?? -1) + 1
        counts = Array(repeating: (SumsOfRows.Counted(), SumsOfRows.Counted()), count: Int(lines))
        var firstLine = Int32.max
        for place in named.indices {
            let row = named.stated(at: place)
            guard row.line >= 0 else { continue }
            counts[Int(row.line)].named.add(SumsOfRows.Amounts(first: row.quantity.scaled))
            firstLine = min(firstLine, row.row)
        }
        for row in unnamed {
            counts[Int(row.line)].unnamed.add(SumsOfRows.Amounts(first: row.quantity.scaled))
            firstLine = min(firstLine, row.place)
        }
        let last = firstLine < .max - Self.firstLines ? firstLine + Self.firstLines : .max
        first = places { line, row in line >= 0 && row <= last }
    }

    /// Rows in the order of the file.
    ///
    /// - Parameter isWanted: whether a row is, given its line of the evaluation and its line in the file.
    private func places(where isWanted: (_ line: Int32, _ row: Int32) -> Bool) -> [Place] {
        var places: [(place: Place, row: Int32)] = []
        for place in named.indices {
            let (_, line, row) = named.owner(at: place)
            if isWanted(line, row) { places.append((Int32(place), row)) }
        }
        for (place, row) in unnamed.enumerated() where isWanted(row.line, row.place) {
            places.append((~Int32(place), row.place))
        }
        let last = Int(places.lazy.map(\.row).max() ?? 0)
        guard last < places.count * Self.mostLinesOfRow else {
            return places.sorted { ($0.row, $0.place) < ($1.row, $1.place) }.map(\.place)
        }
        return CountedOrder(of: places.count, below: last + 1) { Int(places[$0].row) }.places.map {
            places[Int($0)].place
        }
    }

    /// Lines of a file for each row, above which it is no longer worth while to count them.
    private static let mostLinesOfRow = 4

    private func row(_ place: Place) -> (line: Int, place: Int32, quantity: Quantity) {
        if place >= 0 {
            let row = named.stated(at: Int(place))
            return (Int(row.line), row.row, row.quantity)
        }
        let row = unnamed[Int(~place)]
        return (Int(row.line), row.place, row.quantity)
    }

    /// What is said of each row that is the sum of others.
    func diagnostics(of lines: [ServiceLine], in file: String, column: Int?) -> Diagnostics {
        let services = parts(of: lines, by: \.service)
        var all = services
        if lines.contains(where: { !$0.key.groups.isEmpty }) {
            all += parts(of: lines) { [$0.service.name] + $0.groups }
        }
        let told = SumsOfRows.told(all, unnamed: services.reduce(0) { $0 + $1.unnamed })
        return Diagnostics(
            told.map { sum, severity in
                let position = SourcePosition(file: file, line: sum.line, column: (column ?? -1) + 1)
                let what = "the quantity is the sum of \(sum.others.described) of the service"
                return severity == .error
                    ? TotalRows.diagnostic(
                        at: position, what + ", and the row says of nobody whom it is about: it is a total of them",
                        remedy: "Delete the row; or, where it is no total, fill in whom it is about.")
                    : TotalRows.diagnostic(.warning, at: position, what + ": is the row a total of them?")
            })
    }

    /// What is found in the rows in parts, one for each key of the lines.
    private func parts<Key: Hashable & Sendable>(of lines: [ServiceLine], by key: (LineKey) -> Key) -> [SumsOfRows] {
        var keys = Interner<Key>()
        let partOfLine = lines.map { Int(keys.number(key($0.key))) }
        let names = lines.map { Self.names(of: $0.key.groups) }
        var ofParts = [SumsOfRows.Survey](repeating: SumsOfRows.Survey(), count: (partOfLine.max() ?? -1) + 1)
        for (line, (named, unnamed)) in counts.enumerated() {
            ofParts[partOfLine[line]].add(named, names: names[line] | 1)
            ofParts[partOfLine[line]].add(unnamed, names: names[line])
        }
        func look(_ places: [Place], through parts: [Int]) -> [SumsOfRows?] {
            let ordered = CountedOrder(of: places.count, below: ofParts.count) { partOfLine[row(places[$0]).line] }
            let found = Mutex([SumsOfRows?](repeating: nil, count: parts.count))
            let surveys = ofParts
            Threads.share(parts.count) { index in
                let rows = ordered[parts[index]].lazy.map { place in
                    let own = places[Int(place)]
                    let row = row(own)
                    return SumsOfRows.Row(
                        amounts: SumsOfRows.Amounts(first: row.quantity.scaled), line: Int(row.place),
                        names: names[row.line] | (own < 0 ? 0 : 1))
                }
                let sums = SumsOfRows(first: rows, of: surveys[parts[index]])
                found.withLock { $0[index] = sums }
            }
            return found.withLock { $0 }
        }
        var sums = look(first, through: Array(ofParts.indices))
        let others = sums.indices.filter { sums[$0] == nil }
        guard !others.isEmpty else { return sums.compactMap(\.self) }
        let isOther = sums.map { $0 == nil }
        let rest = places { line, _ in line >= 0 && isOther[partOfLine[Int(line)]] }
        for (part, found) in zip(others, look(rest, through: others)) { sums[part] = found }
        return sums.compactMap(\.self)
    }

    /// A bit for each group that has a value, above that of the case.
    private static func names(of groups: [String]) -> UInt64 {
        groups.prefix(UInt64.bitWidth - 1).enumerated().reduce(0) { bits, group in
            group.element.isEmpty ? bits : bits | 1 << (group.offset + 1)
        }
    }
}
