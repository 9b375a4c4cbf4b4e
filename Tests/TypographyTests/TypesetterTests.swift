import Model
import Page
import Testing

@testable import Typography

struct TypesetterTests {
    @Test(
        arguments: [
            ("Gebetskette 🧿 hier", ["🧿"]), ("Azul ⴰⵣⵓⵍ", ["ⴰ", "ⵣ", "ⵓ", "ⵍ"]), ("ᏣᎳᎩ", ["Ꮳ", "Ꮃ", "Ꭹ"]),
            ("Zeile mit ZWNJ می\u{200C}خواهد", []),
        ] as [(String, [Character])])
    func lettersThatNoFontHasAreNamedAndNotDrawn(_ text: String, _ expected: [Character]) throws {
        let set = try Fixtures.typesetter().set(text, in: Fixtures.german, style: Fixtures.style(), width: .pt(800))
        #expect(set.missing == expected)
        #expect(set.lines.flatMap(\.runs).flatMap(\.glyphs).allSatisfy { $0.id != 0 && $0.id < 0x10000 })
    }

    @Test(arguments: [(100, "Thin"), (300, "Light"), (400, "Regular"), (500, "Medium"), (700, "Bold"), (900, "Black")])
    func theExactWeightIsTaken(_ weight: Int, _ name: String) throws {
        let typesetter = try Fixtures.typesetter()
        for (families, text, prefix) in [
            (["Inter Display"], "Hallo", "InterDisplay"), (["Noto Sans Arabic"], "أهلاً", "NotoSansArabic"),
            (["Noto Sans Ethiopic"], "እንቋዕ", "NotoSansEthiopic"), (["Noto Sans CJK SC"], "欢迎", "NotoSansCJKsc"),
        ] {
            let set = typesetter.set(
                text, in: Fixtures.german, style: Fixtures.style(families, weight: weight), width: .pt(500))
            #expect(set.lines[0].runs.map(\.face.name) == ["\(prefix)-\(name)"])
        }
    }

    @Test func nastaliqHasTwoWeights() throws {
        let typesetter = try Fixtures.typesetter()
        let urdu = Fixtures.language("ur", .rightToLeft)
        for (weight, name) in [(400, "NotoNastaliqUrdu-Regular"), (700, "NotoNastaliqUrdu-Bold")] {
            let set = typesetter.set(
                "خوش آمدید", in: urdu, style: Fixtures.style(["Noto Nastaliq Urdu"], weight: weight), width: .pt(500))
            #expect(Set(set.lines[0].runs.map(\.face.name)) == [name])
        }
    }

    @Test func aCollectionsFaceIsNamedByItsIndex() throws {
        let set = try Fixtures.typesetter().set(
            "欢迎", in: Fixtures.language("zh-CN"), style: Fixtures.style(["Noto Sans CJK SC"]),
            width: .pt(500))
        #expect(
            set.lines[0].runs.map(\.face) == [
                FontFace(
                    path: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", index: 2,
                    name: "NotoSansCJKsc-Regular")
            ])
    }

    /// A word joiner says where no line may begin, and is neither drawn nor in the text that a reader copies.
    @Test func aWordJoinerHoldsTogetherUnseen() throws {
        let typesetter = try Fixtures.typesetter()
        let chinese = Fixtures.language("zh-CN")
        func lines(_ text: String) -> [String] {
            typesetter.set(text, in: chinese, style: Fixtures.style(["Noto Sans CJK SC"]), width: .pt(100)).lines.map(
                \.text)
        }
        #expect(lines("欢迎您来在这里") == ["欢迎您来在", "这里"])
        #expect(lines("欢迎您来在\u{2060}这里") == ["欢迎您来", "在这里"])
    }

    @Test func linesStandAtTheLeadingWhateverTheirFonts() throws {
        var style = Fixtures.style()
        style.leading = 1.5
        let set = try Fixtures.typesetter().set(
            "Erste\nأهلاً بكم\n欢迎\n\nእንቋዕ", in: Fixtures.german, style: style, width: .pt(500))
        #expect(set.lines.map(\.text) == ["Erste", "أهلاً بكم", "欢迎", "", "እንቋዕ"])
        let baselines = set.lines.map { $0.runs.first?.origin.y.points }
        for (index, baseline) in baselines.enumerated() where index != 3 {
            #expect(abs((baseline ?? 0) - set.firstBaseline.points - 30 * Double(index)) < 1e-9)
        }
        #expect(abs(set.lastBaseline.points - set.firstBaseline.points - 120) < 1e-9)
        // Inter's capitals are 1490/2048 em high.
        let caps = try Fixtures.typesetter().set("Hn", in: Fixtures.german, style: style, width: .pt(500))
        #expect(abs(caps.size.height.points - 20 * 1490 / 2048) < 0.01)
        #expect(caps.size.height == caps.firstBaseline)
    }

    @Test func allKindsOfLineBreaksAndNoControlCharacters() throws {
        let set = try Fixtures.typesetter().set(
            "a\r\nb\rc\u{2028}d\te  \u{7}\n", in: Fixtures.german, style: Fixtures.style(), width: .pt(500))
        #expect(set.lines.map(\.text) == ["a", "b", "c", "d e", ""])
    }

    @Test func punctuationDoesNotBeginAChineseLine() throws {
        let typesetter = try Fixtures.typesetter()
        let chinese = Fixtures.language("zh-CN")
        for width in stride(from: 60.0, through: 200, by: 7) {
            let set = typesetter.set(
                "欢迎来到奥格斯堡！本应用提供多种语言的信息，帮助您更快地融入新的生活。", in: chinese,
                style: Fixtures.style(["Noto Sans CJK SC"]), width: .pt(width))
            #expect(set.lines.allSatisfy { !"！，。".contains($0.text.first ?? "！") })
        }
    }

    @Test func dotsAndDashesBeginNoLineDotsEndNoneAndPhrasesStayWhole() throws {
        let typesetter = try Fixtures.typesetter()
        let text = "Kostenlos · ohne Anmeldung · auch ohne Internet – für alle"
        for width in stride(from: 120.0, through: 560, by: 11) {
            let lines = typesetter.set(text, in: Fixtures.german, style: Fixtures.style(), width: .pt(width)).lines.map(
                \.text)
            #expect(lines.allSatisfy { !"·–".contains($0.first ?? "·") && $0.last != "·" })
        }
        for balance in [false, true] {
            var style = Fixtures.style()
            style.balance = balance
            let three = typesetter.set(
                "Kostenlos · ohne Anmeldung · auch offline", in: Fixtures.german, style: style, width: .pt(210))
            #expect(three.lines.map(\.text) == ["Kostenlos", "ohne Anmeldung", "auch offline"])
        }
        // A phrase that fills more than a line is broken as any other text.
        let long = typesetter.set(
            "Ja · ohne jede Anmeldung", in: Fixtures.german, style: Fixtures.style(), width: .pt(150))
        #expect(long.lines.map(\.text) == ["Ja · ohne jede", "Anmeldung"])
    }

    @Test func balanceLeavesNoShortLastLine() throws {
        let typesetter = try Fixtures.typesetter()
        var style = Fixtures.style()
        let text = "Alles, was Sie über die Stadt wissen möchten, ist da"
        let plain = typesetter.set(text, in: Fixtures.german, style: style, width: .pt(450))
        style.balance = true
        let balanced = typesetter.set(text, in: Fixtures.german, style: style, width: .pt(450))
        #expect(plain.lines.map(\.text) == ["Alles, was Sie über die Stadt wissen möchten,", "ist da"])
        #expect(balanced.lines.map(\.text) == ["Alles, was Sie über die Stadt", "wissen möchten, ist da"])
        #expect(balanced.size.width == .pt(450))
    }

    @Test func trackingOpensLatinAndLeavesArabicJoined() throws {
        let typesetter = try Fixtures.typesetter()
        func width(_ text: String, _ families: [String], _ tracking: Double) -> Double {
            var style = Fixtures.style(families)
            style.tracking = tracking
            return typesetter.set(text, in: Fixtures.german, style: style, width: .pt(900)).widest.points
        }
        #expect(width("ქალაქ", ["Noto Sans Georgian"], 0.1) > width("ქალაქ", ["Noto Sans Georgian"], 0) + 7)
        #expect(abs(width("HHHH", ["Inter"], 0.1) - width("HHHH", ["Inter"], 0) - 3 * 2) < 0.01)
        #expect(width("أهلاً", ["Noto Sans Arabic"], 0.1) == width("أهلاً", ["Noto Sans Arabic"], 0))
        #expect(width("हिन्दी", ["Noto Sans Devanagari"], 0.1) == width("हिन्दी", ["Noto Sans Devanagari"], 0))
    }

    @Test func theSameTwiceAndInTwoThreads() async throws {
        @Sendable func setAll() throws -> [SetText] {
            let typesetter = try Fixtures.typesetter()
            return ScriptTests.samples.flatMap { sample in
                [90.0, 240].map {
                    typesetter.set(
                        sample.text, in: sample.language, style: Fixtures.style(sample.families), width: .pt($0))
                }
            }
        }
        async let first = Task.detached { try (0..<3).map { _ in try setAll() } }.value
        async let second = Task.detached { try (0..<3).map { _ in try setAll() } }.value
        let results = try await first + second
        #expect(results.count == 6 && results.allSatisfy { $0 == results[0] })
    }
}
