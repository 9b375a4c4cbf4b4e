internal import Build
internal import Model

/// What is still missing: drafts, and what was found in the texts and sheets, by who can put it right.
struct FindingSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let glossary: FindingGlossary
    let heading: KitHeading

    /// Where it says of all drafts what they are.
    static let drafts = "entwuerfe"

    /// Those of the campaign and of its artifacts, the gravest first.
    static func findings(of contents: KitContents) -> [Finding] {
        var seen: Set<Finding.Statement> = []
        return (contents.findings + contents.artifacts.flatMap(\.findings)).filter {
            seen.insert($0.statement).inserted
        }
        .sorted { $0.severity != $1.severity ? $0.severity > $1.severity : Finding.inOrder($0, $1) }
    }

    var html: HTML {
        let drafts = contents.languages.filter(\.isDraft)
        let shown = Self.shown(of: contents, glossary)
        return heading.section {
            if !drafts.isEmpty { draftNote(drafts) }
            if shown.isEmpty { HTML.element("p", ["class": "nothing"]) { words[.findingsNone] } }
            for (owner, groups) in shown {
                HTML.element("div", ["class": "owner", "data-group": ""]) {
                    HTML.element("h3") { words[owner.title] }
                    for group in groups {
                        FindingGroup(contents: contents, words: words, glossary: glossary, findings: group).html
                    }
                }
            }
        }
    }

    /// How many matters are shown: the drafts, and each kind of finding.
    static func count(of contents: KitContents, _ glossary: FindingGlossary) -> Int {
        shown(of: contents, glossary).reduce(contents.languages.contains(where: \.isDraft) ? 1 : 0) {
            $0 + $1.groups.count
        }
    }

    /// By who can put them right; only those who have something to do.
    private static func shown(of contents: KitContents, _ glossary: FindingGlossary) -> [(
        owner: FindingOwner, groups: [[Finding]]
    )] {
        let byOwner = Dictionary(grouping: findings(of: contents)) {
            glossary[$0.code]?.owner ?? FindingOwner($0.place)
        }
        return FindingOwner.allCases.compactMap { owner in byOwner[owner].map { (owner, groups($0)) } }
    }

    /// Findings of one code together, the gravest first.
    private static func groups(_ findings: [Finding]) -> [[Finding]] {
        let byCode = Dictionary(grouping: findings) { [$0.code, $0.severity.rawValue] }
        let order = findings.reduce(into: [[String]]()) { keys, finding in
            let key = [finding.code, finding.severity.rawValue]
            if !keys.contains(key) { keys.append(key) }
        }
        return order.compactMap { byCode[$0] }
    }

    private func draftNote(_ drafts: [KitContents.Language]) -> HTML {
        .element("div", ["class": "drafts", "id": Self.drafts, "tabindex": "-1"]) {
            HTML.element("h3") { words(.drafts, count: drafts.count) }
            HTML.element("p") { words[.draftsHelp] }
            HTML.element("ul", ["class": "tongues"]) {
                for language in drafts {
                    HTML.element("li") {
                        language.label
                        if language.isForeign {
                            HTML.element("span", ["class": "german"]) { " \(language.germanName)" }
                        }
                    }
                }
            }
        }
    }
}
