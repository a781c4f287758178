import Synchronization

/// A value that is made when it is first asked for, which most runs never do. Copies of what keeps it share it.
final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// The value, from what makes it the first time.
    func value(_ make: () -> Value) -> Value {
        made.withLock { known in
            if let known { return known }
            let value = make()
            known = value
            return value
        }
    }
}
