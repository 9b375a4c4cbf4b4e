import Model
import Page
import Testing

@testable import Typography

/// Each script is set with glyphs of its own fonts, inside the column, in the right order.
struct ScriptTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let language: Language
        let families: [String]
        let text: String
        /// The PostScript families of the fonts that are expected, in any order.
        let fonts: Set<String>
        var testDescription: String { language.code }
    }

    static let samples = [
        Sample(
            language: Fixtures.german, families: ["Inter"],
            text: "Willkommen! Größe, Straße, Übung: »für alle« – 2026.",
            fonts: ["Inter"]),
        Sample(
            language: Fixtures.arabic, families: ["Noto Sans Arabic"],
            text: "أهلاً بكم في تطبيق Integreat (App) 2026، https://integreat.app/augsburg/ar",
            fonts: ["NotoSansArabic", "Inter"]),
        Sample(
            language: Fixtures.language("fa", .rightToLeft), families: ["Noto Sans Arabic"],
            text: "می‌خواهید در آلمان زندگی کنید؟ این برنامه به شما کمک می‌کند.", fonts: ["NotoSansArabic"]),
        Sample(
            language: Fixtures.language("ur", .rightToLeft), families: ["Noto Nastaliq Urdu"],
            text: "خوش آمدید! یہ ایپ آپ کی مدد کرتی ہے۔", fonts: ["NotoNastaliqUrdu"]),
        Sample(
            language: Fixtures.language("ti"), families: ["Noto Sans Ethiopic"],
            text: "እንቋዕ ብደሓን መጻእኩም፡ እዚ መተግበሪ ንዓኹም እዩ።", fonts: ["NotoSansEthiopic"]),
        Sample(
            language: Fixtures.language("am"), families: ["Noto Sans Ethiopic"],
            text: "እንኳን ደህና መጡ ወደ Augsburg ከተማ!", fonts: ["NotoSansEthiopic", "Inter"]),
        Sample(
            language: Fixtures.language("zh-CN"), families: ["Noto Sans CJK SC"],
            text: "欢迎来到奥格斯堡！本应用提供多种语言的信息，帮助您更快地融入新的生活。", fonts: ["NotoSansCJKsc"]),
        Sample(
            language: Fixtures.language("th"), families: ["Noto Sans Thai"],
            text: "ยินดีต้อนรับสู่เมืองของเราและแอปพลิเคชันนี้ช่วยคุณได้", fonts: ["NotoSansThai"]),
        Sample(
            language: Fixtures.language("hi"), families: ["Noto Sans Devanagari"],
            text: "स्वागत है! यह ऐप आपकी भाषा में जानकारी देता है।", fonts: ["NotoSansDevanagari"]),
        Sample(
            language: Fixtures.language("ml"), families: ["Noto Sans Malayalam"],
            text: "സ്വാഗതം! ഈ ആപ്പ് നിങ്ങളുടെ ഭാഷയിൽ വിവരം നൽകുന്നു.", fonts: ["NotoSansMalayalam"]),
        Sample(
            language: Fixtures.language("ka"), families: ["Noto Sans Georgian"],
            text: "კეთილი იყოს თქვენი მობრძანება ქალაქში", fonts: ["NotoSansGeorgian"]),
        Sample(
            language: Fixtures.language("vi"), families: ["Inter"],
            text: "Chào mừng bạn đến với thành phố của chúng tôi!",
            fonts: ["Inter"]),
        Sample(
            language: Fixtures.language("el"), families: ["Inter"], text: "Καλώς ήρθατε στην πόλη μας",
            fonts: ["Inter"]),
        Sample(
            language: Fixtures.language("uk"), families: ["Inter"],
            text: "Ласкаво просимо до Аугсбурга",
            fonts: ["Inter"]),
        Sample(
            language: Fixtures.german, families: ["Inter"],
            text: "Auf Arabisch heißt das أهلاً بكم und auf Tigrinya እንቋዕ.",
            fonts: ["Inter", "NotoSansArabic", "NotoSansEthiopic"]),
    ]

    @Test(arguments: samples, [160.0, 240, 800])
    func setsWithoutBoxesInsideTheColumn(_ sample: Sample, width: Double) throws {
        let set = try Fixtures.typesetter().set(
            sample.text, in: sample.language, style: Fixtures.style(sample.families), width: .pt(width))
        let runs = set.lines.flatMap(\.runs)
        #expect(set.missing == [])
        let overflows = set.overflows
        #expect(!overflows)
        #expect(Set(runs.map { String($0.face.name.prefix { $0 != "-" }) }) == sample.fonts)
        #expect(runs.allSatisfy { $0.face.name.hasSuffix("-Regular") })
        #expect(runs.flatMap(\.glyphs).allSatisfy { $0.id != 0 && $0.id < 0x10000 })
        let holdsInk = Rect(origin: .zero, size: set.size).contains(set.ink, tolerance: .pt(0.001))
        #expect(holdsInk)
        #expect(width == 800 ? set.lines.count == 1 : set.lines.count > (width == 160 ? 1 : 0))
        // Nothing is lost but the spaces at which lines end.
        #expect(set.lines.map(\.text).joined().filter { $0 != " " } == sample.text.filter { $0 != " " })
        for line in set.lines {
            #expect(line.runs.map(\.text).joined().count == line.text.count)
            for run in line.runs {
                #expect(run.glyphs.allSatisfy { (0..<run.text.utf8.count).contains($0.cluster) })
                let clusters = run.glyphs.map(\.cluster)
                #expect(clusters == (run.direction == .leftToRight ? clusters.sorted() : clusters.sorted(by: >)))
            }
        }
    }
}
