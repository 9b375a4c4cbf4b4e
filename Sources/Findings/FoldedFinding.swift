/// A finding that stands for others of its kind at the same place.
package struct FoldedFinding: Hashable, Sendable {
    package var finding: Finding
    /// What the others concern, in their order.
    package var others: [Finding.Scope]

    /// Findings that differ only in language, material or region and their figures, each kind where its first stood;
    /// two are told one by one.
    ///
    /// The one with the least figures is shown: of resolutions and of lengths it is the one that asks for the most.
    package static func fold(_ findings: [Finding]) -> [FoldedFinding] {
        let kinds = Dictionary(grouping: findings.filter { Kind($0) != nil }) { Kind($0) }
        var told: Set<Kind> = []
        return findings.compactMap { finding in
            guard let kind = Kind(finding), let all = kinds[kind], all.count > 2 else {
                return FoldedFinding(finding: finding, others: [])
            }
            guard told.insert(kind).inserted else { return nil }
            let shown = all.min { asksMore($0, $1) } ?? finding
            return FoldedFinding(finding: shown, others: all.filter { $0 != shown }.map(\.scope))
        }
    }

    /// What the others concern and the shown one does not, each name once.
    package func names(_ part: KeyPath<Finding.Scope, String?>) -> [String] {
        var seen = Set([finding.scope[keyPath: part]].compactMap(\.self))
        return others.compactMap { $0[keyPath: part] }.filter { seen.insert($0).inserted }
    }

    private static func asksMore(_ a: Finding, _ b: Finding) -> Bool {
        let remedies = figures(a.remedy.en, b.remedy.en)
        return remedies == 0 ? figures(a.message.en, b.message.en) < 0 : remedies < 0
    }

    /// Compares texts by the first of their numbers that differs: negative where `a` has the lesser one.
    private static func figures(_ a: String, _ b: String) -> Int {
        func numbers(_ text: String) -> [Int] { text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) } }
        let pairs = zip(numbers(a), numbers(b))
        return pairs.first { $0 != $1 }.map { $0 < $1 ? -1 : 1 } ?? 0
    }

    private struct Kind: Hashable {
        let code: String
        let severity: Finding.Severity
        let place: SourcePlace

        init?(_ finding: Finding) {
            guard let place = finding.place, place.line != nil,
                finding.scope.language != nil || finding.scope.material != nil
            else { return nil }
            (code, severity, self.place) = (finding.code, finding.severity, place)
        }
    }
}
