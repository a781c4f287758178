import Synchronization

/// How far long work has come. One side advances it from any thread, the other looks from time to time.
public final class WorkProgress: Sendable {
    /// How far one stage of the work has come.
    public struct Stage: Sendable, Hashable {
        /// What is being done, `reading outcomes.csv`.
        public var name: String
        /// How much of it there is, in a unit of its own.
        public var total: Int
        /// How much of it is done.
        public var done: Int

        /// A stage that has come so far.
        public init(name: String, total: Int, done: Int) {
            self.name = name
            self.total = total
            self.done = done
        }
    }

    private let stage = Mutex<Stage?>(nil)

    /// Nothing begun yet.
    public init() {}

    /// Begins a stage.
    public func begin(_ name: String, total: Int) {
        stage.withLock { $0 = Stage(name: name, total: total, done: 0) }
    }

    /// Notes that more of the stage is done.
    public func advance(by amount: Int) { stage.withLock { $0?.done += amount } }

    /// The stage under way; nil before the first.
    public var current: Stage? { stage.withLock { $0 } }
}
