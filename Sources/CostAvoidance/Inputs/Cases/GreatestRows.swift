import DelimitedText
import Numerics

/// The greatest row of each line, to find one that is the sum of all others: a total without a word that says so.
struct GreatestRows: Sendable {
    private struct Row: Sendable {
        var quantity: Quantity
        var line: Int
        var naming: Naming

        var magnitude: Quantity { quantity.isNegative ? quantity.negated : quantity }
    }

    /// Whether a row says whom it is about.
    enum Naming: Sendable { case named, unnamed }

    private var rows: [Row] = []

    /// Notes a row of a line, by the line's number.
    mutating func note(_ quantity: Quantity, at place: Int, _ naming: Naming, ofLine number: Int) {
        note(Row(quantity: quantity, line: place, naming: naming), ofLine: number)
    }

    private mutating func note(_ row: Row, ofLine number: Int) {
        if number == rows.count {
            rows.append(row)
        } else if row.magnitude > rows[number].magnitude {
            rows[number] = row
        }
    }

    /// Adds the part of the file that follows, whose lines have these numbers here.
    mutating func append(_ other: GreatestRows, numbered numbers: [Int32]) {
        for (index, row) in other.rows.enumerated() { note(row, ofLine: Int(numbers[index])) }
    }

    /// What is said of each row that is the sum of all others of its service, or of its service in one group: an error where it
    /// alone names nobody, else a warning.
    ///
    /// - Parameter unnamed: how many rows of the file name nobody.
    func sums(of lines: [ServiceLine], unnamed: Int, in file: String, column: Int?) -> Diagnostics {
        struct Part: Hashable {
            var service: ServiceID
            var groups: [String]?
        }
        var parts: [Part: [Int]] = [:]
        for (index, line) in lines.enumerated() where index < rows.count {
            parts[Part(service: line.key.service), default: []].append(index)
            parts[Part(service: line.key.service, groups: line.key.groups), default: []].append(index)
        }
        var told: [Int: Row] = [:]
        for indices in parts.values {
            if let row = sum(of: indices, lines) { told[row.line] = row }
        }
        let areTotals = told.values.count { $0.naming == .unnamed } == unnamed
        return Diagnostics(
            told.values.map { row in
                let position = SourcePosition(file: file, line: row.line, column: (column ?? -1) + 1)
                let what = "the quantity is the sum of all other rows of the service"
                return row.naming == .unnamed && areTotals
                    ? TotalRows.diagnostic(at: position, what + ", and the row names nobody: it is a total of them")
                    : TotalRows.diagnostic(.warning, at: position, what + ": is the row a total of them?")
            })
    }

    /// The greatest row of some lines, where it is as much as all others together.
    private func sum(of indices: [Int], _ lines: [ServiceLine]) -> Row? {
        guard let greatest = indices.map({ rows[$0] }).max(by: { $0.magnitude < $1.magnitude }) else { return nil }
        let others = indices.reduce(0, { $0 + lines[$1].rowCount }) - 1
        guard TotalRows.isBeyondChance(greatest.quantity.decimal, others: others) else { return nil }
        var total = Quantity.zero
        for index in indices {
            let units = lines[index].unitsBeforeLikelihood
            let (one, none) =
                greatest.quantity.isNegative ? (units.increased, units.avoided) : (units.avoided, units.increased)
            guard none.central.isZero, let sum = try? total.adding(one.central) else { return nil }
            total = sum
        }
        guard !total.isZero, let twice = try? greatest.quantity.adding(greatest.quantity) else { return nil }
        return twice == total || twice == total.negated ? greatest : nil
    }
}
