internal import Findings

/// What the report says around its numbers, on a screen and on paper alike.
enum EffectWords {
    static let kicker = Words(de: "Was es gebracht hat", en: "What it brought")
    static let title = Words(de: "Wirkung", en: "What it brought")
    static let next = Words(de: "Beim nächsten Mal", en: "Next time")
    /// Instead of a sum that is under five, or would tell a number that is.
    static let few = Words(de: "zu wenige", en: "too few")
    static let scans = Words(de: "Scans", en: "scans")
    static let fewScans = Words(de: "Scans, um ihre Summe zu zeigen", en: "scans to show their sum")
    static let places = Words(de: "Wo", en: "Where")
    static let languages = Words(de: "In welcher Sprache", en: "In which language")
    static let weeks = Words(de: "Wann", en: "When")
    static let perWeek = Words(de: "Scans je Woche", en: "Scans a week")
    static let materials = Words(de: "Womit", en: "With what")
    static let channels = Words(de: "Aus Beiträgen", en: "From posts")
    static let costs = Words(de: "Was es gekostet hat", en: "What it cost")
    static let costColumns = [
        Words(de: "Ort", en: "Place"), Words(de: "Kosten", en: "Cost"), Words(de: "Scans", en: "Scans"),
        Words(de: "je Scan", en: "a scan"),
    ]
    static let feedback = Words(de: "Rückmeldungen", en: "Feedback")
    static let feedbackColumns = [
        language, Words(de: "gut", en: "good"), Words(de: "schlecht", en: "bad"), Words(de: "ohne Urteil", en: "none"),
    ]
    static let unscanned = Words(de: "Nie gescannt", en: "Never scanned")
    static let unscannedLanguages = Words(
        de: "In diesen Sprachen hing etwas, und niemand hat es gescannt:",
        en: "Something hung in these languages, and nobody scanned it:")
    static let unscannedPlaces = Words(
        de: "An diesen Orten hing etwas, und niemand hat es gescannt:",
        en: "Something hung in these places, and nobody scanned it:")
    static let accesses = Words(de: "Wurden die Seiten öfter geöffnet?", en: "Were the pages opened more often?")
    static let language = Words(de: "Sprache", en: "Language")
    static let before = Words(de: "am Tag, vorher", en: "a day, before")
    static let during = Words(de: "am Tag, dann", en: "a day, then")
    static let verdict = Words(de: "Was sich sagen lässt", en: "What can be told")
    static let hidden = Words(
        de: "unter fünf, oder verdeckt, damit sich eine kleine Zahl nicht ausrechnen lässt",
        en: "under five, or hidden so that a small number cannot be calculated")
    static let counted = Words(
        de:
            """
            Gezählt sind Aufrufe kurzer Adressen, nicht Menschen: ohne Cookie, ohne Skript, ohne IP-Adressen. \
            Suchmaschinen und Vorschauen zählen nicht mit. Zahlen unter fünf stehen nirgends.
            """,
        en:
            """
            Counted are calls of short addresses, and not people: without cookie, script or IP addresses. Search \
            engines and previews do not count. No number under five is anywhere.
            """)
    static let chance = Words(
        de: "„Mehr als Zufall“ heißt: Wo nichts ist, behaupten höchstens 5 von 100 solchen Berichten etwas.",
        en: "“More than chance” means: where there is nothing, at most 5 of 100 such reports claim something.")
}
