internal import Page

/// What a document's marked contents are to who has it read aloud: headings, paragraphs, lists, tables, figures, links,
/// in the order in which they are read.
///
/// See ISO 32000-1, 14.7 (logical structure) and 14.8.4 (standard structure types).
struct StructureTree {
    private let document: Document
    private var counts: ArraySlice<Int> = []
    private var elements: [Element] = []
    /// Which element has each marked content of each page.
    private var owners: [[Int]] = []
    private var links: [PlacedLink] = []
    private var figures: [(element: Int, page: Int, area: Rect)] = []
    private var hasTitle = false
    private var list: OpenList?
    private var table: OpenTable?

    /// An element, and which elements, contents and links it holds.
    private struct Element {
        var type: String
        var parent: Int
        var entries: [String: PDFValue] = [:]
        var kids: [Kid] = []

        /// On which its contents stand, as far as they are its own.
        var page: Int? { kids.lazy.compactMap { if case .content(let page, _) = $0 { page } else { nil } }.first }
    }

    private enum Kid {
        case element(Int)
        case content(page: Int, number: Int)
        case link(Int)
    }

    private struct PlacedLink {
        var link: Link
        var area: Rect
        var page: Int
        var element: Int
    }

    private struct OpenList {
        var number: Int
        var element: Int
        /// The open entry, which one it is, and its body.
        var entry = 0
        var entryElement = 0
        var body: Int?
    }

    private struct OpenTable {
        var number: Int
        var element: Int
        /// The open row, which one it is.
        var row = 0
        var rowElement = 0
    }

    /// - Parameter counts: For each page, in how many marked contents each of its items of `Page.read` stands.
    init(_ document: Document, counts: [[Int]]) {
        self.document = document
        elements = [Element(type: "/Document", parent: -1)]
        for (index, page) in document.pages.enumerated() {
            let parent = document.pages.count > 1 ? add("/Sect", to: 0) : 0
            owners.append([])
            endGroups()
            self.counts = counts[index][...]
            for item in page.read { add(item, page: index, to: parent) }
        }
    }

    private mutating func add(_ type: String, to parent: Int, _ entries: [String: PDFValue] = [:]) -> Int {
        elements.append(Element(type: type, parent: parent, entries: entries))
        elements[parent].kids.append(.element(elements.count - 1))
        return elements.count - 1
    }

    private mutating func add(_ item: Item, page: Int, to parent: Int) {
        switch item {
        case .text(let block):
            var element = place(block, in: parent)
            if block.language != document.language, block.hasLetters {
                elements[element].entries["/Lang"] = .text(block.language)
            }
            if let link = block.link { element = add(link, block.frame, page: page, to: element) }
            // Its glyphs stand in the order in which they are seen, or with hyphens. See ISO 32000-1, 14.9.4.
            if block.lines.contains(where: { $0.hasRightToLeft || $0.isDivided }) {
                elements[element].entries["/ActualText"] = .text(block.spoken)
            }
            addContent(of: page, to: element)
        case .shape(let shape):
            endGroups()
            addFigure(saying: shape.alternative ?? "", shape.path.bounds, page: page, to: parent)
        case .picture(let picture):
            endGroups()
            addFigure(saying: picture.alternative ?? "", picture.clip ?? picture.frame, page: page, to: parent)
        case .code(let code):
            endGroups()
            let link = Link(address: code.symbol.payload, title: code.alternative)
            let element = add(link, code.field, page: page, to: add("/P", to: parent))
            // Some readers look for a link's words in itself alone.
            elements[element].entries["/Alt"] = .text(code.alternative)
            addFigure(saying: code.alternative, code.field, page: page, to: element)
        case .clipped: break
        }
    }

    /// What comes next belongs to no list and no table that was begun.
    private mutating func endGroups() { (list, table) = (nil, nil) }

    /// The element in which a text stands: one of its own, a part of a list's entry, or a table's cell.
    private mutating func place(_ block: TextBlock, in parent: Int) -> Int {
        switch block.place {
        case .list(let place):
            table = nil
            return self.place(place, in: parent)
        case .table(let place):
            list = nil
            return self.place(place, in: parent)
        case nil:
            endGroups()
            return add(type(of: block.role), to: parent)
        }
    }

    private mutating func place(_ place: TextBlock.ListPlace, in parent: Int) -> Int {
        var open =
            list.flatMap { $0.number == place.list ? $0 : nil }
            ?? OpenList(number: place.list, element: add("/L", to: parent))
        if open.entry != place.entry {
            (open.entry, open.body) = (place.entry, nil)
            open.entryElement = add("/LI", to: open.element)
        }
        defer { list = open }
        if place.part == .label {
            elements[open.element].entries["/A"] = ["/O": "/List", "/ListNumbering": "/Decimal"]
            return add("/Lbl", to: open.entryElement)
        }
        let body = open.body ?? add("/LBody", to: open.entryElement)
        open.body = body
        return add("/P", to: body)
    }

    /// See ISO 32000-1, 14.8.4.3.4 (tables) and 14.8.5.7 (what a heading is the heading of).
    private mutating func place(_ place: TextBlock.TablePlace, in parent: Int) -> Int {
        var open =
            table.flatMap { $0.number == place.table ? $0 : nil }
            ?? OpenTable(number: place.table, element: add("/Table", to: parent))
        if open.row != place.row { (open.row, open.rowElement) = (place.row, add("/TR", to: open.element)) }
        table = open
        let scope: PDFValue
        switch place.part {
        case .data: return add("/TD", to: open.rowElement)
        case .columnHeader: scope = "/Column"
        case .rowHeader: scope = "/Row"
        }
        return add("/TH", to: open.rowElement, ["/A": ["/O": "/Table", "/Scope": scope]])
    }

    /// The headline is the title; headings below it are one level deeper. A heading before any is the title itself.
    private mutating func type(of role: TextBlock.Role) -> String {
        switch role {
        case .headline, .heading:
            defer { hasTitle = true }
            return role == .headline || !hasTitle ? "/H1" : "/H2"
        case .paragraph, .listItem, .caption, .address, .imprint, .artifact: return "/P"
        }
    }

    private mutating func add(_ link: Link, _ area: Rect, page: Int, to parent: Int) -> Int {
        let element = add("/Link", to: parent)
        elements[element].kids.append(.link(links.count))
        links.append(PlacedLink(link: link, area: area, page: page, element: element))
        return element
    }

    private mutating func addFigure(saying words: String, _ area: Rect, page: Int, to parent: Int) {
        let figure = add("/Figure", to: parent, ["/Alt": .text(words)])
        figures.append((figure, page, area))
        addContent(of: page, to: figure)
    }

    private mutating func addContent(of page: Int, to element: Int) {
        for _ in 0..<(counts.popFirst() ?? 0) {
            elements[element].kids.append(.content(page: page, number: owners[page].count))
            owners[page].append(element)
        }
    }
}

extension StructureTree {
    /// Writes the tree, and into the pages what leads from their contents and links to it.
    ///
    /// - Parameters:
    ///   - pages: As they stand in the file.
    ///   - geometries: Where on them something lies.
    func write(to objects: PDFObjects, pages: [PDFReference], geometries: [PageGeometry]) {
        let references = elements.map { element in
            var entries = element.entries
            entries["/S"] = .name(element.type)
            entries["/Pg"] = element.page.map { .reference(pages[$0]) }
            return objects.add(.dictionary(entries))
        }
        for figure in figures {
            let box = geometries[figure.page].box(figure.area)
            objects.set(
                "/A", of: references[figure.element], to: ["/O": "/Layout", "/Placement": "/Block", "/BBox": box])
        }
        let root = objects.add(["/Type": "/StructTreeRoot", "/K": .reference(references[0])])
        let annotations = links.enumerated().map { index, link in
            objects.add([
                "/Type": "/Annot", "/Subtype": "/Link", "/Rect": geometries[link.page].box(link.area),
                "/Border": [0, 0, 0], "/F": 4, "/Contents": .text(link.link.title),
                "/A": ["/S": "/URI", "/URI": .text(link.link.address)],
                "/StructParent": .integer(pages.count + index),
            ])
        }
        for (element, reference) in zip(elements, references) {
            let parent = element.parent < 0 ? root : references[element.parent]
            objects.set("/P", of: reference, to: .reference(parent))
            let own = element.page
            let kids: [PDFValue] = element.kids.map { kid in
                switch kid {
                case .element(let index): .reference(references[index])
                case .content(let page, let number):
                    page == own
                        ? .integer(number)
                        : ["/Type": "/MCR", "/Pg": .reference(pages[page]), "/MCID": .integer(number)]
                case .link(let index):
                    [
                        "/Type": "/OBJR", "/Pg": .reference(pages[links[index].page]),
                        "/Obj": .reference(annotations[index]),
                    ]
                }
            }
            objects.set("/K", of: reference, to: .array(kids))
        }
        var numbers: [PDFValue] = []
        for (index, page) in pages.enumerated() {
            let own = owners[index].map { PDFValue.reference(references[$0]) }
            numbers += [.integer(index), .reference(objects.add(.array(own)))]
            objects.set("/StructParents", of: page, to: .integer(index))
            objects.set("/Tabs", of: page, to: "/S")
            let onPage = zip(links, annotations).filter { $0.0.page == index }.map { PDFValue.reference($0.1) }
            if !onPage.isEmpty { objects.set("/Annots", of: page, to: .array(onPage)) }
        }
        for (index, link) in links.enumerated() {
            numbers += [.integer(pages.count + index), .reference(references[link.element])]
        }
        objects.set("/ParentTree", of: root, to: .reference(objects.add(["/Nums": .array(numbers)])))
        objects.set("/ParentTreeNextKey", of: root, to: .integer(pages.count + links.count))
        objects.set("/StructTreeRoot", of: objects.catalog, to: .reference(root))
        objects.set("/MarkInfo", of: objects.catalog, to: ["/Marked": true])
    }
}
