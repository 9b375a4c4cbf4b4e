internal import PDF

/// What a file's pages draw with: fonts, colour spaces, ink; forms inside of forms too.
final class PDFContents {
    private(set) var fonts: [PDFFont] = []
    /// Names of colour spaces; a separation as `Separation NAME`.
    private(set) var spaces: Set<String> = []
    /// The heaviest mixture that is named, as a sum of plates.
    private(set) var heaviest = 0.0
    /// Colour spaces in which transparent groups blend.
    private(set) var blending: Set<String> = []
    /// Whether there were streams too large or coded in a way that is not read here.
    private(set) var isIncomplete = false

    private var seen: Set<Int> = []
    private var spaceNames: [String: String] = [:]

    /// Decoded streams larger than this are not read.
    private static let limit = 64 << 20
    /// All streams together; qpdf reads some 20 MB a second.
    private static let mostBytes = 128 << 20
    private var size = 0
    /// Forms nest no deeper.
    private static let depth = 12

    init(_ pages: [PDFPage]) {
        for page in pages {
            look(at: page["/Resources"], depth: 0)
            blend(page["/Group"])
            let content = page.content(limit: Self.limit)
            if !content.isWhole { isIncomplete = true }
            read(content.bytes)
        }
    }

    private func look(at resources: PDFNode?, depth: Int) {
        guard let resources, depth < Self.depth else { return }
        for key in resources["/Font"]?.keys ?? [] {
            guard let font = resources["/Font"]?[key].map(PDFFont.init), !fonts.contains(font) else { continue }
            fonts.append(font)
        }
        for key in resources["/ColorSpace"]?.keys ?? [] {
            spaceNames[key] = resources["/ColorSpace"]?[key].flatMap(Self.spaceName)
        }
        for key in resources["/XObject"]?.keys ?? [] {
            guard let object = resources["/XObject"]?[key],
                object.identifier == 0 || seen.insert(object.identifier).inserted
            else { continue }
            switch object["/Subtype"]?.name {
            case "Image": if let space = object["/ColorSpace"].flatMap(Self.spaceName) { spaces.insert(space) }
            case "Form":
                look(at: object["/Resources"], depth: depth + 1)
                blend(object["/Group"])
                if let data = object.data(limit: Self.limit) { read(data) } else { isIncomplete = true }
            default: break
            }
        }
    }

    private func blend(_ group: PDFNode?) {
        if let space = group?["/CS"].flatMap(Self.spaceName) { blending.insert(space) }
    }

    private static func spaceName(_ node: PDFNode) -> String? {
        if let name = node.name { return name }
        guard let items = node.items, let family = items.first?.name else { return nil }
        return family == "Separation" ? "Separation " + (items.dropFirst().first?.name ?? "?") : family
    }

    private func read(_ content: [UInt8]) {
        size += content.count
        guard size <= Self.mostBytes else {
            isIncomplete = true
            return
        }
        let isSound = ContentReader.read(content) { name, operands in
            take(name, operands)
            return true
        }
        if !isSound { isIncomplete = true }
    }

    private func take(_ name: String, _ operands: String) {
        switch name {
        case "rg", "RG": spaces.insert("DeviceRGB")
        case "g", "G": spaces.insert("DeviceGray")
        case "k", "K":
            spaces.insert("DeviceCMYK")
            heaviest = max(heaviest, operands.split(separator: " ").compactMap { Double($0) }.reduce(0, +))
        case "cs", "CS": spaces.insert(spaceNames[operands] ?? String(operands.dropFirst()))
        default: break
        }
    }
}

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
