/// Puts what the pieces of a file held together, in the order of the file, as fast as they come.
///
/// A piece whose quotes are out of order is not taken, nor any behind it, because the cuts behind it may be wrong;
/// its own start is right, because the pieces before it were in order. Whoever gathers reads on from there in one go.
struct CSVGathering<Partial: Sendable>: Sendable {
    /// What has been put together.
    private(set) var whole: CSVOutcome<Partial>
    /// The first piece whose quotes are out of order.
    private(set) var upset: Int?
    private var next = 0
    private var waiting: [Int: CSVOutcome<Partial>] = [:]

    init(_ header: CSVOutcome<Partial>) { whole = header }

    /// Whether a piece may still be of use.
    func wants(_ index: Int) -> Bool { upset.map { index < $0 } ?? true }

    /// Takes what a piece held, and all that waited for it.
    mutating func take(
        _ read: CSVOutcome<Partial>, at index: Int, merge: (inout Partial, Partial) -> Void
    ) {
        if read.isUpset {
            upset = min(upset ?? index, index)
            return
        }
        waiting[index] = read
        while let outcome = waiting.removeValue(forKey: next) {
            whole.append(outcome, merge)
            next += 1
        }
    }
}
