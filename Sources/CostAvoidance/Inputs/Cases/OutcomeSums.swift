import DelimitedText
import Numerics
import Synchronization

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

    /// A row as it is compared with others, kept small: there may be millions.
    private struct Row: Sendable {
        /// The row's line in the file.
        var place: Int32
        /// The number of the row's line of the evaluation, or below it, from -1 down, of one without a case identifier.
        var line: Int32
        /// The quantity in units of the twelfth decimal place; of one that has no room its place among the wide.
        var quantity: Int64

        var lineNumber: Int { Int(line < 0 ? ~line : line) }
    }

    /// Above this a quantity is among the wide: some nine million units.
    private static let widest = Int64.max - 1 << 40
    /// In the order of the file.
    private var rows: [Row] = []
    private var wide: [Int128] = []

    /// - Parameters:
    ///   - named: the rows that have a case identifier, those of alternative events among them, which are left out.
    ///   - unnamed: the others.
    init(_ named: CaseEntries, _ unnamed: [Unnamed]) {
        rows.reserveCapacity(named.count + unnamed.count)
        for place in named.indices {
            let (line, row, quantity) = named.stated(at: place)
            if line >= 0 { add(row, line: line, quantity) }
        }
        for row in unnamed { add(row.place, line: ~row.line, row.quantity.scaled) }
        // Each thread that read them did so in the order of the file.
        rows.sort { $0.place < $1.place }
    }

    private mutating func add(_ place: Int32, line: Int32, _ quantity: Int128) {
        if let narrow = Int64(exactly: quantity), narrow < Self.widest {
            rows.append(Row(place: place, line: line, quantity: narrow))
        } else {
            rows.append(Row(place: place, line: line, quantity: Self.widest + Int64(wide.count)))
            wide.append(quantity)
        }
    }

    private func quantity(_ row: Row) -> Int128 {
        row.quantity < Self.widest ? Int128(row.quantity) : wide[Int(row.quantity - Self.widest)]
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
        var parts: [[Row]] = Array(repeating: [], count: (partOfLine.max() ?? -1) + 1)
        for row in rows { parts[partOfLine[row.lineNumber]].append(row) }
        let found = Mutex([SumsOfRows?](repeating: nil, count: parts.count))
        let all = parts
        Threads.share(all.count) { part in
            let sums = SumsOfRows(
                all[part].lazy.map { row in
                    SumsOfRows.Row(
                        amounts: SumsOfRows.Amounts(first: quantity(row)), line: Int(row.place),
                        names: names[row.lineNumber] | (row.line < 0 ? 0 : 1))
                })
            found.withLock { $0[part] = sums }
        }
        return found.withLock { $0.compactMap(\.self) }
    }

    /// A bit for each group that has a value, above that of the case.
    private static func names(of groups: [String]) -> UInt64 {
        groups.prefix(UInt64.bitWidth - 1).enumerated().reduce(0) { bits, group in
            group.element.isEmpty ? bits : bits | 1 << (group.offset + 1)
        }
    }
}
