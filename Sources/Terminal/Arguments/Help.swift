package import Findings

/// Help texts, made from the declarations.
package struct Help: Sendable {
    let parser: Parser
    /// What the program is, in a sentence.
    let purpose: Words
    /// Where a group's commands are explained as a whole, by the group's name.
    let guides: [String: Words]

    package init(_ parser: Parser, purpose: Words, guides: [String: Words] = [:]) {
        self.parser = parser
        self.purpose = purpose
        self.guides = guides
    }

    /// - Parameter words: A command's, a group's, or none for everything.
    package func lines(_ words: [String], _ uiLanguage: UILanguage, _ paint: Painter, width: Int) -> [String] {
        if let command = parser.commands.first(where: { $0.words == words }) {
            return lines(of: command, uiLanguage, paint, width)
        }
        let commands = parser.commands.filter { $0.words.starts(with: words) }
        let line = (["litfass"] + words).joined(separator: " ")
        var lines = words.isEmpty ? WrappedText.lines("Litfass " + purpose[uiLanguage], width: width) + [""] : []
        lines += heading(Words(de: "Aufruf", en: "Usage"), uiLanguage, paint)
        lines += [
            "  \(line) \(Words(de: "BEFEHL [ARGUMENTE] [OPTIONEN]", en: "COMMAND [ARGUMENTS] [OPTIONS]")[uiLanguage])",
            "",
        ]
        lines += heading(Words(de: "Befehle", en: "Commands"), uiLanguage, paint)
        lines += list(commands.map { ($0.name, $0.summary[uiLanguage]) }, width)
        if words.isEmpty {
            lines +=
                [""]
                + heading(Words(de: "Optionen bei jedem Befehl", en: "Options of every command"), uiLanguage, paint)
            lines += list(parser.common.map { ($0.synopsis(uiLanguage), $0.help[uiLanguage]) }, width)
        }
        let next = Words(
            de: "Mehr zu einem Befehl, mit Beispiel: \(line) BEFEHL --help",
            en: "More on a command, with an example: \(line) COMMAND --help")
        let guide = guides[words.joined(separator: " ")].map { WrappedText.lines($0[uiLanguage], width: width) } ?? []
        return lines + ["", next[uiLanguage]] + guide
    }

    private func lines(of command: Syntax, _ uiLanguage: UILanguage, _ paint: Painter, _ width: Int) -> [String] {
        let summary = command.summary[uiLanguage]
        var lines = WrappedText.lines("litfass \(command.name): \(summary)", width: width) + [""]
        lines += heading(Words(de: "Aufruf", en: "Usage"), uiLanguage, paint)
        let operands = command.operands.map { " " + $0.synopsis(uiLanguage) }.joined()
        lines += ["  litfass \(command.name)\(operands) \(Words(de: "[OPTIONEN]", en: "[OPTIONS]")[uiLanguage])", ""]
        if let details = command.details { lines += WrappedText.lines(details[uiLanguage], width: width) + [""] }
        if !command.options.isEmpty {
            lines += heading(Words(de: "Optionen", en: "Options"), uiLanguage, paint)
            lines += list(command.options.map { ($0.synopsis(uiLanguage), $0.help[uiLanguage]) }, width) + [""]
        }
        lines += heading(Words(de: "Optionen bei jedem Befehl", en: "Options of every command"), uiLanguage, paint)
        lines += list(parser.common.map { ($0.synopsis(uiLanguage), $0.help[uiLanguage]) }, width) + [""]
        lines += heading(
            command.examples.count == 1 ? Words(de: "Beispiel", en: "Example") : Words(de: "Beispiele", en: "Examples"),
            uiLanguage, paint)
        for example in command.examples {
            lines += ["  " + paint(example.line, .hint)]
            lines += WrappedText.lines(example.effect[uiLanguage], width: width, indent: 6)
        }
        return lines
    }

    private func heading(_ words: Words, _ uiLanguage: UILanguage, _ paint: Painter) -> [String] {
        [paint(words[uiLanguage], .strong)]
    }

    /// A term and beside it what it means; long terms have the line for themselves.
    private func list(_ entries: [(term: String, text: String)], _ width: Int) -> [String] {
        let column = min(30, (entries.map { DisplayWidth.of($0.term) }.max() ?? 0) + 4)
        return entries.flatMap { term, text in
            var lines = WrappedText.lines(text, width: width, indent: column)
            let head = "  " + term
            if DisplayWidth.of(head) + 2 <= column, let first = lines.first {
                lines[0] = DisplayWidth.pad(head, to: column) + first.dropFirst(column)
            } else {
                lines.insert(head, at: 0)
            }
            return lines
        }
    }
}

extension Option {
    /// `--region REGION,…`
    func synopsis(_ uiLanguage: UILanguage) -> String {
        switch kind {
        case .flag: "--\(name)"
        case .value: "--\(name) \(placeholder[uiLanguage])"
        case .list: "--\(name) \(placeholder[uiLanguage]),…"
        }
    }
}
