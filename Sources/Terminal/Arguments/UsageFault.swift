package import Findings

/// A command line that cannot be understood (exit status 64).
package struct UsageFault: Error, Hashable, Sendable {
    /// What of the command line was not understood.
    package enum Kind: Hashable, Sendable {
        case noCommand
        case incompleteCommand([String])
        case unknownCommand(String, suggestion: String?)
        case unknownOption(String, suggestion: String?)
        case missingValue(Option)
        /// A value that the command cannot do without.
        case missingOption(Option)
        case unexpectedValue(Option)
        case repeated(Option)
        case notAChoice(String, Option, choices: [String])
        case missingOperand(Words)
        case tooManyOperands(String)
        /// A value, what was asked for it, e.g. `--shard 2/4`.
        case invalid(String, expected: Words)
    }

    package let kind: Kind
    /// The words of the command as far as they were understood.
    let command: [String]

    /// - Parameter command: Empty while it is not known.
    package init(_ kind: Kind, command: [String] = []) {
        self.kind = kind
        self.command = command
    }

    /// What is wrong, in a sentence.
    package var message: Words {
        switch kind {
        case .noCommand: Words(de: "Es fehlt ein Befehl.", en: "A command is missing.")
        case .incompleteCommand(let choices):
            Words(
                de: "Zu „\(command.joined(separator: " "))“ gehört noch ein Wort: \(choices.joined(separator: ", ")).",
                en: "“\(command.joined(separator: " "))” needs one more word: \(choices.joined(separator: ", ")).")
        case .unknownCommand(let word, let suggestion):
            Self.unknown(
                Words(de: "Einen Befehl „\(word)“ gibt es nicht.", en: "There is no command “\(word)”."), suggestion)
        case .unknownOption(let word, let suggestion):
            Self.unknown(
                Words(de: "Eine Option „\(word)“ gibt es hier nicht.", en: "There is no option “\(word)” here."),
                suggestion)
        case .missingValue(let option):
            Words(
                de: "Zu --\(option.name) fehlt ein Wert: --\(option.name) \(option.placeholder.de).",
                en: "--\(option.name) needs a value: --\(option.name) \(option.placeholder.en).")
        case .missingOption(let option):
            Words(
                de: "Hier fehlt noch --\(option.name) \(option.placeholder.de): \(option.help.de).",
                en: "--\(option.name) \(option.placeholder.en) is missing: \(option.help.en).")
        case .unexpectedValue(let option):
            Words(de: "--\(option.name) nimmt keinen Wert.", en: "--\(option.name) takes no value.")
        case .repeated(let option):
            Words(
                de: "--\(option.name) steht zweimal da; einmal ist richtig.",
                en: "--\(option.name) is given twice; give it once.")
        case .notAChoice(let value, let option, let choices):
            Self.unknown(
                Words(
                    de: "„\(value)“ passt nicht zu --\(option.name). Möglich: \(choices.joined(separator: ", ")).",
                    en: "“\(value)” does not go with --\(option.name). Possible: \(choices.joined(separator: ", "))."),
                Suggestion.nearest(to: value, in: choices))
        case .missingOperand(let placeholder):
            Words(de: "Es fehlt noch \(placeholder.de).", en: "\(placeholder.en) is missing.")
        case .tooManyOperands(let word):
            Words(de: "„\(word)“ ist hier zu viel.", en: "“\(word)” is one word too many here.")
        case .invalid(let value, let expected):
            Words(de: "„\(value)“ geht hier nicht. \(expected.de)", en: "“\(value)” does not work here. \(expected.en)")
        }
    }

    /// What to do next.
    package var remedy: Words {
        let line = (["litfass"] + command + ["--help"]).joined(separator: " ")
        return Words(de: "Hilfe und Beispiele: \(line)", en: "Help and examples: \(line)")
    }

    private static func unknown(_ words: Words, _ suggestion: String?) -> Words {
        guard let suggestion else { return words }
        return Words(de: words.de + " Meinten Sie „\(suggestion)“?", en: words.en + " Did you mean “\(suggestion)”?")
    }
}
