internal import PDF

/// What a file's pages draw with: fonts, colour spaces, ink, pictures; also in forms, patterns, glyphs and masks.
final class PDFContents {
    private(set) var fonts: [PDFFont] = []
    /// Names of colour spaces; a separation as `Separation NAME`. Of colours in a table, those that the table holds.
    private(set) var spaces: Set<String> = []
    /// The heaviest mixture that is named, as a sum of plates.
    private(set) var highestInkCoverage = 0.0
    /// Colour spaces in which transparent groups blend.
    private(set) var blending: Set<String> = []
    /// Of pages by number from 0: the fewest dots per inch that a picture has there.
    private(set) var resolutions: [Int: Double] = [:]
    /// Whether there were streams too large or coded in a way that is not read here.
    private(set) var isIncomplete = false

    private var seen: Set<Int> = []
    private var knownFonts: Set<PDFFont> = []
    private var page = 0

    /// Decoded streams larger than this are not read.
    private static let limit = 64 << 20
    /// All streams together; qpdf reads some 20 MB a second.
    private static let mostBytes = 128 << 20
    private var size = 0
    /// A form that stands in a page several times is drawn each time.
    private static let mostDrawings = 20_000
    private var drawings = 0
    /// Forms and colour spaces nest no deeper.
    private static let depth = 12
    /// In characters. See ISO 32000-1, annex C.
    static let longestName = 127
    /// A catalogue in forty languages has some hundred.
    private static let mostFonts = 500
    /// States that are saved; PDF 1.7 knew 28.
    private static let mostStates = 1000

    init(_ pages: [PDFPage]) {
        for (number, page) in pages.enumerated() {
            self.page = number
            blend(page["/Group"])
            let content = page.content(limit: Self.limit)
            if !content.isWhole { isIncomplete = true }
            look(at: page["/Resources"], depth: 0)
            draw(content.bytes, page["/Resources"], PDFScale(page.unit), depth: 0)
        }
    }

    // MARK: What there is to draw with

    private func look(at resources: PDFNode?, depth: Int) {
        guard let resources, depth < Self.depth, isNew(resources) else { return }
        each(resources["/Font"]) { look(atFont: $0, resources, depth) }
        each(resources["/ColorSpace"]) { take(space: $0, of: nil) }
        each(resources["/Shading"]) { take(space: $0["/ColorSpace"], of: resources) }
        each(resources["/ExtGState"]) { state in
            if let mask = state["/SMask"]?["/G"], isNew(mask) { draw(form: mask, nil, depth: depth) }
        }
        each(resources["/Pattern"]) { pattern in
            take(space: pattern["/Shading"]?["/ColorSpace"], of: resources)
            if pattern.isStream, isNew(pattern) {
                look(at: pattern["/Resources"], depth: depth + 1)
                draw(stream: pattern, pattern["/Resources"], nil, depth: depth)
            }
        }
        each(resources["/XObject"]) { object in
            guard object["/Subtype"]?.name == "Image" else { return }
            take(space: object["/ColorSpace"], of: resources)
        }
    }

    /// Glyphs of type 3 are drawings of their own. See ISO 32000-1, 9.6.5.
    private func look(atFont node: PDFNode, _ resources: PDFNode, _ depth: Int) {
        let font = PDFFont(node)
        if knownFonts.count < Self.mostFonts, knownFonts.insert(font).inserted { fonts.append(font) }
        if knownFonts.count == Self.mostFonts { isIncomplete = true }
        guard let glyphs = node["/CharProcs"] else { return }
        look(at: node["/Resources"], depth: depth + 1)
        each(glyphs) { if isNew($0) { draw(stream: $0, node["/Resources"] ?? resources, nil, depth: depth) } }
    }

    private func each(_ dictionary: PDFNode?, _ look: (PDFNode) -> Void) {
        for key in dictionary?.keys ?? [] { if let node = dictionary?[key] { look(node) } }
    }

    /// What stands inside another object has no number, and is met once.
    private func isNew(_ node: PDFNode) -> Bool { node.identifier == 0 || seen.insert(node.identifier).inserted }

    private func blend(_ group: PDFNode?) {
        if let space = group?["/CS"]?.family { blending.insert(space) }
    }

    // MARK: Colours

    /// - Parameter resources: In which a device's colours may be replaced; nil where they are looked at themselves.
    private func take(space node: PDFNode?, of resources: PDFNode?, depth: Int = 0) {
        guard let node, depth < Self.depth, let family = node.family else { return }
        func item(_ place: Int) -> PDFNode? { node.items.flatMap { $0.count > place ? $0[place] : nil } }
        switch family {
        // How colours are named, not what they are.
        case "Indexed", "Pattern": take(space: item(1), of: resources, depth: depth + 1)
        case "Separation", "DeviceN":
            spaces.insert(
                family == "Separation" ? "Separation " + (item(1)?.name?.prefix(Self.longestName) ?? "?") : family)
            // What is printed where there is no such ink.
            if item(2)?.family == "DeviceRGB" { take(space: item(2), of: resources, depth: depth + 1) }
        default: take(family, of: resources, depth: depth)
        }
    }

    /// A file may say what it means by a device's colours. See ISO 32000-1, 8.6.5.6.
    private func take(_ family: String, of resources: PDFNode?, depth: Int = 0) {
        let meant = family.hasPrefix("Device") ? resources?["/ColorSpace"]?["/Default" + family.dropFirst(6)] : nil
        if let meant { take(space: meant, of: nil, depth: depth + 1) } else { spaces.insert(family) }
    }

    /// - Parameter name: With its slash; as inline pictures shorten it, too. See ISO 32000-1, table 93.
    private func take(spaceNamed name: String, of resources: PDFNode?) {
        if let space = resources?["/ColorSpace"]?[name] { return take(space: space, of: resources) }
        let family = ["/G": "DeviceGray", "/RGB": "DeviceRGB", "/CMYK": "DeviceCMYK"][name] ?? String(name.dropFirst())
        if !["Pattern", "Indexed", "I"].contains(family) { take(family, of: resources) }
    }

    // MARK: What is drawn

    private func draw(form: PDFNode?, _ scale: PDFScale?, depth: Int) {
        guard let form, form["/Subtype"]?.name == "Form" else { return }
        blend(form["/Group"])
        if isNew(form) { look(at: form["/Resources"], depth: depth + 1) }
        let matrix = form["/Matrix"]?.items?.compactMap(\.number)
        draw(stream: form, form["/Resources"], matrix.map { scale?.within($0) } ?? scale, depth: depth)
    }

    private func draw(stream: PDFNode, _ resources: PDFNode?, _ scale: PDFScale?, depth: Int) {
        guard let data = stream.data(limit: Self.limit) else {
            isIncomplete = true
            return
        }
        draw(data, resources, scale, depth: depth + 1)
    }

    /// - Parameter scale: Nil where nobody knows how large it shows.
    private func draw(_ content: [UInt8], _ resources: PDFNode?, _ scale: PDFScale?, depth: Int) {
        size += content.count
        drawings += 1
        guard size <= Self.mostBytes, drawings <= Self.mostDrawings, depth < Self.depth else {
            isIncomplete = true
            return
        }
        var names: Set<String> = []
        var scales = [scale]
        func named(_ name: String) { if names.insert(name).inserted { take(spaceNamed: name, of: resources) } }
        let isSound = ContentReader.read(content) { name, operands in
            switch name {
            case "rg", "RG": named("/DeviceRGB")
            case "g", "G": named("/DeviceGray")
            case "k", "K":
                named("/DeviceCMYK")
                highestInkCoverage = max(highestInkCoverage, Self.numbers(operands).reduce(0, +))
            case "cs", "CS": named(operands)
            case "q":
                scales.append(scales.last ?? nil)
                guard scales.count <= Self.mostStates else { return false }
            case "Q": if scales.count > 1 { scales.removeLast() }
            case "cm": scales[scales.count - 1] = scales.last??.within(Self.numbers(operands))
            case "Do":
                let object = resources?["/XObject"]?[operands]
                if object?["/Subtype"]?.name == "Image" {
                    show(object?["/Width"]?.number, object?["/Height"]?.number, scales.last ?? nil)
                } else {
                    draw(form: object, scales.last ?? nil, depth: depth)
                }
            case "ID":
                let picture = InlinePicture(operands)
                picture.spaces.forEach(named)
                show(picture.width, picture.height, scales.last ?? nil)
            default: break
            }
            return true
        }
        if !isSound || scales.count > Self.mostStates { isIncomplete = true }
    }

    private static func numbers(_ operands: String) -> [Double] {
        operands.split(separator: " ").compactMap { Double($0) }
    }

    /// A picture fills a square of 1. One that is a line or a dot is a colour, and has no details.
    private func show(_ width: Double?, _ height: Double?, _ scale: PDFScale?) {
        guard let width, let height, width > 1, height > 1, let scale, scale.across > 0, scale.down > 0 else { return }
        let resolution = min(width / scale.across, height / scale.down) * 72
        resolutions[page] = min(resolutions[page] ?? resolution, resolution)
    }
}

/// How large a square of 1 is drawn, turned or slanted as it may be. See ISO 32000-1, 8.3.3.
struct PDFScale {
    /// The first four numbers of a matrix.
    private let (a, b, c, d): (Double, Double, Double, Double)

    init(_ unit: Double) { (a, b, c, d) = (unit, 0, 0, unit) }

    private init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) { (self.a, self.b, self.c, self.d) = (a, b, c, d) }

    /// In points.
    var across: Double { (a * a + b * b).squareRoot() }
    var down: Double { (c * c + d * d).squareRoot() }

    /// - Parameter matrix: Six numbers; others change nothing.
    func within(_ matrix: [Double]) -> PDFScale {
        guard matrix.count == 6 else { return self }
        return PDFScale(
            matrix[0] * a + matrix[1] * c, matrix[0] * b + matrix[1] * d, matrix[2] * a + matrix[3] * c,
            matrix[2] * b + matrix[3] * d)
    }
}

/// A picture in the midst of a page's drawing. See ISO 32000-1, 8.9.7.
private struct InlinePicture {
    var width: Double?
    var height: Double?
    /// Names that its colour space is made of, with slashes.
    private(set) var spaces: [String] = []

    init(_ dictionary: String) {
        let words = dictionary.split(separator: " ")
        for (place, key) in words.enumerated() where place + 1 < words.count {
            switch key {
            case "/W", "/Width": width = width ?? Double(words[place + 1])
            case "/H", "/Height": height = height ?? Double(words[place + 1])
            case "/CS", "/ColorSpace":
                let value = words[(place + 1)...]
                let names = value.first == "[" ? value.prefix { $0 != "]" } : value.prefix(1)
                spaces += names.filter { $0.hasPrefix("/") }.map(String.init)
            default: break
            }
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
        name = node["/BaseFont"]?.name.map { String($0.prefix(PDFContents.longestName)) } ?? "?"
        let descriptor = (node["/DescendantFonts"]?.items?.first ?? node)["/FontDescriptor"]
        let isDrawnHere = node["/Subtype"]?.name == "Type3"
        isEmbedded =
            isDrawnHere || ["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor?[$0]?.isStream == true }
    }
}
