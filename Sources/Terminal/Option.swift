public import Findings

/// One option of a command: `--name`, `--name VALUE` or `--name=VALUE`.
public struct Option: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case flag
        /// At most once.
        case value
        /// As often as one likes, also several values with commas between them.
        case list
    }

    /// Without the dashes, in kebab case.
    public let name: String
    public let kind: Kind
    /// What stands for the value in the help; empty for a flag.
    public let placeholder: Words
    public let help: Words
    public let candidates: Candidates

    public static func flag(_ name: String, _ help: Words) -> Option {
        Option(name: name, kind: .flag, placeholder: Words(de: "", en: ""), help: help, candidates: .none)
    }

    public static func value(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .value, placeholder: placeholder, help: help, candidates: candidates)
    }

    public static func list(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .list, placeholder: placeholder, help: help, candidates: candidates)
    }
}
