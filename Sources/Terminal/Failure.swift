package import Findings

/// Why a command could not go on: what is said and how the program ends.
package struct Failure: Error, Hashable, Sendable {
    package var status: ExitStatus
    package var message: Words
    /// What to do next.
    package var remedy: Words?

    package init(_ status: ExitStatus, _ message: Words, remedy: Words? = nil) {
        self.status = status
        self.message = message
        self.remedy = remedy
    }

    package init(_ fault: UsageFault) {
        self.init(.usage, fault.message, remedy: fault.remedy)
    }
}

/// How the program ends, as scripts and services rely on it. The numbers are those of BSD's sysexits.h.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    case done = 0
    /// Done, with findings that are errors.
    case faulty = 1
    /// Wrong usage.
    case usage = 64
    /// A file named on the command line cannot be read as what it should be.
    case badInput = 65
    /// It does not exist.
    case missing = 66
    /// A part of the system is missing: a library, a font, a tool.
    case unavailable = 69
    /// Our own fault.
    case ownFault = 70
    case cannotWrite = 73
    case tryAgain = 75
}
