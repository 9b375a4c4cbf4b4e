internal import PDF

/// A font that a page shows, as a file holds it.
struct PDFFont: Hashable {
    /// The PostScript name, with a subset's tag.
    let name: String
    let isEmbedded: Bool
    /// Whether its characters have a meaning for readers and searches.
    let isReadable: Bool
    /// The first page on which it is met, from 1.
    let page: Int

    /// Whether the file holds only the glyphs that it shows. See ISO 32000-1, 9.6.4.
    var isSubset: Bool {
        let tag = name.utf8.prefix(7)
        return tag.count == 7 && tag.last == UInt8(ascii: "+")
            && tag.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The name without a subset's tag.
    var plainName: String { isSubset ? String(name.dropFirst(7)) : name }

    init(_ node: PDFNode, page: Int) {
        self.page = page
        name = node["/BaseFont"]?.name.map { String($0.prefix(ContentWalk.longestName)) } ?? "?"
        let descendant = node["/DescendantFonts"]?.items?.first
        let descriptor = (descendant ?? node)["/FontDescriptor"]
        let isDrawnHere = node["/Subtype"]?.name == "Type3"
        isEmbedded =
            isDrawnHere || ["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor?[$0]?.isStream == true }
        isReadable = node["/ToUnicode"]?.isStream == true || Self.namesCharacters(node, descendant, descriptor)
    }

    /// Whether the file says without a table what its codes mean. See ISO 14289-1, 7.21.7.
    private static func namesCharacters(_ node: PDFNode, _ descendant: PDFNode?, _ descriptor: PDFNode?) -> Bool {
        guard let descendant else {
            // Bit 3 is that of fonts with signs of their own.
            let flags = Int(exactly: descriptor?["/Flags"]?.number ?? 0) ?? 0
            let isSymbolic = flags & 4 != 0
            return node["/Subtype"]?.name != "Type3" && (!isSymbolic || node["/Encoding"] != nil)
        }
        let collection = descendant["/CIDSystemInfo"]?["/Ordering"]?.text ?? ""
        return ["GB1", "CNS1", "Japan1", "Korea1", "KR"].contains(collection)
    }

    static func == (one: PDFFont, other: PDFFont) -> Bool {
        one.name == other.name && one.isEmbedded == other.isEmbedded && one.isReadable == other.isReadable
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(isEmbedded)
        hasher.combine(isReadable)
    }
}
