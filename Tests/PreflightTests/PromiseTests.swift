import Findings
import Testing

@testable import Preflight

/// Files that claim a standard, and break one clause of it.
struct PromiseTests {
    // MARK: PDF/UA

    private static let metadata = MadePDF.stream(
        "<x><dc:title>T</dc:title><pdfuaid:part>1</pdfuaid:part></x>", "/Type /Metadata /Subtype /XML")

    /// A heading, a picture and a link; its font, structure and metadata from object 5.
    private static let accessible = MadePDF(
        pages: [
            """
            /Contents 4 0 R /StructParents 0 /Tabs /S /Annots [<< /Subtype /Link /Rect [10 10 50 20] /StructParent 1 \
            /Contents (Seite) >>] /Resources << /Font << /F 5 0 R >> >>
            """
        ],
        content: """
            /H1 << /MCID 0 >> BDC BT /F 9 Tf 10 100 Td (a) Tj ET EMC /Artifact BMC 0 0 9 9 re f EMC \
            /Figure << /MCID 1 >> BDC 10 40 20 20 re f EMC
            """,
        others: [
            "<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /FontFile2 7 0 R /Flags 4 >> "
                + "/ToUnicode 7 0 R >>",
            """
            << /Type /StructTreeRoot /RoleMap << /Title /H1 >> /K [<< /S /Document /Pg 3 0 R /K [<< /S /Title /K 0 >> \
            << /S /H2 /K [] >> << /S /Figure /Alt (Bild) /K 1 /A << /O /Layout /BBox [10 40 30 60] >> >>] >>] >>
            """,
            MadePDF.stream(""), metadata,
        ],
        catalog: """
            /Lang (de) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /Metadata 8 0 R \
            /ViewerPreferences << /DisplayDocTitle true >>
            """)

    private func codes(replacing old: String, with new: String) throws -> [String] {
        let text = String(decoding: Self.accessible.bytes, as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text || old.isEmpty)
        let file = try Preflight.verify(Array(changed.utf8), path: "a.pdf")
        return file.findings.map(\.code).filter { $0 != "pdf-damaged" }
    }

    @Test(arguments: [
        ("", "", nil), ("/Marked true", "/Marked false", "pdf-untagged"), ("/Lang (de)", "", "pdf-language-missing"),
        ("dc:title", "dc:tilte", "pdf-title-hidden"), ("DisplayDocTitle true", "X true", "pdf-title-hidden"),
        ("/Alt (Bild)", "", "pdf-figure-silent"), ("/Title /H1", "/Title /H2", "pdf-heading-skipped"),
        ("/S /H2", "/S /H3", "pdf-heading-skipped"), ("/Tabs /S", "", "pdf-tab-order"),
        ("/Contents (Seite)", "", "pdf-link-silent"), ("/StructParent 1", "", "pdf-link-silent"),
        ("/ToUnicode 7 0 R", "", "pdf-font-without-text"), ("/Artifact BMC", "/P BMC", "pdf-content-untagged"),
        ("/FontFile2", "/FontFile9", "pdf-font-missing"),
    ])
    func accessibility(_ old: String, _ new: String, _ code: String?) throws {
        let found = try codes(replacing: old, with: new)
        #expect(found == [code].compactMap { $0 })
    }

    @Test func placesAreTold() throws {
        let text = String(decoding: Self.accessible.bytes, as: UTF8.self)
        let silent = text.replacing("/Alt (Bild)", with: "").replacing("/Contents (Seite)", with: "")
        let file = try Preflight.verify(Array(silent.utf8), path: "a.pdf")
        #expect(file.standards == ["PDF/UA-1"])
        #expect(
            file.findings.filter { $0.code != "pdf-damaged" } == [
                Finding(
                    PDFFigureSilent(claim: "PDF/UA-1", place: .spot(page: 1, area: .lowerLeft, x: 7, y: 53))),
                Finding(PDFLinkSilent(claim: "PDF/UA-1", place: .spot(page: 1, area: .lowerLeft, x: 11, y: 65))),
            ])
    }

    /// A structure that leads round in a circle, and one without end.
    @Test(.timeLimit(.minutes(5))) func structuresWithoutEnd() throws {
        #expect(try codes(replacing: "<< /S /H2 /K [] >>", with: "<< /S /H2 /K 6 0 R >> 6 0 R") == [])
        let deep = String(repeating: "<< /S /Sect /K ", count: 400) + "0" + String(repeating: " >>", count: 400)
        #expect(try codes(replacing: "<< /S /H2 /K [] >>", with: deep).count <= 1)
    }

    // MARK: PDF/X

    /// A link at the left, above the lower edge of a trim that stands 20 points within the sheet.
    private func press(_ page: String, _ resources: String = "", trailer: String = "") throws -> [Finding] {
        let info =
            "/Info << /GTS_PDFXVersion (PDF/X-3:2003) /Title (T) /CreationDate (D) /ModDate (D) /Trapped /False >>"
        var file = MadePDF.drawing(
            resources, "0 0 0 1 k 40 40 9 9 re f",
            [MadePDF.stream(""), "<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 5 0 R >>"],
            page: "/TrimBox [20 20 80 180] /BleedBox [10 10 90 190] " + page)
        file.catalog = "/OutputIntents [6 0 R]"
        file.trailer = "/ID [(a) (a)] " + (trailer.isEmpty ? info : trailer)
        return try file.verified().findings.filter { $0.code != "pdf-damaged" }
    }

    @Test func pressPromises() throws {
        let claim = "PDF/X-3:2003"
        #expect(try press("") == [])
        #expect(
            try press("/Annots [<< /Subtype /Link /Rect [20 20 40 40] >>]") == [
                Finding(
                    PDFAnnotated(
                        claim: claim, place: .spot(page: 1, area: .lowerLeft, x: 4, y: 53), kind: "Link"))
            ])
        #expect(try press("/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]") == [])
        #expect(
            try press("", "/ExtGState << /G << /TR 5 0 R >> >> /XObject << /P << /Subtype /PS >> >>") == [
                Finding(PDFFeatureForbidden(claim: claim, place: .page(1), feature: .postScript)),
                Finding(PDFFeatureForbidden(claim: claim, place: .page(1), feature: .transferCurve)),
            ])
        #expect(
            try press("", trailer: "/Info << /GTS_PDFXVersion (PDF/X-3:2003) /Title (T) /ModDate (D) >>") == [
                Finding(PDFMetadataMissing(claim: claim, names: ["CreationDate", "Trapped"]))
            ])
    }
}
