internal import Findings
internal import Model

struct PostTooLong: FindingKind {
    static let code = "post-too-long"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    var over: Excess

    enum Excess: Hashable, Sendable {
        case characters(Int, length: Int, limit: Int)
        /// Platforms with two limits name the one in characters alone.
        case bytes(Int)

        fileprivate var count: Int {
            switch self {
            case .characters(let count, _, _), .bytes(let count): count
            }
        }

        /// How much it is, with its unit.
        fileprivate var words: Words {
            switch self {
            case .characters: Words(de: "\(count) Zeichen", en: "\(count) characters")
            case .bytes: Words(de: "\(count) Byte", en: "\(count) bytes")
            }
        }
    }

    var message: Words {
        let counted =
            switch over {
            case .characters(_, let length, let limit):
                Words(de: " (\(length) von \(limit))", en: " (\(length) of \(limit))")
            case .bytes: Words(de: "", en: "")
            }
        return post.words(
            de: "Auch die kürzeste Fassung ist mit Link und Hashtags \(over.words.de) zu lang\(counted.de).",
            en: "Even the shortest variant, with link and hashtags, is \(over.words.en) too long\(counted.en).")
    }
    var remedy: Words {
        Words(
            de: "Kürzen Sie die Fassung short um \(over.words.de), oder lassen Sie Hashtags weg.",
            en: "Shorten the variant short by \(over.words.en), or leave hashtags out.")
    }

    var weight: Double? { Double(over.count) }
}

struct TooManyHashtags: FindingKind {
    static let code = "too-many-hashtags"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var count: Int
    var limit: Int
    /// Whether the platform refuses the post, or it is only unwise.
    var isRefused: Bool

    var message: Words {
        isRefused
            ? post.words(
                de: "\(count) Hashtags; mehr als \(limit) lehnt die Plattform ab.",
                en: "\(count) hashtags; the platform refuses more than \(limit).")
            : post.words(
                de: "\(count) Hashtags; mehr als \(limit) schaden der Reichweite und stören beim Vorlesen.",
                en: "\(count) hashtags; more than \(limit) cost reach and disturb screen readers.")
    }
    var remedy: Words {
        isRefused
            ? Words(de: "Lassen Sie \(count - limit) weg.", en: "Leave out \(count - limit).")
            : Words(de: "Behalten Sie die \(limit) wichtigsten.", en: "Keep the \(limit) that matter most.")
    }

    var weight: Double? { Double(-limit) }
}

struct PostEmpty: FindingKind {
    static let code = "post-empty"
    static let severity = Finding.Severity.error
    var post: ReviewedPost

    var message: Words { post.words(de: "Der Beitrag hat keinen Text.", en: "The post has no text.") }
    var remedy: Words { Words(de: "Schreiben Sie unter posts einen Text.", en: "Write a text under posts.") }
}

struct PlaceholderEmpty: FindingKind {
    static let code = "placeholder-empty"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    /// Without braces, sorted.
    var names: [String]

    var message: Words {
        let shown = names.map { "{\($0)}" }.joined(separator: ", ")
        return post.words(
            de: "Für \(shown) gibt es hier keinen Wert.", en: "There is no value for \(shown) here.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Nehmen Sie den Platzhalter heraus, oder geben Sie an, was er nennt (etwa den Ort unter \
                event).
                """, en: "Take the placeholder out, or give what it names (such as the place under event).")
    }
}

struct HashtagWithoutLetters: FindingKind {
    static let code = "hashtag-without-letters"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var tags: [String]

    var message: Words {
        let names = tags.map { "„\($0)“" }.joined(separator: ", ")
        return post.words(
            de: "Aus \(names) wird kein Hashtag, denn es enthält keinen Buchstaben; es fehlt im Beitrag.",
            en: "\(names) makes no hashtag, for it holds no letter; the post goes without it.")
    }
    var remedy: Words { Words(de: "Nehmen Sie ein Wort mit Buchstaben.", en: "Use a word with letters.") }
}

struct HashtagNotCamelCase: FindingKind {
    static let code = "hashtag-not-camel-case"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    var tag: String

    var message: Words {
        post.words(
            de: "\(tag) steht ganz in Kleinbuchstaben; sind es mehrere Wörter, liest es niemand richtig vor.",
            en: "\(tag) is all small letters; if it is several words, no screen reader reads it right.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Schreiben Sie die Wörter getrennt, Litfass fügt sie zusammen: „neu in deutschland“ wird \
                #NeuInDeutschland.
                """, en: "Write the words apart, Litfass joins them: “new in germany” becomes #NewInGermany.")
    }
}

struct FirstLineWithoutPoint: FindingKind {
    static let code = "first-line-without-point"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    /// With what it begins instead.
    var begin: String

    var message: Words {
        post.words(
            de: "Der Beitrag beginnt mit „\(begin)“ statt mit dem, worum es geht.",
            en: "The post begins with “\(begin)” and not with what it is about.")
    }
    var remedy: Words {
        Words(de: "Beginnen Sie mit dem Wichtigsten, in Worten.", en: "Begin with what matters most, in words.")
    }
}

struct FirstLineTooLong: FindingKind {
    static let code = "first-line-too-long"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    /// In characters.
    var length: Int
    /// How many are seen of an unopened post.
    var preview: Int

    var message: Words {
        post.words(
            de: "Der erste Satz hat \(length) Zeichen; ungeöffnet sind hier etwa \(preview) zu sehen.",
            en: "The first sentence has \(length) characters; unopened, some \(preview) are seen here.")
    }
    var remedy: Words {
        Words(
            de: "Sagen Sie das Wichtigste in einem kurzen ersten Satz.",
            en: "Say what matters most in a short first sentence.")
    }

    var weight: Double? { Double(-preview) }
}

struct SentenceTooLong: FindingKind {
    static let code = "sentence-too-long"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var sentence: String
    /// In words.
    var length: Int
    var limit: Int

    var message: Words {
        post.words(
            de: "Ein Satz hat \(length) Wörter, in Einfacher Sprache höchstens \(limit): „\(sentence)“",
            en: "A sentence has \(length) words, in plain language at most \(limit): “\(sentence)”")
    }
    var remedy: Words { Words(de: "Machen Sie zwei Sätze daraus.", en: "Make two sentences of it.") }

    var weight: Double? { Double(length) }
}
