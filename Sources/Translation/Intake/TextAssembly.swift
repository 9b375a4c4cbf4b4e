internal import Formats

/// Verdicts held against each other: what cannot stand alone waits, and a list's gap is closed where its text is alike
/// in all languages.
struct TextAssembly {
    /// All of a language's texts.
    let units: [TextUnit]
    let common: CommonTexts

    /// Of a picture's items.
    private static let fewestItems = 2

    func settled(_ judged: [TextVerdict]) -> [TextVerdict] {
        var verdicts = Dictionary(judged.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for list in lists {
            close(list, &verdicts)
            var gap: String?
            for unit in list {
                if !isThere(unit, verdicts) { gap = gap ?? unit.key }
                if let gap { hold([unit], &verdicts, for: gap) }
            }
            let isPicture = list[0].kind == .picture
            if isPicture, let gap, list.count(where: { isThere($0, verdicts) }) < Self.fewestItems {
                hold(list, &verdicts, for: gap)
            }
        }
        for post in Dictionary(grouping: units.filter { $0.post != nil }, by: \.post).values {
            let own = post.filter { $0.kind == .post }
            guard let first = own.first, !own.contains(where: { isThere($0, verdicts) }) else { continue }
            hold(post, &verdicts, for: first.key)
        }
        let names = Set(units.map(\.key))
        return units.compactMap { verdicts[$0.key] } + judged.filter { !names.contains($0.key) }
    }

    /// The texts of each list, from its first.
    private var lists: [[TextUnit]] {
        let items = units.filter { if case .item? = $0.path.last { true } else { false } }
        return Array(Dictionary(grouping: items) { $0.path.dropLast() }.values)
    }

    private func isThere(_ unit: TextUnit, _ verdicts: [String: TextVerdict]) -> Bool {
        unit.target != nil || verdicts[unit.key]?.isTaken == true
    }

    private func close(_ list: [TextUnit], _ verdicts: inout [String: TextVerdict]) {
        guard let beside = list.compactMap({ verdicts[$0.key] }).first(where: \.isTaken) else { return }
        for unit in list where unit.target == nil && common.contains(unit) {
            let said = verdicts[unit.key]
            guard said == nil || said?.outcome == .untouched else { continue }
            var record = beside.record
            record?.of = TextRecord.mark(of: unit.source)
            verdicts[unit.key] = TextVerdict(
                key: unit.key, outcome: .filled, before: nil, text: unit.source, record: record, excess: nil,
                remarks: said?.remarks ?? [], origin: said?.origin)
        }
    }

    /// What was to be taken of some texts waits for another one.
    private func hold(_ units: [TextUnit], _ verdicts: inout [String: TextVerdict], for key: String) {
        for unit in units {
            guard let verdict = verdicts[unit.key], verdict.isTaken else { continue }
            if verdict.outcome == .filled {
                verdicts[unit.key] = nil
            } else {
                verdicts[unit.key]?.refuse(.waits(for: key))
            }
        }
    }
}
