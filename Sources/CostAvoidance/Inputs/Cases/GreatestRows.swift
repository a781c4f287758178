import DelimitedText
import Numerics

/// The greatest row of each line, to find one that is the sum of all others: a total without a word that says so.
struct GreatestRows: Sendable {
    private struct Row: Sendable {
        var quantity: Quantity
        var line: Int
    }

    private var rows: [Row] = []

    /// Fewer other rows than this add up to one by chance.
    private static let fewestOthers = 5

    /// Notes a row of a line, by the line's number.
    mutating func note(_ quantity: Quantity, at place: Int, ofLine number: Int) {
        if number == rows.count {
            rows.append(Row(quantity: quantity, line: place))
        } else if quantity > rows[number].quantity {
            rows[number] = Row(quantity: quantity, line: place)
        }
    }

    /// Adds the part of the file that follows, whose lines have these numbers here.
    mutating func append(_ other: GreatestRows, numbered numbers: [Int32]) {
        for (index, row) in other.rows.enumerated() { note(row.quantity, at: row.line, ofLine: Int(numbers[index])) }
    }

    /// A warning at each row that is the sum of all others of its service, or of its service in one group.
    func sums(of lines: [ServiceLine], in file: String, column: Int?) -> Diagnostics {
        struct Part: Hashable {
            var service: ServiceID
            var groups: [String]?
        }
        var parts: [Part: [Int]] = [:]
        for (index, line) in lines.enumerated() where index < rows.count {
            parts[Part(service: line.key.service), default: []].append(index)
            parts[Part(service: line.key.service, groups: line.key.groups), default: []].append(index)
        }
        var told: Set<Int> = []
        for indices in parts.values {
            if let row = sum(of: indices, lines) { told.insert(row) }
        }
        return Diagnostics(
            told.map { line in
                TotalRows.diagnostic(
                    .warning, at: SourcePosition(file: file, line: line, column: (column ?? -1) + 1),
                    "the quantity is the sum of all other rows of the service: is the row a total of them?")
            })
    }

    /// The place of the greatest row of some lines, where it is as much as all others together.
    private func sum(of indices: [Int], _ lines: [ServiceLine]) -> Int? {
        guard let greatest = indices.map({ rows[$0] }).max(by: { $0.quantity < $1.quantity }),
            indices.reduce(0, { $0 + lines[$1].rowCount }) > Self.fewestOthers
        else { return nil }
        var total = Quantity.zero
        for index in indices {
            let units = lines[index].unitsBeforeLikelihood
            guard units.increased.central.isZero, let sum = try? total.adding(units.avoided.central) else { return nil }
            total = sum
        }
        guard !total.isZero, let twice = try? greatest.quantity.adding(greatest.quantity) else { return nil }
        return twice == total ? greatest.line : nil
    }
}
