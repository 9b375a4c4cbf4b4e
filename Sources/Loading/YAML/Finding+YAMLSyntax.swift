internal import Model

/// libyaml's complaints in words that help a person who does not know YAML.
extension Finding {
    static func yamlSyntax(_ fault: EventStream.Fault, in source: SourceText) -> Finding {
        // The mark may lie behind the last character.
        let index = min(fault.index, source.scalars.count)
        let character = index < source.scalars.count ? source.scalars[index] : nil
        if !fault.isOpenQuote, let quote = source.openQuote(before: index) {
            return Finding(
                "yaml-syntax", .error, at: quote,
                message: Words(
                    de: "In Zeile \(quote.line ?? 1) fehlt wohl das schließende Anführungszeichen.",
                    en: "The closing quote seems to be missing in line \(quote.line ?? 1)."),
                remedy: Words(
                    de: "Setzen Sie an das Ende dieses Textes ein \"; im Text selbst hilft \\\".",
                    en: "Put a \" at the end of this text; inside the text write \\\"."))
        }
        let opened = source.place(at: min(fault.contextIndex, source.scalars.count))
        let (message, remedy) =
            if character == "\t" || source.indentation(ofLineAt: index).contains("\t") {
                tab
            } else {
                words(for: fault, character: character, opened: opened)
            }
        let place = fault.isOpenQuote ? opened : source.place(at: index)
        return Finding("yaml-syntax", .error, at: place, message: message, remedy: remedy)
    }

    private static let tab = (
        Words(de: "Die Zeile ist mit einem Tabulator eingerückt.", en: "The line is indented with a tab."),
        Words(
            de: "Ersetzen Sie den Tabulator durch Leerzeichen; zwei je Ebene.",
            en: "Replace the tab with spaces; two for each level.")
    )

    private static func words(
        for fault: EventStream.Fault, character: Unicode.Scalar?, opened: SourcePlace
    ) -> (Words, Words) {
        let line = opened.line ?? 1
        let problem = fault.problem
        switch problem {
        case "mapping values are not allowed in this context":
            return (
                Words(de: "Hier ist ein Doppelpunkt nicht erlaubt.", en: "A colon is not allowed here."),
                Words(
                    de: "Setzen Sie einen Text mit Doppelpunkt in Anführungszeichen, und prüfen Sie die Einrückung.",
                    en: "Put a text with a colon into quotes, and check the indentation.")
            )
        case _ where fault.isOpenQuote:
            return (
                Words(
                    de: "Dieses Anführungszeichen wird nicht geschlossen.",
                    en: "This quote is never closed."),
                Words(
                    de: "Schließen Sie es mit demselben Zeichen; im Text selbst hilft \\\".",
                    en: "Close it with the same character; inside the text write \\\".")
            )
        case "found unknown escape character", "did not find expected hexdecimal number",
            "did not find expected hexadecimal number":
            return (
                Words(
                    de: "Der Rückstrich \\ leitet hier kein bekanntes Zeichen ein.",
                    en: "The backslash \\ begins no known character here."),
                Words(
                    de: "Schreiben Sie \\\\ für einen Rückstrich, oder nehmen Sie einfache Anführungszeichen.",
                    en: "Write \\\\ for a backslash, or use single quotes.")
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            let bracket = problem.contains("]") ? "]" : "}"
            return (
                Words(
                    de: "In der Klammer aus Zeile \(line) fehlt ein Komma oder „\(bracket)“.",
                    en: "A comma or “\(bracket)” is missing in the bracket that opens in line \(line)."),
                Words(
                    de: "Trennen Sie die Werte durch Kommas, und schließen Sie die Klammer mit „\(bracket)“.",
                    en: "Separate the values with commas, and close the bracket with “\(bracket)”.")
            )
        case "could not find expected ':'":
            return (
                Words(
                    de: "Nach dem Namen in Zeile \(line) fehlt ein Doppelpunkt.",
                    en: "A colon is missing after the name in line \(line)."),
                Words(
                    de: "Schreiben Sie „name: Wert“; mehrzeilige Texte müssen eingerückt sein.",
                    en: "Write “name: value”; texts of several lines must be indented.")
            )
        case "did not find expected key", "did not find expected '-' indicator",
            "block sequence entries are not allowed in this context", "did not find expected <document start>":
            return (
                Words(
                    de: "Die Einrückung passt nicht zu den Zeilen davor.",
                    en: "The indentation does not match the lines before."),
                Words(
                    de:
                        """
                        Rücken Sie gleichrangige Zeilen gleich weit ein; ein Text, der mit {…} oder " beginnt, \
                        braucht Anführungszeichen außen herum.
                        """,
                    en:
                        """
                        Indent lines of the same level alike; a text that begins with {…} or " needs quotes around \
                        it.
                        """
                )
            )
        case "found character that cannot start any token":
            let name = character.map { String(Character($0)) } ?? ""
            return (
                Words(de: "Ein Wert darf nicht mit „\(name)“ beginnen.", en: "A value must not begin with “\(name)”."),
                Words(de: "Setzen Sie den Text in Anführungszeichen.", en: "Put the text into quotes.")
            )
        default:
            let said = fault.context.isEmpty ? problem : fault.context + ", " + problem
            return (
                Words(de: "Das ist kein gültiges YAML (\(said)).", en: "This is not valid YAML (\(said))."),
                Words(
                    de: "Prüfen Sie Einrückung, Klammern und Anführungszeichen in dieser Zeile und der davor.",
                    en: "Check indentation, brackets and quotes in this line and the one before.")
            )
        }
    }
}

extension EventStream.Fault {
    /// Whether a quoted text was still open when the file, or something that cannot be in it, came.
    fileprivate var isOpenQuote: Bool { context.contains("quoted scalar") && problem.contains("unexpected") }
}
