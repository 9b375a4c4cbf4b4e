import Model
import Page
import Support
import Testing

@testable import Typography

/// Telephone numbers, dates, addresses and names in lines of a sheet: one piece, in its own order, on one line.
struct PhraseSettingTests {
    private static let families = [
        "ar": ["Noto Sans Arabic"], "fa": ["Noto Sans Arabic"], "ur": ["Noto Nastaliq Urdu"], "de": ["Inter"],
    ]
    private static let texts = [
        "ar": [
            "هاتف: +49 821 324-2851، أو 116 117 ليلا.",
            "في Saal 1 في Frankfurt (Oder) أو Haus 2, EG، يوم 5.–7. Dezember.",
            "اكتبوا إلى rat@stadt.example أو https://integreat.app/augsburg/ar/ (B2-Kurs).",
        ],
        "fa": [
            "شماره تلفن (0821) 324-0 است، ساعت 14:30–16:00.",
            "طبق § 16a AufenthG در Rathausplatz 1, 86150 Augsburg هستیم.",
        ],
        "ur": [
            "فون 0800 111 0 111 پر کریں، یا 0821/99998-210۔", "فیس 12,50 € ہے، IBAN DE89 3704 0044 0532 0130 00 ہے۔",
        ],
        "de": [
            "Anruf bei محمد رضایی: 0821 324-0, in سالن ۱ am 12.12.2026.", "Beratung فرانکفورت (اودر), 14:30–16:00 Uhr.",
        ],
    ]

    private static func language(_ code: String) -> Language {
        code == "de" ? Fixtures.german : Fixtures.language(code, .rightToLeft)
    }

    private func set(_ text: String, _ code: String, width: Double) throws -> SetText {
        try Fixtures.typesetter().set(
            text, in: Self.language(code), style: Fixtures.style(Self.families[code] ?? []), width: .pt(width))
    }

    /// A line's letters from left to right, in the order of their glyphs.
    private func seen(_ line: TextBlock.Line) -> String {
        line.runs.map { run in
            let bytes = Array(run.text.utf8)
            let starts = Set(run.glyphs.map(\.cluster)).sorted()
            let isRightToLeft = run.direction == .rightToLeft
            return (isRightToLeft ? starts.reversed() : starts).map { start in
                let cluster = String(
                    decoding: bytes[start..<(starts.first { $0 > start } ?? bytes.count)], as: UTF8.self)
                let scalars = Array(cluster.unicodeScalars)
                return String(String.UnicodeScalarView(isRightToLeft ? scalars.reversed() : scalars))
            }.joined()
        }.joined()
    }

    @Test(arguments: ["ar", "fa", "ur", "de"])
    func glyphsStandInTheOrderOfTheAlgorithm(_ code: String) throws {
        let direction = Self.language(code).direction
        let texts = try #require(Self.texts[code])
        let marked = texts.map { ParagraphSource($0, direction: direction).scalars }
        let expected = try VisualOrder.of(
            marked.map { String(String.UnicodeScalarView($0)) }, rightToLeft: direction == .rightToLeft)
        for (text, expected) in zip(texts, expected) {
            let lines = try set(text, code, width: 4000).lines
            #expect(lines.map(seen) == [expected])
            #expect(lines.map(\.text) == [text])
        }
    }

    @Test func aNumberIsOneUnit() throws {
        #expect(try set("هاتف: 116 117", "ar", width: 900).lines.map(seen) == ["116 117 :فتاه"])
        #expect(try set("في Saal 1 هنا", "ar", width: 900).lines.map(seen) == ["انه Saal 1 يف"])
        // A value is one unit, and the number beside it another.
        #expect(
            try set("في \u{FFF9}Augsburg\u{FFFB} 5 دقائق", "ar", width: 900).lines.map(seen) == ["قئاقد 5 Augsburg يف"])
    }

    @Test(arguments: [
        (
            "ar", "اتصلوا على الرقم +49 821 324-2851 أو 0800 111 0 111 في أي وقت",
            ["+49 821 324-2851", "0800 111 0 111"]
        ),
        ("ur", "ہیلپ لائن 116 117 پر رابطہ کریں، ساعت 14:30 – 16:00 بجے", ["116 117", "14:30 – 16:00"]),
        ("ar", "الموعد في Saal 1 في Frankfurt (Oder) أو Haus 2, EG هنا", ["Saal 1", "Frankfurt (Oder)", "Haus 2, EG"]),
        (
            "de", "Rufen Sie unter +49 821 324-2851 an, vom 5.–7. Dezember für 12,50 € nach § 16a AufenthG",
            ["+49 821 324-2851", "5.–7. Dezember", "12,50 €", "§ 16a AufenthG"]
        ),
    ])
    func noLineEndsInsideWhileThereIsRoom(_ code: String, _ text: String, _ phrases: [String]) throws {
        let widest = try phrases.map { try set($0, code, width: 4000).widest.points }
        for width in stride(from: 60.0, through: 600, by: 9) {
            let lines = try set(text, code, width: width).lines.map(\.text)
            for (phrase, wide) in zip(phrases, widest) where wide + 12 < width {
                #expect(lines.contains { $0.contains(phrase) }, "\(phrase) at \(width): \(lines)")
            }
        }
    }

    @Test func whatFitsNoLineIsSetAllTheSame() throws {
        for (code, text) in [("ar", "حساب DE89 3704 0044 0532 0130 00"), ("de", "Am Alten Markt 5, 61348 Bad Homburg")]
        {
            let set = try set(text, code, width: 140)
            #expect(!set.overflows && set.lines.count > 1)
            #expect(set.lines.map(\.text).joined(separator: " ") == text)
        }
    }

    /// Type becomes smaller before a telephone number is divided, and no longer address makes it so.
    @Test func typeGivesWayToShortPhrases() throws {
        func fit(_ text: String, width: Double) throws -> FittedText {
            try Fixtures.typesetter().fit(
                [text], in: Fixtures.german, style: Fixtures.style(), sizes: .pt(8)...(.pt(40)),
                box: Size(width: .pt(width), height: .pt(400)), maxLines: nil)
        }
        let phone = try fit("Rufen Sie an: 0821 324-2851", width: 150)
        #expect(phone.fits && phone.text.lines.contains { $0.text.contains("0821 324-2851") })
        let address = try fit("Komm: Am Alten Markt 5, 61348 Bad Homburg", width: 150)
        #expect(address.fits && address.size > phone.size)
    }
}
