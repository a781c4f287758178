import DelimitedText

/// Keeps the first of each kind by row, whatever the order they come in, and counts all.
struct DoubleCountShelf {
    /// How many sets of rows there are, kept or not, by what they have in common.
    private(set) var sets: [DoubleCount.Subject: Int] = [:]
    private var kept: [DoubleCount.Kind: [DoubleCount]] = [:]
    /// The line of the last that is among the first of its kind, where there are as many as are kept.
    private var lastKept: [DoubleCount.Kind: Int] = [:]

    /// Adds one; what has no chance of being among the first goes now and then.
    mutating func add(_ double: DoubleCount) {
        sets[double.subject, default: 0] += 1
        kept[double.kind, default: []].append(double)
        if let found = kept[double.kind], found.count > 8 * DoubleCounting.limit {
            let first = Array(found.sorted().prefix(DoubleCounting.limit))
            kept[double.kind] = first
            lastKept[double.kind] = first.last?.rows.first?.line
        }
    }

    /// Adds rows of one file.
    mutating func add(_ kind: DoubleCount.Kind, rows: [(line: Int, service: ServiceID)], in file: String) {
        let ordered = rows.sorted { $0.line < $1.line }
        add(DoubleCount(kind, rows: ordered.map { (SourcePosition(file: file, line: $0.line), $0.service) }))
    }

    /// Counts so many more that are not listed: those that are to be have been added.
    mutating func count(_ more: Int, _ kind: DoubleCount.Kind, of services: [ServiceID]) {
        if more > 0 { sets[DoubleCount.Subject(kind, services), default: 0] += more }
    }

    /// Whether rows of which the first is on this line may still be among the first of their kind.
    func wants(_ kind: DoubleCount.Kind, from line: Int) -> Bool { line <= lastKept[kind] ?? .max }

    /// The first of a kind.
    func first(_ kind: DoubleCount.Kind, atMost limit: Int) -> [DoubleCount] {
        Array((kept[kind] ?? []).sorted().prefix(limit))
    }
}
