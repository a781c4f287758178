import Dispatch
import Synchronization

/// How many threads work is shared among: as many as there are processors, or fewer where that is asked for.
///
/// It is the process's, as its processors are: whoever starts it says once how many it may take. No result depends on it.
public enum Threads {
    /// 0 where nobody asked for fewer.
    private static let asked = Atomic<Int>(0)

    /// From now on at most so many, from 1.
    public static func limit(to count: Int) { asked.store(max(1, count), ordering: .relaxed) }

    /// As many as work that could be shared among `count` may take.
    public static func most(_ count: Int) -> Int {
        let asked = asked.load(ordering: .relaxed)
        return asked == 0 ? count : min(asked, count)
    }

    /// Does so many pieces of work, on as many threads as there are. Whoever is free takes the next piece.
    public static func share(_ pieces: Int, _ work: @Sendable (Int) -> Void) {
        let threads = most(pieces)
        guard threads < pieces else { return DispatchQueue.concurrentPerform(iterations: pieces, execute: work) }
        let taken = Atomic<Int>(0)
        @Sendable func workOn() {
            while true {
                let next = taken.wrappingAdd(1, ordering: .relaxed).oldValue
                guard next < pieces else { return }
                work(next)
            }
        }
        // Dispatch has a thread beside the one that asks, even for one piece of work.
        if threads == 1 { workOn() } else { DispatchQueue.concurrentPerform(iterations: threads) { _ in workOn() } }
    }
}
