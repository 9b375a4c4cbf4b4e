package import Model
package import Workspace

/// `links.yaml` → `LinkTable`.
package enum LinkTableReader {
    package static let file = "links.yaml"

    /// What a campaign's folder holds of it.
    package struct Result: Sendable {
        /// Nil where the file is faulty: which paths are taken is not known then.
        package var table: LinkTable?
        package var findings: [Finding]
        /// Nil where there is no file.
        package var bytes: [UInt8]?
    }

    /// A campaign that has given no paths yet has no file, which is no fault.
    package static func read(_ folder: InputFolder) -> Result {
        let bytes: [UInt8]
        do { bytes = try folder.read(file, limit: YAML.Bounds.records.file) } catch {
            if error.kind == .missing { return Result(table: LinkTable(), findings: [], bytes: nil) }
            return Result(table: nil, findings: [.file(error, at: SourcePlace(file: file))], bytes: nil)
        }
        let reading = Reading()
        let table = read(bytes, reading)
        let isFaulty = reading.findings.contains { $0.severity == .error }
        return Result(table: isFaulty ? nil : table, findings: reading.findings, bytes: bytes)
    }

    static func read(_ bytes: [UInt8], _ reading: Reading) -> LinkTable? {
        guard let top = reading.file(bytes, named: file, within: .records) else { return nil }
        let paths = top.optionalMapping("paths")
        top.finish()
        let entries = (paths?.keys ?? []).compactMap { key -> LinkTable.Entry? in
            guard let node = paths?.node(key.text) else { return nil }
            guard let path = ShortPath(key.text) else {
                reading.badValue(
                    key,
                    Words(
                        de: "ein Pfad aus höchstens sechs kleinen Buchstaben und Ziffern, ohne i, l, o, 0 und 1",
                        en: "a path of at most six small letters and digits, without i, l, o, 0 and 1"), "b7n2k9")
                return nil
            }
            return reading.mapping(node).flatMap(self.key).map { LinkTable.Entry(path, $0) }
        }
        return LinkTable(entries)
    }

    private static func key(_ reader: MappingReader) -> LinkKey? {
        let region = reader.name("region")
        let language = reader.string("language")
        let use: LinkKey.Use?
        if reader.has("post") {
            let post = reader.name("post")
            let channel = reader.name("channel")
            use = post.flatMap { post in channel.map { .post(id: post.value, channel: $0.value) } }
        } else {
            let placement = reader.optionalName("placement")
            use = reader.name("material").map { .sheet(material: $0.value, placement: placement?.value) }
        }
        reader.finish()
        guard let region, let language, let use else { return nil }
        return LinkKey(region: region.value, language: language, use)
    }
}
