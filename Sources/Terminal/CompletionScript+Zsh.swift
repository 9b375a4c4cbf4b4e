internal import Findings

extension CompletionScript {
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
        for (path, words, command) in followers(parser) {
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
