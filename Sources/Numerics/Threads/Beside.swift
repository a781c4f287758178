import Dispatch
import Synchronization

/// What is worked out on another thread while whoever will want it does something else.
public final class Beside<Value: Sendable>: Sendable {
    private let work = DispatchGroup()
    private let found = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// - Parameters:
    ///   - isLong: whether it takes longer than to begin it beside something else; if not, it is worked out when it is asked for.
    ///   - make: works it out.
    public init(isLong: Bool, _ make: @escaping @Sendable () -> Value) {
        self.make = make
        guard isLong, Threads.most(2) > 1 else { return }
        DispatchQueue.global().async(group: work) { [self] in
            let value = make()
            found.withLock { $0 = value }
        }
    }

    /// The value, as soon as it is known.
    public var value: Value {
        work.wait()
        if let known = found.withLock({ $0 }) { return known }
        let value = make()
        found.withLock { $0 = value }
        return value
    }
}
