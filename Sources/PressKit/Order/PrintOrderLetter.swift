internal import Model

/// The e-mail that goes to the print shop with the order.
struct PrintOrderLetter {
    let order: PrintOrder
    let items: [PrintOrderItem]

    /// A `mailto:` address; `order.js` writes the quantities into it as they are filled in.
    var address: String { Address.mail(subject: subject, body: body) }

    private var subject: String {
        "Anfrage Druckauftrag: \(order.contents.title), \(order.contents.regionName(order.region))"
    }

    /// A line a material and none a file: mail programs take some 2,000 characters.
    private var body: String {
        let lines = items.map { item in
            """
            – \(item.title): \(German.count(item.lines.count, "Datei", "Dateien")), \
            \(item.facts.prefix(2).joined(separator: ", "))
            """
        }
        let contact = order.contact
        let sender = [order.contents.regionName(order.region), contact.office, contact.phone].filter { !$0.isEmpty }
        let deadline = order.deadline.map { " Wir möchten bis \(German.date($0)) beauftragen." } ?? ""
        return """
            Guten Tag,

            bitte machen Sie uns ein Angebot für folgende Drucksachen.\(deadline)

            \(lines.joined(separator: "\n"))

            Die Druckdaten (PDF/X-4 mit Beschnitt) und den Druckauftrag mit Papier und Stückzahlen schicken wir mit.

            Freundliche Grüße
            \(sender.joined(separator: "\n"))
            """
    }
}
