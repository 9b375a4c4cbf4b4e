internal import Findings
internal import PDF

/// What a file that claims PDF/UA promises beyond what its pages draw. See ISO 14289-1, 7.
struct AccessibilityStandard {
    let claim: String
    let document: PDFDocument
    let metadata: XMPText
    let pages: [PDFPage]
    let boxes: [PDFBoxes]
    let walk: ContentWalk

    var findings: [Finding] {
        let catalog = document.catalog
        var findings: [Finding] = []
        let tree = catalog["/StructTreeRoot"]
        if catalog["/MarkInfo"]?["/Marked"]?.flag != true || tree?["/K"] == nil {
            findings.append(Finding(PDFUntagged(claim: claim)))
        }
        if catalog["/Lang"]?.text?.isEmpty ?? true { findings.append(Finding(PDFLanguageMissing(claim: claim))) }
        let isTitled = metadata.contains("dc:title")
        if !isTitled || catalog["/ViewerPreferences"]?["/DisplayDocTitle"]?.flag != true {
            findings.append(Finding(PDFTitleHidden(claim: claim, isGiven: isTitled)))
        }
        if let tree {
            var outline = TagWalk(claim, tree, Dictionary(zip(pages.map(\.identifier), boxes)) { first, _ in first })
            outline.read()
            findings += outline.findings
        }
        findings += zip(pages, boxes).flatMap(links)
        findings += walk.fonts.filter { !$0.isReadable }.map {
            Finding(PDFFontWithoutText(claim: claim, place: .page($0.page), font: $0.plainName))
        }
        return findings
    }

    /// What is clicked on: of those that say nothing, the first of each page.
    private func links(_ page: PDFPage, _ boxes: PDFBoxes) -> [Finding] {
        let annotations = (page["/Annots"]?.items ?? []).filter { annotation in
            // Bit 2 hides them. See ISO 32000-1, table 165.
            let flags = Int(exactly: annotation["/F"]?.number ?? 0) ?? 0
            return flags & 2 == 0 && !["Popup", "PrinterMark"].contains(annotation["/Subtype"]?.name ?? "")
        }
        guard !annotations.isEmpty else { return [] }
        var findings: [Finding] = []
        if page["/Tabs"]?.name != "S" { findings.append(Finding(PDFTabOrder(claim: claim, place: .page(boxes.page)))) }
        let silent = annotations.first { annotation in
            annotation["/StructParent"] == nil
                || (annotation["/Contents"]?.text?.isEmpty ?? true) && (annotation["/TU"]?.text?.isEmpty ?? true)
        }
        if let silent {
            let place = boxes.place(ofRect: silent["/Rect"]?.items?.compactMap(\.number) ?? [])
            findings.append(Finding(PDFLinkSilent(claim: claim, place: place ?? .page(boxes.page))))
        }
        return findings
    }
}

/// Goes through a file's structure, within bounds. See ISO 32000-1, 14.7.
struct TagWalk {
    private let claim: String
    private let tree: PDFNode
    /// By the page's object.
    private let boxes: [Int: PDFBoxes]
    private var seen: Set<Int> = []
    private var count = 0
    private var level = 0
    private(set) var findings: [Finding] = []

    private static let mostElements = 100_000
    private static let depth = 100
    /// Nobody reads more.
    private static let mostFindings = 50

    init(_ claim: String, _ tree: PDFNode, _ boxes: [Int: PDFBoxes]) {
        (self.claim, self.tree, self.boxes) = (claim, tree, boxes)
    }

    mutating func read() { for kid in Self.kids(of: tree) { visit(kid, page: nil, depth: 0) } }

    private static func kids(of node: PDFNode) -> [PDFNode] { node["/K"].map { $0.items ?? [$0] } ?? [] }

    private mutating func visit(_ node: PDFNode, page: PDFBoxes?, depth: Int) {
        guard let type = node["/S"]?.name, depth < Self.depth, count < Self.mostElements,
            findings.count < Self.mostFindings, node.identifier == 0 || seen.insert(node.identifier).inserted
        else { return }
        count += 1
        let page = node["/Pg"].flatMap { boxes[$0.identifier] } ?? page
        switch standard(type) {
        case "Figure" where Self.says(node, "/Alt") == nil && Self.says(node, "/ActualText") == nil:
            findings.append(Finding(PDFFigureSilent(claim: claim, place: place(node, page))))
        case let heading where heading.count == 2 && heading.first == "H":
            guard let next = heading.last?.wholeNumberValue, next > 0 else { break }
            if next > level + 1 {
                findings.append(
                    Finding(PDFHeadingSkipped(claim: claim, place: place(node, page), level: next, before: level)))
            }
            level = next
        default: break
        }
        for kid in Self.kids(of: node) { visit(kid, page: page, depth: depth + 1) }
    }

    private static func says(_ node: PDFNode, _ key: String) -> String? {
        node[key]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The standard's name for a type of the file's own. See ISO 32000-1, 14.7.3.
    private func standard(_ type: String) -> String {
        var type = type
        // A map may lead round in a circle.
        for _ in 0..<8 {
            guard let next = tree["/RoleMap"]?["/" + type]?.name, next != type else { break }
            type = next
        }
        return type
    }

    private func place(_ node: PDFNode, _ page: PDFBoxes?) -> PDFPlace {
        let attributes = node["/A"].map { $0.items ?? [$0] } ?? []
        let box = attributes.compactMap { $0["/BBox"]?.items?.compactMap(\.number) }.first ?? []
        return page?.place(ofRect: box) ?? .page(page?.page ?? 1)
    }
}
