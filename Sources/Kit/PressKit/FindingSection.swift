internal import Model

/// What is still missing: drafts, and what was found in the texts and sheets.
struct FindingSection {
    let contents: KitContents
    let heading: KitHeading

    /// Those of the campaign and of its artifacts, the gravest first.
    static func findings(of contents: KitContents) -> [Finding] {
        Set(contents.findings + contents.artifacts.flatMap(\.findings))
            .sorted { $0.severity != $1.severity ? $0.severity > $1.severity : Finding.inOrder($0, $1) }
    }

    var html: HTML {
        let drafts = contents.languages.filter(\.isDraft)
        let findings = Self.findings(of: contents)
        return .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            if !drafts.isEmpty { draftNote(drafts) }
            if findings.isEmpty {
                HTML.element("p", ["class": "nothing"]) { "In den Texten und auf den Blättern ist nichts zu beanstanden." }
            } else {
                HTML.element("ul", ["class": "findings"]) {
                    for finding in findings { item(finding) }
                }
            }
        }
    }

    private func draftNote(_ drafts: [KitContents.Language]) -> HTML {
        .element("div", ["class": "drafts", "id": DraftMark.anchor, "tabindex": "-1"]) {
            HTML.element("h3") { .text(German.count(drafts.count, "Übersetzung ist", "Übersetzungen sind") + " noch nicht geprüft") }
            HTML.element("p") { "\(DraftMark.sentence)." }
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

    private func item(_ finding: Finding) -> HTML {
        .element(
            "li",
            [
                "class": "finding " + finding.severity.rawValue, "data-region": finding.scope.region,
                "data-language": finding.scope.language, "data-material": finding.scope.material,
            ]
        ) {
            HTML.element("p", ["class": "severity"]) { .text(Self.name(finding.severity)) }
            HTML.element("p", ["class": "message"]) { .text(finding.message.de) }
            HTML.element("p", ["class": "remedy"]) { .text(finding.remedy.de) }
            if let place = Self.place(finding) { HTML.element("p", ["class": "at"]) { .text(place) } }
        }
    }

    private static func name(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: "Bitte beheben"
        case .warning: "Bitte ansehen"
        case .note: "Hinweis"
        }
    }

    private static func place(_ finding: Finding) -> String? {
        finding.place.map { place in
            place.file + (place.line.map { ", Zeile \($0)" } ?? "") + (place.column.map { ", Spalte \($0)" } ?? "")
        }
    }
}
