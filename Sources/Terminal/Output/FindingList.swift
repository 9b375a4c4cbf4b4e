package import Findings

/// Findings as a person reads them: file by file, in the order of the file, each with what to do.
package struct FindingList: Sendable {
    /// What people call the parts of a campaign, by code or name; what is not listed is shown as it is.
    package struct Names: Sendable {
        var materials: [String: Words]
        var languages: [String: Words]
        var regions: [String: Words]

        package init(materials: [String: Words] = [:], languages: [String: Words] = [:], regions: [String: Words] = [:])
        {
            self.materials = materials
            self.languages = languages
            self.regions = regions
        }
    }

    private let groups: [(place: String, findings: [Finding])]
    private let names: Names

    /// Each fault once, as they are listed.
    package var findings: [Finding] { groups.flatMap(\.findings) }

    package init(_ findings: [Finding], names: Names = Names()) {
        self.names = names
        // The same fault in many artifacts is told once.
        var seen: [Finding: Int] = [:]
        var merged: [Finding] = []
        for finding in findings {
            var key = finding
            key.scope = .init()
            if finding.place == nil { key.scope = finding.scope }
            if seen.updateValue(merged.count, forKey: key) == nil { merged.append(finding) }
        }
        let byFile = Dictionary(grouping: merged) { $0.place?.file ?? "" }
        groups = byFile.sorted { $0.key < $1.key }.map { file, findings in
            let sorted = findings.enumerated().sorted { a, b in
                Self.order(a.element, a.offset).lexicographicallyPrecedes(Self.order(b.element, b.offset))
            }
            return (file, sorted.map(\.element))
        }
    }

    /// `texts/ar.yaml:7:3  Fehler  …` and under it the remedy and the code; a line is left free between files.
    ///
    /// Of more than two of one kind at one place, the same in many languages or on many materials, one stands for all.
    package func lines(_ uiLanguage: UILanguage, _ paint: Painter, width: Int) -> [String] {
        var lines: [String] = []
        for group in groups {
            if !lines.isEmpty { lines.append("") }
            let shown = FoldedFinding.fold(group.findings)
            let places = shown.map { Printable.line(Self.place($0.finding)) }
            let placeWidth = places.map(DisplayWidth.of).max() ?? 0
            let severities = shown.map { $0.finding.severity.name[uiLanguage] }
            let nameWidth = severities.map(DisplayWidth.of).max() ?? 0
            for (index, folded) in shown.enumerated() {
                let finding = folded.finding
                let gap = String(repeating: " ", count: nameWidth - DisplayWidth.of(severities[index]) + 2)
                let place = DisplayWidth.pad(places[index], to: placeWidth) + "  "
                let name = paint(severities[index], finding.severity.style)
                lines.append(place + name + gap + Printable.line(finding.message[uiLanguage]))
                let remedy = "→ " + Printable.line(finding.remedy[uiLanguage]) + " [\(Printable.line(finding.code))]"
                lines += WrappedText.lines(remedy, width: width, indent: 4).map { paint($0, .hint) }
                lines += elsewhere(folded, uiLanguage, paint, width: width)
            }
        }
        return lines
    }

    /// More names than this are counted.
    private static let mostNames = 16

    /// In which other materials, languages and regions it is the same.
    private func elsewhere(_ folded: FoldedFinding, _ uiLanguage: UILanguage, _ paint: Painter, width: Int) -> [String]
    {
        let parts = [
            (\Finding.Scope.material, names.materials), (\.language, names.languages), (\.region, names.regions),
        ].compactMap { part, titles in
            let found = folded.names(part).map { titles[$0]?[uiLanguage] ?? $0 }
            if found.isEmpty { return nil as String? }
            return found.count <= Self.mostNames
                ? found.joined(separator: ", ")
                : Words(de: "\(found.count) weitere dieser Art", en: "\(found.count) more of the kind")[uiLanguage]
        }
        guard !parts.isEmpty else {
            let count = folded.others.count
            guard count > 0 else { return [] }
            let words = Words(de: "… und \(count) weitere dieser Art", en: "… and \(count) more of the kind")
            return WrappedText.lines(words[uiLanguage], width: width, indent: 4).map { paint($0, .faint) }
        }
        let lead = Words(de: "… auch auf: ", en: "… also on: ")[uiLanguage]
        return WrappedText.lines(lead + Printable.line(parts.joined(separator: "; ")), width: width, indent: 4).map {
            paint($0, .faint)
        }
    }

    private static func order(_ finding: Finding, _ offset: Int) -> [Int] {
        [finding.place?.line ?? 0, finding.place?.column ?? 0, offset]
    }

    /// `texts/ar.yaml:7:3`; without a file what it concerns.
    private static func place(_ finding: Finding) -> String {
        guard let place = finding.place else {
            let scope = [finding.scope.region, finding.scope.material, finding.scope.language].compactMap { $0 }
            return scope.isEmpty ? "–" : scope.joined(separator: " · ")
        }
        return ([place.file] + [place.line, place.column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}

extension Finding.Severity {
    /// `Fehler`, `Warnung`, `Hinweis`.
    package var name: Words {
        switch self {
        case .error: Words(de: "Fehler", en: "error")
        case .warning: Words(de: "Warnung", en: "warning")
        case .note: Words(de: "Hinweis", en: "note")
        }
    }

    /// `2 Warnungen`.
    func counted(_ count: Int) -> Words {
        let one = count == 1
        return switch self {
        case .error: Words(de: "\(count) Fehler", en: "\(count) error\(one ? "" : "s")")
        case .warning: Words(de: "\(count) Warnung\(one ? "" : "en")", en: "\(count) warning\(one ? "" : "s")")
        case .note: Words(de: "\(count) Hinweis\(one ? "" : "e")", en: "\(count) note\(one ? "" : "s")")
        }
    }

    package var style: Painter.Style {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .faint
        }
    }
}

extension [Finding] {
    /// `1 Fehler, 2 Warnungen`; for none `keine Befunde`.
    package var tally: Words {
        let parts = Finding.Severity.allCases.reversed().compactMap { severity in
            let count = self.count { $0.severity == severity }
            return count == 0 ? nil : severity.counted(count)
        }
        if parts.isEmpty { return Words(de: "keine Befunde", en: "no findings") }
        return Words(de: parts.map(\.de).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    /// The tally as a sentence begins with it.
    package var summary: Words {
        isEmpty ? Words(de: "Keine Befunde", en: "No findings") : tally
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Console {
    /// How to go on after findings.
    ///
    /// - Parameters:
    ///   - again: The command after what must be mended.
    ///   - next: The command where there is nothing that must be.
    package func proceed(_ findings: [Finding], again: String, next: String) {
        let findings = FindingList(findings).findings
        let reported = findings.summary
        say(
            findings.hasErrors
                ? Words(
                    de: "\(reported.de). Bitte beheben Sie, was als Fehler bezeichnet ist; dann noch einmal: \(again)",
                    en: "\(reported.en). Please mend what is called an error; then again: \(again)")
                : Words(de: "\(reported.de). Weiter mit: \(next)", en: "\(reported.en). Go on with: \(next)"), .hint)
        guard let gravest = findings.first(where: { $0.severity == .error }) else { return }
        say(
            Words(
                de: "Mehr zu einem Befund: litfass explain \(gravest.code)",
                en: "More about a finding: litfass explain \(gravest.code)"), .hint)
    }
}
