internal import Findings
internal import Formats
internal import Foundation
internal import Publish

/// Small records in the ledger's text columns.
enum JSONText {
    static func encode(_ value: some Encodable) -> String {
        String(decoding: RecordJSON.compact(value), as: UTF8.self)
    }

    /// Nil where the text is no such record.
    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension Receipt: SQLReadable {
    private struct Record: Codable {
        var id: String
        var details: [String: String]
        var url: String?
    }

    var json: String { JSONText.encode(Record(id: id, details: details, url: url)) }

    static func read(_ value: SQLValue) -> Receipt? {
        String.read(value).flatMap { JSONText.decode(Record.self, $0) }.map {
            Receipt(id: $0.id, details: $0.details, url: $0.url)
        }
    }
}

extension Words: SQLReadable {
    private struct Record: Codable {
        var de: String
        var en: String
    }

    var json: String { JSONText.encode(Record(de: de, en: en)) }

    static func read(_ value: SQLValue) -> Words? {
        String.read(value).flatMap { JSONText.decode(Record.self, $0) }.map { Words(de: $0.de, en: $0.en) }
    }
}
