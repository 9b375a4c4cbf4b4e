import Loading
import Model
import Support
import Testing

@testable import Build

/// Dates and times as a language's newspapers write them, held together where they are set in lines.
struct EventWordsTests {
    @Test(arguments: [
        ("de", "Sonntag, 13. Dezember 2026", "14:30 Uhr"), ("de-si", "Sonntag, 13. Dezember 2026", "14:30 Uhr"),
        ("en", "Sunday, 13 December 2026", "14:30"), ("es", "domingo, 13 de diciembre de 2026", "14:30"),
        ("da", "søndag den 13. december 2026", "14.30"), ("zh-CN", "2026年12月13日 星期日", "14:30"),
        ("pes", "یکشنبه 13 دسامبر 2026", "14:30"), ("kmr", "yekşem, 13ê berfanbara 2026an", "14:30"),
        ("rom", "kurko, 13 decembro 2026", "14:30"), ("om", "Dilbata, Mudde 13, 2026", "14:30"),
    ])
    func theyAreWrittenInTheLanguage(code: String, date: String, time: String) throws {
        let words = EventWords(language: try language(code))
        #expect(words.date(try day) == date)
        #expect(words.time(try #require(TimeOfDay(iso: "14:30"))) == time)
    }

    /// `~` is a no-break space, `+` a word joiner.
    @Test(arguments: [
        ("de", "Sonntag, 13.~Dezember 2026", "09:00~Uhr"), ("en", "Sunday, 13~December 2026", "09:00"),
        ("es", "domingo, 13~de~diciembre de 2026", "9:00"), ("hu", "2026. december~13., vasárnap", "9:00"),
        ("da", "søndag den 13.~december 2026", "09.00"), ("zh-CN", "2+0+2+6+年1+2+月+1+3+日 星+期+日", "09:00"),
    ])
    func aSheetsHoldTogether(code: String, date: String, time: String) throws {
        let words = EventWords(language: try language(code), keepsTogether: true)
        func visible(_ text: String) -> String { text.replacing("\u{A0}", with: "~").replacing("\u{2060}", with: "+") }
        #expect(visible(words.date(try day)) == date)
        #expect(visible(words.time(try #require(TimeOfDay(iso: "09:00")))) == time)
    }

    private var day: Day { get throws { try #require(Day(year: 2026, month: 12, day: 13)) } }

    private func language(_ code: String) throws -> Language {
        try #require(try LanguageLoader.load(Repository.workspace)[code])
    }
}
