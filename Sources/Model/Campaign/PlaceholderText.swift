internal import Phrases

/// A text with `{name}` placeholders, in which `{{` is a brace.
///
/// A text that does not parse is refused with the character offset of the fault.
package struct PlaceholderText: Hashable, Sendable {
    /// A stretch of the text, or the name of what stands for it.
    package enum Part: Hashable, Sendable {
        case literal(String)
        case placeholder(String)
    }

    /// In the order of the text; literals are never empty.
    package let parts: [Part]

    /// Why a text does not parse.
    package struct Fault: Error, Hashable, Sendable {
        /// A placeholder by a name that is not allowed, or one that lacks its `}`.
        package enum Kind: Hashable, Sendable {
            case unknown(String)
            case unclosed
        }
        package var kind: Kind
        /// In characters from the text's begin.
        package var offset: Int
    }

    /// - Throws: `Fault` for a placeholder that is not among `allowed`, or a brace that is never closed.
    package init(_ text: String, allowed: Set<String>) throws(Fault) {
        var parts: [Part] = []
        var literal = ""
        let characters = Array(text)
        var i = 0
        while i < characters.count {
            let character = characters[i]
            if character == "{" || character == "}", i + 1 < characters.count, characters[i + 1] == character {
                literal.append(character)
                i += 2
                continue
            }
            guard character == "{" else {
                literal.append(character)
                i += 1
                continue
            }
            guard let end = characters[i...].firstIndex(of: "}") else { throw Fault(kind: .unclosed, offset: i) }
            let name = String(characters[(i + 1)..<end])
            guard allowed.contains(name) else { throw Fault(kind: .unknown(name), offset: i) }
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
            parts.append(.placeholder(name))
            i = end + 1
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.parts = parts
    }

    /// The names that stand in braces.
    package var placeholders: Set<String> {
        Set(parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
    }

    /// The text with every placeholder filled in; one without a value stays empty.
    package func filled(_ values: [String: String]) -> String { filled(values) { $0 } }

    /// The same with marks around each value, for who sets or sends it: a value is one phrase. See `ValueMarks`.
    package func marked(_ values: [String: String]) -> String { filled(values, ValueMarks.around) }

    private func filled(_ values: [String: String], _ form: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .placeholder(let name): form(values[name] ?? "")
            }
        }.joined()
    }
}
