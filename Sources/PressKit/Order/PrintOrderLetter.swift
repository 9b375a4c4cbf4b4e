internal import Model

/// The e-mail that goes to the print shop with the order.
struct PrintOrderLetter {
    let order: PrintOrder
    let items: [PrintOrderItem]

    private var words: Phrasebook<OrderPhrase> { order.words }
    private var region: String { order.contents.regionName(order.region) }

    /// A `mailto:` address; `order.js` writes the quantities into it as they are filled in.
    var address: String {
        Address.mail(
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
                "deadline": order.deadline.map { words(.mailDeadline, ["day": German.date($0)]) } ?? "",
                "items": lines.joined(separator: "\n"), "sender": sender.joined(separator: "\n"),
            ])
    }
}
