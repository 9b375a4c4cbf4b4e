internal import Foundation

/// The families that an SVG's texts ask for first, as CSS hands them down: style attributes before style sheets before
/// attributes.
///
/// Of a selector only its last part counts, which is all that drawing programs write.
struct SVGFamilies {
    private let rules: [(selectors: [Selector], family: String)]

    /// What holds for an element by itself: its name, its classes, its id.
    private struct Selector {
        var name: String?
        var classes: Set<String> = []
        var id: String?

        init(_ text: Substring) {
            let last = text.split { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }.last ?? ""
            for part in last.matches(of: #/([.#]?)([\p{L}\p{N}_-]+)/#) {
                let word = String(part.output.2)
                switch part.output.1 {
                case ".": classes.insert(word)
                case "#": id = word
                default: name = word
                }
            }
        }

        func holds(for element: SVGElement) -> Bool {
            let own = Set((element["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
            return name ?? element.name == element.name && id ?? element["id"] == element["id"]
                && classes.isSubset(of: own)
        }
    }

    init(_ sheets: [SVGStyleSheet]) {
        rules = sheets.flatMap(\.rules).compactMap { rule in
            Self.family(in: rule.declarations).map { (rule.selector.split(separator: ",").map(Selector.init), $0) }
        }
    }

    /// Each once, in the order of the file; none of those by which CSS only names a kind of type.
    ///
    /// - Parameter isDrawn: Whether an element is seen at all.
    func named(in root: SVGElement, where isDrawn: (SVGElement) -> Bool) -> [String] {
        var found: [String] = []
        collect(root, nil, isDrawn, &found)
        return found
    }

    private func collect(
        _ element: SVGElement, _ inherited: String?, _ isDrawn: (SVGElement) -> Bool, _ found: inout [String]
    ) {
        let family = family(of: element) ?? inherited
        if let family, element.isText, isDrawn(element), element.hasOwnText,
            !Self.generic.contains(family.lowercased()),
            !found.contains(family)
        {
            found.append(family)
        }
        for child in element.children { collect(child, family, isDrawn, &found) }
    }

    private func family(of element: SVGElement) -> String? {
        if let style = element["style"], let own = Self.family(in: SVGStyleSheet.declarations(style)) { return own }
        if let rule = rules.last(where: { $0.selectors.contains { $0.holds(for: element) } }) { return rule.family }
        return element["font-family"].flatMap(Self.first(of:))
    }

    private static func family(in declarations: [SVGStyleSheet.Declaration]) -> String? {
        declarations.reversed().lazy.compactMap { declaration in
            switch declaration.property {
            case "font-family": first(of: declaration.value)
            // In the short form families follow the size.
            case "font":
                declaration.value.firstMatch(of: #/[\d.]+[a-z%]*(?:\/\S+)?\s+(.+)$/#).flatMap {
                    first(of: String($0.output.1))
                }
            default: nil
            }
        }.first
    }

    private static func first(of list: String) -> String? {
        let name = (list.split(separator: ",").first ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            .trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
        return name.isEmpty || name == "inherit" ? nil : name
    }

    /// Kinds of type, and what Inkscape calls them.
    private static let generic: Set = [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "sans", "initial", "unset", "math",
        "emoji", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
    ]
}

extension SVGElement {
    fileprivate var isText: Bool { name == "text" || name == "tspan" || name == "a" }

    /// Letters of its own, not of what stands in it.
    fileprivate var hasOwnText: Bool {
        content.contains { if case .text(let text) = $0 { text.contains { !$0.isWhitespace } } else { false } }
    }
}
