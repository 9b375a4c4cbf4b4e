internal import Foundation

/// What a signal does to the program.
package enum Signals {
    /// Writing to a closed pipe is seen as a status (`EPIPE`), and Ctrl-C leaves the line of progress before it ends
    /// us.
    package static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is seen as a status, too (`EFBIG`).
        signal(SIGXFSZ, SIG_IGN)
        guard isatty(STDERR_FILENO) == 1 else { return }
        signal(SIGINT) { number in
            // Only calls that POSIX allows in a handler.
            let line: StaticString = "\n"
            _ = write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
            signal(number, SIG_DFL)
            raise(number)
        }
    }
}
