/// A table as a linear audit takes it: every row as sums over atoms, the finest things that are told apart.
struct AuditTable: Sendable {
    /// What a figure of a row adds up.
    struct Sum {
        var atoms: [Int]
        /// What each counts with; nil where all count fully.
        var weights: [UInt64]?
        /// The same as binary fractions, of sums that are looked at for how near others come to them.
        var sizes: [Double] = []

        /// A sum in which every atom counts fully.
        init(of atoms: [Int]) { self.atoms = atoms }

        init(of atoms: [Int], weights: [UInt64]) {
            self.atoms = atoms
            self.weights = weights
        }

        /// - Parameter weighed: atoms, ascending, with what each counts with.
        init(weighed: [(atom: Int, weight: UnitWeight)]) {
            atoms = weighed.map(\.atom)
            weights = weighed.map(\.weight.residue)
            sizes = weighed.map(\.weight.size)
        }
    }

    struct Row {
        var people: Int?
        /// The year whose amounts it holds: the same people may stand in several.
        var year: Int?
        /// The sums that its figures show; figures that count alike are one.
        var sums: [Sum]
    }

    /// Whether a report has the table, and the total of its rows.
    enum Standing {
        /// It has both.
        case totalled
        /// Its rows are of several kinds and never added up.
        case untotalled
        /// It has neither: the rows are what nothing shown may give away.
        case secret
    }

    var rows: [Row]
    var standing: Standing

    /// The most people that some rows of one year can be about together: those of rows that share an atom, as the parts of several
    /// bearers do, are the same.
    func people(inRows places: [Int]) -> Int {
        // Each row points to one before it with which it shares an atom, or to itself. Galler and Fisher, An improved equivalence
        // algorithm (1964).
        var before = Array(places.indices)
        func first(_ row: Int) -> Int {
            var row = row
            while before[row] != row {
                before[row] = before[before[row]]
                row = before[row]
            }
            return row
        }
        var rowOfAtom: [Int: Int] = [:]
        for (row, place) in places.enumerated() {
            for atom in rows[place].sums.lazy.flatMap(\.atoms) {
                if let known = rowOfAtom[atom] { before[first(row)] = first(known) }
                rowOfAtom[atom] = row
            }
        }
        var people: [Int: Int] = [:]
        for (row, place) in places.enumerated() {
            people[first(row), default: 0] = max(people[first(row), default: 0], rows[place].people ?? 0)
        }
        return people.values.reduce(0, +)
    }

    /// A table whose rows are sums of whole lines, each an atom.
    init(_ breakdown: Breakdown, _ standing: Standing) {
        rows = breakdown.rows.map { Row(people: $0.people, sums: [Sum(of: $0.lines)]) }
        self.standing = standing
    }

    init(rows: [Row], _ standing: Standing) {
        self.rows = rows
        self.standing = standing
    }
}
