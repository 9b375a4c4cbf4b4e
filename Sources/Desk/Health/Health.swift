package import Findings

/// A part of the system, and whether it will do.
package struct Health: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case good = "ok"
        /// Works without it, but not as well.
        case wanting
        case missing
    }

    package var state: State
    package var part: Words
    /// What was found.
    package var detail: Words
    /// What helps, where something is missing.
    package var remedy: Words?

    init(_ state: State, _ part: Words, _ detail: Words, remedy: Words? = nil) {
        self.state = state
        self.part = part
        self.detail = detail
        self.remedy = remedy
    }

    /// `sudo apt install …`
    static func install(_ packages: String...) -> Words {
        let line = "sudo apt install " + packages.joined(separator: " ")
        return Words(de: line, en: line)
    }

    /// All that Litfass needs: libraries, fonts for every language, workspace, space, clock, ledger and accounts.
    package static func all(_ office: Office) throws -> [Health] {
        libraries + fonts(try office.assets()) + workspace(office) + [clock(office)] + ledger(office)
            + accounts(office)
    }
}
