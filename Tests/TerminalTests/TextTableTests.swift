import Findings
import Testing

@testable import Terminal

/// How far texts have come, on one screen.
struct TextTableTests {
    @Test func eachGroupSaysItsWorstFirst() {
        let groups = ["Blätter", "Presse", "start", "sprachen", "fragen"].map { Words(de: $0, en: $0) }
        let codes = ["de", "ar", "pes", "ro", "ru", "ti", "tr", "zh-CN"]
        let read = TextTable.Count(missing: 0, stale: 0, draft: 0, translated: 0, reviewed: 12)
        let open = TextTable.Count(missing: 2, stale: 1, draft: 20, translated: 0, reviewed: 0)
        let rows = codes.map { code in
            TextTable.Row(
                code: code, name: Words(de: "Persisch (Farsi)", en: "Persian (Farsi)"),
                counts: [open] + Array(repeating: read, count: 4))
        }
        let lines = TextTable(titles: groups, rows: rows).lines(.german, Painter(isOn: false), width: 80)
        #expect(lines.count == 10 && lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        #expect(lines[1] == "de     Persisch (Farsi)  2– 1! 20?  12✓     12✓    12✓       12✓")
        #expect(lines[9] == "– fehlt · ! veraltet · ? Entwurf · ✓ gelesen")
    }
}
