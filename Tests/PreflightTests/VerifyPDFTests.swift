import Colour
import Findings
import Foundation
import Page
import Print
import Testing

@testable import Preflight

@Suite struct VerifyPDFTests {
    private static let profile: PressProfile = {
        let root = #filePath.dropLast("/Tests/PreflightTests/VerifyPDFTests.swift".count)
        return try! PressProfile(
            icc: [UInt8](try! Data(contentsOf: URL(fileURLWithPath: root + "/Assets/Profiles/FOGRA39.icc"))))
    }()

    private let red = Color(rgb: RGB(hex: 0xC00000), cmyk: CMYK(cyan: 0, magenta: 1, yellow: 1, black: 0.1))

    private func document(bleed: Length) -> Document {
        let page = Page(
            size: Size(width: .mm(105), height: .mm(148)), bleed: bleed, safeMargin: .mm(5),
            medium: .paper(resolution: 300),
            items: [
                .shape(Shape(path: .rectangle(Rect(x: .zero, y: .zero, width: .mm(50), height: .mm(50))), fill: red))
            ])
        return Document(
            title: "Karte", author: "Stadt Augsburg", language: "de", direction: .leftToRight, date: 0, pages: [page])
    }

    @Test func aPrintFileIsWhatItClaims() throws {
        let bytes = try PDFFile.write(document(bleed: .mm(3)), .pdfX4(Self.profile))
        let file = try Preflight.verify(bytes, path: "karte.pdf")
        #expect(file.type == .pdf)
        #expect(file.unit == .mm)
        #expect([file.width, file.height] == [105, 148])
        #expect(file.colors == ["DeviceCMYK", "OutputIntent FOGRA39"])
        #expect(file.boxes.keys.sorted() == ["BleedBox", "MediaBox", "TrimBox"])
        #expect(abs((file.boxes["TrimBox"]?.minX.millimetres ?? 0) - 3) < 0.001)
        #expect(abs((file.boxes["MediaBox"]?.width.millimetres ?? 0) - 111) < 0.001)
        #expect(file.findings == [])
    }

    @Test func aFileForTheScreenIsNoted() throws {
        let file = try Preflight.verify(PDFFile.write(document(bleed: .mm(3)), .plain), path: "karte.pdf")
        #expect(file.findings.map(\.code) == ["pdf-not-for-press"])
        // By its profile, which the file sets in place of a screen's own colours.
        #expect(file.colors == ["ICCBased"])
    }

    @Test func aNarrowBleedIsAWarning() throws {
        let file = try Preflight.verify(PDFFile.write(document(bleed: .mm(1)), .pdfX4(Self.profile)), path: "karte.pdf")
        #expect(file.findings == [Finding(PDFBleedSmall(page: 1, bleed: 1))])
        #expect(
            file.findings.map(\.message) == [
                Words(de: "Seite 1 hat nur 1 mm Anschnitt.", en: "Page 1 has only 1 mm of bleed.")
            ])
        #expect(
            file.findings.map(\.remedy) == [
                Words(
                    de: "Druckereien wollen 3 mm, sonst bleibt am Rand Weiß stehen.",
                    en: "Print shops want 3 mm, else white shows at the edge.")
            ])
    }

    /// A file that claims PDF/X and breaks it in every way that is looked for.
    @Test func aBrokenPromiseIsFoundInFull() throws {
        let text = """
            %PDF-1.6
            1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R\
            /Group<</S/Transparency/CS/DeviceRGB>>\
            /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
            4 0 obj <</Length 53>> stream
            1 0 0 rg 0 0 9 9 re f 0.9 0.9 0.9 0.9 k 0 0 9 9 re f
            endstream endobj
            5 0 obj <</GTS_PDFXVersion(PDF/X-4)>> endobj
            trailer <</Root 1 0 R/Info 5 0 R>>

            """
        let file = try Preflight.verify(Array(text.utf8), path: "broken.pdf")
        let codes = file.findings.map(\.code).filter { $0 != "pdf-damaged" }
        #expect(
            codes == [
                "pdf-font-missing", "pdf-trim-missing", "pdf-ink-heavy", "pdf-rgb", "pdf-intent-missing",
                "pdf-blending-rgb", "pdf-acts", "pdf-metadata-missing",
            ])
        #expect(file.findings.contains { $0.code == "pdf-damaged" })
        #expect(file.fonts == ["Helvetica"])
    }

    @Test func whatIsNoPDFIsAFault() {
        #expect(throws: PreflightFault.self) { try Preflight.verify(Array("%PDF-1.6\nnothing".utf8), path: "x.pdf") }
    }

    @Test func aCutFileNeverCrashes() throws {
        let bytes = try PDFFile.write(document(bleed: .mm(3)), .pdfX4(Self.profile))
        for length in stride(from: 0, to: bytes.count, by: bytes.count / 40) {
            let file = try? Preflight.verify(Array(bytes.prefix(length)), path: "cut.pdf")
            #expect(file == nil || file?.findings.contains { $0.severity == .error } == true)
        }
    }
}
