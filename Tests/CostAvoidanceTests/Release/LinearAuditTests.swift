import Testing

@testable import CostAvoidance

/// Small random tables, of which everything can be tried: what follows from what is shown is worked out anew by elimination in ordinary
/// numbers, and which row has to go by leaving out each.
@Suite("What follows from rows that are shown, beside an elimination of its own")
struct LinearAuditTests {
    private static let atoms = 7

    private static func tables(_ seed: Int) -> [AuditTable] {
        var numbers = MadeNumbers(state: UInt64(seed))
        let cuts = 2 + numbers.below(2)
        return (0..<cuts).map { cut in
            let count = 2 + numbers.below(4)
            let rowOfAtom = (0..<atoms).map { _ in numbers.below(count) }
            let weighs = cut > 0 && numbers.below(3) == 0
            let rows = (0..<count).map { row in
                let own = rowOfAtom.indices.filter { rowOfAtom[$0] == row }
                let sum =
                    weighs
                    ? AuditTable.Sum(of: own, weights: own.map { _ in UInt64(1 + numbers.below(4)) })
                    : AuditTable.Sum(of: own)
                return AuditTable.Row(people: 1 + numbers.below(20), year: nil, sums: [sum])
            }
            return AuditTable(rows: rows, .totalled)
        }
    }

    private static func vector(_ sum: AuditTable.Sum) -> [Double] {
        var vector = [Double](repeating: 0, count: atoms)
        for (place, atom) in sum.atoms.enumerated() { vector[atom] = Double(sum.weights?[place] ?? 1) }
        return vector
    }

    private static func rank(_ vectors: [[Double]]) -> Int {
        var rows = vectors
        var rank = 0
        for column in 0..<atoms {
            guard let pivot = rows.indices.dropFirst(rank).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-9
            else { continue }
            rows.swapAt(rank, pivot)
            for row in rows.indices.dropFirst(rank + 1) {
                let factor = rows[row][column] / rows[rank][column]
                for place in 0..<atoms { rows[row][place] -= factor * rows[rank][place] }
            }
            rank += 1
        }
        return rank
    }

    private static func follows(_ vector: [Double], from shown: [[Double]]) -> Bool {
        rank(shown + [vector]) == rank(shown)
    }

    private static func totals(_ tables: [AuditTable]) -> [[Double]] {
        tables.map { table in
            table.rows.map { vector($0.sums[0]) }.reduce([Double](repeating: 0, count: atoms)) { sum, row in
                zip(sum, row).map(+)
            }
        }
    }

    private static func isExposed(_ address: RowAddress, _ tables: [AuditTable], withheld: Set<RowAddress>) -> Bool {
        let totals = totals(tables)
        let own = vector(tables[address.table].rows[address.row].sums[0])
        guard !follows(own, from: totals) else { return false }
        let shown = tables.enumerated().flatMap { table, audited in
            audited.rows.indices.filter { !withheld.contains(RowAddress(table: table, row: $0)) }.map {
                vector(audited.rows[$0].sums[0])
            }
        }
        return follows(own, from: totals + shown)
    }

    @Test("The first withheld row that follows is found, and none where none follows", arguments: 1...200)
    func exposed(seed: Int) {
        let tables = Self.tables(seed)
        let addresses = tables.enumerated().flatMap { table, audited in
            audited.rows.indices.map { RowAddress(table: table, row: $0) }
        }
        var numbers = MadeNumbers(state: UInt64(seed) &* 77)
        let withheld = Set(addresses.filter { _ in numbers.below(3) == 0 })
        let audit = LinearAudit(tables, atomCount: Self.atoms)
        let expected = addresses.first {
            withheld.contains($0) && Self.isExposed($0, tables, withheld: withheld)
        }
        #expect(audit.exposedRow(withheld: withheld) == expected)
        guard let expected else { return }
        let next = audit.nextToWithhold(beside: expected, withheld: withheld)
        let totals = Self.totals(tables)
        let candidates = addresses.filter { address in
            let own = Self.vector(tables[address.table].rows[address.row].sums[0])
            return address.table == expected.table && !withheld.contains(address) && own.contains { $0 != 0 }
                && !Self.follows(own, from: totals)
        }.sorted {
            let people = (tables[$0.table].rows[$0.row].people ?? 0, tables[$1.table].rows[$1.row].people ?? 0)
            return (people.0, $0.row) < (people.1, $1.row)
        }
        /// A row with those of any table that tell the same: the one is not withheld without the others.
        func together(_ row: RowAddress) -> Set<RowAddress> {
            func told(_ address: RowAddress) -> [[Double]] {
                tables[address.table].rows[address.row].sums.map(Self.vector)
            }
            return Set(addresses.filter { told($0) == told(row) && !withheld.contains($0) })
        }
        let enough = candidates.first { !Self.isExposed(expected, tables, withheld: withheld.union(together($0))) }
        if let first = enough ?? candidates.first { #expect(Set(next) == together(first)) }
    }

    @Test("Rows that share an atom are the same people, whatever comes between them")
    func sharedPeople() {
        func row(_ people: Int, _ atoms: [Int]) -> AuditTable.Row {
            AuditTable.Row(people: people, year: nil, sums: [AuditTable.Sum(of: atoms)])
        }
        let table = AuditTable(rows: [row(3, [0, 1]), row(5, [2]), row(4, [3]), row(2, [1, 3])], .totalled)
        #expect(table.people(inRows: [0, 1, 2]) == 12)
        #expect(table.people(inRows: [0, 1, 2, 3]) == 9)
        #expect(table.people(inRows: []) == 0)
    }
}
