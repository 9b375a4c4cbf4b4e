internal import PDF

/// A font that a page shows, as a file holds it.
struct PDFFont: Hashable {
    /// The PostScript name, with a subset's tag.
    let name: String
    let isEmbedded: Bool

    /// Whether the file holds only the glyphs that it shows. See ISO 32000-1, 9.6.4.
    var isSubset: Bool {
        let tag = name.utf8.prefix(7)
        return tag.count == 7 && tag.last == UInt8(ascii: "+")
            && tag.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The name without a subset's tag.
    var plainName: String { isSubset ? String(name.dropFirst(7)) : name }

    init(_ node: PDFNode) {
        name = node["/BaseFont"]?.name ?? "?"
        let descriptor = (node["/DescendantFonts"]?.items?.first ?? node)["/FontDescriptor"]
        let isDrawnHere = node["/Subtype"]?.name == "Type3"
        isEmbedded =
            isDrawnHere || ["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor?[$0]?.isStream == true }
    }
}
