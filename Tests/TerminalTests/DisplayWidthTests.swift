import Terminal
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("Deutsch", 7), ("العربية", 7), ("أَهْلًا", 4), ("አማርኛ", 4), ("简体中文", 8), ("한국어", 6), ("ภาษาไทย", 7),
        ("u\u{308}", 1),
        ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("✓", 1), ("❤️", 2), ("\u{200B}", 0), ("", 0),
    ])
    func columns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [("简体中文", 8, "简体中文"), ("简体中文", 6, "简体…"), ("Augsburg", 5, "Augs…"), ("Augsburg", 0, "")])
    func cut(_ text: String, _ columns: Int, _ expected: String) {
        #expect(DisplayWidth.cut(text, to: columns) == expected)
    }
}
