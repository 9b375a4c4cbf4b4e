internal import Model

/// Findings of one kind: what it means, and each with what to do.
struct FindingGroup {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let glossary: FindingGlossary
    /// Of one code and severity; at least one.
    let findings: [Finding]

    var html: HTML {
        guard let first = findings.first else { return .empty }
        let entry = glossary[first.code]
        return .element("div", ["class": "finding " + first.severity.rawValue, "data-group": ""]) {
            HTML.element("p", ["class": "severity"]) { words[name(first.severity)] }
            HTML.element("div", ["class": "matter"]) {
                if let entry {
                    HTML.element("h4") { entry.title }
                    HTML.element("p", ["class": "meaning"]) { entry.meaning }
                }
                HTML.element("ul") { for folded in FoldedFinding.fold(distinct) { item(folded) } }
            }
        }
    }

    /// What says the same of several regions, languages or materials is said once, and concerns all of them.
    private var distinct: [Finding] {
        findings.reduce(into: []) { distinct, finding in
            let same = { (other: Finding) in
                // Of an earlier run's finding, German is all that there is.
                other.message.de == finding.message.de && other.remedy.de == finding.remedy.de
                    && other.place == finding.place
            }
            guard let at = distinct.firstIndex(where: same) else { return distinct.append(finding) }
            let scope = distinct[at].scope
            distinct[at].scope = .init(
                region: scope.region == finding.scope.region ? scope.region : nil,
                language: scope.language == finding.scope.language ? scope.language : nil,
                material: scope.material == finding.scope.material ? scope.material : nil)
        }
    }

    private func item(_ folded: FoldedFinding) -> HTML {
        let finding = folded.finding
        let scopes = [finding.scope] + folded.others
        // What a filter goes by is what all of them have in common.
        func common(_ part: KeyPath<Finding.Scope, String?>) -> String? {
            Set(scopes.map { $0[keyPath: part] }).count == 1 ? finding.scope[keyPath: part] : nil
        }
        return .element(
            "li",
            ["data-region": common(\.region), "data-language": common(\.language), "data-material": common(\.material)]
        ) {
            HTML.element("p", ["class": "message"]) { finding.message.de }
            HTML.element("p", ["class": "remedy"]) { finding.remedy.de }
            if let elsewhere = elsewhere(folded) { HTML.element("p", ["class": "at"]) { elsewhere } }
            if let place = finding.place { HTML.element("p", ["class": "at"]) { text(place) } }
        }
    }

    /// The other materials, languages and regions of which the same is to be said.
    private func elsewhere(_ folded: FoldedFinding) -> String? {
        guard !folded.others.isEmpty else { return nil }
        let names =
            folded.names(\.material).map { contents.title(ofMaterial: $0) }
            + folded.names(\.language).map { contents.language($0).germanName }
            + folded.names(\.region).map { contents.regionName($0) }
        return names.isEmpty
            ? words(.findingMore, count: folded.others.count)
            : words(.findingElsewhere, ["names": names.joined(separator: ", ")])
    }

    private func name(_ severity: Finding.Severity) -> KitPhrase {
        switch severity {
        case .error: .severityError
        case .warning: .severityWarning
        case .note: .severityNote
        }
    }

    private func text(_ place: SourcePlace) -> String {
        guard let line = place.line else { return place.file }
        guard let column = place.column else { return words(.findingLine, ["file": place.file, "line": "\(line)"]) }
        return words(.findingColumn, ["file": place.file, "line": "\(line)", "column": "\(column)"])
    }
}
