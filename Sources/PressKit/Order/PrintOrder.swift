internal import Build
package import Model

/// order.html: what a region gives to its print shop, to fill in and to sign, on paper or on the screen.
package struct PrintOrder: Hashable, Sendable {
    package var contents: KitContents
    /// The slug; only its sheets are ordered.
    package var region: String
    package var contact: Brand.Contact
    /// By when the order must be given.
    package var deadline: Day?
    /// How a material is folded, by its name; one that is not named is not folded.
    package var folds: [String: String]

    package init(
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
    package func page(design: KitDesign) -> [UInt8] {
        let items = PrintOrderItem.all(of: self)
        let script = design.copying + design.orderScript
        let body = HTML.element("body") {
            header(items)
            HTML.element("main") {
                if items.isEmpty { HTML.element("p") { "Für diese Region ist nichts zu drucken." } }
                for (i, item) in items.enumerated() {
                    let isLikePrevious = i > 0 && items[i - 1].facts == item.facts
                    PrintOrderTable(
                        order: self, item: item, marksDrafts: !isAllDraft(items), isLikePrevious: isLikePrevious
                    ).html
                }
                PrintOrderForm(notes: notes(items)).html
            }
            HTML.element("footer") { HTML.element("p", ["class": "made"]) { .text(contents.program) } }
            HTML.inline("script", script)
        }
        let head = KitDesign.head(style: design.base + design.orderStyle, script: script)
        let title = "Druckauftrag \(contents.regionName(region)) – \(contents.title)"
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private func header(_ items: [PrintOrderItem]) -> HTML {
        .element("header") {
            HTML.element("p", ["class": "back"]) {
                HTML.element("a", ["href": "../" + OutputTree.index]) { "Zurück zur Pressemappe" }
            }
            HTML.element("div", ["class": "top"]) {
                HTML.element("div") {
                    HTML.element("p", ["class": "kicker"]) { .text(contents.title) }
                    HTML.element("h1") { "Druckauftrag" }
                }
                if !items.isEmpty { actions(items) }
            }
            HTML.element("dl", ["class": "facts"]) {
                fact("Auftraggeber", [contents.regionName(region), contact.office])
                fact("Anschrift", [contact.street, contact.town])
                fact("Rückfragen", [contact.phone, contact.email])
                if let deadline { fact("Beauftragen bis", [German.dateWithWeekday(deadline)]) }
                fact("Laufzeit", [German.period(contents.from, contents.to)])
            }
        }
    }

    private func actions(_ items: [PrintOrderItem]) -> HTML {
        let letter = PrintOrderLetter(order: self, items: items)
        return .element("p", ["class": "actions"]) {
            HTML.element("button", ["type": "button", "class": "main", "id": "drucken", "hidden": ""]) {
                "Auftrag drucken"
            }
            HTML.element("a", ["class": "other", "id": "mail", "href": letter.address]) { "E-Mail an die Druckerei" }
        }
    }

    private func notes(_ items: [PrintOrderItem]) -> [String] {
        var notes = [
            """
            Alle Dateien sind druckfertig (PDF/X-4): Endformat und Beschnitt sind angelegt, die Schriften \
            eingebettet. Bitte ohne Skalierung drucken.
            """
        ]
        if isAllDraft(items) {
            notes.append(
                """
                Alle Texte sind Entwürfe: Sie gehen erst in den Druck, wenn je eine Person sie geprüft hat, die \
                die Sprache spricht.
                """
            )
        } else if items.contains(where: { !drafts(of: $0).isEmpty }) {
            notes.append(
                "Was „Entwurf“ heißt, geht erst in den Druck, wenn eine Person es geprüft hat, die die Sprache spricht."
            )
        }
        if contact.isSample {
            notes.append(
                """
                Adresse, Telefon oder E-Mail sind noch Beispiele und würden so gedruckt: Tragen Sie vor dem Druck \
                Ihre eigenen Angaben in brand.yaml ein.
                """
            )
        }
        return notes
    }

    private func drafts(of item: PrintOrderItem) -> [PrintOrderItem.Line] {
        item.lines.filter { contents.language($0.sheet.sheet.language).isDraft }
    }

    private func isAllDraft(_ items: [PrintOrderItem]) -> Bool {
        !items.isEmpty && items.allSatisfy { drafts(of: $0).count == $0.lines.count }
    }

    private func fact(_ name: String, _ values: [String]) -> HTML {
        let given = values.filter { !$0.isEmpty }
        if given.isEmpty { return .empty }
        return .element("div") {
            HTML.element("dt") { .text(name) }
            for value in given { HTML.element("dd") { value.contains("@") ? .breakable(value) : .text(value) } }
        }
    }
}
