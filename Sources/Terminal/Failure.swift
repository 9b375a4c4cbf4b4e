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

extension Failure {
    /// A word of the command line that is no text.
    package static func notUTF8(_ number: Int) -> Failure {
        Failure(
            .badInput,
            Words(
                de: "Das \(number). Wort nach litfass ist nicht in UTF-8.",
                en: "Word \(number) after litfass is not in UTF-8."),
            remedy: Words(
                de: "Bitte stellen Sie das Terminal auf UTF-8, oder benennen Sie die Datei um.",
                en: "Please set the terminal to UTF-8, or rename the file."))
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
