internal import Build
internal import Model

/// order.html: what a region gives to its print shop, to fill in and to sign, on paper or on the screen.
struct PrintOrder {
    let contents: KitContents
    let design: KitDesign
    /// The slug; only its sheets are ordered.
    let region: String
    let contact: Brand.Contact
    /// By when the order must be given.
    var deadline: Day?
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
                HTML.element("a", ["href": "../" + OutputTree.index]) { words[.back] }
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
                if let deadline { fact(.orderBy, [German.dateWithWeekday(deadline)]) }
                fact(.period, [German.period(contents.from, contents.to)])
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
