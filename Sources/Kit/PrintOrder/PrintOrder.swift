public import Model

/// order.html: what a region gives to its print shop, to fill in and to sign.
public struct PrintOrder: Hashable, Sendable {
    public var contents: KitContents
    /// The slug; only its sheets are ordered.
    public var region: String
    public var contact: Brand.Contact
    /// By when the order must be given.
    public var deadline: Day?
    /// How a material is folded, by its name; one that is not named is not folded.
    public var folds: [String: String]

    public init(
        _ contents: KitContents, region: String, contact: Brand.Contact, deadline: Day? = nil,
        folds: [String: String] = [:]
    ) {
        self.contents = contents
        self.region = region
        self.contact = contact
        self.deadline = deadline
        self.folds = folds
    }

    /// The file's content. The same order and design give the same bytes.
    public func page(design: KitDesign) -> [UInt8] {
        let lines = PrintOrderLine.all(of: self)
        let materials = lines.reduce(into: [String]()) { names, line in
            if names.last != line.sheet.sheet.material { names.append(line.sheet.sheet.material) }
        }
        let body = HTML.element("body") {
            header
            HTML.element("main") {
                if lines.isEmpty { HTML.element("p") { "Für diese Region ist nichts zu drucken." } }
                for material in materials {
                    PrintOrderTable(order: self, lines: lines.filter { $0.sheet.sheet.material == material }).html
                }
            }
            footer(lines)
        }
        let head = HTML.joined([ContentPolicy.html(script: ""), .inline("style", design.orderStyle)])
        let title = "Druckauftrag \(contents.regionName(region)) – \(contents.title)"
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private var header: HTML {
        .element("header") {
            HTML.element("p", ["class": "kicker"]) { .text(contents.title) }
            HTML.element("h1") { "Druckauftrag" }
            HTML.element("dl", ["class": "facts"]) {
                fact("Auftraggeber", [contents.regionName(region), contact.office])
                fact("Anschrift", [contact.street, contact.town])
                fact("Rückfragen", [contact.phone, contact.email])
                if let deadline { fact("Spätestens beauftragen am", [German.dateWithWeekday(deadline)]) }
                fact("Erscheint", [German.period(contents.from, contents.to)])
            }
        }
    }

    private func footer(_ lines: [PrintOrderLine]) -> HTML {
        .element("footer") {
            HTML.element("p") {
                "Alle Dateien sind druckfertig: Endformat und Beschnitt sind angelegt, die Schriften eingebettet. Bitte drucken Sie ohne Skalierung."
            }
            if lines.contains(where: { contents.language($0.sheet.sheet.language).isDraft }) {
                HTML.element("p", ["class": "proof"]) {
                    "Was als Entwurf bezeichnet ist, geht erst in den Druck, wenn eine Person es geprüft hat, die die Sprache spricht."
                }
            }
            HTML.element("div", ["class": "sign"]) {
                HTML.element("p") { "Lieferung bis" }
                HTML.element("p") { "Ort, Datum" }
                HTML.element("p") { "Unterschrift" }
            }
            HTML.element("p", ["class": "made"]) { .text(contents.program) }
        }
    }

    private func fact(_ name: String, _ values: [String]) -> HTML {
        let given = values.filter { !$0.isEmpty }
        if given.isEmpty { return .empty }
        return .element("div") {
            HTML.element("dt") { .text(name) }
            for value in given { HTML.element("dd") { .text(value) } }
        }
    }
}
