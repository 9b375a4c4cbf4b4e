import Model
import Page
import Testing

@testable import Social

/// Every finding of a post, as a press office reads it: code, severity, place, message and remedy.
@Suite struct WholeFindingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var code: String
        var severity: Finding.Severity
        var platform = "mastodon"
        var language = "de"
        var text = "Willkommen!"
        var alt: String? = "Willkommen"
        var tags: [String] = []
        var link: String? = "https://integreat.app/augsburg/de"
        var hint: String? = "Der Link steht im Profil."
        var shown: [String] = []
        var showsCode = true
        var values: [String: String] = [:]
        var image: ComposedPost.Image? = .init(
            material: "post-square", path: "posts/a.jpg", size: .init(width: 1080, height: 1080), bytes: 1000)
        var message: Words
        var remedy: Words

        var testDescription: String { "\(code) on \(platform)" }
    }

    private static let emoji = "🎉🎉🎉🎉🎉🎉"
    private static let large = ComposedPost.Image(
        material: "post-square", path: "posts/a.png", size: .init(width: 5001, height: 5000), bytes: 2_000_001)

    static let cases = [
        Case(
            code: "post-empty", severity: .error, text: "",
            message: Words(de: "Der Beitrag hat keinen Text.", en: "The post has no text."),
            remedy: Words(de: "Schreiben Sie unter posts einen Text.", en: "Write a text under posts.")),
        Case(
            code: "post-too-long", severity: .error, text: String(repeating: "a", count: 480),
            message: Words(
                de: "Auch die kürzeste Fassung ist mit Link und Hashtags 5 Zeichen zu lang (505 von 500).",
                en: "Even the shortest variant, with link and hashtags, is 5 characters too long (505 of 500)."),
            remedy: Words(
                de: "Kürzen Sie die Fassung short um 5 Zeichen, oder lassen Sie Hashtags weg.",
                en: "Shorten the variant short by 5 characters, or leave hashtags out.")),
        Case(
            code: "post-too-long", severity: .error, platform: "bluesky",
            text: String(repeating: "a" + String(repeating: "\u{301}", count: 12), count: 120),
            message: Words(
                de: "Auch die kürzeste Fassung ist mit Link und Hashtags 27 Byte zu lang.",
                en: "Even the shortest variant, with link and hashtags, is 27 bytes too long."),
            remedy: Words(
                de: "Kürzen Sie die Fassung short um 27 Byte, oder lassen Sie Hashtags weg.",
                en: "Shorten the variant short by 27 bytes, or leave hashtags out.")),
        Case(
            code: "placeholder-empty", severity: .error, text: "Am {date} in {place}!", values: ["date": "1. Mai"],
            message: Words(de: "Für {place} gibt es hier keinen Wert.", en: "There is no value for {place} here."),
            remedy: Words(
                de: "Nehmen Sie den Platzhalter heraus, oder geben Sie an, was er nennt (etwa den Ort unter event).",
                en: "Take the placeholder out, or give what it names (such as the place under event).")),
        Case(
            code: "picture-missing", severity: .error, platform: "instagram", image: nil,
            message: Words(
                de: "Die Plattform nimmt Beiträge nur mit Bild.", en: "The platform takes posts with a picture only."),
            remedy: Words(de: "Geben Sie bei diesem Beitrag image an.", en: "Name an image for this post.")),
        Case(
            code: "picture-format", severity: .error, platform: "instagram",
            image: .init(material: "post-square", path: "posts/a.png"),
            message: Words(
                de: "Die Plattform nimmt nur JPEG, das Bild ist posts/a.png.",
                en: "The platform takes JPEG only, the picture is posts/a.png."),
            remedy: Words(
                de: "Bauen Sie die Kampagne neu: litfass build.", en: "Build the campaign again: litfass build.")),
        Case(
            code: "picture-too-large", severity: .error, platform: "bluesky", image: large,
            message: Words(
                de: "Das Bild hat 2000001 Byte; die Plattform nimmt höchstens 2000000.",
                en: "The picture has 2000001 bytes; the platform takes at most 2000000."),
            remedy: Words(de: "Nehmen Sie ein kleineres Material als image.", en: "Take a smaller material as image.")),
        Case(
            code: "picture-too-large", severity: .error, platform: "telegram", image: large,
            message: Words(
                de: "Das Bild hat 10001 Pixel Breite und Höhe zusammen; die Plattform nimmt höchstens 10000.",
                en: "The picture has 10001 pixels of width and height together; the platform takes at most 10000."),
            remedy: Words(de: "Nehmen Sie ein kleineres Material als image.", en: "Take a smaller material as image.")),
        Case(
            code: "alt-too-long", severity: .error, alt: String(repeating: "a", count: 1502),
            message: Words(
                de: "Der Alternativtext ist 2 Zeichen zu lang (1502 von 1500).",
                en: "The alternative text is 2 characters too long (1502 of 1500)."),
            remedy: Words(de: "Kürzen Sie alt um 2 Zeichen.", en: "Shorten alt by 2 characters.")),
        Case(
            code: "alt-missing", severity: .warning, alt: nil,
            message: Words(
                de: "Das Bild hat keinen Alternativtext; wer es nicht sieht, erfährt nicht, was darauf steht.",
                en: "The picture has no alternative text; who does not see it is not told what it says."),
            remedy: Words(
                de: "Schreiben Sie unter alt, was im Bild zu lesen ist.",
                en: "Write under alt what can be read in the picture.")),
        Case(
            code: "alt-says-picture", severity: .warning, alt: "Bild von einem Haus",
            message: Words(
                de: "Der Alternativtext beginnt mit „Bild von“; dass es ein Bild ist, sagt das Vorleseprogramm schon.",
                en: "The alternative text begins with “Bild von”; screen readers say already that it is a picture."),
            remedy: Words(
                de: "Beginnen Sie mit dem, was zu sehen oder zu lesen ist.",
                en: "Begin with what is to be seen or read.")),
        Case(
            code: "alt-lacks-text", severity: .warning, shown: ["Herzlich willkommen"],
            message: Words(
                de: "Im Bild steht „Herzlich willkommen“, im Alternativtext nicht.",
                en: "The picture says “Herzlich willkommen”, the alternative text does not."),
            remedy: Words(
                de: "Wiederholen Sie in alt, was im Bild zu lesen ist.",
                en: "Repeat in alt what can be read in the picture.")),
        Case(
            code: "alt-says-code", severity: .note, alt: "Willkommen! Dazu ein QR-Code.", showsCode: false,
            message: Words(
                de: "Der Alternativtext nennt einen Code („QR“); im Bild ist keiner.",
                en: "The alternative text speaks of a code (“QR”); there is none in the picture."),
            remedy: Words(
                de: "Streichen Sie den Satz, oder alt ganz: Dann wird vorgelesen, was im Bild steht.",
                en: "Strike the sentence, or all of alt: then what stands in the picture is read out.")),
        Case(
            code: "too-many-hashtags", severity: .warning, tags: ["A1", "B2", "C3", "D4", "E5", "F6"],
            message: Words(
                de: "6 Hashtags; mehr als 5 schaden der Reichweite und stören beim Vorlesen.",
                en: "6 hashtags; more than 5 cost reach and disturb screen readers."),
            remedy: Words(de: "Behalten Sie die 5 wichtigsten.", en: "Keep the 5 that matter most.")),
        Case(
            code: "hashtag-without-letters", severity: .warning, tags: ["2026", "Neu"],
            message: Words(
                de: "Aus „2026“ wird kein Hashtag, denn es enthält keinen Buchstaben; es fehlt im Beitrag.",
                en: "„2026“ makes no hashtag, for it holds no letter; the post goes without it."),
            remedy: Words(de: "Nehmen Sie ein Wort mit Buchstaben.", en: "Use a word with letters.")),
        Case(
            code: "hashtag-not-camel-case", severity: .note, tags: ["neuindeutschland"],
            message: Words(
                de:
                    """
                    #neuindeutschland steht ganz in Kleinbuchstaben; sind es mehrere Wörter, liest es niemand \
                    richtig vor.
                    """,
                en: "#neuindeutschland is all small letters; if it is several words, no screen reader reads it right."),
            remedy: Words(
                de:
                    """
                    Schreiben Sie die Wörter getrennt, Litfass fügt sie zusammen: „neu in deutschland“ wird \
                    #NeuInDeutschland.
                    """,
                en: "Write the words apart, Litfass joins them: “new in germany” becomes #NewInGermany.")),
        Case(
            code: "first-line-without-point", severity: .note, text: "#Integreat ist da",
            message: Words(
                de: "Der Beitrag beginnt mit „#Integreat“ statt mit dem, worum es geht.",
                en: "The post begins with “#Integreat” and not with what it is about."),
            remedy: Words(
                de: "Beginnen Sie mit dem Wichtigsten, in Worten.", en: "Begin with what matters most, in words.")),
        Case(
            code: "first-line-too-long", severity: .note, platform: "instagram",
            text: String(repeating: "Wort ", count: 26),
            message: Words(
                de: "Der erste Satz hat 129 Zeichen; ungeöffnet sind hier etwa 125 zu sehen.",
                en: "The first sentence has 129 characters; unopened, some 125 are seen here."),
            remedy: Words(
                de: "Sagen Sie das Wichtigste in einem kurzen ersten Satz.",
                en: "Say what matters most in a short first sentence.")),
        Case(
            code: "all-capitals", severity: .warning, text: "KOMMEN SIE ALLE vorbei!",
            message: Words(
                de:
                    """
                    „KOMMEN SIE ALLE“ steht ganz in Großbuchstaben; das liest sich schwer und wird zum Teil \
                    buchstabiert.
                    """,
                en: "“KOMMEN SIE ALLE” is all capitals, which is hard to read and is spelt by some screen readers."),
            remedy: Words(
                de: "Schreiben Sie in gewöhnlicher Groß- und Kleinschreibung.", en: "Use ordinary upper and lower case."
            )),
        Case(
            code: "fancy-letters", severity: .warning, text: "Kommt zum 𝗙𝗲𝘀𝘁!",
            message: Words(
                de:
                    """
                    „𝗙𝗲𝘀𝘁!“ besteht aus Sonderzeichen, die nur wie Buchstaben aussehen; vorgelesen wird es \
                    buchstabiert oder gar nicht, und keine Suche findet es.
                    """,
                en:
                    """
                    “𝗙𝗲𝘀𝘁!” is made of symbols that only look like letters; screen readers spell or skip it, and \
                    no search finds it.
                    """
            ),
            remedy: Words(de: "Schreiben Sie „Fest!“.", en: "Write “Fest!”.")),
        Case(
            code: "emoji-as-letter", severity: .warning, text: "Die ganze W🌍rld",
            message: Words(
                de: "In „W🌍rld“ steht ein Emoji mitten im Wort; vorgelesen wird es mit seinem Namen.",
                en: "“W🌍rld” has an emoji inside the word; screen readers say its name there."),
            remedy: Words(de: "Schreiben Sie das Wort mit Buchstaben.", en: "Write the word in letters.")),
        Case(
            code: "emoji-as-word", severity: .warning, text: "Wir ❤️ Augsburg",
            message: Words(
                de:
                    """
                    In „Wir ❤️ Augsburg“ steht ein Emoji mitten im Satz, wie ein Wort; nicht alle sehen oder \
                    deuten es gleich.
                    """,
                en:
                    """
                    “Wir ❤️ Augsburg” has an emoji in mid-sentence, like a word; not everyone sees or reads it the \
                    same way.
                    """
            ),
            remedy: Words(
                de: "Schreiben Sie das Wort, und setzen Sie das Emoji ans Ende des Satzes.",
                en: "Write the word, and put the emoji at the end of the sentence.")),
        Case(
            code: "many-emoji", severity: .note, text: "Fest " + emoji,
            message: Words(
                de: "6 Emoji; jedes wird mit seinem ganzen Namen vorgelesen.",
                en: "6 emoji; each is read out with its full name."),
            remedy: Words(de: "Behalten Sie höchstens 5.", en: "Keep 5 at most.")),
        Case(
            code: "gendered-form", severity: .note, text: "Liebe Bürger:innen",
            message: Words(
                de: "Bei „Bürger:innen“ stocken Vorleseprogramme; auch wer Deutsch lernt, tut sich damit schwer.",
                en: "Screen readers stumble over “Bürger:innen”, and so do learners of German."),
            remedy: Words(
                de: "Nehmen Sie ein Wort ohne Geschlecht (Team, Menschen, Beratung) oder beide Formen.",
                en: "Use a word without gender (Team, Menschen, Beratung) or both forms.")),
        Case(
            code: "sentence-too-long", severity: .warning, language: "de-si",
            text: "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn.",
            message: Words(
                de:
                    """
                    Ein Satz hat 16 Wörter, in Einfacher Sprache höchstens 15: „Eins zwei drei vier fünf sechs \
                    sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn.“
                    """,
                en:
                    """
                    A sentence has 16 words, in plain language at most 15: “Eins zwei drei vier fünf sechs sieben \
                    acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn.”
                    """
            ),
            remedy: Words(de: "Machen Sie zwei Sätze daraus.", en: "Make two sentences of it.")),
        Case(
            code: "only-in-picture", severity: .warning, platform: "telegram",
            shown: ["Beginn: {time}", "Notruf 116117"], values: ["time": "15 Uhr"],
            message: Words(
                de:
                    """
                    15 Uhr, 116117 steht nur im Bild; wer es nicht sieht oder den Text übersetzen lässt, erfährt \
                    es nicht.
                    """,
                en:
                    """
                    15 Uhr, 116117 stands in the picture alone; who does not see it, or has the text translated, \
                    is not told.
                    """
            ),
            remedy: Words(de: "Schreiben Sie es auch in den Text.", en: "Write it in the text, too.")),
        Case(
            code: "link-not-https", severity: .warning, link: "http://integreat.app/augsburg/de",
            message: Words(
                de: "Der Link http://integreat.app/augsburg/de beginnt nicht mit https://.",
                en: "The link http://integreat.app/augsburg/de does not begin with https://."),
            remedy: Words(de: "Ändern Sie link in campaign.yaml.", en: "Change link in campaign.yaml.")),
        Case(
            code: "link-not-https", severity: .warning, text: "Siehe http://example.org/a",
            message: Words(
                de: "http://example.org/a im Text beginnt nicht mit https://.",
                en: "http://example.org/a in the text does not begin with https://."),
            remedy: Words(
                de: "Schreiben Sie https://, oder lassen Sie die Adresse weg.",
                en: "Write https://, or leave the address out.")),
        Case(
            code: "too-many-links", severity: .error, platform: "threads", text: "Hallo a.de b.de c.de d.de e.de",
            message: Words(
                de: "6 Links; mehr als 5 lehnt die Plattform ab.", en: "6 links; the platform refuses more than 5."),
            remedy: Words(de: "Lassen Sie 1 weg.", en: "Leave out 1.")),
        Case(
            code: "call-without-link", severity: .warning, link: nil,
            message: Words(
                de: "Der Beitrag führt nirgendwohin: kein Link, keine E-Mail-Adresse, keine Telefonnummer.",
                en: "The post leads nowhere: no link, no e-mail address, no telephone number."),
            remedy: Words(
                de: "Geben Sie link in campaign.yaml an, oder nennen Sie eine Adresse im Text.",
                en: "Give link in campaign.yaml, or name an address in the text.")),
        Case(
            code: "call-without-link", severity: .warning, platform: "instagram", text: "Klicken Sie auf den Link!",
            message: Words(
                de: "Der Text fordert auf („klicken sie“), aber Links lassen sich hier nicht antippen.",
                en: "The text says “klicken sie”, but links cannot be tapped here."),
            remedy: Words(
                de: "Sagen Sie, was zu tun ist, ohne vom Link zu sprechen; die Adresse steht darunter.",
                en: "Say what to do without speaking of the link; the address stands below.")),
        Case(
            code: "hint-missing", severity: .note, platform: "instagram", hint: nil,
            message: Words(
                de: "Links lassen sich hier nicht antippen, und es fehlt ein Satz, der zum Link im Profil führt.",
                en: "Links cannot be tapped here, and a sentence that points to the link in the profile is missing."),
            remedy: Words(
                de: "Ergänzen Sie in den Texten eine Zeile, z. B. profile: \"Den Link finden Sie in unserem Profil.\"",
                en: "Add a line to the texts, e.g. profile: \"You will find the link in our profile.\"")),
    ]

    @Test(arguments: cases)
    func itSaysWhereWhatAndWhatToDo(_ one: Case) throws {
        let rules = try Platforms.rules(one.platform)
        let request = PostRequest(
            post: "start", language: try Platforms.language(one.language),
            words: try Platforms.post(long: one.text.isEmpty ? nil : one.text, alt: one.alt, tags: one.tags),
            values: one.values, link: one.link,
            hint: try one.hint.map(Platforms.words), image: one.image,
            shown: try one.shown.map { [try Platforms.words($0)] }, showsCode: one.showsCode, region: "augsburg")
        let lead = "start, \(rules.title), \(one.language): "
        let findings = PostComposer.compose(request, for: rules).findings
        try #require(findings.count == 1)
        let finding = findings[0]
        #expect(finding.code == one.code && finding.severity == one.severity && finding.place == Platforms.place)
        #expect(finding.message == Words(de: lead + one.message.de, en: lead + one.message.en))
        #expect(finding.remedy == one.remedy)
        #expect(
            finding.scope
                == .init(region: "augsburg", language: one.language, material: one.image?.material))
    }
}
