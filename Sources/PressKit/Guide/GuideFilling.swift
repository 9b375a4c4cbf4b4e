internal import Foundation

/// What the guide's chapters leave open until a campaign is known, so that they speak of what it really holds.
///
/// - `{held: poster-a4 card}`: those of the materials that it has, by their titles, also `poster-a4-languages`. A line
///   that names some falls away where it has none of them.
/// - `{each: poster 1 je Raum; flyer 50 je Sprache}`: what is said of the kinds of material that it has.
/// - `{languages}`, `{contact}`, and the print order's papers: `{paper-poster}`, `{paper-outside}`, `{paper-card}`,
///   `{paper-flyer}`.
/// - `{office}`: how its sheets come out of an office printer.
struct GuideFilling {
    let contents: KitContents
    let design: KitDesign

    func filled(_ body: String) -> String {
        body.split(separator: "\n", omittingEmptySubsequences: false).compactMap { self.line(String($0)) }
            .joined(separator: "\n")
    }

    private func line(_ line: String) -> String? {
        guard line.contains("{") else { return line }
        let named = line.matches(of: #/\{held: ([^}]+)\}/#).map { held(String($0.output.1)) }
        if !named.isEmpty, named.allSatisfy(\.isEmpty) { return nil }
        return line.replacing(#/\{held: ([^}]+)\}/#) { Self.list(held(String($0.output.1))) }
            .replacing(#/\{each: ([^}]+)\}/#) { each(String($0.output.1)) }
            .replacing(#/\{([a-z-]+)\}/#) { value(String($0.output.1)) ?? String($0.output.0) }
    }

    /// Materials that begin so, in the press kit's order.
    private func held(_ names: String) -> [String] {
        let names = names.split(separator: " ")
        return contents.materials.filter { material in
            names.contains { material.name == $0 || material.name.hasPrefix($0 + "-") }
        }.map(\.title)
    }

    private func each(_ parts: String) -> String {
        parts.split(separator: ";").compactMap { part -> String? in
            let words = part.split(separator: " ", maxSplits: 1)
            guard words.count == 2, !held(String(words[0])).isEmpty else { return nil }
            return String(words[1])
        }.joined(separator: ", ")
    }

    private func value(_ name: String) -> String? {
        switch name {
        case "office": OfficePrinting(contents: contents, words: design.guideWords).html.source
        case "languages": Self.list(contents.languages.map(\.germanName))
        case "contact":
            Self.list(contents.regions.map(\.office).filter { !$0.isEmpty }).nonEmpty ?? design.guideWords[.noContact]
        case "paper-poster": paper(.paperPoster)
        case "paper-outside": paper(.paperOutside)
        case "paper-card": paper(.paperCard)
        case "paper-flyer": paper(.paperFlyer)
        default: nil
        }
    }

    /// As the print order says it; a number stays on one line with its unit.
    private func paper(_ name: OrderPhrase) -> String {
        HTML.text(design.orderWords[name]).source.replacing(" g/m²", with: "&nbsp;g/m²")
    }

    private static func list(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { HTML.text($0).source }.joined(separator: ", ")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
