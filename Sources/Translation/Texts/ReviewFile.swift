package import Findings
package import Formats
internal import Loading
internal import Model
package import Workspace

/// `texts/<language>.review.yaml`: who translated and read which text of a language, and from which source.
///
/// What is written keeps the file's order, remarks and quotes.
package struct ReviewFile: Sendable {
    package let language: String
    /// By the text's key.
    package private(set) var records: [String: TextRecord]
    /// Where each record stands.
    let places: [String: SourcePlace]
    private var document: YAMLDocument?
    /// As it was read; nil where there is none.
    let former: [UInt8]?

    /// Its path in the campaign's folder.
    package var file: String { Self.file(of: language) }

    package static func file(of language: String) -> String { "texts/" + language + CampaignLoader.reviewSuffix }

    /// The language's file in a campaign's folder; one without records where there is none.
    ///
    /// A record with a fault counts as a draft: what nobody can read vouches for nothing.
    ///
    /// - Returns: Also everything that is wrong in it.
    package static func read(_ language: String, in folder: InputFolder) -> (file: ReviewFile, findings: [Finding]) {
        let file = file(of: language)
        let scope = Finding.Scope(language: language)
        do {
            let bytes = try folder.read(file, limit: YAML.largestFile)
            let (review, findings) = read(language, bytes)
            return (review, findings.map { $0.scoped(scope) })
        } catch {
            let none = ReviewFile(
                language: language, records: [:], places: [:], document: try? YAMLDocument([]), former: nil)
            if error.kind == .missing { return (none, []) }
            return (none, [Finding.file(error, at: SourcePlace(file: file)).scoped(scope)])
        }
    }

    static func read(_ language: String, _ bytes: [UInt8]) -> (file: ReviewFile, findings: [Finding]) {
        let reading = Reading()
        let (records, places) = records(of: bytes, language, reading)
        let file = ReviewFile(
            language: language, records: records, places: places, document: try? YAMLDocument(bytes), former: bytes)
        return (file, reading.findings)
    }

    private static func records(
        of bytes: [UInt8], _ language: String, _ reading: Reading
    ) -> ([String: TextRecord], [String: SourcePlace]) {
        let file = file(of: language)
        guard let top = reading.file(bytes, named: file) else { return ([:], [:]) }
        if let written = top.value("language", reading.scalar), written.text != language {
            reading.report(Finding(LanguageMismatch(written: written.text, file: file), at: written.place))
        }
        let texts = top.mapping("texts")
        top.finish()
        var records: [String: TextRecord] = [:]
        var places: [String: SourcePlace] = [:]
        for key in texts?.keys ?? [] {
            places[key.text] = key.place
            records[key.text] = texts?.mapping(key.text).flatMap(record) ?? TextRecord(state: .draft)
        }
        return (records, places)
    }

    /// Nil and a finding where it can't be read.
    private static func record(_ reader: MappingReader) -> TextRecord? {
        let state = reader.oneOf(TextState.self, "state")
        let isNamed = state == .draft || state == nil
        let by = isNamed ? reader.optionalString("by") : reader.string("by")
        let on = isNamed ? reader.optionalDay("on") : reader.day("on")
        let of = reader.optional("of") { node in
            reader.reading.parsed(
                node,
                Words(
                    de: "die 16 Zeichen 0–9 und a–f, die Litfass dort eingetragen hat",
                    en: "the 16 characters 0–9 and a–f that Litfass has entered there"), "3f9c0d1e22ab4c5d"
            ) { isMark($0) ? $0 : nil }
        }
        let note = reader.optionalString("note")
        reader.finish()
        guard let state, isNamed || by != nil && on != nil, of != nil || !reader.has("of") else { return nil }
        return TextRecord(state: state, by: by, on: on, of: of, note: note)
    }

    private static func isMark(_ text: String) -> Bool {
        text.utf8.count == TextRecord.markLength
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

extension ReviewFile {
    private static let order = ["litfass", "language", "texts"]

    /// Puts a record in the place of the one before.
    ///
    /// - Parameter keys: All keys of the language's texts in the file's order: a new record stands where its text does.
    package mutating func set(_ record: TextRecord, for key: String, among keys: [String] = []) throws(YAMLFault) {
        guard var document else { throw .noPlace([]) }
        if document.value(at: []) == nil {
            try document.set(["litfass"], to: .plain("1"), order: Self.order)
            try document.set(["language"], to: .text(language), order: Self.order)
        }
        if document.value(at: ["texts"]) == nil {
            try document.set(["texts"], to: .mapping([.init(key, record.value)]), order: Self.order)
        } else {
            try document.set(["texts", .key(key)], to: record.value, order: keys)
        }
        self.document = document
        records[key] = record
    }

    /// The whole file as it would be written.
    package var bytes: [UInt8] { document?.bytes ?? former ?? [] }
}

extension TextRecord {
    /// As the file has it.
    fileprivate var value: YAMLValue {
        .mapping(
            [
                YAMLValue.Pair("state", .text(state.rawValue)), by.map { .init("by", .text($0)) },
                on.map { .init("on", .text($0.description)) }, of.map { .init("of", .text($0)) },
                note.map { .init("note", .text($0)) },
            ].compactMap(\.self))
    }
}
