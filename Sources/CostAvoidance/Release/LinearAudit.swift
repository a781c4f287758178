/// A row by its table and its place in it.
struct RowAddress: Hashable, Comparable {
    var table: Int
    var row: Int

    static func < (left: RowAddress, right: RowAddress) -> Bool {
        (left.table, left.row) < (right.table, right.row)
    }
}

/// Tells whether a withheld row follows from what is shown.
///
/// Every row is a sum of lines, so it is a vector of noughts and ones over lines, and so is the total of each table that has one. A
/// withheld row can be worked out exactly when its vector is a combination of the vectors shown. A row that follows from the totals
/// alone cannot be kept from anybody, so nothing is withheld for its sake and it is not withheld for that of another. Lines that stand in the same rows
/// everywhere count as one. The arithmetic is modulo a prime, which answers as fractions would for vectors this small.
struct LinearAudit {
    private let rows: [RowAddress: [UInt64]]
    private let totals: [[UInt64]]
    private let people: [RowAddress: Int]
    private let order: [RowAddress]
    /// Rows that follow from the totals, which are always shown.
    private let open: Set<RowAddress>

    /// - Parameters:
    ///   - untotalled: the tables whose rows are never added up in the report, because they are of several kinds.
    ///   - discounted: the table of the years in which effects begin, where a total is shown in which each year counts with a
    ///     factor of its own: the present value beside the net.
    init(tables: [Breakdown], lineCount: Int, untotalled: Set<Int> = [], discounted: Int? = nil) {
        var signatures: [[Int32]] = Array(repeating: [], count: lineCount)
        var counter: Int32 = 0
        for table in tables {
            for row in table.rows {
                for line in row.lines { signatures[line].append(counter) }
                counter += 1
            }
        }
        var classes: [[Int32]: Int] = [:]
        let classOfLine = signatures.map { signature in
            if let known = classes[signature] { return known }
            let next = classes.count
            classes[signature] = next
            return next
        }
        var rows: [RowAddress: [UInt64]] = [:]
        var people: [RowAddress: Int] = [:]
        var totals: [[UInt64]] = []
        for (tableIndex, table) in tables.enumerated() {
            var total = [UInt64](repeating: 0, count: classes.count)
            for (position, row) in table.rows.enumerated() {
                var vector = [UInt64](repeating: 0, count: classes.count)
                for line in row.lines { vector[classOfLine[line]] = 1 }
                for index in total.indices { total[index] |= vector[index] }
                let address = RowAddress(table: tableIndex, row: position)
                rows[address] = vector
                people[address] = row.people ?? Int.max
            }
            if !untotalled.contains(tableIndex) { totals.append(total) }
        }
        if let discounted {
            let years = tables[discounted].rows.indices.compactMap { rows[RowAddress(table: discounted, row: $0)] }
            totals.append(ModularBasis.sum(of: years, weights: years.indices.map(ModularBasis.someWeight)))
        }
        var shownAnyway = ModularBasis()
        for total in totals { shownAnyway.insert(total) }
        open = Set(rows.filter { shownAnyway.contains($0.value) }.keys)
        self.rows = rows
        self.people = people
        self.totals = totals
        order = rows.keys.sorted()
    }

    /// The first withheld row that what is shown gives away; nil where none is.
    func exposedRow(withheld: Set<RowAddress>) -> RowAddress? {
        let shown = basis(withheld: withheld)
        return order.first { withheld.contains($0) && !open.contains($0) && shown.contains(rows[$0] ?? []) }
    }

    /// The row to withhold so that another is no longer given away: the one about the fewest people of the same table, and
    /// of the other tables where that is empty.
    ///
    /// - Parameter tables: the tables that may still lose a row; all where nil.
    func nextToWithhold(
        beside exposed: RowAddress, withheld: Set<RowAddress>, in tables: Range<Int>? = nil
    ) -> RowAddress? {
        let shown = order.filter { address in
            !withheld.contains(address) && !open.contains(address) && rows[address]?.contains(1) == true
                && tables?.contains(address.table) ?? true
        }
        let candidates = shown.sorted { left, right in
            let leftElsewhere = left.table == exposed.table ? 0 : 1
            let rightElsewhere = right.table == exposed.table ? 0 : 1
            return (leftElsewhere, people[left] ?? 0, left.row) < (rightElsewhere, people[right] ?? 0, right.row)
        }
        let vector = rows[exposed] ?? []
        // Prefer a row whose going is enough by itself.
        for candidate in candidates where candidate.table == exposed.table {
            if !basis(withheld: withheld.union([candidate])).contains(vector) { return candidate }
        }
        return candidates.first
    }

    /// What is shown of the first tables, to be added to from the rest.
    func shown(withheld: Set<RowAddress>, ofFirst tables: Int) -> ShownRows {
        let later = order.filter { $0.table >= tables }
        return ShownRows(
            basis: basis(withheld: withheld.union(later)), secrets: withheld.subtracting(open).compactMap { rows[$0] },
            later: Dictionary(grouping: later, by: \.table).mapValues { $0.compactMap { rows[$0] } })
    }

    private func basis(withheld: Set<RowAddress>) -> ModularBasis {
        var basis = ModularBasis()
        for total in totals { basis.insert(total) }
        for address in order where !withheld.contains(address) { basis.insert(rows[address] ?? []) }
        return basis
    }
}

/// Rows that are shown, to which a table is added only where it gives nothing withheld away.
struct ShownRows {
    fileprivate var basis: ModularBasis
    fileprivate var secrets: [[UInt64]]
    fileprivate let later: [Int: [[UInt64]]]

    /// Adds tables by their numbers, unless a withheld row would follow.
    ///
    /// - Returns: whether they were added.
    mutating func add(_ tables: [Int]) -> Bool {
        var basis = basis
        for table in tables { later[table]?.forEach { basis.insert($0) } }
        guard !secrets.contains(where: basis.contains) else { return false }
        self.basis = basis
        return true
    }

    /// Counts the rows of a table among what may not follow.
    mutating func protect(_ table: Int) { secrets += later[table] ?? [] }

    /// Adds sums of a table's rows in which each counts with a weight, unless a withheld row would follow.
    ///
    /// - Parameter weights: of each sum, the weight of each row.
    /// - Returns: whether they were added.
    mutating func add(_ weights: [[UInt64]], of table: Int) -> Bool {
        var basis = basis
        for weights in weights { basis.insert(ModularBasis.sum(of: later[table] ?? [], weights: weights)) }
        guard !secrets.contains(where: basis.contains) else { return false }
        self.basis = basis
        return true
    }
}

/// A basis of vectors modulo the Mersenne prime 2^61 - 1.
struct ModularBasis {
    private static let prime: UInt64 = (1 << 61) - 1
    private var pivots: [Int: [UInt64]] = [:]

    /// Adds a vector to the span.
    mutating func insert(_ vector: [UInt64]) {
        let rest = reduced(vector)
        guard let lead = rest.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(rest[lead], Self.prime - 2)
        pivots[lead] = rest.map { Self.product($0, inverse) }
    }

    /// Whether a vector lies in the span.
    func contains(_ vector: [UInt64]) -> Bool { reduced(vector).allSatisfy { $0 == 0 } }

    /// A weight that is related to no other, for factors whose values do not matter (SplitMix64).
    static func someWeight(_ place: Int) -> UInt64 {
        var bits = UInt64(place + 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return (bits ^ (bits >> 31)) % prime
    }

    /// Vectors added up, each times its weight.
    static func sum(of vectors: [[UInt64]], weights: [UInt64]) -> [UInt64] {
        var sum = [UInt64](repeating: 0, count: vectors.first?.count ?? 0)
        for (vector, weight) in zip(vectors, weights) {
            for index in sum.indices {
                sum[index] = (sum[index] + product(vector[index], weight % prime)) % prime
            }
        }
        return sum
    }

    private func reduced(_ vector: [UInt64]) -> [UInt64] {
        var rest = vector
        for lead in rest.indices where rest[lead] != 0 {
            guard let pivot = pivots[lead] else { continue }
            let factor = rest[lead]
            for index in lead..<rest.count where pivot[index] != 0 {
                let subtracted = Self.product(factor, pivot[index])
                rest[index] =
                    rest[index] >= subtracted ? rest[index] - subtracted : rest[index] + Self.prime - subtracted
            }
        }
        return rest
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return prime.dividingFullWidth((high, low)).remainder
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}
