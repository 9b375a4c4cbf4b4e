internal import Formats

/// Writes XLIFF 1.2 (OASIS Standard, 1 February 2008).
///
/// Placeholders are `<ph>`, which a tool does not let its user change. Keys and the source's mark stand in a
/// `<context-group>`: tools carry along what they do not know.
package enum XLIFF1Writer {
    static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
    /// By which our own notes are told from a translator's.
    static let author = "Litfass"
    static let keyContext = "x-litfass-key"
    static let markContext = "x-litfass-source"

    /// - Parameter file: With tags (BCP 47) for its languages.
    package static func write(_ file: InterchangeFile) -> [UInt8] {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<xliff version="1.2" xmlns="\#(namespace)">"#,
            "  <file original=\"\(XMLText.escaped(file.campaign ?? ""))\" datatype=\"plaintext\""
                + " source-language=\"\(XMLText.escaped(file.source ?? ""))\""
                + " target-language=\"\(XMLText.escaped(file.language ?? ""))\">", "    <body>",
        ]
        lines += file.units.flatMap(self.lines)
        lines += ["    </body>", "  </file>", "</xliff>"]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static func lines(_ unit: InterchangeUnit) -> [String] {
        let id = XMLText.escaped(unit.keys.first ?? "")
        var attributes = "id=\"\(id)\" resname=\"\(id)\" xml:space=\"preserve\""
        if unit.target != nil, unit.state == .reviewed, !unit.isStale { attributes += #" approved="yes""# }
        if let limit = unit.limit { attributes += " maxwidth=\"\(limit)\" size-unit=\"char\"" }
        let source = MarkedText(unit.source)
        let target = MarkedText(unit.target ?? "")
        var lines = [
            "      <trans-unit \(attributes)>",
            "        <source>\(inline(source, like: source))</source>",
            "        <target state=\"\(state(unit))\">\(inline(target, like: source))</target>",
            #"        <context-group purpose="information">"#,
        ]
        lines += unit.keys.map { context(keyContext, $0) }
        lines += unit.mark.map { [context(markContext, $0)] } ?? []
        lines.append("        </context-group>")
        lines += unit.notes.map { "        <note from=\"\(author)\">\(XMLText.escaped($0))</note>" }
        if let remark = unit.remark { lines.append("        <note>\(XMLText.escaped(remark))</note>") }
        lines.append("      </trans-unit>")
        return lines
    }

    private static func context(_ type: String, _ text: String) -> String {
        "          <context context-type=\"\(type)\">\(XMLText.escaped(text))</context>"
    }

    private static func state(_ unit: InterchangeUnit) -> String {
        guard unit.target != nil else { return "needs-translation" }
        if unit.isStale { return "needs-adaptation" }
        return switch unit.state {
        case .draft, nil: "needs-review-translation"
        case .translated: "translated"
        case .reviewed: "signed-off"
        }
    }

    private static func inline(_ text: MarkedText, like source: MarkedText) -> String {
        text.xml(like: source) { name, number in "<ph id=\"\(number)\" equiv-text=\"\(name)\">\(name)</ph>" }
    }
}

extension MarkedText {
    /// As it stands in a file.
    ///
    /// - Parameter placeholder: The element for one, of its escaped name and its number.
    func xml(like source: MarkedText, placeholder: (_ name: String, _ number: Int) -> String) -> String {
        numbered(like: source).map { piece, number in
            switch piece {
            case .words(let words): XMLText.escaped(words)
            case .placeholder(let name): placeholder(XMLText.escaped(name), number)
            }
        }.joined()
    }

    /// Each piece with a number for the placeholder, from 1: one that stands in the source, too, has the same in both.
    func numbered(like source: MarkedText) -> [(piece: Piece, number: Int)] {
        var free: [String: [Int]] = [:]
        for (index, name) in source.placeholders.enumerated() { free[name, default: []].append(index + 1) }
        var next = source.placeholders.count + 1
        return pieces.map { piece in
            guard case .placeholder(let name) = piece else { return (piece, 0) }
            if let first = free[name]?.first {
                free[name]?.removeFirst()
                return (piece, first)
            }
            next += 1
            return (piece, next - 1)
        }
    }
}
