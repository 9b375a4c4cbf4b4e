public import Findings

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
    public func lines(_ speech: Speech, _ paint: Painter, width: Int) -> [String] {
        var lines: [String] = []
        for group in groups {
            if !lines.isEmpty { lines.append("") }
            let places = group.findings.map { Printable.line(Self.place($0)) }
            let placeWidth = places.map(DisplayWidth.of).max() ?? 0
            let names = group.findings.map { $0.severity.name[speech] }
            let nameWidth = names.map(DisplayWidth.of).max() ?? 0
            for (index, finding) in group.findings.enumerated() {
                let gap = String(repeating: " ", count: nameWidth - DisplayWidth.of(names[index]) + 2)
                let place = DisplayWidth.pad(places[index], to: placeWidth) + "  "
                let name = paint(names[index], finding.severity.style)
                lines.append(place + name + gap + Printable.line(finding.message[speech]))
                let remedy = "→ " + Printable.line(finding.remedy[speech])
                lines += Paragraph.lines(remedy, width: width, indent: 4).map { paint($0, .hint) }
            }
        }
        return lines
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
