internal import Model
internal import Page
internal import Phrases

/// A post's text: the words, a blank line, the languages that follow in a thread, a blank line, where it leads, a blank
/// line, the hashtags.
///
/// Address and tags stand on lines of their own, so that each line takes its direction from its own letters:
/// a Latin address in an Arabic line would come out torn.
struct PostLayout {
    private(set) var text = ""
    /// In UTF-8 bytes.
    private(set) var facets: [Message.Facet] = []

    init(
        body: String, direction: Direction, opening: String?, linkLines: LinkLines, tags: [String],
        domains: TopLevelDomains
    ) {
        facets = InlineFacets.find(in: body, domains)
        append(paragraph: body)
        append(paragraph: opening ?? "")
        for (index, line) in linkLines.lines.enumerated() {
            if index == 0 { begin() } else { text += "\n" }
            if let link = linkLines.link, link.line == index { mark(line, .link(link.target)) } else { text += line }
        }
        func isRightToLeft(_ text: String) -> Bool { Directionality.ofFirstLetter(in: text) == .rightToLeft }
        let lines = [tags.filter { !isRightToLeft($0) }, tags.filter(isRightToLeft)].filter { !$0.isEmpty }
        // Tags in the text's own direction come first.
        let ordered = direction == .rightToLeft ? lines.reversed() : lines
        for (index, line) in ordered.enumerated() {
            if index == 0 { begin() } else { text += "\n" }
            for (position, tag) in line.enumerated() {
                if position > 0 { text += " " }
                mark("#" + tag, .tag(tag))
            }
        }
    }

    private mutating func append(paragraph: String) {
        guard !paragraph.isEmpty else { return }
        begin()
        text += paragraph
    }

    private mutating func begin() { if !text.isEmpty { text += "\n\n" } }

    private mutating func mark(_ stretch: String, _ target: Message.Facet.Target) {
        let start = text.utf8.count
        text += stretch
        facets.append(Message.Facet(bytes: start..<text.utf8.count, target: target))
    }
}
