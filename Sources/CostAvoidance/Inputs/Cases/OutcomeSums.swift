import DelimitedText
import Numerics

/// Rows of `outcomes.csv` whose quantity is the sum of other rows of the service, or of the service in one group.
struct OutcomeSums: Sendable {
    private struct Row: Sendable {
        /// The number of the row's line of the evaluation.
        var number: Int32
        /// The row's line in the file.
        var place: Int32
        var quantity: Quantity
        var naming: Naming
    }

    /// Whether a row has a case identifier.
    enum Naming: Sendable { case named, unnamed }

    private var rows: [Row] = []

    /// Notes a row of a line, by the line's number.
    mutating func note(_ quantity: Quantity, at place: Int, _ naming: Naming, ofLine number: Int) {
        rows.append(
            Row(number: Int32(clamping: number), place: Int32(clamping: place), quantity: quantity, naming: naming))
    }

    /// Adds another part of the file, whose lines have these numbers here.
    mutating func append(_ other: OutcomeSums, numbered numbers: [Int32]) {
        for var row in other.rows {
            row.number = numbers[Int(row.number)]
            rows.append(row)
        }
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

    /// The rows in the order of the file, in which they mostly are.
    private var inOrder: [Row] {
        zip(rows, rows.dropFirst()).allSatisfy { $0.place <= $1.place } ? rows : rows.sorted { $0.place < $1.place }
    }

    /// The rows in parts, one for each key of the lines.
    private func parts<Key: Hashable & Sendable>(of lines: [ServiceLine], by key: (LineKey) -> Key) -> [SumsOfRows] {
        var keys = Interner<Key>()
        let partOfLine = lines.map { Int(keys.number(key($0.key))) }
        // Rows stand in them by their place: there may be millions.
        var parts: [[Int32]] = Array(repeating: [], count: (partOfLine.max() ?? -1) + 1)
        let rows = inOrder
        let names = lines.map { Self.names(of: $0.key.groups) }
        for (place, row) in rows.enumerated() {
            parts[partOfLine[Int(row.number)]].append(Int32(clamping: place))
        }
        return parts.map { places in
            SumsOfRows(
                places.lazy.map { place in
                    let row = rows[Int(place)]
                    return SumsOfRows.Row(
                        amounts: SumsOfRows.Amounts(first: row.quantity.scaled), line: Int(row.place),
                        names: names[Int(row.number)] | (row.naming == .named ? 1 : 0))
                })
        }
    }

    /// A bit for each group that has a value, above that of the case.
    private static func names(of groups: [String]) -> UInt64 {
        groups.prefix(UInt64.bitWidth - 1).enumerated().reduce(0) { bits, group in
            group.element.isEmpty ? bits : bits | 1 << (group.offset + 1)
        }
    }
}
