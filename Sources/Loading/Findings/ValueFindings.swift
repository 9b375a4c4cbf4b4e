internal import Findings
internal import Model

/// A node of another kind than the one expected.
struct WrongType: FindingKind {
    static let code = "wrong-type"
    static let severity = Finding.Severity.error
    var fault: Fault

    enum Fault: Hashable, Sendable {
        case found(Words, expected: Words, example: String)
        /// A text of a translation that is a list, or none, and is the other thing in the source.
        case shape(key: String, isList: Bool, source: String)
    }

    var message: Words {
        switch fault {
        case .found(let found, let expected, _):
            Words(
                de: "Hier wird erwartet: \(expected.de). Da steht: \(found.de).",
                en: "Expected here: \(expected.en). Found: \(found.en).")
        case .shape(let key, isList: true, let source):
            Words(
                de: "„\(key)“ ist hier eine Liste, in \(source) ein Text.",
                en: "“\(key)” is a list here, but a text in \(source).")
        case .shape(let key, isList: false, let source):
            Words(
                de: "„\(key)“ ist hier ein Text, in \(source) eine Liste.",
                en: "“\(key)” is a text here, but a list in \(source).")
        }
    }

    var remedy: Words {
        switch fault {
        case .found(_, _, let example): .example(example)
        case .shape(_, _, let source): Words(de: "Schreiben Sie es wie in \(source).", en: "Write it as in \(source).")
        }
    }
}

/// A value of the right kind that does not work.
struct BadValue: FindingKind {
    static let code = "bad-value"
    static let severity = Finding.Severity.error
    var fault: Fault

    enum Fault: Hashable, Sendable {
        case unexpected(String, expected: Words, example: String)
        case unknown(String, known: [String])
        case unknownLand(String)
        case breaks(ValueRule, example: String)
        case noLength(String)
        case noShare(String)
    }

    var message: Words {
        switch fault {
        case .unexpected(let text, let expected, _):
            Words(
                de: "„\(text)“ geht hier nicht. Erwartet wird: \(expected.de).",
                en: "“\(text)” does not work here. Expected: \(expected.en).")
        case .unknown(let text, _):
            Words(de: "„\(text)“ kennt Litfass hier nicht.", en: "Litfass does not know “\(text)” here.")
        case .unknownLand(let text):
            Words(de: "Das Land „\(text)“ gibt es nicht.", en: "There is no Land “\(text)”.")
        case .breaks(let rule, _): rule.words
        case .noLength(let text): Words(de: "„\(text)“ ist keine Länge.", en: "“\(text)” is no length.")
        case .noShare(let text): Words(de: "„\(text)“ ist kein Anteil.", en: "“\(text)” is no share.")
        }
    }

    var remedy: Words {
        switch fault {
        case .unexpected(_, _, let example), .breaks(_, let example): .example(example)
        case .unknown(let text, let known): Spelling.remedy(for: text, among: known)
        case .unknownLand(let text): Self.land(text)
        case .noLength: .example("7u")
        case .noShare: .example("1fr")
        }
    }

    /// The one that is meant, else all of them: none can be guessed from the others.
    private static func land(_ text: String) -> Words {
        let codes = FederalState.all.map(\.code)
        if let meant = FederalState.named(text)?.code ?? Spelling.nearest(to: text, among: codes) {
            return Words(de: "Meinten Sie „\(meant)“?", en: "Did you mean “\(meant)”?")
        }
        let list = codes.joined(separator: ", ")
        return Words(de: "Möglich sind: \(list).", en: "Possible are: \(list).")
    }
}

extension Words {
    static func example(_ example: String) -> Words {
        Words(de: "Zum Beispiel: \(example)", en: "For example: \(example)")
    }
}

/// What several values together must keep to.
enum ValueRule: String, Hashable, Sendable {
    case sheetSize = "sheet-size"
    case resolution
    case length
    case folds
    case panels
    case languageCount = "language-count"
    case typeSizes = "type-sizes"
    case typeSizeOrder = "type-size-order"
    case style
    case insets
    case corners
    case codeSides = "code-sides"
    case mixture
    case across
    case pattern
    case tiles
    case focus
    case crop
    case items
    case colorCount = "color-count"
    case colorsOrSwatches = "colors-or-swatches"

    var words: Words {
        switch self {
        case .sheetSize:
            Words(
                de: "Erwartet werden Breite und Höhe zwischen 10 mm und 5 m.",
                en: "Expected: width and height between 10 mm and 5 m.")
        case .resolution:
            Words(de: "Erwartet werden 36 bis 1200 Punkte je Zoll.", en: "Expected: 36 to 1200 dots per inch.")
        case .length:
            Words(
                de: "Diese Länge liegt außerhalb dessen, was sinnvoll ist.",
                en: "This length lies outside of what makes sense.")
        case .folds:
            Words(
                de:
                    """
                    Erwartet wird für jede Seite eine Liste der Falze, vom Anfang der Zeile an gemessen und \
                    innerhalb des Blattes.
                    """,
                en:
                    """
                    Expected: for each page a list of its folds, measured from where lines begin and inside \
                    the sheet.
                    """)
        case .panels:
            Words(
                de: "Erwartet wird jedes Feld zwischen den Falzen einmal, in der Reihenfolge, in der man es liest.",
                en: "Expected: each panel between the folds once, in the order in which it is read.")
        case .languageCount:
            Words(
                de: "Erwartet werden die kleinste und die größte Zahl der Sprachen.",
                en: "Expected: the fewest and the most languages.")
        case .typeSizes:
            Words(
                de: "Erwartet werden die kleinste und die größte Schriftgröße.",
                en: "Expected: the smallest and the largest size of type.")
        case .typeSizeOrder:
            Words(
                de: "Erst die kleinste, dann die größte Schriftgröße, beide über null.",
                en: "First the smallest, then the largest size of type, both above zero.")
        case .style:
            Words(
                de: "Eine Angabe dieses Stils liegt außerhalb dessen, was sinnvoll ist.",
                en: "A value of this style lies outside of what makes sense.")
        case .insets:
            Words(
                de: "Erwartet werden vier Abstände: oben, Ende, unten, Anfang.",
                en: "Expected: four distances: top, end, bottom, start.")
        case .corners:
            Words(
                de: "Erwartet werden vier Radien: oben am Anfang, oben am Ende, unten am Ende, unten am Anfang.",
                en: "Expected: four radii: top start, top end, bottom end, bottom start.")
        case .codeSides:
            Words(
                de: "Erwartet werden die kleinste und die größte Seite des Codes.",
                en: "Expected: the least and the largest side of the code.")
        case .mixture:
            Words(
                de: "Erwartet werden zwei Farben und ein Anteil von 0 bis 1.",
                en: "Expected: two colours and a share from 0 to 1.")
        case .across: Words(de: "Nebeneinander stehen 1 bis 24 Zellen.", en: "1 to 24 cells stand side by side.")
        case .pattern:
            Words(de: "Das einzige Muster ist das Motiv der Region.", en: "The only pattern is the region's motif.")
        case .tiles:
            Words(
                de: "Ein Muster hat 1 bis 64 Kacheln und 2 bis 8 Farben, ein Rahmen ist 1 bis 8 Kacheln breit.",
                en: "A pattern has 1 to 64 tiles and 2 to 8 colours, a frame is 1 to 8 tiles deep.")
        case .focus:
            Words(
                de: "Erwartet werden zwei Anteile von 0 bis 1: von links und von oben.",
                en: "Expected: two shares from 0 to 1, from the left and from the top.")
        case .crop:
            Words(
                de:
                    """
                    Erwartet werden vier Anteile von 0 bis 1: von links, von oben, Breite, Höhe; der \
                    Ausschnitt liegt im Bild.
                    """,
                en:
                    """
                    Expected: four shares from 0 to 1: from the left, from the top, width, height; the part \
                    lies inside the picture.
                    """)
        case .items:
            Words(de: "Eine Liste im Bild hat zwei bis vier Punkte.", en: "A list in a picture has two to four items.")
        case .colorCount:
            Words(
                de: "Erwartet werden ein bis drei Farben in eckigen Klammern, die wichtigste zuerst.",
                en: "Expected: one to three colours in square brackets, the most important first.")
        case .colorsOrSwatches:
            Words(
                de:
                    """
                    Die Farben stehen schon unter „colors“; löschen Sie „swatches“, oder „colors“, wenn Sie jede \
                    Rolle selbst bestimmen wollen.
                    """,
                en:
                    """
                    The colours are there under “colors” already; delete “swatches”, or “colors” if you want to choose \
                    each role yourself.
                    """)
        }
    }
}

/// A text that no sheet and no post can hold.
struct ExcessiveText: FindingKind {
    static let code = "text-endless"
    static let severity = Finding.Severity.error
    /// In bytes.
    var limit: Int

    var message: Words {
        Words(
            de: "Dieser Text ist länger, als er hier sein kann (\(limit) Bytes).",
            en: "This text is longer than it can be here (\(limit) bytes).")
    }
    var remedy: Words {
        Words(
            de: "Kürzen Sie ihn. Steht eine ganze Datei darin, oder fehlt ein Anführungszeichen?",
            en: "Shorten it. Does it hold a whole file, or is a quotation mark missing?")
    }
}
