internal import Formats
package import Model

/// Writes newly given paths into `links.yaml`, below those that stand there: what a person remarked stays.
package enum LinkTableWriter {
    /// A text into which the paths can't be written; it stays as it is.
    package struct Unwritable: Error, Hashable, Sendable {}

    private static let opening = """
        # Litfass schreibt hier auf, welcher Code unter welchem kurzen Pfad gezählt wird.
        # Bitte keine Zeile löschen oder ändern: Was gedruckt ist, hängt noch irgendwo. Die Datei gehört zur Kampagne.
        # Litfass notes here which code is counted under which short path. Please delete and change no line.
        litfass: 1
        paths:

        """

    /// - Parameters:
    ///   - former: What the file holds; nil where there is none.
    ///   - table: With all that stands there, and with what is new at its end.
    package static func bytes(_ table: LinkTable, over former: [UInt8]?) throws(Unwritable) -> [UInt8] {
        let known = former.flatMap { LinkTableReader.read($0, Reading()) }?.paths ?? []
        var text = former.map { String(decoding: $0, as: UTF8.self) } ?? opening
        let hasPaths = text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("paths:") }
        if !text.hasSuffix("\n") { text += "\n" }
        if !hasPaths { text += "paths:\n" }
        for entry in table.entries where !known.contains(entry.path) { text += line(entry) }
        // Behind a key that stands after `paths`, or in another indentation, it would say something else.
        let reading = Reading()
        guard LinkTableReader.read(Array(text.utf8), reading) == table, reading.findings.isEmpty else {
            throw Unwritable()
        }
        return Array(text.utf8)
    }

    private static func line(_ entry: LinkTable.Entry) -> String {
        let key = entry.key
        let parts: [(String, String?)] = [
            ("region", key.region), ("material", key.material), ("placement", key.placement), ("post", key.post),
            ("channel", key.channel), ("language", key.language),
        ]
        let pairs = parts.compactMap { name, value in value.map { "\(name): \(scalar($0))" } }
        return "  \(scalar(entry.path.text)): { \(pairs.joined(separator: ", ")) }\n"
    }

    /// Names are of letters, digits and hyphens; one that looks like a number must be quoted.
    private static func scalar(_ text: String) -> String { YAMLKind(plain: text) == .text ? text : "\"\(text)\"" }
}
