extension CompletionScript {
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
        for (path, words, command) in followers(parser) {
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
}
