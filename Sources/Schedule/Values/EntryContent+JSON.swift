internal import Foundation
internal import Model

/// How the ledger keeps a content: JSON, its keys sorted.
extension EntryContent {
    private struct Record: Codable {
        var channel, account, destination, text: String
        var languageTag, link: String?
        var tags: [String]
        var facets: [Facet]
        var pictures: [Image]

        struct Facet: Codable {
            var from, to: Int
            var link, tag: String?
        }

        struct Image: Codable {
            var name, sha256, mediaType: String
            var size: Int
            var alt: String?
        }
    }

    var json: String {
        let record = Record(
            channel: channel, account: account, destination: destination, text: text, languageTag: languageTag,
            link: link, tags: tags,
            facets: facets.map { facet in
                switch facet.target {
                case .link(let address): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, link: address)
                case .tag(let name): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, tag: name)
                }
            },
            pictures: pictures.map {
                .init(name: $0.name, sha256: $0.sha256, mediaType: $0.mediaType, size: $0.size, alt: $0.alt)
            })
        return JSONText.encode(record)
    }

    /// Nil where the text is no such record.
    init?(json: String) {
        guard let record = JSONText.decode(Record.self, json) else { return nil }
        self.init(
            channel: record.channel, account: record.account, destination: record.destination, text: record.text,
            languageTag: record.languageTag,
            link: record.link, tags: record.tags,
            facets: record.facets.compactMap { facet in
                guard facet.from >= 0, facet.from <= facet.to else { return nil }
                if let link = facet.link { return .init(bytes: facet.from..<facet.to, target: .link(link)) }
                return facet.tag.map { .init(bytes: facet.from..<facet.to, target: .tag($0)) }
            },
            pictures: record.pictures.map {
                .init(name: $0.name, sha256: $0.sha256, size: $0.size, mediaType: $0.mediaType, alt: $0.alt)
            })
    }
}
