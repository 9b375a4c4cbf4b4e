internal import Build
internal import Foundation

/// Ctrl-C, and a service manager that wants us to end: the work stops after what has begun. Asked twice, it ends at
/// once.
enum Interruption {
    private static let cancellation = Cancellation()

    /// From now on, the first SIGINT or SIGTERM cancels what is returned.
    static func watch() -> Cancellation {
        // Made here, since a handler may only set a flag that is there.
        let cancellation = cancellation
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                if Interruption.cancellation.isCancelled {
                    signal(number, SIG_DFL)
                    raise(number)
                }
                Interruption.cancellation.cancel()
            }
        }
        return cancellation
    }
}
