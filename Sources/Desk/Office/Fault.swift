package import Findings

/// Why the desk could not do what it was asked for: of which kind that is, what is said, what helps.
package struct Fault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// What was asked for cannot be meant so.
        case usage
        /// A file that was named cannot be read as what it should be.
        case badInput
        /// It does not exist.
        case missing
        /// A part of the system is missing: a library, a font, an asset.
        case unavailable
        /// Ours.
        case own
        case cannotWrite
        case tryAgain
    }

    package var kind: Kind
    package var message: Words
    /// What to do next.
    package var remedy: Words?

    package init(_ kind: Kind, _ message: Words, remedy: Words? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    /// A fault that nobody foresaw. Its values may hold secrets or private paths; only its type and case are told.
    init(unforeseen error: any Error) {
        var name = String(reflecting: type(of: error))
        let mirror = Mirror(reflecting: error)
        if mirror.displayStyle == .enum, let label = mirror.children.first?.label { name += "." + label }
        self.init(
            .own,
            Words(
                de: "Das ist ein Fehler in Litfass, nicht von Ihnen (\(name)).",
                en: "This is a fault in Litfass, not yours (\(name))."),
            remedy: Words(
                de: "Bitte melden Sie ihn: den Befehl, diese Zeile und was „litfass doctor“ ausgibt.",
                en: "Please report it: the command, this line and what “litfass doctor” prints."))
    }
}
