/// What only the orderer knows, to be filled in on the screen or by hand, and the place to sign.
struct PrintOrderForm {
    let notes: [String]

    var html: HTML {
        .element("div", ["class": "closing"]) {
            HTML.element("h2") { "Lieferung und Rechnung" }
            HTML.element("div", ["class": "fields"]) {
                for (name, purpose) in Self.fields {
                    HTML.element("label") {
                        HTML.element("span") { .text(name) }
                        HTML.element(
                            "input", ["type": "text", "autocomplete": "off", "data-field": name, "title": purpose])
                    }
                }
            }
            HTML.element("ul", ["class": "notes"]) { for note in notes { HTML.element("li") { .text(note) } } }
            HTML.element("div", ["class": "sign"]) {
                HTML.element("p") { "Ort, Datum" }
                HTML.element("p") { "Unterschrift" }
            }
        }
    }

    private static let fields: [(String, String?)] = [
        ("Lieferung an", "Name, Straße und Ort; leer: an die Anschrift oben"), ("Lieferung bis", nil),
        ("Kostenstelle", nil),
        ("Auftragsnummer", nil), ("Rechnung an", "leer: an die Anschrift oben"), ("Papier, falls anders", nil),
    ]
}
