internal import Foundation

/// The values of an SVG's properties, brought into words that librsvg reads.
struct SVGValues {
    /// What each custom property is set to, wherever that is; one that is set to several things depends on the place.
    private(set) var variables: [String: Set<String>] = [:]

    enum Reading: Equatable {
        case value(String)
        /// Nothing that would be seen: the declaration is left out.
        case nothing
        /// A value that would be dropped.
        case lost
    }

    mutating func note(_ property: String, _ value: String) {
        guard property.hasPrefix("--") else { return }
        variables[property, default: []].insert(value.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// - Parameter property: In lower case, as in `fill`.
    func read(_ property: String, _ value: String) -> Reading {
        if property.hasPrefix("--") { return .nothing }
        var text = value.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.contains("var(") {
            guard let resolved = resolved(text, depth: 0) else { return .lost }
            text = resolved
        }
        if Self.colors.contains(property) { return Self.color(text) }
        let plain = text.lowercased()
        if Self.computed.contains(where: plain.contains) { return .lost }
        switch property {
        case "clip-path" where !Self.isReference(plain), "mask" where !Self.isReference(plain),
            "mask-image" where plain != "none" && plain != "initial",
            "d" where plain != "none",
            "text-transform" where plain != "none" && plain != "initial" && plain != "inherit",
            "vector-effect" where plain.hasPrefix("non-scaling"),
            "translate" where plain != "none", "scale" where plain != "none":
            return .lost
        default: return .value(text)
        }
    }

    private static let colors: Set = [
        "fill", "stroke", "color", "stop-color", "flood-color", "lighting-color",
    ]
    private static let computed = ["calc(", "min(", "max(", "clamp(", "env("]

    private static func isReference(_ value: String) -> Bool {
        value.hasPrefix("url(") || ["none", "inherit", "initial", "unset", ""].contains(value)
    }

    /// A paint without what only some programs read behind its colour.
    private static func color(_ value: String) -> Reading {
        var words: [String] = []
        for word in split(value) {
            guard word.contains("("), !word.lowercased().hasPrefix("url(") else {
                words.append(word)
                continue
            }
            let name = word.prefix { $0 != "(" }.lowercased()
            // SVG 1.1 and SVG 2 put the press's colour behind the screen's.
            if ["icc-color", "device-cmyk"].contains(name), words.contains(where: { !$0.hasPrefix("url(") }) {
                continue
            }
            switch CSSColor.read(word) {
            case .known: words.append(word)
            case .hex(let digits): words.append(digits)
            case .unknown: return .lost
            }
        }
        return .value(words.joined(separator: " "))
    }

    /// At spaces, but not within brackets.
    private static func split(_ value: String) -> [String] {
        var words = [""]
        var depth = 0
        for letter in value {
            if letter == "(" { depth += 1 }
            if letter == ")" { depth -= 1 }
            if letter.isWhitespace, depth == 0 {
                if words[words.count - 1] != "" { words.append("") }
            } else {
                words[words.count - 1].append(letter)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// With each `var()` replaced; nil where one is not known, or has several values.
    private func resolved(_ text: String, depth: Int) -> String? {
        guard depth < 8, text.utf8.count < 10_000 else { return nil }
        guard let start = text.range(of: "var(") else { return text }
        var level = 1
        var end = start.upperBound
        while end < text.endIndex {
            if text[end] == "(" { level += 1 }
            if text[end] == ")" { level -= 1 }
            if level == 0 { break }
            end = text.index(after: end)
        }
        guard level == 0 else { return nil }
        let parts = text[start.upperBound..<end].split(separator: ",", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        guard let name = parts.first else { return nil }
        let values = variables[name] ?? []
        guard values.count < 2, let value = values.first ?? (parts.count > 1 ? parts[1] : nil) else { return nil }
        return resolved(text[..<start.lowerBound] + value + text[text.index(after: end)...], depth: depth + 1)
    }
}
