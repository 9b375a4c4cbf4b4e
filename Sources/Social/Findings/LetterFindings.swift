internal import Findings
internal import Model

struct AllCapitals: FindingKind {
    static let code = "all-capitals"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var words: String

    var message: Words {
        post.words(
            de:
                """
                „\(words)“ steht ganz in Großbuchstaben; das liest sich schwer und wird zum Teil \
                buchstabiert.
                """, en: "“\(words)” is all capitals, which is hard to read and is spelt by some screen readers.")
    }
    var remedy: Words {
        Words(de: "Schreiben Sie in gewöhnlicher Groß- und Kleinschreibung.", en: "Use ordinary upper and lower case.")
    }
}

struct FancyLettersUsed: FindingKind {
    static let code = "fancy-letters"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var written: String
    /// In ordinary letters.
    var plain: String

    var message: Words {
        post.words(
            de:
                """
                „\(written)“ besteht aus Sonderzeichen, die nur wie Buchstaben aussehen; vorgelesen wird \
                es buchstabiert oder gar nicht, und keine Suche findet es.
                """,
            en:
                """
                “\(written)” is made of symbols that only look like letters; screen readers spell or skip \
                it, and no search finds it.
                """)
    }
    var remedy: Words { Words(de: "Schreiben Sie „\(plain)“.", en: "Write “\(plain)”.") }
}

struct EmojiAsLetter: FindingKind {
    static let code = "emoji-as-letter"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var word: String

    var message: Words {
        post.words(
            de: "In „\(word)“ steht ein Emoji mitten im Wort; vorgelesen wird es mit seinem Namen.",
            en: "“\(word)” has an emoji inside the word; screen readers say its name there.")
    }
    var remedy: Words { Words(de: "Schreiben Sie das Wort mit Buchstaben.", en: "Write the word in letters.") }
}

struct EmojiAsWord: FindingKind {
    static let code = "emoji-as-word"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    /// The emoji and its neighbours.
    var words: String

    var message: Words {
        post.words(
            de:
                """
                In „\(words)“ steht ein Emoji mitten im Satz, wie ein Wort; nicht alle sehen oder deuten \
                es gleich.
                """,
            en:
                """
                “\(words)” has an emoji in mid-sentence, like a word; not everyone sees or reads it the \
                same way.
                """)
    }
    var remedy: Words {
        Words(
            de: "Schreiben Sie das Wort, und setzen Sie das Emoji ans Ende des Satzes.",
            en: "Write the word, and put the emoji at the end of the sentence.")
    }
}

struct ManyEmoji: FindingKind {
    static let code = "many-emoji"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    var count: Int
    var limit: Int

    var message: Words {
        post.words(
            de: "\(count) Emoji; jedes wird mit seinem ganzen Namen vorgelesen.",
            en: "\(count) emoji; each is read out with its full name.")
    }
    var remedy: Words { Words(de: "Behalten Sie höchstens \(limit).", en: "Keep \(limit) at most.") }

    var weight: Double? { Double(count) }
}

struct GenderedFormUsed: FindingKind {
    static let code = "gendered-form"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    var form: String

    var message: Words {
        post.words(
            de: "Bei „\(form)“ stocken Vorleseprogramme; auch wer Deutsch lernt, tut sich damit schwer.",
            en: "Screen readers stumble over “\(form)”, and so do learners of German.")
    }
    var remedy: Words {
        Words(
            de: "Nehmen Sie ein Wort ohne Geschlecht (Team, Menschen, Beratung) oder beide Formen.",
            en: "Use a word without gender (Team, Menschen, Beratung) or both forms.")
    }
}
