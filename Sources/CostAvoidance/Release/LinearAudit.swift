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
/// Every figure of a row is a sum over atoms, so it is a vector over them, and so is the total of each table that has one. A withheld
/// row can be worked out exactly when a vector of it is a combination of the vectors shown. A row that follows from the totals alone
/// cannot be kept from anybody, so nothing is withheld for its sake and it is not withheld for that of another. Atoms that count alike
/// everywhere are one. The arithmetic is modulo a prime, which answers as fractions would for vectors this small.
struct LinearAudit {
    private let rows: [RowAddress: [ModularVector]]
    private let people: [RowAddress: Int]
    private let order: [RowAddress]
    /// Rows of other tables that tell the same, as of a body that bears one service.
    private let twins: [[ModularVector]: [RowAddress]]
    /// Rows that are never shown.
    let secret: Set<RowAddress>
    /// Rows that follow from the totals, which are always shown.
    private let open: Set<RowAddress>
    private let shownAnyway: ModularBasis
    private let bases = KnownBases()

    /// - Parameters:
    ///   - atomCount: how many atoms there are.
    ///   - alsoShown: sums that are shown beside the tables in any case.
    init(_ tables: [AuditTable], atomCount: Int, alsoShown: [AuditTable.Sum] = []) {
        let classes = AtomClasses(tables, alsoShown, atomCount: atomCount)
        var rows: [RowAddress: [ModularVector]] = [:]
        var people: [RowAddress: Int] = [:]
        var shownAnyway = ModularBasis()
        for sum in alsoShown { shownAnyway.insert(classes.vector(sum)) }
        var secret: Set<RowAddress> = []
        for (tableIndex, table) in tables.enumerated() {
            var figures: [[ModularVector]] = []
            for (position, row) in table.rows.enumerated() {
                let vectors = row.sums.map(classes.vector)
                for (figure, vector) in vectors.enumerated() {
                    if figure == figures.count { figures.append([]) }
                    figures[figure].append(vector)
                }
                let address = RowAddress(table: tableIndex, row: position)
                rows[address] = vectors
                people[address] = row.people ?? Int.max
                if table.standing == .secret { secret.insert(address) }
            }
            guard table.standing == .totalled else { continue }
            for own in figures {
                shownAnyway.insert(ModularVector(sumOf: own, weights: Array(repeating: 1, count: own.count)))
            }
        }
        open = Set(rows.filter { $0.value.allSatisfy(shownAnyway.contains) }.keys)
        self.shownAnyway = shownAnyway
        self.rows = rows
        self.people = people
        self.secret = secret
        order = rows.keys.sorted()
        twins = Dictionary(grouping: order.filter { rows[$0]?.isEmpty == false }) { rows[$0] ?? [] }
    }

    /// A row, and those of other tables that tell the same: what one of them is withheld for, the others would tell.
    func withTwins(_ address: RowAddress) -> [RowAddress] {
        let alike = twins[rows[address] ?? []] ?? []
        return alike.contains(address) ? alike.filter { !secret.contains($0) } : [address]
    }

    /// The first withheld row that what is shown gives away; nil where none is.
    func exposedRow(withheld: Set<RowAddress>) -> RowAddress? {
        let shown = basis(withheld: withheld)
        return order.first { withheld.contains($0) && !open.contains($0) && isExposed($0, by: shown) }
    }

    private func isExposed(_ address: RowAddress, by shown: ModularBasis) -> Bool {
        (rows[address] ?? []).contains { shown.contains($0) && !shownAnyway.contains($0) }
    }

    /// The row to withhold so that another is no longer given away, with those that tell the same: the one about the fewest people of
    /// the same table, and of the other tables where that is empty. None where no row is left.
    ///
    /// - Parameter tables: the tables that may still lose a row; all where nil.
    func nextToWithhold(
        beside exposed: RowAddress, withheld: Set<RowAddress>, in tables: Range<Int>? = nil
    ) -> [RowAddress] {
        let shown = order.filter { address in
            !withheld.contains(address) && !secret.contains(address) && !open.contains(address)
                && rows[address]?.contains { !$0.isEmpty } == true
                && tables?.contains(address.table) ?? true
        }
        let candidates = shown.sorted { left, right in
            let leftElsewhere = left.table == exposed.table ? 0 : 1
            let rightElsewhere = right.table == exposed.table ? 0 : 1
            return (leftElsewhere, people[left] ?? 0, left.row) < (rightElsewhere, people[right] ?? 0, right.row)
        }
        // Prefer a row whose going is enough by itself: of the same table or, of what no table shows, any.
        let preferred = candidates.filter { $0.table == exposed.table || secret.contains(exposed) }
        func together(_ address: RowAddress) -> [RowAddress] {
            withTwins(address).filter { twin in !withheld.contains(twin) && tables?.contains(twin.table) ?? true }
        }
        let others = basis(withheld: withheld.union(preferred.flatMap(together)))
        guard let found = firstEnough(preferred[...], for: exposed, beside: others) else {
            return candidates.first.map(together) ?? []
        }
        let next = together(found.row)
        // What is shown without them is known now, and is asked for next.
        bases.keep(found.basis, withheld: withheld.union(next).subtracting(secret))
        return next
    }

    /// The first of some rows whose going is enough that another is no longer given away, and what all others then tell; nil where none is.
    ///
    /// - Parameter others: what is shown beside all of them. It is added to half by half, so that of many rows each is looked at beside
    ///   the others without adding these anew for each.
    private func firstEnough(
        _ candidates: ArraySlice<RowAddress>, for exposed: RowAddress, beside others: ModularBasis
    ) -> (row: RowAddress, basis: ModularBasis)? {
        guard let first = candidates.first, !isExposed(exposed, by: others) else { return nil }
        guard candidates.count > 1 else { return (first, others) }
        let half = candidates.startIndex + candidates.count / 2
        let (before, after) = (candidates[..<half], candidates[half...])
        return firstEnough(before, for: exposed, beside: adding(after, to: others))
            ?? firstEnough(after, for: exposed, beside: adding(before, to: others))
    }

    private func adding(_ added: some Sequence<RowAddress>, to basis: ModularBasis) -> ModularBasis {
        var basis = basis
        for address in added { rows[address]?.forEach { basis.insert($0) } }
        return basis
    }

    /// What is shown of the first tables, to be added to from the rest.
    func shown(withheld: Set<RowAddress>, ofFirst tables: Int) -> ShownRows {
        let later = order.filter { $0.table >= tables }
        let protected = withheld.union(secret).subtracting(open)
        return ShownRows(
            basis: basis(withheld: withheld.union(later)),
            secrets: protected.filter { $0.table < tables }.flatMap { rows[$0] ?? [] }
                .filter { !shownAnyway.contains($0) },
            later: Dictionary(grouping: later, by: \.table).mapValues { $0.flatMap { rows[$0] ?? [] } })
    }

    private func basis(withheld: Set<RowAddress>) -> ModularBasis {
        let withheld = withheld.subtracting(secret)
        let known = bases.nearest(to: withheld)
        if let known, known.withheld == withheld { return known.basis }
        let basis =
            if let known {
                adding(known.withheld.subtracting(withheld).sorted(), to: known.basis)
            } else {
                adding(order.filter { !withheld.contains($0) && !secret.contains($0) }, to: shownAnyway)
            }
        bases.keep(basis, withheld: withheld)
        return basis
    }
}

/// Atoms that count alike in every sum.
private struct AtomClasses {
    private let classOfAtom: [Int]

    init(_ tables: [AuditTable], _ alsoShown: [AuditTable.Sum], atomCount: Int) {
        var signatures: [[UInt64]] = Array(repeating: [], count: atomCount)
        var counter: UInt64 = 0
        func note(_ sum: AuditTable.Sum) {
            for (place, atom) in sum.atoms.enumerated() {
                signatures[atom] += [counter, sum.weights?[place] ?? 1]
            }
            counter += 1
        }
        for table in tables { for row in table.rows { row.sums.forEach(note) } }
        alsoShown.forEach(note)
        var classes: [[UInt64]: Int] = [:]
        classOfAtom = signatures.map { signature in
            if let known = classes[signature] { return known }
            let next = classes.count
            classes[signature] = next
            return next
        }
    }

    func vector(_ sum: AuditTable.Sum) -> ModularVector {
        var isTold = Set<Int>()
        var entries: [(place: Int32, weight: UInt64)] = []
        for (place, atom) in sum.atoms.enumerated() where isTold.insert(classOfAtom[atom]).inserted {
            // Never traps: there are no more classes than atoms, of which memory holds each.
            entries.append((Int32(classOfAtom[atom]), sum.weights?[place] ?? 1))
        }
        return ModularVector(adding: entries)
    }
}
