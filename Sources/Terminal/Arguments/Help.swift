package import Findings

/// Help texts, made from the declarations.
package struct Help: Sendable {
    let parser: Parser
    /// What the program is, in a sentence.
    let purpose: Words

    package init(_ parser: Parser, purpose: Words) {
        self.parser = parser
        self.purpose = purpose
    }

    /// - Parameter words: A command's, a group's, or none for everything.
    package func lines(_ words: [String], _ speech: Speech, _ paint: Painter, width: Int) -> [String] {
        if let command = parser.commands.first(where: { $0.words == words }) {
            return lines(of: command, speech, paint, width)
        }
        let commands = parser.commands.filter { $0.words.starts(with: words) }
        let line = (["litfass"] + words).joined(separator: " ")
        var lines = words.isEmpty ? Paragraph.lines("Litfass " + purpose[speech], width: width) + [""] : []
        lines += heading(Words(de: "Aufruf", en: "Usage"), speech, paint)
        lines += [
            "  \(line) \(Words(de: "BEFEHL [ARGUMENTE] [OPTIONEN]", en: "COMMAND [ARGUMENTS] [OPTIONS]")[speech])", "",
        ]
        lines += heading(Words(de: "Befehle", en: "Commands"), speech, paint)
        lines += list(commands.map { ($0.name, $0.summary[speech]) }, width)
        if words.isEmpty {
            lines +=
                [""] + heading(Words(de: "Optionen bei jedem Befehl", en: "Options of every command"), speech, paint)
            lines += list(parser.common.map { ($0.synopsis(speech), $0.help[speech]) }, width)
        }
        let next = Words(
            de: "Mehr zu einem Befehl, mit Beispiel: \(line) BEFEHL --help",
            en: "More on a command, with an example: \(line) COMMAND --help")
        return lines + ["", next[speech]]
    }

    private func lines(of command: Syntax, _ speech: Speech, _ paint: Painter, _ width: Int) -> [String] {
        let summary = command.summary[speech]
        var lines = Paragraph.lines("litfass \(command.name): \(summary)", width: width) + [""]
        lines += heading(Words(de: "Aufruf", en: "Usage"), speech, paint)
        let operands = command.operands.map { " " + $0.synopsis(speech) }.joined()
        lines += ["  litfass \(command.name)\(operands) \(Words(de: "[OPTIONEN]", en: "[OPTIONS]")[speech])", ""]
        if let details = command.details { lines += Paragraph.lines(details[speech], width: width) + [""] }
        if !command.options.isEmpty {
            lines += heading(Words(de: "Optionen", en: "Options"), speech, paint)
            lines += list(command.options.map { ($0.synopsis(speech), $0.help[speech]) }, width) + [""]
        }
        lines += heading(Words(de: "Optionen bei jedem Befehl", en: "Options of every command"), speech, paint)
        lines += list(parser.common.map { ($0.synopsis(speech), $0.help[speech]) }, width) + [""]
        lines += heading(
            command.examples.count == 1 ? Words(de: "Beispiel", en: "Example") : Words(de: "Beispiele", en: "Examples"),
            speech, paint)
        for example in command.examples {
            lines += ["  " + paint(example.line, .hint)]
            lines += Paragraph.lines(example.effect[speech], width: width, indent: 6)
        }
        return lines
    }

    private func heading(_ words: Words, _ speech: Speech, _ paint: Painter) -> [String] {
        [paint(words[speech], .strong)]
    }

    /// A term and beside it what it means; long terms have the line for themselves.
    private func list(_ entries: [(term: String, text: String)], _ width: Int) -> [String] {
        let column = min(30, (entries.map { DisplayWidth.of($0.term) }.max() ?? 0) + 4)
        return entries.flatMap { term, text in
            var lines = Paragraph.lines(text, width: width, indent: column)
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
    func synopsis(_ speech: Speech) -> String {
        switch kind {
        case .flag: "--\(name)"
        case .value: "--\(name) \(placeholder[speech])"
        case .list: "--\(name) \(placeholder[speech]),…"
        }
    }
}
