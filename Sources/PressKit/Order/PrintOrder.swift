internal import Build
internal import Model
internal import Page

/// order.html: what a region gives to its print shop, to fill in and to sign, on paper or on the screen.
struct PrintOrder {
    let contents: KitContents
    let design: KitDesign
    /// The slug; only its sheets are ordered.
    let region: String
    let contact: Brand.Contact
    /// By when the order must be given.
    var deadline: Day?
    /// The distance from which a place's codes are read, by its id, where it has one of its own.
    var distances: [String: Length] = [:]
    /// The designs of the campaign's materials, which know how they are folded.
    var templates: [Template] = []

    var words: Phrasebook<OrderPhrase> { design.orderWords }

    /// The file's content. The same order and design give the same bytes.
    var bytes: [UInt8] {
        let items = PrintOrderItem.all(of: self)
        let script = design.copying + design.orderScript
        let body = HTML.element("body") {
            header(items)
            HTML.element("main") {
                if items.isEmpty { HTML.element("p") { words[.nothing] } }
                for (i, item) in items.enumerated() {
                    let isLikePrevious = i > 0 && items[i - 1].facts == item.facts
                    PrintOrderTable(
                        order: self, item: item, marksDrafts: !isAllDraft(items), isLikePrevious: isLikePrevious
                    ).html
                }
                PrintOrderForm(words: words, notes: notes(items)).html
            }
            HTML.element("footer") { HTML.element("p", ["class": "made"]) { contents.program } }
            HTML.inline("script", script)
        }
        let head = KitDesign.head(style: design.base + design.orderStyle, script: script)
        let title = words(.title, ["region": contents.regionName(region), "title": contents.title])
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private func header(_ items: [PrintOrderItem]) -> HTML {
        .element("header") {
            HTML.element("p", ["class": "back"]) {
                HTML.element("a", ["href": (contents.isSplit ? "" : "../") + OutputTree.index]) { words[.back] }
            }
            HTML.element("div", ["class": "top"]) {
                HTML.element("div") {
                    HTML.element("p", ["class": "kicker"]) { contents.title }
                    HTML.element("h1") { words[.heading] }
                }
                if !items.isEmpty { actions(items) }
            }
            HTML.element("dl", ["class": "facts"]) {
                fact(.client, [contents.regionName(region), contact.office])
                fact(.address, [contact.street, contact.town])
                fact(.questions, [contact.phone, contact.email])
                if let deadline { fact(.orderBy, [GermanFormat.dateWithWeekday(deadline)]) }
                fact(.period, [GermanFormat.period(contents.from, contents.to)])
            }
        }
    }

    private func actions(_ items: [PrintOrderItem]) -> HTML {
        let letter = PrintOrderLetter(order: self, items: items)
        return .element("p", ["class": "actions"]) {
            HTML.element("button", ["type": "button", "class": "main", "id": "drucken", "hidden": ""]) {
                words[.print]
            }
            HTML.element("a", ["class": "other", "id": "mail", "href": letter.address]) { words[.mail] }
        }
    }

    private func notes(_ items: [PrintOrderItem]) -> [OrderPhrase] {
        var notes: [OrderPhrase] = [.noteFiles]
        if isAllDraft(items) {
            notes.append(.noteAllDrafts)
        } else if items.contains(where: { !drafts(of: $0).isEmpty }) {
            notes.append(.noteDrafts)
        }
        if contact.isSample { notes.append(.noteSample) }
        return notes
    }

    private func drafts(of item: PrintOrderItem) -> [PrintOrderItem.Line] {
        item.lines.filter { contents.language($0.language).isDraft }
    }

    private func isAllDraft(_ items: [PrintOrderItem]) -> Bool {
        !items.isEmpty && items.allSatisfy { drafts(of: $0).count == $0.lines.count }
    }

    private func fact(_ name: OrderPhrase, _ values: [String]) -> HTML {
        let given = values.filter { !$0.isEmpty }
        if given.isEmpty { return .empty }
        return .element("div") {
            HTML.element("dt") { words[name] }
            for value in given { HTML.element("dd") { value.contains("@") ? .breakable(value) : .text(value) } }
        }
    }
}

/// What only the orderer knows, to be filled in on the screen or by hand, and the place to sign.
struct PrintOrderForm {
    let words: Phrasebook<OrderPhrase>
    let notes: [OrderPhrase]

    var html: HTML {
        .element("div", ["class": "closing"]) {
            HTML.element("h2") { words[.delivery] }
            HTML.element("div", ["class": "fields"]) {
                for (name, meaning) in Self.fields { field(words[name], meaning.map { words[$0] }) }
            }
            HTML.element("ul", ["class": "notes"]) { for note in notes { HTML.element("li") { words[note] } } }
            HTML.element("div", ["class": "sign"]) {
                HTML.element("p") { words[.placeAndDate] }
                HTML.element("p") { words[.signature] }
            }
        }
    }

    private static let fields: [(OrderPhrase, OrderPhrase?)] = [
        (.deliverTo, .deliverToMeaning), (.deliverBy, nil), (.costCentre, nil), (.number, nil),
        (.billTo, .billToMeaning), (.otherPaper, nil),
    ]

    private func field(_ name: String, _ meaning: String?) -> HTML {
        .element("label") {
            HTML.element("span") { name }
            HTML.element("input", ["type": "text", "autocomplete": "off", "data-field": name, "title": meaning])
        }
    }
}

/// The e-mail that goes to the print shop with the order.
struct PrintOrderLetter {
    let order: PrintOrder
    let items: [PrintOrderItem]

    private var words: Phrasebook<OrderPhrase> { order.words }
    private var region: String { order.contents.regionName(order.region) }

    /// A `mailto:` address; `order.js` writes the quantities into it as they are filled in.
    var address: String {
        URLReference.mail(
            subject: words(.mailSubject, ["title": order.contents.title, "region": region]), body: body)
    }

    /// A line a material and none a file: mail programs take some 2,000 characters.
    private var body: String {
        let lines = items.map { item in
            let facts = item.facts.prefix(2).joined(separator: ", ")
            return words(.mailItem, count: item.lines.count, ["item": item.title, "facts": facts])
        }
        let sender = [region, order.contact.office, order.contact.phone].filter { !$0.isEmpty }
        return words(
            .mailText,
            [
                "deadline": order.deadline.map { words(.mailDeadline, ["day": GermanFormat.date($0)]) } ?? "",
                "items": lines.joined(separator: "\n"), "sender": sender.joined(separator: "\n"),
            ])
    }
}

/// The texts of order.html and of the e-mail that goes with it: `Assets/Kit/order.yaml`.
enum OrderPhrase: String, PhraseName {
    case title, back, heading, nothing, client, address, questions, orderBy, period, print, mail
    case forPlace, alsoForPlaces, measures, pages, fold, crossFold, paper, paperOutside, paperPoster, paperCard,
        paperFlyer
    case likeAbove, files, language, file, quantity, quantityOf, draft
    case delivery, deliverTo, deliverToMeaning, deliverBy, costCentre, number, billTo, billToMeaning, otherPaper
    case placeAndDate, signature, noteFiles, noteAllDrafts, noteDrafts, noteSample
    case mailSubject, mailItem, mailDeadline, mailText

    var placeholders: Set<String> {
        switch self {
        case .title, .mailSubject: ["region", "title"]
        case .forPlace: ["place"]
        case .alsoForPlaces: ["places"]
        case .measures: ["width", "height"]
        case .pages: ["count"]
        case .fold: ["count", "panels"]
        case .crossFold: ["count", "places"]
        case .paper: ["paper"]
        case .files: ["item"]
        case .quantityOf: ["item", "language"]
        case .mailItem: ["item", "count", "facts"]
        case .mailDeadline: ["day"]
        case .mailText: ["deadline", "items", "sender"]
        default: []
        }
    }
}
