import Page
import Testing

@testable import Phrases

/// In which phrases no line ends.
struct WholeTests {
    private func wholes(_ text: String, _ direction: Direction) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return Phrasing(in: scalars, direction: direction).whole.map { String(String.UnicodeScalarView(scalars[$0])) }
    }

    @Test(
        arguments: [
            ("Rufen Sie +49 821 324-2851 an, oder 116 117.", ["+49 821 324-2851", "116 117"]),
            ("Tel. 0800 111 0 111 oder 0821/99998-210", ["0800 111 0 111", "0821/99998-210"]),
            (
                "Tel. (0821) 324-0 und 0821 / 324-0 und 0821 - 324 28 51",
                ["(0821) 324-0", "0821 / 324-0", "0821 - 324 28 51"]
            ),
            ("IBAN DE89 3704 0044 0532 0130 00 Augsburg", ["DE89 3704 0044 0532 0130 00"]),
            ("am 12. 12. 2026, am 12.12. 2026, vom 5.–7. Dezember", ["12. 12. 2026", "12.12. 2026", "5.–7. Dezember"]),
            (
                "am 5. Dezember 2026 und 5 décembre 2026, el 5 de mayo de 2026",
                [
                    "5. Dezember 2026", "5 décembre 2026", "5 de mayo de 2026",
                ]
            ),
            ("von 14:30 – 16:00 Uhr, 9–12 Uhr, um 14 Uhr", ["14:30 – 16:00 Uhr", "9–12 Uhr", "14"]),
            ("für 12,50 € oder 5,– €, € 9 und 1 000 Euro, 10 %", ["12,50 €", "5,– €", "€ 9", "1 000", "10 %"]),
            ("§ 16a AufenthG und §§ 1–3 SGB II gelten", ["§ 16a AufenthG", "§§ 1–3 SGB II"]),
            ("Beratung in der Wertachstraße 29, 86153 Augsburg.", ["Wertachstraße 29, 86153 Augsburg"]),
            (
                "Am Alten Markt 5a, 61348 Bad Homburg und 15230 Frankfurt",
                ["Am Alten Markt 5a, 61348 Bad Homburg", "15230"]
            ),
            ("in der Maxstr. 4 oder am Rathausplatz 1", ["Maxstr. 4", "Rathausplatz 1"]),
            ("https://a.de/2026-12/05 und a5@b.de, A5, B2", []), ("1, 2 und 3", ["1", "2", "3"]),
            ("Im 2. Stock, Zimmer 12", ["2. Stock", "12"]),
            ("112, 0821 324-0", ["112", "0821 324-0"]), ("电话0821 324-2851，早上9点", ["0821 324-2851", "9"]),
        ] as [(String, [String])])
    func inTextsFromLeftToRight(_ text: String, _ expected: [String]) {
        #expect(wholes(text, .leftToRight) == expected)
    }

    @Test func namesWithNumbersAgainstTheText() {
        #expect(
            wholes("في Saal 1 أو Frankfurt (Oder)، B2-Kurs و Verein für Integration هنا", .rightToLeft) == [
                "Saal 1", "Frankfurt (Oder)", "B2-Kurs",
            ])
        // Addresses of the web have breaks of their own.
        #expect(wholes("في https://integreat.app/augsburg-2/ar هنا", .rightToLeft) == [])
    }
}
