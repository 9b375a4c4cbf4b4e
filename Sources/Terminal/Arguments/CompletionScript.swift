internal import Findings

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
    func continuations(_ parser: Parser) -> [(path: String, words: [String], command: Syntax?)] {
        ([""] + paths(parser)).map { path in
            let words = path.split(separator: " ").map(String.init)
            var seen = Set<String>()
            let next = parser.commands.filter { $0.words.starts(with: words) && $0.words.count > words.count }
                .map { $0.words[words.count] }.filter { seen.insert($0).inserted }
            return (path, next, parser.commands.first { $0.words == words })
        }
    }

    func bash(_ parser: Parser) -> [String] {
        let valued = valued(parser).map { "--" + $0.name }.joined(separator: "|")
        let paths = paths(parser).map { "\"\($0)\"" }.joined(separator: "|")
        var lines = [
            "# Completions of litfass for bash:  source <(litfass completions bash)",
            "_litfass_offer() {",
            "    # What may follow the last comma, after what already stands before it.",
            "    local before=",
            "    [[ $1 == list && $cur == *,* ]] && before=\"${cur%,*},\"",
            "    mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$2\" -- \"${cur##*,}\")",
            "}",
            "_litfass_names() { \"${COMP_WORDS[0]}\" completions names \"$1\" 2>/dev/null; }",
            "_litfass() {",
            "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= index word",
            "    # bash takes --option=value apart.",
            "    if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi",
            "    for ((index = 1; index < COMP_CWORD; index++)); do",
            "        word=${COMP_WORDS[index]}",
            "        case $word in",
            "            \(valued)) [[ ${COMP_WORDS[index+1]} == = ]] && ((index++)); ((index++)) ;;",
            "            -*|=) ;;",
            "            *) case \"${command:+$command }$word\" in",
            "                \(paths)) command=\"${command:+$command }$word\" ;;",
            "            esac ;;",
            "        esac",
            "    done",
            "    COMPREPLY=()",
            "    case \"$command:$prev\" in",
        ]
        for option in parser.common where option.kind != .flag {
            lines.append(
                "        *:--\(option.name)) \(bash(option.candidates, isList: option.kind == .list)); return ;;")
        }
        for command in parser.commands {
            for option in command.options where option.kind != .flag {
                let offer = bash(option.candidates, isList: option.kind == .list)
                lines.append("        \"\(command.name):--\(option.name)\") \(offer); return ;;")
            }
        }
        lines += [
            "    esac", "    if [[ $cur == -* ]]; then", "        local options=\"\(names(parser.common))\"",
            "        case $command in",
        ]
        for command in parser.commands where !command.options.isEmpty {
            lines.append("            \"\(command.name)\") options+=\" \(names(command.options))\" ;;")
        }
        lines += ["        esac", "        _litfass_offer once \"$options\"; return", "    fi", "    case $command in"]
        for (path, words, command) in continuations(parser) {
            let candidates = command?.operands.first?.candidates ?? (words.isEmpty ? .none : .choices(words))
            lines.append("        \"\(path)\") \(bash(candidates, isList: false)) ;;")
        }
        return lines + ["    esac", "}", "complete -F _litfass litfass"]
    }

    private func names(_ options: [Option]) -> String { options.map { "--" + $0.name }.joined(separator: " ") }

    private func bash(_ candidates: Candidates, isList: Bool) -> String {
        let kind = isList ? "list" : "once"
        return switch candidates {
        case .none: ":"
        case .file: "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"
        case .folder: "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
        case .choices(let words): "_litfass_offer \(kind) \"\(words.joined(separator: " "))\""
        case .names(let list): "_litfass_offer \(kind) \"$(_litfass_names \(list))\""
        }
    }

    func zsh(_ parser: Parser) -> [String] {
        let valued = valued(parser).map { "--" + $0.name }.joined(separator: "|")
        let paths = paths(parser).map { "\"\($0)\"" }.joined(separator: "|")
        var lines = [
            "#compdef litfass",
            "# Completions of litfass for zsh:  litfass completions zsh > a folder in $fpath/_litfass",
            "_litfass_names() { \"$words[1]\" completions names $1 2>/dev/null }",
            "_litfass() {",
            "    local command= word option= index",
            "    local -a offer",
            "    for ((index = 2; index < CURRENT; index++)); do",
            "        word=$words[index]",
            "        case $word in",
            "            \(valued)) option=$word; (( ++index < CURRENT )) && option= ;;",
            "            -*) ;;",
            "            *) case \"${command:+$command }$word\" in",
            "                \(paths)) command=\"${command:+$command }$word\" ;;",
            "            esac ;;",
            "        esac",
            "    done",
            "    if [[ -z $option && $PREFIX == --*=* ]]; then",
            "        option=${PREFIX%%=*}",
            "        compset -P '*='",
            "    fi",
            "    case \"$command:$option\" in",
        ]
        for option in parser.common where option.kind != .flag {
            lines.append(
                "        *:--\(option.name)) \(zsh(option.candidates, isList: option.kind == .list)); return ;;")
        }
        for command in parser.commands {
            for option in command.options where option.kind != .flag {
                let offer = zsh(option.candidates, isList: option.kind == .list)
                lines.append("        \"\(command.name):--\(option.name)\") \(offer); return ;;")
            }
        }
        lines += [
            "    esac", "    if [[ $PREFIX == -* ]]; then", "        offer=(\(described(parser.common)))",
            "        case $command in",
        ]
        for command in parser.commands where !command.options.isEmpty {
            lines.append("            \"\(command.name)\") offer+=(\(described(command.options))) ;;")
        }
        lines += ["        esac", "        _describe -o option offer; return", "    fi", "    case $command in"]
        for (path, words, command) in continuations(parser) {
            let candidates = command?.operands.first?.candidates ?? (words.isEmpty ? .none : .choices(words))
            lines.append("        \"\(path)\") \(zsh(candidates, isList: false)) ;;")
        }
        return lines + ["    esac", "}", "compdef _litfass litfass"]
    }

    private func described(_ options: [Option]) -> String {
        options.map { "'--\($0.name):\($0.help.en.replacing("'", with: "’").replacing(":", with: "\\:"))'" }.joined(
            separator: " ")
    }

    private func zsh(_ candidates: Candidates, isList: Bool) -> String {
        let list = isList ? "compset -P '*,'; " : ""
        return switch candidates {
        case .none: ":"
        case .file: "_files"
        case .folder: "_files -/"
        case .choices(let words): list + "compadd -- \(words.joined(separator: " "))"
        case .names(let name): list + "compadd -- $(_litfass_names \(name))"
        }
    }
}
