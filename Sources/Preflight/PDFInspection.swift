internal import PDF

/// A PDF file's facts, as far as a print shop asks for them.
struct PDFInspection {
    let complaints: [String]
    let pageBoxes: [PDFBoxes]
    let contents: PDFContents
    /// The version of PDF/X that the file claims, e.g. `PDF/X-4`.
    let claim: String?
    /// What the output intent for print names, e.g. `FOGRA39`.
    let condition: String?
    let embedsProfile: Bool
    let isEncrypted: Bool
    /// Keys of the catalog and the pages that make a file act.
    let actions: [String]

    init(_ document: PDFDocument) {
        let (catalog, pages) = (document.catalog, document.pages)
        complaints = document.complaints
        pageBoxes = pages.map(PDFBoxes.init)
        contents = PDFContents(pages)
        isEncrypted = document.isEncrypted
        claim = Self.claim(catalog, document.trailer)
        let intents = (catalog["/OutputIntents"]?.items ?? []).filter { $0["/S"]?.name == "GTS_PDFX" }
        condition = intents.first?["/OutputConditionIdentifier"]?.text
        embedsProfile = intents.count == 1 && intents[0]["/DestOutputProfile"]?.isStream == true
        actions =
            ["/OpenAction", "/AA"].filter { catalog[$0] != nil }
            + (catalog["/Names"]?["/JavaScript"] == nil ? [] : ["/JavaScript"])
            + (pages.contains { $0["/AA"] != nil } ? ["/AA"] : [])
            + (pages.contains { $0["/Annots"]?.items?.isEmpty == false } ? ["/Annots"] : [])
    }

    /// PDF/X-4 says so in the metadata, its elder siblings in the document information.
    private static func claim(_ catalog: PDFNode, _ trailer: PDFNode) -> String? {
        if let metadata = catalog["/Metadata"]?.data(limit: 4 << 20) {
            let text = String(decoding: metadata, as: UTF8.self)
            for opening in ["<pdfxid:GTS_PDFXVersion>", "pdfxid:GTS_PDFXVersion=\""] {
                guard let start = text.firstRange(of: opening)?.upperBound else { continue }
                return String(text[start...].prefix { $0 != "<" && $0 != "\"" }.prefix(40))
            }
        }
        return trailer["/Info"]?["/GTS_PDFXVersion"]?.text
    }
}
