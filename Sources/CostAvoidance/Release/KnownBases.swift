import Synchronization

/// What is shown where some rows are withheld, as it was worked out last: where fewer rows are withheld, the others are added to that.
///
/// Rows are withheld one after the other until none is given away, and each is looked for beside the same others.
final class KnownBases: Sendable {
    struct Entry {
        /// The rows that are not in the span.
        let withheld: Set<RowAddress>
        let basis: ModularBasis
    }

    /// The one that was used last is the last.
    private let entries = Mutex<[Entry]>([])
    /// One of all rows, one of those beside a table's, and what came of these; more would be kept for nothing.
    private static let most = 4

    /// The known one from which no row is missing that is withheld here, and the fewest others; nil where there is none.
    func nearest(to withheld: Set<RowAddress>) -> Entry? {
        entries.withLock { entries in
            let place = entries.indices.filter { withheld.isSubset(of: entries[$0].withheld) }
                .min { entries[$0].withheld.count < entries[$1].withheld.count }
            guard let place else { return nil }
            let entry = entries.remove(at: place)
            entries.append(entry)
            return entry
        }
    }

    /// Keeps one in the place of that which was not used for longest.
    func keep(_ basis: ModularBasis, withheld: Set<RowAddress>) {
        entries.withLock { entries in
            if entries.count == Self.most { entries.removeFirst() }
            entries.append(Entry(withheld: withheld, basis: basis))
        }
    }
}
