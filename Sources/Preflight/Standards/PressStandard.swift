internal import Findings
internal import PDF

/// What a file that claims PDF/X promises beyond what its pages draw. See ISO 15930-7, 6.
struct PressStandard {
    let claim: String
    let document: PDFDocument
    let metadata: XMPText
    let pages: [PDFPage]
    let boxes: [PDFBoxes]
    let walk: ContentWalk
    let intent: OutputIntent?

    var findings: [Finding] {
        var findings: [Finding] = []
        if intent?.embedsProfile != true { findings.append(Finding(PDFIntentMissing(claim: claim))) }
        if let page = walk.blending["DeviceRGB"] {
            findings.append(Finding(PDFBlendedRGB(claim: claim, place: .page(page))))
        }
        if !actions.isEmpty { findings.append(Finding(PDFActs(claim: claim, actions: actions))) }
        findings += walk.forbidden.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            Finding(PDFFeatureForbidden(claim: claim, place: .page($0.value), feature: $0.key))
        }
        findings += annotations
        if !missing.isEmpty { findings.append(Finding(PDFMetadataMissing(claim: claim, names: missing))) }
        return findings
    }

    /// Keys of the catalog and the pages that make a file act.
    private var actions: [String] {
        let catalog = document.catalog
        return ["/OpenAction", "/AA"].filter { catalog[$0] != nil }
            + (catalog["/Names"]?["/JavaScript"] == nil ? [] : ["/JavaScript"])
            + (pages.contains { $0["/AA"] != nil } ? ["/AA"] : [])
            + (catalog["/AcroForm"]?["/XFA"] == nil ? [] : ["/XFA"])
    }

    /// Beyond the bleed there may be some; of those inside, the first of each page.
    private var annotations: [Finding] {
        zip(pages, boxes).compactMap { page, boxes in
            for annotation in page["/Annots"]?.items ?? [] {
                let kind = annotation["/Subtype"]?.name ?? "?"
                guard !["TrapNet", "PrinterMark"].contains(kind) else { continue }
                let rect = annotation["/Rect"]?.items?.compactMap(\.number) ?? []
                guard let place = boxes.place(ofRect: rect) else { continue }
                return Finding(
                    PDFAnnotated(claim: claim, place: place, kind: String(kind.prefix(ContentWalk.longestName))))
            }
            return nil
        }
    }

    /// What a print shop's system asks of each file, by the names that it has there.
    private var missing: [String] {
        let properties = [
            "dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "pdf:Trapped", "xmpMM:DocumentID",
            "xmpMM:VersionID", "xmpMM:RenditionClass",
        ]
        // Elder versions say these in the document information.
        let info = document.trailer["/Info"]
        let isInMetadata = metadata.contains("pdfxid:GTS_PDFXVersion")
        let asked =
            isInMetadata
            ? properties.filter { !metadata.contains($0) }
            : ["Title", "CreationDate", "ModDate", "Trapped"].filter { info?["/" + $0] == nil }
        return asked + (document.trailer["/ID"] == nil ? ["ID"] : [])
    }
}

/// For which press a file is meant. See ISO 32000-1, 14.11.5.
struct OutputIntent {
    /// E.g. `FOGRA39`.
    let condition: String?
    let embedsProfile: Bool

    /// Nil where there is none for print; a file with several says nothing.
    init?(_ catalog: PDFNode) {
        let intents = (catalog["/OutputIntents"]?.items ?? []).filter { $0["/S"]?.name == "GTS_PDFX" }
        guard let intent = intents.first else { return nil }
        condition = intent["/OutputConditionIdentifier"]?.text.map { String($0.prefix(ContentWalk.longestName)) }
        embedsProfile = condition != nil && intents.count == 1 && intent["/DestOutputProfile"]?.isStream == true
    }
}
