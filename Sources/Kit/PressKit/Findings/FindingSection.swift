internal import Model

/// What is still missing: drafts, and what was found in the texts and sheets, by who can put it right.
struct FindingSection {
    let contents: KitContents
    let glossary: FindingGlossary
    let heading: KitHeading

    /// Those of the campaign and of its artifacts, the gravest first.
    static func findings(of contents: KitContents) -> [Finding] {
        Set(contents.findings + contents.artifacts.flatMap(\.findings))
            .sorted { $0.severity != $1.severity ? $0.severity > $1.severity : Finding.inOrder($0, $1) }
    }

    var html: HTML {
        let drafts = contents.languages.filter(\.isDraft)
        let findings = Self.findings(of: contents)
        let byOwner = Dictionary(grouping: findings) { glossary[$0.code]?.owner ?? FindingOwner($0.place) }
        return .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            if !drafts.isEmpty { draftNote(drafts) }
            if findings.isEmpty {
                HTML.element("p", ["class": "nothing"]) { "In den Texten und auf den Blättern ist nichts zu beanstanden." }
            }
            for owner in FindingOwner.allCases {
                if let own = byOwner[owner] {
                    HTML.element("div", ["class": "owner", "data-group": ""]) {
                        HTML.element("h3") { .text(owner.title) }
                        for group in groups(own) { FindingGroup(contents: contents, glossary: glossary, findings: group).html }
                    }
                }
            }
        }
    }

    /// Findings of one code together, the gravest first.
    private func groups(_ findings: [Finding]) -> [[Finding]] {
        let byCode = Dictionary(grouping: findings) { [$0.code, $0.severity.rawValue] }
        let order = findings.reduce(into: [[String]]()) { keys, finding in
            let key = [finding.code, finding.severity.rawValue]
            if !keys.contains(key) { keys.append(key) }
        }
        return order.compactMap { byCode[$0] }
    }

    private func draftNote(_ drafts: [KitContents.Language]) -> HTML {
        .element("div", ["class": "drafts", "id": DraftMark.anchor, "tabindex": "-1"]) {
            HTML.element("h3") { .text(German.count(drafts.count, "Sprache ist", "Sprachen sind") + " noch nicht geprüft") }
            HTML.element("p") {
                "\(DraftMark.sentence). Fragen Sie zum Beispiel Sprachmittlerinnen, Vereine oder Kolleginnen und Kollegen im Haus: Sie lesen Plakat und Texte einmal durch und sagen, was nicht stimmt."
            }
            HTML.element("ul", ["class": "tongues"]) {
                for language in drafts {
                    HTML.element("li") {
                        language.label
                        if language.isForeign { HTML.element("span", ["class": "german"]) { " \(language.germanName)" } }
                    }
                }
            }
        }
    }
}
