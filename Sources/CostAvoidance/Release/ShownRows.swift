/// Rows that are shown, to which a table is added only where it gives nothing withheld away.
struct ShownRows {
    private var basis: ModularBasis
    private var secrets: [ModularVector]
    private let later: [Int: [ModularVector]]

    /// - Parameters:
    ///   - secrets: what may not follow.
    ///   - later: the rows of tables that are not shown yet, by the table's number.
    init(basis: ModularBasis, secrets: [ModularVector], later: [Int: [ModularVector]]) {
        self.basis = basis
        self.secrets = secrets
        self.later = later
    }

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

    /// Counts the rows of a table among what is shown, whatever follows.
    mutating func show(_ table: Int) { later[table]?.forEach { basis.insert($0) } }

    /// Counts the rows of a table among what may not follow, those left out that follow already.
    mutating func protectUnknown(_ table: Int) { secrets += (later[table] ?? []).filter { !basis.contains($0) } }

    /// Adds sums of a table's rows in which each counts with a weight, unless a withheld row would follow.
    ///
    /// - Parameter weights: of each sum, the weight of each row.
    /// - Returns: whether they were added.
    mutating func add(_ weights: [[UInt64]], of table: Int) -> Bool {
        var basis = basis
        for weights in weights { basis.insert(ModularVector(sumOf: later[table] ?? [], weights: weights)) }
        guard !secrets.contains(where: basis.contains) else { return false }
        self.basis = basis
        return true
    }
}
