package import Findings

/// One option of a command: `--name`, `--name VALUE` or `--name=VALUE`.
package struct Option: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case flag
        /// At most once.
        case value
        /// As often as one likes, also several values with commas between them.
        case list
    }

    /// Without the dashes, in kebab case.
    package let name: String
    package let kind: Kind
    /// What stands for the value in the help; empty for a flag.
    package let placeholder: Words
    package let help: Words
    package let candidates: Candidates

    package static func flag(_ name: String, _ help: Words) -> Option {
        Option(name: name, kind: .flag, placeholder: Words(de: "", en: ""), help: help, candidates: .none)
    }

    package static func value(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .value, placeholder: placeholder, help: help, candidates: candidates)
    }

    package static func list(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .list, placeholder: placeholder, help: help, candidates: candidates)
    }
}
