/// A shell's completions, made from the declarations.
///
/// Names that only the workspace knows are asked of the program: `litfass completions names campaigns`.
package enum CompletionScript: String, Hashable, Sendable, CaseIterable {
    case bash, zsh

    package func lines(_ parser: Parser) -> [String] {
        switch self {
        case .bash: bash(parser)
        case .zsh: zsh(parser)
        }
    }

    /// Words that lead to a command: `region`, `region import`.
    func paths(_ parser: Parser) -> [String] {
        var seen = Set<String>()
        return parser.commands
            .flatMap { command in (1...command.words.count).map { command.words.prefix($0).joined(separator: " ") } }
            .filter { seen.insert($0).inserted }
    }

    /// The options that take a value, each once.
    func valued(_ parser: Parser) -> [Option] {
        var seen = Set<String>()
        return (parser.common + parser.commands.flatMap(\.options)).filter {
            $0.kind != .flag && seen.insert($0.name).inserted
        }
    }

    /// What follows each path: the next words, or the command's operands.
    func followers(_ parser: Parser) -> [(path: String, words: [String], command: Syntax?)] {
        ([""] + paths(parser)).map { path in
            let words = path.split(separator: " ").map(String.init)
            var seen = Set<String>()
            let next = parser.commands.filter { $0.words.starts(with: words) && $0.words.count > words.count }
                .map { $0.words[words.count] }.filter { seen.insert($0).inserted }
            return (path, next, parser.commands.first { $0.words == words })
        }
    }
}
