import Layout
import Model
import Page
import Support
import Testing

@Suite struct SheetPhotoTests {
    private func photo(
        _ focus: Photo.FocalPoint = .middle, crops: [String: Photo.Window] = [:], width: Int = 6000, height: Int = 4000,
        license: String = "CC BY 4.0", showsCredit: Bool = true
    ) -> SheetPhoto {
        SheetPhoto(
            photo: Photo(
                id: "a", place: SourcePlace(file: "campaign.yaml", line: 9),
                file: Located("images/a.jpg", at: SourcePlace(file: "campaign.yaml", line: 10)), focus: focus,
                credit: "A. B.",
                license: PhotoLicense(name: license), showsCredit: showsCredit, showsPeople: false,
                alternatives: ["de": "Ein Platz"], crops: crops),
            width: width, height: height)
    }

    private func sheet(
        _ pages: String, _ photo: SheetPhoto?,
        head: String = "kind: post\nsize: [100mm, 50mm]\nresolution: 300\nbleed: 3mm", language: String = "de"
    )
        throws -> SmallSheet
    {
        var sheet = try SmallSheet(pages, head: head, language: language)
        sheet.subject.photo = photo
        return sheet
    }

    private static let full =
        """
          - layers:\n      - { image: photo, bleed: true }\n      - { text: photo-credit, style: a, optional: \
        true, fill: paper }
        """
    private static let alone = "  - { image: photo, bleed: true }"

    private func print(_ sheet: SmallSheet) throws -> (PhotoRendition, LayoutResult) {
        var wanted: [PhotoRendition] = []
        let result = try Stage.layoutEngine().layOut(sheet.template, sheet.subject) { print in
            wanted.append(print)
            return [1, 2, 3]
        }
        return (try #require(wanted.first), result)
    }

    /// The plate of a code is its own field: over a picture it reads, and under one it does not.
    @Test func aCodeOnAPhotoIsJudgedByItsPlate() throws {
        let code = "{ code: link, width: 24mm, height: 24mm }"
        func isCrowded(_ layers: String) throws -> Bool {
            let found = try print(sheet("  - layers: [\(layers)]\n    padding: 10mm", photo())).1.findings
            return found.contains { $0.code == "code-quiet-zone" }
        }
        #expect(try !isCrowded("{ image: photo }, \(code)"))
        #expect(try isCrowded("\(code), { image: photo }"))
    }

    @Test(arguments: [
        (Photo.FocalPoint.middle, 6000, 4000), (Photo.FocalPoint(x: 0, y: 0), 6000, 4000),
        (Photo.FocalPoint(x: 1, y: 1), 6000, 4000),
        (Photo.FocalPoint(x: 0.3, y: 0.9), 4000, 6000), (Photo.FocalPoint(x: 0.99, y: 0.01), 9000, 3000),
    ])
    func theFocusStaysInAndTheShapeIsTheBoxs(_ focus: Photo.FocalPoint, _ width: Int, _ height: Int) throws {
        for head in ["[100mm, 50mm]", "[50mm, 100mm]", "[80mm, 80mm]"] {
            let sheet = try sheet(
                Self.alone, photo(focus, width: width, height: height, license: "CC0", showsCredit: false),
                head: "kind: post\nsize: \(head)\nresolution: 300\nbleed: 3mm")
            let (print, result) = try print(sheet)
            let window = print.window
            let (x, y) = (focus.x * Double(width), focus.y * Double(height))
            #expect(Double(window.x) <= x + 1 && x <= Double(window.x + window.width) + 1)
            #expect(Double(window.y) <= y + 1 && y <= Double(window.y + window.height) + 1)
            #expect(
                window.x >= 0 && window.y >= 0 && window.x + window.width <= width && window.y + window.height <= height
            )
            // As large as it can be.
            #expect(window.width == width || window.height == height)
            guard case .picture(let picture) = result.document.pages[0].items[0] else {
                Issue.record("no picture")
                return
            }
            let page = result.document.pages[0]
            #expect(picture.frame == page.bleedBox && picture.data == [1, 2, 3] && picture.alternative == "Ein Platz")
            let aspect = picture.frame.width / picture.frame.height
            #expect(abs(Double(window.width) / Double(window.height) / aspect - 1) < 0.002)
            #expect(result.findings == [])
        }
    }

    /// 106 mm at 300 dpi are 1252 dots: more are not carried, and fewer are not invented.
    @Test func asManyPixelsAsTheSheetShows() throws {
        let (large, _) = try print(try sheet(Self.full, photo()))
        #expect(large.width == 1252 && large.height == 661)
        let (small, result) = try print(try sheet(Self.full, photo(width: 1000, height: 700)))
        #expect(small.width == small.window.width && small.width == 1000)
        #expect(
            result.findings.map { "\($0.severity.rawValue) \($0.code) \($0.message.en)" } == [
                "warning photo-coarse images/a.jpg has only 239 dpi on Small; 300 are good, 150 the least."
            ])
        let (_, tooSmall) = try print(try sheet(Self.full, photo(width: 600, height: 400)))
        #expect(
            tooSmall.findings.map(\.severity) == [.error]
                && tooSmall.findings[0].remedy.en.hasPrefix("Take a picture of at least 1252 × 835 pixels"))
    }

    /// From A3 on, posters are looked at from a step away; 303 mm with the bleed are 2982 dots at 250 dpi.
    @Test(
        arguments: [(String, Int, String?)]([
            ("[297mm, 420mm]", 2990, nil), ("[297mm, 420mm]", 2900, "note"), ("[297mm, 420mm]", 1790, "note"),
            ("[297mm, 420mm]", 1700, "warning"), ("[420mm, 297mm]", 1800, "warning"), ("[594mm, 841mm]", 4000, "note"),
            ("[594mm, 841mm]", 3000, "warning"), ("[210mm, 297mm]", 2100, "warning"), ("[210mm, 297mm]", 1200, "error"),
            ("[297mm, 210mm]", 1790, "warning"),
        ]))
    func howManyDotsAreGood(size: String, width: Int, severity: String?) throws {
        let sheet = try sheet(
            Self.alone, photo(width: width, height: width * 2, license: "CC0", showsCredit: false),
            head: "kind: poster\nsize: \(size)\nresolution: 300\nbleed: 3mm")
        let (_, result) = try print(sheet)
        let found = result.findings.filter { $0.code == "photo-coarse" }.map(\.severity.rawValue)
        #expect(found == [severity].compactMap { $0 })
    }

    @Test func aCropIsObeyed() throws {
        let crop = Photo.Window(x: 0.5, y: 0.5, width: 0.5, height: 0.25)
        let (print, _) = try print(try sheet(Self.full, photo(crops: ["small": crop])))
        let window = print.window
        #expect(
            window.x >= 3000 && window.y >= 2000 && window.x + window.width <= 6000 && window.y + window.height <= 3000)
    }

    @Test func theCreditStandsWhereItMust() throws {
        let (_, result) = try print(try sheet(Self.full, photo()))
        let page = result.document.pages[0]
        #expect(
            page.textBlocks.map { $0.lines.map { $0.text.trimmingSpaces }.joined(separator: " ") } == [
                "Foto: A. B. CC BY 4.0 bearbeitet"
            ])
        #expect(page.textBlocks.map(\.link?.address) == ["https://creativecommons.org/licenses/by/4.0/"])
        let (_, without) = try print(try sheet(Self.alone, photo()))
        #expect(without.findings.map(\.code) == ["photo-uncredited"])
    }

    @Test func textNeedsAGroundOfItsOwn() throws {
        let page = "  - layers:\n      - { image: photo }\n      - { text: claim, style: a, color: paper }"
        let (_, result) = try print(try sheet(page, photo(license: "CC0", showsCredit: false)))
        #expect(result.findings.map(\.code).contains("text-on-photo"))
    }

    @Test func oneTemplateWithAndWithout() throws {
        let page =
            """
              - rows:\n      - { image: photo, when: photo, size: 1fr }\n      - { pattern: motif, when: no-photo, \
            colors: [ink, paper], size: 1fr }
            """
        let with = try sheet(page, photo(license: "CC0", showsCredit: false)).page().items
        let without = try sheet(page, nil).page().items
        #expect(with.count == 1 && without.count == 1)
        guard case .picture = with[0], case .clipped = without[0] else {
            Issue.record("the wrong one")
            return
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}

@Suite struct PhotoLicenseTests {
    @Test(arguments: [
        ("CC BY 4.0", true, false, "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 3.0", true, false, "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC-BY-ND 4.0", true, true, "https://creativecommons.org/licenses/by-nd/4.0/"),
        ("CC0 1.0", false, false, nil), ("Eigene Aufnahme", false, false, nil), ("CC BY", true, false, nil),
        ("CC BY 3.0 DE", true, false, nil),
    ])
    func licences(_ name: String, _ demandsCredit: Bool, _ forbidsChanges: Bool, _ url: String?) {
        let license = PhotoLicense(name: name)
        #expect(
            license.demandsCredit == demandsCredit && license.forbidsChanges == forbidsChanges && license.url == url)
    }
}
