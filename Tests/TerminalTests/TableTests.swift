import Terminal
import Testing

struct TableTests {
    private static let plain = Painter(isOn: false)

    @Test func columnsStandUnderEachOtherInAnyScript() {
        var table = Table(["Code", "Name", "Zahl"])
        table.rows = [["ar", "العربية", "1"], ["zh-CN", "简体中文", "12"], ["am", "አማርኛ"]]
        #expect(
            table.lines(Self.plain) == [
                "Code   Name      Zahl",
                "ar     العربية   1",
                "zh-CN  简体中文  12",
                "am     አማርኛ",
            ])
    }

    @Test func colourTakesNoColumns() {
        var table = Table()
        table.rows = [[.init("ja", .good), "x"], ["nein", "y"]]
        #expect(table.lines(Painter(isOn: true)) == ["\u{1B}[32mja\u{1B}[0m    x", "nein  y"])
    }

    @Test func theWidestThatFitsIsTaken() {
        let tables = [3, 2, 1].map { most in
            var table = Table()
            table.rows = [[.init(Table.few(["facebook", "mastodon", "telegram"], most, "Kanäle")), "ab"]]
            return table
        }
        func shown(_ width: Int) -> [String] { Table.fitting(width, tables).lines(Self.plain) }
        #expect(shown(32) == ["facebook, mastodon, telegram  ab"])
        #expect(shown(31) == ["3 Kanäle  ab"] && shown(3) == ["3 Kanäle  ab"])
        #expect(Table.fitting(80, []).lines(Self.plain) == [])
    }

    @Test func aFilesTextSteersNoTerminal() {
        #expect(Table.Cell("a\u{1B}[2Jb\u{202E}c\n").text == "a\\u{1B}[2Jb\\u{202E}c\\u{A}")
    }
}
