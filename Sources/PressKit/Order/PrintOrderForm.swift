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
