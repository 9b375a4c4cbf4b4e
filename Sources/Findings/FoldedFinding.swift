/// A finding that stands for others of its kind at the same place.
package struct FoldedFinding: Hashable, Sendable {
    /// The one that asks for most.
    package var finding: Finding
    /// What the others concern, in their order.
    package var others: [Finding.Scope]

    /// Findings of one kind at one place that differ only in what they concern and in their arguments, each kind where
    /// its first stood; two are told one by one.
    ///
    /// The one that asks for most is shown, and of equals the first.
    package static func fold(_ findings: [Finding]) -> [FoldedFinding] {
        let kinds = Dictionary(grouping: findings.filter { Kind($0) != nil }) { Kind($0) }
        var reported: Set<Kind> = []
        return findings.compactMap { finding in
            guard let kind = Kind(finding), let all = kinds[kind], all.count > 2 else {
                return FoldedFinding(finding: finding, others: [])
            }
            guard reported.insert(kind).inserted else { return nil }
            let shown = all.dropFirst().reduce(all[0]) { $1.weight > $0.weight ? $1 : $0 }
            return FoldedFinding(finding: shown, others: all.filter { $0 != shown }.map(\.scope))
        }
    }

    /// What the others concern and the shown one does not, each name once.
    package func names(_ part: KeyPath<Finding.Scope, String?>) -> [String] {
        var seen = Set([finding.scope[keyPath: part]].compactMap(\.self))
        return others.compactMap { $0[keyPath: part] }.filter { seen.insert($0).inserted }
    }

    /// What is told once.
    private struct Kind: Hashable {
        let code: String
        let severity: Finding.Severity
        let place: SourcePlace
        /// Where a whole file is meant, what tells one matter in it from another: the name of a text, a colour. What is
        /// measured, what is called otherwise in German and English, and what the scope says differs by language and
        /// material.
        let matter: [FindingArgument.Value]

        init?(_ finding: Finding) {
            guard let place = finding.place, finding.scope.language != nil || finding.scope.material != nil else {
                return nil
            }
            (code, severity, self.place) = (finding.code, finding.severity, place)
            let scope = [finding.scope.region, finding.scope.language, finding.scope.material]
            let names = place.line == nil ? finding.arguments.compactMap(\.value.name) : []
            matter = names.filter { name in !scope.contains { $0.map(FindingArgument.Value.text) == name } }
        }
    }
}

extension Finding {
    fileprivate var weight: Double { detail.weight ?? -.infinity }
}

extension FindingArgument.Value {
    /// What it names; nil for figures and words.
    fileprivate var name: Self? {
        switch self {
        case .text, .flag, .none: self
        case .list(let values): .list(values.compactMap(\.name))
        case .words, .integer, .number: nil
        }
    }
}
