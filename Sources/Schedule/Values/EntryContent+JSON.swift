internal import Model

/// A content as the ledger keeps it.
extension EntryContent {
    private struct Record: Codable {
        var channel, account, destination, text: String
        var languageTag, link: String?
        var tags: [String]
        var facets: [Facet]
        var pictures: [Picture]

        struct Facet: Codable {
            var from, to: Int
            var link, tag: String?
        }
    }

    var json: String {
        let record = Record(
            channel: channel, account: account, destination: destination, text: message.text,
            languageTag: message.languageTag, link: message.link, tags: message.tags,
            facets: message.facets.map { facet in
                switch facet.target {
                case .link(let address): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, link: address)
                case .tag(let name): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, tag: name)
                }
            }, pictures: pictures)
        return JSONText.encode(record)
    }

    /// Nil where the text is no such record.
    init?(json: String) {
        guard let record = JSONText.decode(Record.self, json) else { return nil }
        let facets = record.facets.compactMap { facet -> Message.Facet? in
            guard facet.from >= 0, facet.from <= facet.to else { return nil }
            if let link = facet.link { return .init(bytes: facet.from..<facet.to, target: .link(link)) }
            return facet.tag.map { .init(bytes: facet.from..<facet.to, target: .tag($0)) }
        }
        self.init(
            channel: record.channel, account: record.account, destination: record.destination,
            message: Message(
                text: record.text, languageTag: record.languageTag, link: record.link, tags: record.tags,
                facets: facets), pictures: record.pictures)
    }
}
