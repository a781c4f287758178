import Dispatch
import Synchronization

/// What is worked out on another thread while whoever will want it does something else.
public final class Beside<Value: Sendable>: Sendable {
    /// Once it is known, what it was worked out from is not held.
    private enum State {
        case waiting(@Sendable () -> Value)
        case known(Value)
    }

    private let work = DispatchGroup()
    private let state: Mutex<State>

    /// - Parameters:
    ///   - isLong: whether it takes longer than to begin it beside something else; if not, it is worked out when it is asked for.
    ///   - make: works it out.
    public init(isLong: Bool, _ make: @escaping @Sendable () -> Value) {
        state = Mutex(.waiting(make))
        guard isLong, Threads.most(2) > 1 else { return }
        DispatchQueue.global().async(group: work) { [self] in settle() }
    }

    /// What is worked out of so many rows, few of which are looked through sooner than another thread begins.
    public convenience init(rows count: Int, _ make: @escaping @Sendable () -> Value) {
        self.init(isLong: count > 10_000, make)
    }

    /// The value, as soon as it is known.
    public var value: Value {
        work.wait()
        return settle()
    }

    @discardableResult private func settle() -> Value {
        state.withLock { state in
            switch state {
            case .known(let value): return value
            case .waiting(let make):
                let value = make()
                state = .known(value)
                return value
            }
        }
    }
}
