internal import Findings
internal import Formats

/// libyaml's complaints in words that help a person who does not know YAML.
struct YAMLSyntax: FindingKind {
    static let code = "yaml-syntax"
    static let severity = Finding.Severity.error
    var fault: Fault

    enum Fault: Hashable, Sendable {
        /// A quote that closes a text of a line before opens another one.
        case quoteMissing(line: Int)
        case quoteOpen
        case tab, colon, escape, indentation
        case bracketOpen(line: Int, bracket: String)
        case colonMissing(line: Int)
        case firstCharacter(String)
        /// In libyaml's words.
        case other(String)
    }

    var message: Words {
        switch fault {
        case .quoteMissing(let line):
            Words(
                de: "In Zeile \(line) fehlt wohl das schließende Anführungszeichen.",
                en: "The closing quote seems to be missing in line \(line).")
        case .quoteOpen:
            Words(de: "Dieses Anführungszeichen wird nicht geschlossen.", en: "This quote is never closed.")
        case .tab: Words(de: "Die Zeile ist mit einem Tabulator eingerückt.", en: "The line is indented with a tab.")
        case .colon: Words(de: "Hier ist ein Doppelpunkt nicht erlaubt.", en: "A colon is not allowed here.")
        case .escape:
            Words(
                de: "Der Rückstrich \\ leitet hier kein bekanntes Zeichen ein.",
                en: "The backslash \\ begins no known character here.")
        case .indentation:
            Words(
                de: "Die Einrückung passt nicht zu den Zeilen davor.",
                en: "The indentation does not match the lines before.")
        case .bracketOpen(let line, let bracket):
            Words(
                de: "In der Klammer aus Zeile \(line) fehlt ein Komma oder „\(bracket)“.",
                en: "A comma or “\(bracket)” is missing in the bracket that opens in line \(line).")
        case .colonMissing(let line):
            Words(
                de: "Nach dem Namen in Zeile \(line) fehlt ein Doppelpunkt.",
                en: "A colon is missing after the name in line \(line).")
        case .firstCharacter(let name):
            Words(de: "Ein Wert darf nicht mit „\(name)“ beginnen.", en: "A value must not begin with “\(name)”.")
        case .other(let said):
            Words(de: "Das ist kein gültiges YAML (\(said)).", en: "This is not valid YAML (\(said)).")
        }
    }

    var remedy: Words {
        switch fault {
        case .quoteMissing:
            Words(
                de: "Setzen Sie an das Ende dieses Textes ein \"; im Text selbst hilft \\\".",
                en: "Put a \" at the end of this text; inside the text write \\\".")
        case .quoteOpen:
            Words(
                de: "Schließen Sie es mit demselben Zeichen; im Text selbst hilft \\\".",
                en: "Close it with the same character; inside the text write \\\".")
        case .tab:
            Words(
                de: "Ersetzen Sie den Tabulator durch Leerzeichen; zwei je Ebene.",
                en: "Replace the tab with spaces; two for each level.")
        case .colon:
            Words(
                de: "Setzen Sie einen Text mit Doppelpunkt in Anführungszeichen, und prüfen Sie die Einrückung.",
                en: "Put a text with a colon into quotes, and check the indentation.")
        case .escape:
            Words(
                de: "Schreiben Sie \\\\ für einen Rückstrich, oder nehmen Sie einfache Anführungszeichen.",
                en: "Write \\\\ for a backslash, or use single quotes.")
        case .indentation:
            Words(
                de:
                    """
                    Rücken Sie gleichrangige Zeilen gleich weit ein; ein Text, der mit {…} oder " beginnt, \
                    braucht Anführungszeichen außen herum.
                    """,
                en: "Indent lines of the same level alike; a text that begins with {…} or \" needs quotes around it.")
        case .bracketOpen(_, let bracket):
            Words(
                de: "Trennen Sie die Werte durch Kommas, und schließen Sie die Klammer mit „\(bracket)“.",
                en: "Separate the values with commas, and close the bracket with “\(bracket)”.")
        case .colonMissing:
            Words(
                de: "Schreiben Sie „name: Wert“; mehrzeilige Texte müssen eingerückt sein.",
                en: "Write “name: value”; texts of several lines must be indented.")
        case .firstCharacter:
            Words(de: "Setzen Sie den Text in Anführungszeichen.", en: "Put the text into quotes.")
        case .other:
            Words(
                de: "Prüfen Sie Einrückung, Klammern und Anführungszeichen in dieser Zeile und der davor.",
                en: "Check indentation, brackets and quotes in this line and the one before.")
        }
    }
}

extension YAMLSyntax {
    /// The finding for what libyaml says, where a person has to look.
    static func finding(_ fault: YAMLEventStream.Fault, in source: SourceText) -> Finding {
        // The mark may lie behind the last character.
        let index = min(fault.index, source.scalars.count)
        let character = index < source.scalars.count ? source.scalars[index] : nil
        if !fault.isOpenQuote, let quote = source.openQuote(before: index) {
            return Finding(YAMLSyntax(fault: .quoteMissing(line: quote.line ?? 1)), at: quote)
        }
        let opened = source.place(at: min(fault.contextIndex, source.scalars.count))
        let isTab = character == "\t" || source.indentation(ofLineAt: index).contains("\t")
        return Finding(
            YAMLSyntax(fault: isTab ? .tab : Fault(fault, character: character, opened: opened.line ?? 1)),
            at: fault.isOpenQuote ? opened : source.place(at: index))
    }
}

extension YAMLSyntax.Fault {
    fileprivate init(_ fault: YAMLEventStream.Fault, character: Unicode.Scalar?, opened line: Int) {
        switch fault.problem {
        case "mapping values are not allowed in this context": self = .colon
        case _ where fault.isOpenQuote: self = .quoteOpen
        case "found unknown escape character", "did not find expected hexdecimal number",
            "did not find expected hexadecimal number":
            self = .escape
        case "did not find expected ',' or ']'": self = .bracketOpen(line: line, bracket: "]")
        case "did not find expected ',' or '}'": self = .bracketOpen(line: line, bracket: "}")
        case "could not find expected ':'": self = .colonMissing(line: line)
        case "did not find expected key", "did not find expected '-' indicator",
            "block sequence entries are not allowed in this context", "did not find expected <document start>":
            self = .indentation
        case "found character that cannot start any token":
            self = .firstCharacter(character.map { String(Character($0)) } ?? "")
        default: self = .other(fault.context.isEmpty ? fault.problem : fault.context + ", " + fault.problem)
        }
    }
}

extension YAMLEventStream.Fault {
    /// Whether a quoted text was still open when the file, or something that cannot be in it, came.
    fileprivate var isOpenQuote: Bool { context.contains("quoted scalar") && problem.contains("unexpected") }
}
