internal import PDF

/// Goes through all that a file's pages draw: also in forms, patterns, glyphs and masks.
///
/// Each mark is shown to the checks with the state in which it is drawn; what there is to draw with is listed.
final class ContentWalk {
    private(set) var fonts: [PDFFont] = []
    /// Names of colour spaces, and the first page of each; a separation as `Separation NAME`. Of colours in a table,
    /// those that the table holds.
    private(set) var spaces: [String: Int] = [:]
    /// Colour spaces in which transparent groups blend, and the first page of each.
    private(set) var blending: [String: Int] = [:]
    /// What no file for a press may hold, and the first page of each. See ISO 15930-7, 6.
    private(set) var forbidden: [ForbiddenFeature: Int] = [:]
    /// Whether there were streams too large or coded in a way that is not read here.
    private(set) var isIncomplete = false

    /// The page that is being read.
    private(set) var page = PDFBoxes.none
    private let tally: MarkTally
    private var seen: Set<Int> = []
    private var knownFonts: Set<PDFFont> = []

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

    init(_ tally: MarkTally) { self.tally = tally }

    func read(_ page: PDFPage, _ boxes: PDFBoxes) {
        self.page = boxes
        blend(page["/Group"])
        let content = page.content(limit: Self.limit)
        if !content.isWhole { isIncomplete = true }
        look(at: page["/Resources"], boxes.space, depth: 0)
        draw(content.bytes, page["/Resources"], GraphicsState(boxes.space), depth: 0)
    }

    func see(_ mark: PageMark) { tally.add(mark) }

    // MARK: What there is to draw with

    /// - Parameter space: Of the stream that draws with them, to which patterns hold; nil where nobody knows it.
    private func look(at resources: PDFNode?, _ space: UserSpace?, depth: Int) {
        guard let resources, depth < Self.depth, isNew(resources) else { return }
        each(resources["/Font"]) { look(atFont: $0, resources, depth) }
        each(resources["/ColorSpace"]) { take(space: $0, of: nil) }
        each(resources["/Shading"]) { take(space: $0["/ColorSpace"], of: resources) }
        each(resources["/ExtGState"]) { state in
            forbid(state)
            guard let mask = state["/SMask"]?["/G"], isNew(mask) else { return }
            draw(form: mask, GraphicsState(nil), depth: depth)
        }
        each(resources["/Pattern"]) { pattern in
            take(space: pattern["/Shading"]?["/ColorSpace"], of: resources)
            guard pattern.isStream, isNew(pattern) else { return }
            let tile = space.map { UserSpace(pattern["/Matrix"]?.items?.compactMap(\.number)).within($0) }
            look(at: pattern["/Resources"], tile, depth: depth + 1)
            draw(stream: pattern, pattern["/Resources"], GraphicsState(tile), .repeated, depth: depth)
        }
        each(resources["/XObject"]) { object in
            forbid(object)
            guard object["/Subtype"]?.name == "Image" else { return }
            take(space: object["/ColorSpace"], of: resources)
        }
    }

    /// Glyphs of type 3 are drawings of their own. See ISO 32000-1, 9.6.5.
    private func look(atFont node: PDFNode, _ resources: PDFNode, _ depth: Int) {
        let font = PDFFont(node, page: page.page)
        if knownFonts.count < Self.mostFonts, knownFonts.insert(font).inserted { fonts.append(font) }
        if knownFonts.count == Self.mostFonts { isIncomplete = true }
        guard let glyphs = node["/CharProcs"] else { return }
        look(at: node["/Resources"], nil, depth: depth + 1)
        each(glyphs) { glyph in
            guard isNew(glyph) else { return }
            draw(stream: glyph, node["/Resources"] ?? resources, GraphicsState(nil), .repeated, depth: depth)
        }
    }

    private func each(_ dictionary: PDFNode?, _ look: (PDFNode) -> Void) {
        for key in dictionary?.keys ?? [] { if let node = dictionary?[key] { look(node) } }
    }

    /// What stands inside another object has no number, and is met once.
    private func isNew(_ node: PDFNode) -> Bool { node.identifier == 0 || seen.insert(node.identifier).inserted }

    private func blend(_ group: PDFNode?) {
        if let space = group?["/CS"]?.family { blending[space] = blending[space] ?? page.page }
    }

    private func forbid(_ node: PDFNode) {
        for feature in ForbiddenFeature.found(in: node) { forbidden[feature] = forbidden[feature] ?? page.page }
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
            list(family == "Separation" ? "Separation " + (item(1)?.name?.prefix(Self.longestName) ?? "?") : family)
            // What is printed where there is no such ink.
            if item(2)?.family == "DeviceRGB" { take(space: item(2), of: resources, depth: depth + 1) }
        default: take(family, of: resources, depth: depth)
        }
    }

    /// A file may say what it means by a device's colours. See ISO 32000-1, 8.6.5.6.
    private func take(_ family: String, of resources: PDFNode?, depth: Int = 0) {
        let meant = family.hasPrefix("Device") ? resources?["/ColorSpace"]?["/Default" + family.dropFirst(6)] : nil
        if let meant { take(space: meant, of: nil, depth: depth + 1) } else { list(family) }
    }

    private func list(_ space: String) { spaces[space] = spaces[space] ?? page.page }

    /// - Parameter name: With its slash; as inline pictures shorten it, too. See ISO 32000-1, table 93.
    func take(spaceNamed name: String, of resources: PDFNode?) {
        if let space = resources?["/ColorSpace"]?[name] { return take(space: space, of: resources) }
        let family = ["/G": "DeviceGray", "/RGB": "DeviceRGB", "/CMYK": "DeviceCMYK"][name] ?? String(name.dropFirst())
        if !["Pattern", "Indexed", "I"].contains(family) { take(family, of: resources) }
    }

    // MARK: What is drawn

    /// Draws a form in the state in which it is called.
    func draw(form: PDFNode?, _ state: GraphicsState, _ surroundings: Surroundings = Surroundings(), depth: Int) {
        guard let form, form["/Subtype"]?.name == "Form" else { return }
        blend(form["/Group"])
        var state = state
        state.space = state.space.map { UserSpace(form["/Matrix"]?.items?.compactMap(\.number)).within($0) }
        if isNew(form) { look(at: form["/Resources"], state.space, depth: depth + 1) }
        draw(stream: form, form["/Resources"], state, surroundings, depth: depth)
    }

    private func draw(
        stream: PDFNode, _ resources: PDFNode?, _ state: GraphicsState, _ surroundings: Surroundings, depth: Int
    ) {
        guard let data = stream.data(limit: Self.limit) else {
            isIncomplete = true
            return
        }
        draw(data, resources, state, surroundings, depth: depth + 1)
    }

    private func draw(
        _ content: [UInt8], _ resources: PDFNode?, _ state: GraphicsState,
        _ surroundings: Surroundings = Surroundings(), depth: Int
    ) {
        size += content.count
        drawings += 1
        guard size <= Self.mostBytes, drawings <= Self.mostDrawings, depth < Self.depth else {
            isIncomplete = true
            return
        }
        var stream = StreamInterpreter(self, resources, state, surroundings, depth: depth)
        if !stream.run(content) { isIncomplete = true }
    }

    /// In what a stream is drawn.
    struct Surroundings {
        /// Whether it is a tile or a glyph, which shows in other places than its own.
        var isRepeated = false
        var isTagged = false

        static let repeated = Surroundings(isRepeated: true, isTagged: true)
    }
}
