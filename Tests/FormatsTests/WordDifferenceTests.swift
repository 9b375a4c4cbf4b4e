import Testing

@testable import Formats

struct WordDifferenceTests {
    /// Words that the other text has not stand in brackets.
    private static func shown(_ lines: [WordDifference.Line]) -> String {
        lines.map { line in line.map { $0.isOther ? "[\($0.text)]" : $0.text }.joined() }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("Neu hier?", "Neu hier?", "Neu hier?", "Neu hier?"),
        ("Neu hier?", "Neu in Augsburg?", "Neu [hier?]", "Neu [in Augsburg?]"),
        ("", "Neu", "", "[Neu]"),
        ("eins zwei drei", "eins drei", "eins [zwei ]drei", "eins drei"),
        ("a\nb\nc", "a\nB\nc", "a\n[b]\nc", "a\n[B]\nc"),
        ("a b", "a  b", "a[ ]b", "a[  ]b"),
        ("أهلاً بكم", "أهلاً وسهلاً بكم", "أهلاً بكم", "أهلاً [وسهلاً ]بكم"),
        // No spaces between words: each sign alone.
        ("欢迎您来这里", "欢迎你来这里", "欢迎[您]来这里", "欢迎[你]来这里"),
    ])
    func wordsThatDifferAreMarked(old: String, new: String, before: String, after: String) {
        let difference = WordDifference(from: old, to: new)
        #expect(Self.shown(difference.old) == before)
        #expect(Self.shown(difference.new) == after)
    }

    @Test func whatIsAlikeIsLeftOut() {
        let difference = WordDifference(from: "a\nb\nc\nd\ne", to: "a\nb\nX\nd\ne")
        let changed = WordDifference.changed(difference.new)
        #expect(changed.map { $0.map { Self.shown([$0]) } } == [nil, "[X]", nil])
    }

    /// Both texts come out whole, whatever they are.
    @Test(arguments: ["", "\n", "a\r\nb", " x\n\n y ", "👩‍👩‍👧 ok\u{2028}z"])
    func nothingIsLost(text: String) {
        for other in ["", "b\n", text] {
            let difference = WordDifference(from: text, to: other)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
            #expect(difference.old.map { $0.map(\.text).joined() } == lines)
        }
    }

    /// Far more words than any post has are compared line by line, and the comparison ends.
    @Test func longTextsAreComparedByLines() {
        let lines = (0..<600).map { "Zeile \($0) mit noch vier Wörtern" }
        let difference = WordDifference(
            from: lines.joined(separator: "\n"), to: lines.reversed().joined(separator: "\n"))
        #expect(difference.new.count == 600)
        #expect(difference.new.allSatisfy { $0.count <= 1 })
    }
}
