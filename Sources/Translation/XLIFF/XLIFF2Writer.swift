internal import Formats

/// Writes XLIFF 2.0 (OASIS Standard, 5 August 2014) with its modules for metadata and for restrictions of size.
///
/// Placeholders are `<ph>` with their original data. Keys and the source's mark are metadata.
package enum XLIFF2Writer {
    static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    private static let size = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
    /// Of our own notes and metadata.
    static let category = "litfass"
    static let keyType = "key"
    static let markType = "source"

    /// - Parameter file: With tags (BCP 47) for its languages.
    package static func write(_ file: InterchangeFile) -> [UInt8] {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<xliff xmlns=\"\(namespace)\" xmlns:mda=\"\(metadata)\" xmlns:slr=\"\(size)\" version=\"2.0\""
                + " srcLang=\"\(XMLText.escaped(file.source ?? ""))\""
                + " trgLang=\"\(XMLText.escaped(file.language ?? ""))\">",
            "  <file id=\"texts\" original=\"\(XMLText.escaped(file.campaign ?? ""))\" xml:space=\"preserve\">",
            #"    <slr:profiles generalProfile="xliff:codepoints"/>"#,
        ]
        lines += file.units.flatMap(self.lines)
        lines += ["  </file>", "</xliff>"]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static func lines(_ unit: InterchangeUnit) -> [String] {
        let id = XMLText.escaped(unit.keys.first ?? "")
        let size = unit.limit.map { " slr:sizeRestriction=\"\($0)\"" } ?? ""
        let source = MarkedText(unit.source)
        let target = unit.target.map(MarkedText.init)
        let parts = source.numbered(like: source) + (target?.numbered(like: source) ?? [])
        var names: [Int: String] = [:]
        for case (.placeholder(let name), let number) in parts { names[number] = name }
        var lines = ["    <unit id=\"\(id)\" name=\"\(id)\"\(size)>"]
        lines += [#"      <mda:metadata>"#, "        <mda:metaGroup category=\"\(category)\">"]
        lines += unit.keys.map { meta(keyType, $0) } + (unit.mark.map { [meta(markType, $0)] } ?? [])
        lines += ["        </mda:metaGroup>", "      </mda:metadata>"]
        let notes =
            unit.notes.map { "        <note category=\"\(category)\">\(XMLText.escaped($0))</note>" }
            + (unit.remark.map { ["        <note>\(XMLText.escaped($0))</note>"] } ?? [])
        if !notes.isEmpty { lines += ["      <notes>"] + notes + ["      </notes>"] }
        if !names.isEmpty {
            lines.append("      <originalData>")
            lines += names.sorted { $0.key < $1.key }.map {
                "        <data id=\"d\($0.key)\">\(XMLText.escaped($0.value))</data>"
            }
            lines.append("      </originalData>")
        }
        lines.append("      <segment state=\"\(state(unit))\">")
        lines.append("        <source>\(inline(source, like: source))</source>")
        if let target { lines.append("        <target>\(inline(target, like: source))</target>") }
        return lines + ["      </segment>", "    </unit>"]
    }

    private static func meta(_ type: String, _ text: String) -> String {
        "          <mda:meta type=\"\(type)\">\(XMLText.escaped(text))</mda:meta>"
    }

    private static func state(_ unit: InterchangeUnit) -> String {
        guard unit.target != nil, !unit.isStale else { return "initial" }
        return switch unit.state {
        case .draft, nil: "initial"
        case .translated: "translated"
        case .reviewed: "reviewed"
        }
    }

    private static func inline(_ text: MarkedText, like source: MarkedText) -> String {
        text.xml(like: source) { name, number in
            "<ph id=\"\(number)\" dataRef=\"d\(number)\" equiv=\"\(name)\""
                + " disp=\"\(name)\" canDelete=\"no\" canCopy=\"no\"/>"
        }
    }
}
