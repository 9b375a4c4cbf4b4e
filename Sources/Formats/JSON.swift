/// A JSON value to be written, whose keys keep the order in which they are given.
package indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Whole numbers are written without a fraction; what is not finite is written as null.
    case number(Double)
    /// As it was read: also whole numbers keep a fraction.
    case decimal(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A key and its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSON

        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// A string, or null where there is none.
    package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// How lists stand in a text.
    package enum Lists: Sendable {
        /// Those of plain values on one line.
        case inline
        /// Each value on a line of its own.
        case spread
    }

    /// The text, indented by two spaces, with a line feed at its end. Lists of plain values stay on one line.
    ///
    /// See RFC 8259. The same value gives the same text.
    package var text: String { text(lists: .inline) }

    /// - Parameter lists: How arrays are set, which makes no difference to programs.
    package func text(lists: Lists) -> String {
        var out = ""
        write(to: &out, indent: "", lists)
        return out + "\n"
    }

    /// A text in double quotes, as JSON and YAML both read it.
    package static func quoted(_ text: String) -> String {
        var out = ""
        quote(text, to: &out)
        return out
    }

    private func write(to out: inout String, indent: String, _ lists: Lists) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .integer(let value): out += String(value)
        case .number(let value): out += Self.digits(value)
        case .decimal(let value): out += value.isFinite ? value.description : "null"
        case .string(let value): Self.quote(value, to: &out)
        case .array(let values) where values.isEmpty || lists == .inline && values.allSatisfy(\.isPlain):
            out += "["
            for (i, value) in values.enumerated() {
                if i > 0 { out += ", " }
                value.write(to: &out, indent: indent, lists)
            }
            out += "]"
        case .array(let values):
            Self.block("[", "]", values, to: &out, indent: indent) { value, out, inner in
                value.write(to: &out, indent: inner, lists)
            }
        case .object(let members) where members.isEmpty: out += "{}"
        case .object(let members):
            Self.block("{", "}", members, to: &out, indent: indent) { member, out, inner in
                Self.quote(member.key, to: &out)
                out += ": "
                member.value.write(to: &out, indent: inner, lists)
            }
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func block<Entry>(
        _ open: String, _ close: String, _ entries: [Entry], to out: inout String, indent: String,
        write: (Entry, inout String, String) -> Void
    ) {
        let inner = indent + "  "
        out += open
        for (i, entry) in entries.enumerated() {
            out += i == 0 ? "\n" + inner : ",\n" + inner
            write(entry, &out, inner)
        }
        out += "\n" + indent + close
    }

    private static func digits(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }

    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        defer { out += "\"" }
        // Most texts stand as they are; what may begin one of the signs below is looked at letter by letter.
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F, 0xC2, 0xE2: false
            default: true
            }
        }
        if isPlain {
            out += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            // Also the two separators that JavaScript takes for line ends.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
