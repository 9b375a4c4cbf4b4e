internal import Findings

/// Reads a command line by the commands' declarations.
///
/// Options may stand anywhere; after `--` nothing is an option. `-` alone is an operand.
package struct Parser: Sendable {
    package let commands: [Syntax]
    let common: [Option]

    package init(_ commands: [Syntax], common: [Option] = Option.common) {
        self.commands = commands
        self.common = common
    }

    /// - Parameter words: The command line without the program's name.
    package func parse(_ words: [String]) throws(UsageFault) -> Invocation {
        var state = State()
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--", !state.isLiteral {
                state.isLiteral = true
            } else if word.hasPrefix("-"), word != "-", !state.isLiteral {
                try readOption(word, &rest, &state)
            } else if state.command == nil {
                try readCommand(word, &state)
            } else {
                state.arguments.operands.append(word)
            }
        }
        return try finish(state)
    }

    private struct State {
        var words: [String] = []
        var command: Syntax?
        var arguments = Arguments()
        var isLiteral = false
    }

    private func readCommand(_ word: String, _ state: inout State) throws(UsageFault) {
        let longer = state.words + [word]
        if let command = commands.first(where: { $0.words == longer }) {
            state.command = command
        } else if !commands.contains(where: { $0.words.starts(with: longer) }) {
            let suggestion = Suggestion.nearest(to: word, in: choices(after: state.words))
            throw UsageFault(
                .unknownCommand(longer.joined(separator: " "), suggestion: suggestion), command: state.words)
        }
        state.words = longer
    }

    private func readOption(_ word: String, _ rest: inout ArraySlice<String>, _ state: inout State) throws(UsageFault) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let known = (state.command?.options ?? []) + common
        let name = parts[0] == "-h" ? "--help" : parts[0]
        guard let option = known.first(where: { "--" + $0.name == name }) else {
            let suggestion = Suggestion.nearest(to: name, in: known.map { "--" + $0.name })
            throw UsageFault(.unknownOption(name, suggestion: suggestion), command: state.words)
        }
        var value = parts.count == 2 ? parts[1] : nil
        guard option.kind != .flag else {
            guard value == nil else { throw UsageFault(.unexpectedValue(option), command: state.words) }
            return state.arguments.add([""], to: option)
        }
        if value == nil, let next = rest.first, !next.hasPrefix("--") { value = rest.removeFirst() }
        let values =
            option.kind == .list
            ? (value ?? "").split(separator: ",").map(String.init).filter { !$0.isEmpty } : [value ?? ""]
        guard !values.isEmpty, values != [""] else { throw UsageFault(.missingValue(option), command: state.words) }
        if option.kind == .value, state.arguments.contains(option) {
            throw UsageFault(.repeated(option), command: state.words)
        }
        if case .choices(let choices) = option.candidates, let wrong = values.first(where: { !choices.contains($0) }) {
            throw UsageFault(.notAChoice(wrong, option, choices: choices), command: state.words)
        }
        state.arguments.add(values, to: option)
    }

    private func finish(_ state: State) throws(UsageFault) -> Invocation {
        if state.arguments.contains(.help) { return .help(state.words, state.arguments) }
        if state.arguments.contains(.version) { return .version(state.arguments) }
        guard let command = state.command else {
            guard !state.words.isEmpty else { throw UsageFault(.noCommand, command: []) }
            throw UsageFault(.incompleteCommand(choices(after: state.words)), command: state.words)
        }
        let operands = state.arguments.operands
        let least = command.operands.map(\.count.lowerBound).reduce(0, +)
        let most = command.operands.map(\.count.upperBound).reduce(0, +)
        if operands.count < least {
            // Those that must be there fill up from the first.
            var needed = operands.count
            let missing = command.operands.first { operand in
                needed -= operand.count.lowerBound
                return needed < 0
            }
            throw UsageFault(.missingOperand(missing!.placeholder), command: command.words)
        }
        if operands.count > most { throw UsageFault(.tooManyOperands(operands[most]), command: command.words) }
        return .run(command, state.arguments)
    }

    /// The words that may follow, each once.
    private func choices(after words: [String]) -> [String] {
        var seen = Set<String>()
        return commands.filter { $0.words.starts(with: words) && $0.words.count > words.count }
            .map { $0.words[words.count] }.filter { seen.insert($0).inserted }
    }
}

/// What a person asked for, by the options' own declarations.
package struct Arguments: Hashable, Sendable {
    /// In the order in which they were typed.
    package var operands: [String] = []
    private var values: [String: [String]] = [:]

    package init() {}

    package func contains(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value of an option that may stand once; nil where it does not stand.
    package subscript(option: Option) -> String? { values[option.name]?.last }

    /// The values of a list, in the order of the command line, each once.
    package func all(_ option: Option) -> [String] {
        var seen = Set<String>()
        return values[option.name, default: []].filter { seen.insert($0).inserted }
    }

    mutating func add(_ newValues: [String], to option: Option) {
        values[option.name, default: []] += newValues
    }
}

/// A command line that was understood.
package enum Invocation: Hashable, Sendable {
    case run(Syntax, Arguments)
    /// `--help`: the command's own, a group's (`region`), or for no words everything.
    case help([String], Arguments)
    case version(Arguments)
}
