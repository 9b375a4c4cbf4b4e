import Testing

@testable import Translation

/// Files for translators' tools, as we write them and as these write them back.
struct XLIFFTests {
    private static func unit(
        _ keys: [String], _ source: String, _ target: String?, _ state: TextState?
    ) -> InterchangeUnit {
        InterchangeUnit(
            keys: keys, source: source, mark: TextRecord.mark(of: source), target: target, state: state)
    }

    private static let file = {
        var file = InterchangeFile(
            campaign: "willkommen", source: "de", language: "ar",
            units: [
                unit(
                    ["headline.long"], "{region}: Herzlich & gern, {{ \"oft\" }}", "أهلاً {region} <& {region} {{x}}",
                    .reviewed),
                unit(["steps.1", "steps.2"], "Eins\n\n  Zwei", "واحد\n\n  اثنان", .translated),
                unit(["claim"], "{date} {time}, {date}", "{time} {date} {date}", nil),
                unit(["body"], "Noch nichts", nil, nil),
            ])
        file.units[0].limit = 40
        file.units[1].notes = ["Auf: Plakat <A3>."]
        file.units[2].remark = "Stimmt das?"
        return file
    }()

    @Test(arguments: [1, 2])
    func whatGoesOutComesBack(version: Int) throws {
        let bytes = version == 1 ? XLIFF1Writer.write(Self.file) : XLIFF2Writer.write(Self.file)
        var file = try #require(XLIFFReader.read(bytes).first)
        var expected = Self.file
        // Our own notes are no remarks, and a text that is not there has no state but that it is wanted.
        expected.units[1].notes = []
        if version == 1 { expected.units[3].state = .draft }
        for index in file.units.indices {
            #expect(file.units[index].line ?? 0 > 4)
            file.units[index].line = nil
        }
        #expect(file == expected)
    }

    @Test func whatIsAlikeStandsThereOnce() {
        var file = Self.file
        file.units = [
            Self.unit(["a"], "Eins", "واحد", .reviewed), Self.unit(["b"], "Eins", nil, nil),
            Self.unit(["c"], "Eins", "واحد", .draft),
        ]
        file.units[0].limit = 20
        file.units[2].limit = 12
        let merged = file.merged().units
        #expect(merged.map(\.keys) == [["a", "c"], ["b"]])
        #expect(merged[0].limit == 12)
        #expect(merged[0].state == .draft)
    }

    /// In the manner of several tools, written for this test.
    private static let returned = [
        // Weblate: states, notes, a duplicate of the source in alternatives.
        """
        <?xml version="1.0" encoding="utf-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="willkommen"
         source-language="de" target-language="ar" datatype="plaintext"><body><group><trans-unit id="claim"
         xml:space="preserve"><source>Hallo <ph id="1">{region}</ph></source><target state="translated">أهلاً
         <ph id="1">{region}</ph></target><alt-trans><target>anders</target></alt-trans></trans-unit></group>
        </body></file>
        </xliff>
        """,
        // OmegaT: placeholders by number, CDATA, no state.
        """
        <xliff version="1.2"><file original="willkommen" source-language="DE" target-language="AR" datatype="x">
        <body><trans-unit id="claim"><source>Hallo <x id="7" equiv-text="{region}"/></source>
        <target>\n  <![CDATA[أهلاً\n]]> <x id="7"/>\n</target></trans-unit></body></file></xliff>
        """,
        // Trados: prefixes, segments with marks, its own elements and attributes.
        """
        <xlf:xliff xmlns:xlf="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"
         version="1.2" sdl:version="1.0"><xlf:file original="C:\\Post\\willkommen.ar.xlf" source-language="de-DE"
         target-language="ar-SA" datatype="x-sdlfilterframework2"><sdl:doc-info><xlf:file/></sdl:doc-info><xlf:body>
        <xlf:trans-unit id="claim"><xlf:source>Hallo <xlf:ph id="p1">{region}</xlf:ph></xlf:source><xlf:seg-source>
        <xlf:mrk mtype="seg" mid="1">Hallo </xlf:mrk></xlf:seg-source><xlf:target><xlf:mrk mtype="seg" mid="1">أهلاً
         </xlf:mrk><xlf:mrk mtype="seg" mid="2"><xlf:g id="3"><xlf:ph id="p1"/></xlf:g></xlf:mrk>
        <sdl:note>nein</sdl:note>
        </xlf:target><sdl:seg-defs/></xlf:trans-unit></xlf:body></xlf:file></xlf:xliff>
        """,
        // XLIFF 2 with split segments, another order, a letter by its number.
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="ar"><file id="f"
         original="willkommen"><unit id="claim"><originalData><data id="d">{region}</data></originalData>
        <segment id="s1" state="translated"><source>Hallo</source><target order="2"><cp hex="000A"/> <pc id="9"><ph
         id="2" dataRef="d"/></pc></target></segment>
        <ignorable><source> </source><target order="3"> </target></ignorable>
        <segment id="s2" state="final"><source><ph id="2" dataRef="d"/></source>
        <target order="1">أهلاً</target></segment></unit></file></xliff>
        """,
    ]

    @Test(arguments: returned.indices)
    func toolsAreUnderstood(index: Int) throws {
        let file = try #require(XLIFFReader.read(Array(Self.returned[index].utf8)).first)
        let unit = try #require(file.units.first)
        #expect(file.units.count == 1)
        #expect(unit.keys == ["claim"])
        let words = unit.target?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words == "أهلاً {region}", "\(unit.target ?? "–")")
        #expect(!unit.isPartial)
        #expect(unit.state == [.translated, nil, nil, .translated][index])
        #expect(file.language?.lowercased().hasPrefix("ar") == true)
        #expect(file.campaign?.contains("willkommen") == true)
    }

    private static let states: [(String?, String?, TextState?)] = [
        ("new", nil, .draft), ("needs-l10n", "yes", .draft), ("final", nil, .reviewed),
        ("signed-off", "no", .reviewed), ("translated", "yes", .translated), (nil, "yes", .reviewed),
        ("needs-review-translation", nil, nil), ("x-mine", nil, nil),
    ]

    @Test(arguments: states)
    func statesAreMapped(state: String?, approved: String?, expected: TextState?) throws {
        let text = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"><body><trans-unit \
            id="a" \
            \(approved.map { "approved=\"\($0)\"" } ?? "")><source>S</source><target \
            \(state.map { "state=\"\($0)\"" } ?? "")>T</target></trans-unit></body></file></xliff>
            """
        #expect(try XLIFFReader.read(Array(text.utf8)).first?.units.first?.state == expected)
    }

    @Test func halfATranslationIsKnown() throws {
        let text = Self.returned[3].replacing("<target order=\"1\">أهلاً</target>", with: "")
        #expect(try XLIFFReader.read(Array(text.utf8)).first?.units.first?.isPartial == true)
    }

    private static let laughs = """
        <?xml version="1.0"?>
        <!-- a remark --><!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <xliff version="1.2"><file original="&b;"/></xliff>
        """

    @Test(arguments: [
        (laughs, InterchangeFault.documentType(line: 2)),
        ("\u{FEFF}<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>", .documentType(line: 2)),
        ("<html version=\"1.2\"></html>", .noXLIFF(root: "html")),
        ("<xliff version=\"3.0\"/>", .version("3.0")),
        (returned[0].replacing("</xliff>", with: ""), .damaged(line: 6)),
        (String(returned[0].prefix(300)), .damaged(line: 4)),
        ("<xliff version=\"1.2\"><file>&evil;</file></xliff>", .damaged(line: 1)),
        (String(repeating: "<a>", count: 100), .tooMuch(line: 1)),
        ("<xliff version='1.2'>" + String(repeating: "<a/>", count: 100_001) + "</xliff>", .tooMuch(line: 1)),
    ])
    func foreignBytesAreRefused(text: String, fault: InterchangeFault) {
        #expect(throws: fault) { try XLIFFReader.read(Array(text.utf8)) }
    }

    @Test func bytesThatAreNoLettersAreRefused() {
        #expect(throws: InterchangeFault.damaged(line: 2)) {
            try XLIFFReader.read(Array("<xliff version=\"1.2\"\na=\"".utf8) + [0xFF] + Array("\"/>".utf8))
        }
    }
}
