import Layout
import Model
import Page
import Support
import Testing

/// What must not leave the house is a finding that says where and what to do.
struct SheetFindingTests {
    private static let styles = "a: { sizes: [6pt, 12pt] }"

    @Test func aMissingTextIsNamed() throws {
        let sheet = try SmallSheet(
            """
            - rows:\n    - { text: slogan.short, style: a }\n    - { text: slogan, style: a }\n    - { text: \
            motto, style: a, optional: true }\n    - { text: claim, style: a }\n  padding: 5mm
            """
        )
        let result = try sheet.layOut()
        #expect(
            result.findings.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "missing-text", .error,
                        message: Words(
                            de: "„slogan“ fehlt auf Deutsch; die Vorlage small braucht es.",
                            en: "\"slogan\" is missing in German; the template small needs it."),
                        remedy: Words(
                            de: "In texts/de.yaml eine Zeile „slogan: …“ ergänzen.",
                            en: "Add a line \"slogan: …\" to texts/de.yaml.")), at: SourcePlace(file: "texts/de.yaml"))
            ])
        #expect(!result.isSound)
        #expect(result.document.pages[0].textBlocks.map(\.name) == ["claim"])
    }

    @Test func aListThatIsNoneIsMissing() throws {
        let sheet = try SmallSheet("- rows:\n    - each: claim\n      cell: { text: item, style: a }\n  padding: 5mm")
        #expect(try sheet.layOut().findings.map(\.code) == ["missing-text"])
    }

    @Test func aCharacterWithoutAFontIsNamed() throws {
        let sheet = try SmallSheet(
            "- rows: [{ text: claim, style: a }]\n  padding: 5mm", styles: Self.styles,
            texts: ["claim": "Hallo \u{13000} und \u{12000}\u{13000}"])
        #expect(
            try sheet.layOut().findings.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "missing-glyph", .error,
                        message: Words(
                            de: "Keine Schrift hat diese Zeichen in „claim“: \u{13000} (U+13000), \u{12000} (U+12000).",
                            en: "No font has these characters of \"claim\": \u{13000} (U+13000), \u{12000} (U+12000)."),
                        remedy: Words(
                            de: "Die Zeichen ersetzen oder eine Schrift ergänzen, die sie hat (Assets/Languages.yaml).",
                            en: "Replace the characters, or add a font that has them (Assets/Languages.yaml).")),
                    at: SourcePlace(file: "texts/de.yaml", line: 8, column: 8))
            ])
    }

    @Test func paperWithoutAnImprintIsNotPrinted() throws {
        let head = "kind: flyer\nsize: [100mm, 100mm]\nresolution: 300"
        var sheet = try SmallSheet(
            "- rows: [{ text: claim, style: a }]\n  padding: 5mm", styles: Self.styles, head: head)
        #expect(
            try sheet.layOut().findings.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "imprint-missing", .error,
                        message: Words(
                            de: "Die Vorlage small hat keinen Platz für das Impressum.",
                            en: "The template small has no place for the imprint."),
                        remedy: Words(
                            de: "Einen Text „imprint“ in die Vorlage setzen.",
                            en: "Put a text \"imprint\" into the template.")),
                    at: SourcePlace(file: "Templates/small.yaml"))
            ])
        sheet = try SmallSheet(
            "- rows: [{ text: imprint, style: a, role: imprint, optional: true }]\n  padding: 5mm", styles: Self.styles,
            head: head)
        #expect(try sheet.layOut().findings == [])
        sheet.subject.region.brand.imprint = nil
        #expect(
            try sheet.layOut().findings.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "imprint-missing", .error,
                        message: Words(
                            de: "Stadt Augsburg hat kein ganzes Impressum; ohne darf nichts gedruckt werden.",
                            en: "Stadt Augsburg has no whole imprint; nothing may be printed without one."),
                        remedy: Words(
                            de:
                                """
                                litfass brand augsburg fragt danach; oder in Assets/Regions/augsburg/brand.yaml unter \
                                „imprint“ „publisher“ und „responsible“ eintragen (docs/de/stadt.md).
                                """,
                            en:
                                """
                                litfass brand augsburg asks for it; or fill in “publisher” and “responsible” under \
                                “imprint” in Assets/Regions/augsburg/brand.yaml (docs/de/stadt.md, in German).
                                """
                        )), at: SourcePlace(file: "Assets/Regions/augsburg/brand.yaml"))
            ])
    }

    @Test func aPostNeedsNoImprint() throws {
        #expect(
            try SmallSheet("- rows: [{ text: claim, style: a }]\n  padding: 5mm", styles: Self.styles).layOut()
                .findings == [])
    }

    @Test func textNearTheEdgeAndTypeTooSmallForPrint() throws {
        let sheet = try SmallSheet(
            "- rows: [{ text: imprint, style: a, role: imprint }]\n  padding: 4mm", styles: "a: { sizes: [5pt, 5pt] }",
            head: "kind: card\nsize: [100mm, 100mm]\nresolution: 300\nsafe: 5mm")
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["outside-safe-margin", "text-too-small"])
        #expect(found.map(\.severity) == [.error, .warning])
        #expect(found[0].message.de == "„imprint“ steht zu nah am Rand und könnte abgeschnitten werden.")
        #expect(found[0].remedy.de == "In der Vorlage mindestens 5 mm Rand lassen.")
        #expect(found[1].message.de == "„imprint“ steht in 5 pt; gedruckt liest man ab 6 pt.")
    }

    @Test(arguments: [
        // Text beside the code, nearer than four modules.
        (
            """
            - columns: [{ code: link, width: 23.1mm, height: 23.1mm }, { text: claim, style: a, size: 1fr }]\n  \
            padding: 20mm\n  gap: 1mm
            """,
            "code-quiet-zone"
        ),
        // A code at the edge, so that its field is cut.
        ("- layers: [{ code: link, width: 30mm, height: 30mm }]", "code-quiet-zone"),
        ("- layers: [{ code: link, width: 30mm, height: 30mm, color: surface }]\n  padding: 20mm", "code-contrast"),
        (
            "- layers: [{ code: link, width: 30mm, height: 30mm, color: paper, ground: black }]\n  padding: 20mm",
            "code-contrast"
        ),
    ])
    func aCodeThatWouldNotReadIsAnError(pages: String, code: String) throws {
        let found = try SmallSheet(pages, styles: Self.styles).layOut().findings
        #expect(found.map(\.code) == [code])
        #expect(found.map(\.severity) == [.error])
    }

    @Test func aCodeThatIsSmallForItsDistanceIsAWarning() throws {
        let head = "kind: card\nsize: [100mm, 100mm]\nresolution: 300\ndistance: 1m"
        let pages =
            """
            - rows: [{ code: link, width: 30mm, height: 30mm }, { text: imprint, style: a, role: imprint }]\n  \
            padding: 20mm\n  gap: 10mm
            - rows: [{ code: link, width: 40mm, height: 40mm }]\n  padding: 20mm
            """
        var sheet = try SmallSheet(pages, styles: Self.styles, head: head)
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["code-small-for-distance"])
        #expect(found.map(\.severity) == [.warning])
        // Said once for both pages, of the smaller code, where the distance is said.
        #expect(found[0].message.de.hasPrefix("Aus 1 m ist der QR-Code schwer zu lesen: Er ist "))
        #expect(found[0].message.de.hasSuffix(" m.") && found[0].message.de.contains("aus 0.3 m"))
        #expect(found[0].place == SourcePlace(file: "Templates/small.yaml", line: 7, column: 11))
        // A placement's own distance counts first.
        sheet.subject.distance?.value = .mm(250)
        #expect(try sheet.layOut().findings == [])
    }

    @Test func textsOverEachOtherAreAnErrorThatNamesBoth() throws {
        let pages = "- layers: [{ text: claim, style: a }, { text: scan, style: a }]\n  padding: 20mm"
        let found = try SmallSheet(pages, styles: Self.styles).layOut().findings
        #expect(found.map(\.code) == ["text-overlap"])
        #expect(found[0].message.de.contains("„claim“ und „scan“"))
        // One below the other they are none, however near.
        let apart = "- rows: [{ text: claim, style: a }, { text: scan, style: a }]\n  padding: 20mm\n  gap: 2mm"
        #expect(try SmallSheet(apart, styles: Self.styles).layOut().findings == [])
    }

    @Test func anAddressThatNoCodeHoldsIsAnError() throws {
        var sheet = try SmallSheet(
            "- layers: [{ code: link, width: 30mm, height: 30mm }]\n  padding: 20mm", styles: Self.styles)
        sheet.subject.link = "https://integreat.app/" + String(repeating: "a", count: 4000)
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["code-impossible"])
    }
}
