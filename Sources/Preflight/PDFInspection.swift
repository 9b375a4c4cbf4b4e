internal import Findings
internal import PDF
internal import Page

/// A PDF file's facts, as far as a print shop asks for them.
struct PDFInspection {
    let problems: [String]
    let pageBoxes: [PDFBoxes]
    let contents: PDFContents
    /// The version of PDF/X that the file claims, e.g. `PDF/X-4`.
    let declaredVersion: String?
    /// What the output intent for print names, e.g. `FOGRA39`.
    let condition: String?
    let embedsProfile: Bool
    let isEncrypted: Bool
    /// Keys of the catalog and the pages that make a file act.
    let actions: [String]

    init(_ document: PDFDocument) {
        let (catalog, pages) = (document.catalog, document.pages)
        problems = document.problems
        pageBoxes = pages.map(PDFBoxes.init)
        contents = PDFContents(pages)
        isEncrypted = document.isEncrypted
        declaredVersion = Self.declaredVersion(catalog, document.trailer)
        let intents = (catalog["/OutputIntents"]?.items ?? []).filter { $0["/S"]?.name == "GTS_PDFX" }
        condition = intents.first?["/OutputConditionIdentifier"]?.text.map {
            String($0.prefix(PDFContents.longestName))
        }
        embedsProfile = intents.count == 1 && intents[0]["/DestOutputProfile"]?.isStream == true
        actions =
            ["/OpenAction", "/AA"].filter { catalog[$0] != nil }
            + (catalog["/Names"]?["/JavaScript"] == nil ? [] : ["/JavaScript"])
            + (pages.contains { $0["/AA"] != nil } ? ["/AA"] : [])
            + (pages.contains { $0["/Annots"]?.items?.isEmpty == false } ? ["/Annots"] : [])
    }

    /// PDF/X-4 says so in the metadata, its elder siblings in the document information.
    private static func declaredVersion(_ catalog: PDFNode, _ trailer: PDFNode) -> String? {
        if let metadata = catalog["/Metadata"]?.data(limit: 4 << 20) {
            let text = String(decoding: metadata, as: UTF8.self)
            for opening in ["<pdfxid:GTS_PDFXVersion>", "pdfxid:GTS_PDFXVersion=\""] {
                guard let start = text.firstRange(of: opening)?.upperBound else { continue }
                return String(text[start...].prefix { $0 != "<" && $0 != "\"" }.prefix(40))
            }
        }
        return trailer["/Info"]?["/GTS_PDFXVersion"]?.text.map { String($0.prefix(40)) }
    }
}

/// A page's boxes as it is shown, turned and enlarged as it says, from the media box's upper left corner.
///
/// See ISO 32000-1, 14.11.2.
struct PDFBoxes: Hashable {
    let media: Rect
    /// Those that the page names itself.
    let named: [String: Rect]

    init(_ page: PDFPage) {
        func box(_ key: String) -> (left: Double, bottom: Double, right: Double, top: Double)? {
            let numbers = page["/" + key]?.items?.compactMap(\.number) ?? []
            guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
            return (
                min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
                max(numbers[1], numbers[3])
            )
        }
        // A page without a media box is broken; readers take it for US Letter.
        let sheet = box("MediaBox") ?? (0, 0, 612, 792)
        let (width, height) = (sheet.right - sheet.left, sheet.top - sheet.bottom)
        let (unit, quarters) = (page.unit, page.quarters)
        func shown(_ x: Double, _ y: Double, _ across: Double, _ down: Double) -> Rect {
            let (x, y, across, down) =
                switch quarters {
                case 1: (height - y - down, x, down, across)
                case 2: (width - x - across, height - y - down, across, down)
                case 3: (y, width - x - across, down, across)
                default: (x, y, across, down)
                }
            return Rect(x: .pt(x * unit), y: .pt(y * unit), width: .pt(across * unit), height: .pt(down * unit))
        }
        var named: [String: Rect] = [:]
        for key in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] {
            guard let box = box(key) else { continue }
            named[key] = shown(
                box.left - sheet.left, sheet.top - box.top, box.right - box.left, box.top - box.bottom)
        }
        media = shown(0, 0, width, height)
        self.named = named
    }

    var trim: Rect { named["TrimBox"] ?? named["CropBox"] ?? media }
    var bleed: Rect { named["BleedBox"] ?? named["CropBox"] ?? media }

    /// Whether the trim box lies in the bleed box and that in the media box.
    var nest: Bool { bleed.contains(trim, tolerance: .pt(0.1)) && media.contains(bleed, tolerance: .pt(0.1)) }

    /// The narrowest bleed of the four sides.
    var leastBleed: Length {
        min(trim.minX - bleed.minX, trim.minY - bleed.minY, bleed.maxX - trim.maxX, bleed.maxY - trim.maxY)
    }
}

extension PDFInspection {
    /// All that a print shop would call about. What only PDF/X forbids is a fault only in a file that claims to be
    /// PDF/X.
    var findings: [Finding] { integrityFindings + fonts + pictures + sizes + geometry + press }

    private var integrityFindings: [Finding] {
        var findings = problems.prefix(5).map { Finding(PDFDamaged(words: $0)) }
        if pageBoxes.isEmpty { findings.append(Finding(PDFEmpty())) }
        if isEncrypted { findings.append(Finding(PDFEncrypted())) }
        if contents.isIncomplete { findings.append(Finding(PDFPartlyRead())) }
        return findings
    }

    private var fonts: [Finding] {
        contents.fonts.filter { !$0.isEmbedded }.map { Finding(PDFFontMissing(font: $0.plainName)) }
    }

    private var pictures: [Finding] {
        contents.resolutions.filter { $0.value < Preflight.leastResolution }.sorted { $0.key < $1.key }.map {
            Finding(PDFPictureCoarse(page: $0.key + 1, resolution: Int($0.value)))
        }
    }

    /// Where a page is not as large as the first, to half a millimetre.
    private var sizes: [Finding] {
        guard let first = pageBoxes.first?.trim.size else { return [] }
        let other = pageBoxes.enumerated().first { _, boxes in
            abs(boxes.trim.width.millimetres - first.width.millimetres) > 0.5
                || abs(boxes.trim.height.millimetres - first.height.millimetres) > 0.5
        }
        return other.map { [Finding(PDFSizesMixed(page: $0 + 1, size: $1.trim.size.shown, first: first.shown))] } ?? []
    }

    private var geometry: [Finding] {
        pageBoxes.enumerated().compactMap { index, boxes in
            guard boxes.named["TrimBox"] != nil else {
                return declaredVersion == nil ? nil : Finding(PDFTrimMissing(page: index + 1))
            }
            guard boxes.nest else { return Finding(PDFBoxesWrong(page: index + 1)) }
            // A hair's breadth below 3 mm is rounding.
            guard declaredVersion != nil, boxes.leastBleed < .mm(2.95) else { return nil }
            let bleed = (max(0, boxes.leastBleed.millimetres) * 10).rounded() / 10
            return Finding(PDFBleedSmall(page: index + 1, bleed: bleed))
        }
    }

    private var press: [Finding] {
        guard let declaredVersion else { return [Finding(PDFNotForPress())] }
        var findings: [Finding] = []
        if condition == nil || !embedsProfile { findings.append(Finding(PDFIntentMissing(claim: declaredVersion))) }
        if contents.spaces.contains("DeviceRGB") { findings.append(Finding(PDFColoredRGB(claim: declaredVersion))) }
        if contents.blending.contains("DeviceRGB") { findings.append(Finding(PDFBlendedRGB(claim: declaredVersion))) }
        if contents.highestInkCoverage > 3.005 {
            let coverage = Int((contents.highestInkCoverage * 100).rounded())
            findings.append(Finding(PDFInkHeavy(claim: declaredVersion, coverage: coverage)))
        }
        if !actions.isEmpty { findings.append(Finding(PDFActs(claim: declaredVersion, actions: actions))) }
        return findings
    }
}

extension Size {
    /// In whole millimetres: `148 × 210 mm`.
    fileprivate var shown: String { "\(Int(width.millimetres.rounded())) × \(Int(height.millimetres.rounded())) mm" }
}
