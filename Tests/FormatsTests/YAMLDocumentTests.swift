import Testing

@testable import Formats

/// One change at a time, and all around it as it was.
struct YAMLDocumentTests {
    private static let order = ["litfass", "land", "names", "swatches", "colors", "crest", "contact", "imprint"]

    private static let brand = """
        # So zeigt sich Hof.
        litfass: 1
        land: ""                  # zwei Buchstaben
        names: {}                 # z. B. { ar: "…" }
        swatches:
          surface: { rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }
          ink:     { rgb: "#1D1B20" }   # Schrift
        # crest: crest.svg        # eine Datei in diesem Ordner
        contact: { office: "", 'town': '95028 Hof' }
        imprint:                  # Pflicht
          publisher: Stadt Hof

          # mit Anschrift
          responsible: >-
            Erika Muster,
            Klosterstraße 1
        steps:
          - eins  # 1
          # dazwischen
          - zwei
          - id: c
            long: |  # wörtlich
                Erste Zeile

                Dritte
        accounts:
        """

    private func changed(
        _ text: String = brand, _ change: (inout YAMLDocument) throws -> Void
    ) throws -> String {
        var document = try YAMLDocument(Array(text.utf8))
        try change(&document)
        return String(decoding: document.bytes, as: UTF8.self)
    }

    /// The lines of `brand` with others in the place of some.
    private func brand(_ old: String, _ new: String) -> String { Self.brand.replacing(old, with: new) }

    @Test func aTextKeepsItsQuotesAndItsNeighbours() throws {
        #expect(try changed { try $0.set(["land"], to: .text("BY")) } == brand("land: \"\" ", "land: \"BY\" "))
        #expect(
            try changed { try $0.set(["contact", "town"], to: .text("95030 Hof’s")) }
                == brand("'95028 Hof'", "'95030 Hof’s'"))
        #expect(try changed { try $0.set(["steps", 0], to: .text("anders")) } == brand("- eins  #", "- anders  #"))
        #expect(
            try changed { try $0.set(["steps", 2, "long"], to: .text("Neu\n\n  da\n")) }
                == brand("Erste Zeile\n\n        Dritte", "Neu\n\n          da"))
        #expect(
            try changed { try $0.set(["imprint", "responsible"], to: .text("Otto\nHof")) }
                == brand("Erika Muster,\n    Klosterstraße 1", "Otto\n\n    Hof"))
    }

    @Test func aTextThatItsStyleCannotSayIsQuoted() throws {
        #expect(try changed { try $0.set(["steps", 1], to: .text("a: b")) } == brand("- zwei", "- \"a: b\""))
        #expect(
            try changed { try $0.set(["contact", "town"], to: .text("a\nb")) } == brand("'95028 Hof'", "\"a\\nb\""))
        #expect(try changed { try $0.set(["steps", 1], to: .text("yes")) } == brand("- zwei", "- \"yes\""))
        #expect(try changed { try $0.set(["steps", 1], to: .text("12")) } == brand("- zwei", "- \"12\""))
        #expect(try changed { try $0.set(["litfass"], to: .plain("2")) } == brand("litfass: 1", "litfass: 2"))
        #expect(
            try changed { try $0.set(["steps", 1], to: .text("\u{202E}x\u{7}")) }
                == brand("- zwei", "- \"\\u202Ex\\x07\""))
        // The remark beside a text of several lines stays, though the lines go.
        #expect(
            try changed { try $0.set(["steps", 2, "long"], to: .text(" vorn")) }
                == brand("|  # wörtlich\n        Erste Zeile\n\n        Dritte", "\" vorn\"  # wörtlich"))
    }

    @Test func aNewKeyComesWhereOneLooksForIt() throws {
        #expect(
            try changed { try $0.set(["colors"], to: .list([.text("#0B5D3B")]), order: Self.order) }
                == brand("# crest:", "colors: [\"#0B5D3B\"]\n# crest:"))
        #expect(
            try changed { try $0.set(["crest"], to: .text("hof.png"), order: Self.order) }
                == brand("Ordner\n", "Ordner\ncrest: hof.png\n"))
        #expect(
            try changed { try $0.set(["contact", "phone"], to: .text("09281 1"), order: ["office", "phone", "town"]) }
                == brand("office: \"\",", "office: \"\", phone: 09281 1,"))
        #expect(
            try changed { try $0.set(["imprint", "editor"], to: .text("Eva"), order: ["editor", "publisher"]) }
                == brand("  publisher", "  editor: Eva\n  publisher"))
        #expect(
            try changed { try $0.set(["names", "ar"], to: .text("هوف")) } == brand("names: {} ", "names: { ar: هوف } "))
        #expect(
            try changed { try $0.set(["accounts", "mastodon"], to: .text("hof")) }
                == Self.brand + " { mastodon: hof }")
        #expect(
            try changed { try $0.set(["press", "office"], to: .text("a, b\nc")) }
                == Self.brand + "\npress:\n  office: |-\n    a, b\n    c")
        #expect(try changed("# nichts") { try $0.set(["a"], to: .plain("1")) } == "# nichts\na: 1\n")
        #expect(try changed("") { try $0.set(["a", "b"], to: .plain("1")) } == "a: { b: 1 }\n")
    }

    @Test func whatGoesTakesNothingWithIt() throws {
        #expect(
            try changed { try $0.remove(["swatches"]) }
                == brand(
                    """
                    swatches:
                      surface: { rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }
                      ink:     { rgb: "#1D1B20" }   # Schrift

                    """, ""))
        #expect(try changed { try $0.remove(["swatches", "surface", "cmyk"]) } == brand(", cmyk: [0, 12, 95, 0]", ""))
        #expect(try changed { try $0.remove(["swatches", "surface", "rgb"]) } == brand("rgb: \"#FBDA16\", ", ""))
        #expect(try changed { try $0.remove(["steps", 1]) } == brand("  - zwei\n", ""))
        #expect(try changed { try $0.remove(["steps", 2, "id"]) } == brand("- id: c\n    long", "- long"))
        #expect(try changed { try $0.remove(["nothing", "here"]) } == Self.brand)
        #expect(try changed("a:\n  b: 1  # x\nc: 2\n") { try $0.remove(["a", "b"]) } == "a:\n  {}  # x\nc: 2\n")
        #expect(try changed("[a, b, c]") { try $0.remove([2]) } == "[a, b]")
    }

    @Test func aListChangesItemByItem() throws {
        #expect(
            try changed("a:\n  - eins  # 1\n  # dazwischen\n  - zwei\n  - drei  # 3\n") {
                try $0.set(["a"], to: .list([.text("eins"), .text("drei"), .text("vier")]))
            } == "a:\n  - eins  # 1\n  # dazwischen\n  - drei  # 3\n  - vier\n")
        #expect(
            try changed("a: [ de,  ar ]  # x\n") {
                try $0.set(["a"], to: .list(["de", "uk", "ti"].map(YAMLValue.text)))
            }
                == "a: [ de, uk, ti ]  # x\n")
        #expect(
            try changed("a: [\n  de, # Deutsch\n  ar # Arabisch\n]\n") {
                try $0.set(["a", 2], to: .text("uk"))
            } == "a: [\n  de, # Deutsch\n  ar, # Arabisch\n  uk\n]\n")
    }

    @Test func anotherKindOfValueTakesThePlace() throws {
        #expect(try changed("a: alt  # x\nb: 1\n") { try $0.set(["a"], to: .list([])) } == "a: []  # x\nb: 1\n")
        #expect(
            try changed("a:  # x\n  - eins\n  - zwei\nb: 1\n") { try $0.set(["a"], to: .text("neu")) }
                == "a: neu  # x\nb: 1\n")
        #expect(
            try changed("a: alt  # x\nb: 1\n") {
                try $0.set(["a"], to: .mapping([.init("long", .text("1\n2")), .init("short", .text("1"))]))
            } == "a:  # x\n  long: |-\n    1\n    2\n  short: \"1\"\nb: 1\n")
    }

    @Test func lineBreaksAndByteOrderMarkStay() throws {
        var document = try YAMLDocument([0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: |\r\n  x\r\n".utf8))
        try document.set(["c"], to: .text("1\n2"))
        try document.set(["b"], to: .text("y\nz\n"))
        #expect(
            document.bytes
                == [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: |\r\n  y\r\n  z\r\nc: |-\r\n  1\r\n  2\r\n".utf8))
    }

    @Test func whatIsNotUnderstoodIsNotTouched() {
        #expect(throws: YAMLFault.notUTF8) { try YAMLDocument([0x61, 0xFF]) }
        #expect(throws: YAMLFault.unsupported(line: 2)) { try YAMLDocument(Array("a: 1\nb: &x 2\n".utf8)) }
        #expect(throws: YAMLFault.unsupported(line: 2)) { try YAMLDocument(Array("a: 1\n---\nb: 2\n".utf8)) }
        #expect(throws: YAMLFault.twice(key: "a")) { try changed("a: 1\na: 2\n") { try $0.set(["a"], to: .null) } }
        #expect(throws: YAMLFault.noPlace(["a", "b"])) { try changed("a: x\n") { try $0.set(["a", "b"], to: .null) } }
        #expect(throws: YAMLFault.noPlace(["a", 3])) { try changed("a: [x]\n") { try $0.set(["a", 3], to: .null) } }
        #expect {
            try YAMLDocument(Array("a: \"x\nb: 1\n".utf8))
        } throws: { error in
            if case YAMLFault.unreadable(let line, _) = error { line > 1 } else { false }
        }
    }
}
