internal import Findings
internal import Publish

private struct ReceiptRecord: Codable {
    var id: String
    var details: [String: String]
    var url: String?
}

private struct WordsRecord: Codable {
    var de: String
    var en: String
}

extension Receipt {
    var json: String { JSONText.encode(ReceiptRecord(id: id, details: details, url: url)) }

    init?(json: String) {
        guard let record = JSONText.decode(ReceiptRecord.self, json) else { return nil }
        self.init(id: record.id, details: record.details, url: record.url)
    }
}

extension Words {
    var json: String { JSONText.encode(WordsRecord(de: de, en: en)) }

    init?(json: String) {
        guard let record = JSONText.decode(WordsRecord.self, json) else { return nil }
        self.init(de: record.de, en: record.en)
    }
}
