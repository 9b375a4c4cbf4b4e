internal import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks.
final class OnDemand<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Nil where nobody has asked yet.
    var made: Value? { state.withLock(\.self) }

    var value: Value {
        state.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
