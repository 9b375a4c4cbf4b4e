public import Findings
internal import Foundation

/// Findings as a person reads them: file by file, in the order of the file, each with what to do.
public struct FindingList: Sendable {
    private let groups: [(place: String, findings: [Finding])]

    /// Each fault once, as they are listed.
    public var findings: [Finding] { groups.flatMap(\.findings) }

    public init(_ findings: [Finding]) {
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

    /// `texts/ar.yaml:7:3  Fehler  …` and under it the remedy; a line is left free between files.
    ///
    /// Of more than two of one kind at one place, the same in many languages, one stands for all.
    public func lines(_ speech: Speech, _ paint: Painter, width: Int) -> [String] {
        var lines: [String] = []
        for group in groups {
            if !lines.isEmpty { lines.append("") }
            let shown = Self.folded(group.findings)
            let places = shown.map { Printable.line(Self.place($0.finding)) }
            let placeWidth = places.map(DisplayWidth.of).max() ?? 0
            let names = shown.map { $0.finding.severity.name[speech] }
            let nameWidth = names.map(DisplayWidth.of).max() ?? 0
            for (index, (finding, others)) in shown.enumerated() {
                let gap = String(repeating: " ", count: nameWidth - DisplayWidth.of(names[index]) + 2)
                let place = DisplayWidth.pad(places[index], to: placeWidth) + "  "
                let name = paint(names[index], finding.severity.style)
                lines.append(place + name + gap + Printable.line(finding.message[speech]))
                let remedy = "→ " + Printable.line(finding.remedy[speech])
                lines += Paragraph.lines(remedy, width: width, indent: 4).map { paint($0, .hint) }
                guard others > 0 else { continue }
                let words = Words(de: "und \(others) weitere dieser Art, die --json alle nennt", en: "and \(others) more of the kind, all of which --json names")
                lines += Paragraph.lines("… " + words[speech], width: width, indent: 4).map { paint($0, .faint) }
            }
        }
        return lines
    }

    private struct Kind: Hashable {
        let code: String
        let severity: Finding.Severity
        let place: SourcePlace
        let material: String?
    }

    /// Findings that differ only in their language or region and its figures, each kind where its first stood, with how many others there
    /// are. The one with the least figures is shown: of resolutions it is the one that asks for the most.
    private static func folded(_ findings: [Finding]) -> [(finding: Finding, others: Int)] {
        func kind(_ finding: Finding) -> Kind? {
            finding.place.map { Kind(code: finding.code, severity: finding.severity, place: $0, material: finding.scope.material) }
        }
        let kinds = Dictionary(grouping: findings.filter { $0.place?.line != nil && $0.scope.language != nil }, by: kind)
        var told: Set<Kind> = []
        return findings.compactMap { finding in
            guard let kind = kind(finding), let all = kinds[kind], all.count > 2, finding.scope.language != nil else { return (finding, 0) }
            guard told.insert(kind).inserted else { return nil }
            let shown = all.min { $0.message.en.compare($1.message.en, options: .numeric) == .orderedAscending }
            return (shown ?? finding, all.count - 1)
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
