import Page
import Support
import Testing

@testable import Phrases

/// What a reader sees, by `python-bidi`: each phrase of a marked text in one piece and in its own order.
struct VisualOrderTests {
    private static let sentences = 200

    private static let latin = [
        "+49 821 324-2851", "116 117", "0800 111 0 111", "0821/99998-210", "(0821) 324-0", "+49 (0)821 324-2851",
        "19 222",
        "DE89 3704 0044 0532 0130 00", "12.12.2026", "2026-12-12", "5. Dezember 2026", "5.–7. Dezember", "14:30–16:00",
        "14:30 – 16:00 Uhr", "9-12 Uhr", "12,50 €", "€ 9", "1.000 Euro", "10 %", "3–5", "24/7",
        "rat@stadt-augsburg.example",
        "https://integreat.app/augsburg/ar/?a=1", "integreat.app/augsburg", "Rathausplatz 1, 86150 Augsburg",
        "Am Alten Markt 5a, 61348 Bad Homburg", "Saal 1", "Frankfurt (Oder)", "Haus 2, EG", "B2-Kurs", "§ 16a AufenthG",
        "§ 25 Abs. 2 SGB VIII", "A1–A2", "Lahn-Dill-Kreis", "C++", "Stadt Augsburg", "#Deutschkurs",
        "@stadt@social.example",
        "Migrationsberatung (MBE)", "Raum 2.14", "86150 Augsburg", "24/7-Hotline", "Zi. 12",
    ]
    private static let arabicLetters = [
        "محمد رضایی", "فاطمه احمدی", "سالن ۱", "فرانکفورت (اودر)", "خانه ۲، طبقه اول", "דוד לוי", "علی", "مرکز مشاوره",
    ]
    private static let words: [String: [String]] = [
        "ar": ["اتصلوا", "على", "الرقم", "موعد", "الدورة", "في", "المركز", "أهلاً", "بكم", "يوم", "الساعة", "والتسجيل"],
        "fa": [
            "تماس", "بگیرید", "شماره", "دوره", "می\u{200C}خواهید", "مرکز", "از", "ساعت", "روز", "خوش", "آمدید", "پیش",
        ],
        "ur": ["رابطہ", "کریں", "نمبر", "کورس", "مرکز", "میں", "وقت", "دن", "خوش", "آمدید", "ہیلپ", "لائن"],
        "de": ["Rufen", "Sie", "an", "unter", "der", "Nummer", "mit", "Termin", "Beratung", "Kurs", "und", "für"],
    ]

    private struct Sentence {
        var marked: String
        var phrases: [String]
    }

    private static func sentences(_ language: String, _ direction: Direction) -> [Sentence] {
        var random = Shuffle(state: UInt64(language.utf8.reduce(7) { $0 * 31 + Int($1) }))
        return (0..<sentences).map { round in
            var text = ""
            var phrases: [String] = []
            func word() -> String { words[language, default: []].randomElement(using: &random) ?? "" }
            let count = Int.random(in: 1...3, using: &random)
            if round % 3 != 0 || count == 1 { text += word() + [" ", ": ", " "].randomElement(using: &random)! }
            for index in 0..<count {
                // A German sentence has numbers of its own beside the names.
                let isName = direction == .rightToLeft || index % 2 == 0
                let pool = direction == .rightToLeft || !isName ? latin : arabicLetters
                let phrase = pool.randomElement(using: &random)!
                phrases.append(phrase)
                let isValue = Int.random(in: 0..<4, using: &random) == 0
                text += isValue ? ValueMarks.around(phrase) : phrase
                let comma = direction == .rightToLeft ? "، " : ", "
                let signs = [" ", comma, ": ", " – ", "! ", " (\(word())) "]
                text += signs.randomElement(using: &random)!
                if index + 1 < count || Bool.random(using: &random) { text += word() + " " + word() + " " }
            }
            while text.last == " " { text.removeLast() }
            if Bool.random(using: &random) { text += "." }
            return Sentence(
                marked: Isolates.mark(text, direction: direction, sparesLinks: round % 2 == 0), phrases: phrases)
        }
    }

    @Test(arguments: ["ar", "fa", "ur", "de"])
    func phrasesStandInOnePieceAndInTheirOwnOrder(_ language: String) throws {
        let direction: Direction = language == "de" ? .leftToRight : .rightToLeft
        let sentences = Self.sentences(language, direction)
        let seen = try VisualOrder.of(sentences.map(\.marked), rightToLeft: direction == .rightToLeft)
        let phrases = Array(Set(sentences.flatMap(\.phrases))).sorted()
        let isAgainst = Dictionary(
            uniqueKeysWithValues: phrases.map { ($0, Directionality.ofFirstLetter(in: $0) == .rightToLeft) })
        let alone = Dictionary(
            uniqueKeysWithValues: zip(
                phrases.filter { isAgainst[$0] == true },
                try VisualOrder.of(phrases.filter { isAgainst[$0] == true }, rightToLeft: true)))
        #expect(seen.count == Self.sentences)
        for (sentence, seen) in zip(sentences, seen) {
            for phrase in sentence.phrases {
                let expected = alone[phrase] ?? phrase
                #expect(seen.unicodeScalars.contains(expected.unicodeScalars), "\(phrase) in \(sentence.marked)")
            }
        }
    }

    /// The algorithm alone tears most of them: what the marks are for.
    @Test func withoutMarksTheyComeOutTorn() throws {
        let sentences = Self.sentences("ar", .rightToLeft)
        let seen = try VisualOrder.of(sentences.map { Isolates.removed(from: $0.marked) }, rightToLeft: true)
        let torn = zip(sentences, seen).count { sentence, seen in
            sentence.phrases.contains { !seen.unicodeScalars.contains($0.unicodeScalars) }
        }
        #expect(torn > Self.sentences / 2)
    }

    @Test func textsOfOneDirectionStayAsTheyAre() {
        for text in Self.words.values.flatMap({ $0 }) {
            #expect(Isolates.mark(text, direction: .rightToLeft, sparesLinks: false) == text)
        }
        let german = Self.latin.joined(separator: " und ")
        #expect(Isolates.mark(german, direction: .leftToRight, sparesLinks: false) == german)
    }
}

/// SplitMix64.
private struct Shuffle: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
