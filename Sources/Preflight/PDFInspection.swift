internal import Findings
internal import PDF
internal import Page

/// A PDF file's facts, as far as a print shop and a reader ask for them.
struct PDFInspection {
    let boxes: [PDFBoxes]
    let claims: StandardClaims
    let purpose: PDFPurpose
    let intent: OutputIntent?
    let fonts: [PDFFont]
    /// Of colours, by name.
    let spaces: Set<String>
    private let document: PDFDocument
    private let walk: ContentWalk
    /// What its pages show.
    private let marks: [Finding]
    /// Where colours of a screen stand behind others.
    private let hiddenScreenColor: WorstPlaces.Worst?
    /// Of black text that a press would mix.
    private let mixedText: PDFPlace?
    /// What it promises beyond.
    private let promises: [Finding]

    init(_ document: PDFDocument) {
        let pages = document.pages
        let boxes = pages.enumerated().map { PDFBoxes($1, number: $0 + 1) }
        let tally = MarkTally()
        let walk = ContentWalk(tally)
        for (page, boxes) in zip(pages, boxes) { walk.read(page, boxes) }
        let metadata = XMPText(document.catalog["/Metadata"])
        claims = StandardClaims(metadata, info: document.trailer["/Info"])
        intent = OutputIntent(document.catalog)
        purpose = Self.purpose(claims, walk, boxes, intent)
        (self.document, self.boxes, self.walk) = (document, boxes, walk)
        (fonts, spaces) = (walk.fonts, Set(walk.spaces.keys))
        marks = tally.findings(claims, purpose)
        mixedText = tally.firstPlace(by: MixedBlackCheck.self)
        // What tiles and gradients are made of, and what stands for an ink, is drawn nowhere by itself.
        let hidden = tally.firstPlace(by: ScreenColorCheck.self) == nil ? walk.spaces["DeviceRGB"] : nil
        hiddenScreenColor = hidden.map { WorstPlaces.Worst(value: 0, place: .page($0)) }
        var promises: [Finding] = []
        if let claim = claims.press {
            promises +=
                PressStandard(
                    claim: claim, document: document, metadata: metadata, pages: pages, boxes: boxes, walk: walk,
                    intent: intent
                ).findings
        }
        if let claim = claims.accessibility {
            promises +=
                AccessibilityStandard(
                    claim: claim, document: document, metadata: metadata, pages: pages, boxes: boxes, walk: walk
                ).findings
        }
        self.promises = promises
    }

    private static func purpose(
        _ claims: StandardClaims, _ walk: ContentWalk, _ boxes: [PDFBoxes], _ intent: OutputIntent?
    ) -> PDFPurpose {
        if claims.press != nil || intent != nil { return .press }
        if claims.accessibility != nil || claims.archive != nil { return .reading }
        let isInInk = walk.spaces.keys.contains { $0 == "DeviceCMYK" || $0 == "DeviceN" || $0.hasPrefix("Separation ") }
        let isCut = boxes.contains { $0.named["TrimBox"] != nil && $0.media.width - $0.trim.width > .mm(1) }
        return isInInk || isCut ? .press : .unknown
    }
}

extension PDFInspection {
    /// All that a print shop would call about. What only PDF/X forbids is a fault only in a file that claims to be
    /// PDF/X.
    ///
    /// - Parameter reached: By page, from 1, the edges that something reaches; all of those that are not there.
    func findings(reached: [Int: Set<PageEdge>]) -> [Finding] {
        integrity + missingFonts + sizes + boxes.flatMap { geometry($0, reached[$0.page]) } + marks + hiddenColors
            + promises + office
    }

    private var hiddenColors: [Finding] {
        guard let worst = hiddenScreenColor, purpose == .press else { return [] }
        return [ScreenColorCheck().finding(worst, claims)]
    }

    private var integrity: [Finding] {
        var findings = document.problems.prefix(5).map { Finding(PDFDamaged(words: $0)) }
        if boxes.isEmpty { findings.append(Finding(PDFEmpty())) }
        if document.isEncrypted { findings.append(Finding(PDFEncrypted())) }
        if walk.isIncomplete { findings.append(Finding(PDFPartlyRead())) }
        return findings
    }

    private var missingFonts: [Finding] {
        fonts.filter { !$0.isEmbedded }.map { Finding(PDFFontMissing(place: .page($0.page), font: $0.plainName)) }
    }

    /// Where a page is not as large as the first, to half a millimetre.
    private var sizes: [Finding] {
        guard purpose != .reading, let first = boxes.first?.trim.size else { return [] }
        let other = boxes.first { boxes in
            abs(boxes.trim.width.millimetres - first.width.millimetres) > 0.5
                || abs(boxes.trim.height.millimetres - first.height.millimetres) > 0.5
        }
        return other.map { [Finding(PDFSizesMixed(page: $0.page, size: $0.trim.size.shown, first: first.shown))] } ?? []
    }

    private func geometry(_ boxes: PDFBoxes, _ reached: Set<PageEdge>?) -> [Finding] {
        if claims.press != nil, boxes.named["TrimBox"] == nil { return [Finding(PDFTrimMissing(page: boxes.page))] }
        guard boxes.named["TrimBox"] == nil || boxes.nest else { return [Finding(PDFBoxesWrong(page: boxes.page))] }
        guard purpose == .press else { return [] }
        // A hair's breadth below 3 mm is rounding.
        let short = boxes.bleeds.filter { $0.value < .mm(2.95) && reached?.contains($0.key) != false }
        let missing = short.filter { $0.value < .mm(0.2) }.keys
        var findings: [Finding] = []
        if !missing.isEmpty {
            let edges = PageEdge.allCases.filter { missing.contains($0) && reached != nil }
            findings.append(
                Finding(PDFBleedMissing(page: boxes.page, edges: edges), severity: boxes.isUncut ? .note : nil))
        }
        if let least = short.values.filter({ $0 >= .mm(0.2) }).min() {
            findings.append(Finding(PDFBleedSmall(page: boxes.page, bleed: (least.millimetres * 10).rounded() / 10)))
        }
        return findings
    }

    /// A file for everyone has its own promise.
    private var office: [Finding] {
        guard claims.press == nil, claims.accessibility == nil else { return [] }
        let isScreen = spaces.contains { ["DeviceRGB", "CalRGB"].contains($0) }
        return [Finding(PDFNotForPress(isScreen: isScreen, mixedText: purpose == .unknown ? mixedText : nil))]
    }
}

extension Size {
    /// In whole millimetres: `148 × 210 mm`.
    fileprivate var shown: String {
        func whole(_ length: Length) -> Int { Int(min(max(length.millimetres, 0), 1e9).rounded()) }
        return "\(whole(width)) × \(whole(height)) mm"
    }
}
