internal import Foundation
internal import Workspace

/// Ctrl-C, a terminal that is closed, and a service manager that wants us to end: the work stops after what has begun.
/// Asked twice, it ends at once.
enum Interruption {
    private static let cancellation = Cancellation()

    /// From now on, the first SIGINT, SIGTERM or SIGHUP cancels what is returned; a SIGHUP that `nohup` keeps away
    /// stays away.
    static func watch() -> Cancellation {
        // Made here, since a handler may only set a flag that is there.
        let cancellation = cancellation
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let former = signal(number) { number in
                if Interruption.cancellation.isCancelled {
                    signal(number, SIG_DFL)
                    raise(number)
                }
                Interruption.cancellation.cancel()
            }
            let isIgnored = unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
            if number == SIGHUP, isIgnored { signal(number, SIG_IGN) }
        }
        return cancellation
    }
}
