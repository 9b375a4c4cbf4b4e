internal import Model

/// What is written so that screen readers stumble over it, or readers do.
extension PostReview {
    /// Three words in capitals in a row read as shouting, and some screen readers spell them.
    func capitals(_ body: String) -> Finding? {
        var run = 0
        var words: [Substring] = []
        for word in body.split(whereSeparator: { !$0.isLetter }) {
            // Abbreviations are written so; words are longer.
            let isShouted =
                word.count > 1 && word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
                && word.unicodeScalars.contains { $0.properties.isUppercase }
            run = isShouted ? run + 1 : 0
            if isShouted { words.append(word) }
            if run == 3 { break }
        }
        guard run == 3, words.suffix(3).contains(where: { $0.count > 3 }) else { return nil }
        let quoted = words.suffix(3).joined(separator: " ")
        return finding(
            "all-capitals", .warning,
            Words(
                de: "„\(quoted)“ steht ganz in Großbuchstaben; das liest sich schwer und wird zum Teil buchstabiert.",
                en: "“\(quoted)” is all capitals, which is hard to read and is spelt by some screen readers."),
            Words(
                de: "Schreiben Sie in gewöhnlicher Groß- und Kleinschreibung.", en: "Use ordinary upper and lower case."
            ))
    }

    func fancyLetters(_ body: String, _ alt: String?) -> Finding? {
        // Chinese writes Latin letters as wide as its own, and its readers know them so.
        guard request.language.iso639 != "zh" else { return nil }
        let texts = [body, alt ?? ""] + request.words.tags
        guard let fancy = texts.lazy.compactMap(FancyLetters.first).first else { return nil }
        return finding(
            "fancy-letters", .warning,
            Words(
                de:
                    """
                    „\(fancy.written)“ besteht aus Sonderzeichen, die nur wie Buchstaben aussehen; vorgelesen wird \
                    es buchstabiert oder gar nicht, und keine Suche findet es.
                    """,
                en:
                    """
                    “\(fancy.written)” is made of symbols that only look like letters; screen readers spell or \
                    skip it, and no search finds it.
                    """
            ),
            Words(de: "Schreiben Sie „\(fancy.plain)“.", en: "Write “\(fancy.plain)”."))
    }

    /// More emoji than a text bears: each is read out with its full name.
    private static let mostEmoji = 5

    func emoji(_ body: String) -> [Finding] {
        let use = EmojiUse(body)
        var findings: [Finding] = []
        if let word = use.letter {
            findings.append(
                finding(
                    "emoji-as-letter", .warning,
                    Words(
                        de: "In „\(word)“ steht ein Emoji mitten im Wort; vorgelesen wird es mit seinem Namen.",
                        en: "“\(word)” has an emoji inside the word; screen readers say its name there."),
                    Words(de: "Schreiben Sie das Wort mit Buchstaben.", en: "Write the word in letters.")))
        }
        if let words = use.word {
            findings.append(
                finding(
                    "emoji-as-word", .warning,
                    Words(
                        de:
                            """
                            In „\(words)“ steht ein Emoji mitten im Satz, wie ein Wort; nicht alle sehen oder \
                            deuten es gleich.
                            """,
                        en:
                            """
                            “\(words)” has an emoji in mid-sentence, like a word; not everyone sees or reads it \
                            the same way.
                            """
                    ),
                    Words(
                        de: "Schreiben Sie das Wort, und setzen Sie das Emoji ans Ende des Satzes.",
                        en: "Write the word, and put the emoji at the end of the sentence.")))
        }
        if use.count > Self.mostEmoji {
            findings.append(
                finding(
                    "many-emoji", .note,
                    Words(
                        de: "\(use.count) Emoji; jedes wird mit seinem ganzen Namen vorgelesen.",
                        en: "\(use.count) emoji; each is read out with its full name."),
                    Words(de: "Behalten Sie höchstens \(Self.mostEmoji).", en: "Keep \(Self.mostEmoji) at most.")))
        }
        return findings
    }

    func genderedForm(_ body: String, _ alt: String?) -> Finding? {
        guard request.language.iso639 == "de",
            let form = [body, alt ?? ""].lazy.compactMap(GenderedForm.first).first
        else { return nil }
        return finding(
            "gendered-form", .note,
            Words(
                de: "Bei „\(form)“ stocken Vorleseprogramme; auch wer Deutsch lernt, tut sich damit schwer.",
                en: "Screen readers stumble over “\(form)”, and so do learners of German."),
            Words(
                de: "Nehmen Sie ein Wort ohne Geschlecht (Team, Menschen, Beratung) oder beide Formen.",
                en: "Use a word without gender (Team, Menschen, Beratung) or both forms."))
    }

    /// What plain language bears in one sentence.
    private static let longestPlainSentence = 15

    func longSentence(_ body: String) -> Finding? {
        guard request.language.code == "de-si",
            let sentence = Sentences.split(body).first(where: { Sentences.wordCount($0) > Self.longestPlainSentence })
        else { return nil }
        let count = Sentences.wordCount(sentence)
        return finding(
            "sentence-too-long", .warning,
            Words(
                de:
                    """
                    Ein Satz hat \(count) Wörter, in Einfacher Sprache höchstens \(Self.longestPlainSentence): \
                    „\(sentence)“
                    """,
                en:
                    """
                    A sentence has \(count) words, in plain language at most \(Self.longestPlainSentence): \
                    “\(sentence)”
                    """
            ),
            Words(de: "Machen Sie zwei Sätze daraus.", en: "Make two sentences of it."))
    }
}

/// German forms for all genders with a sign inside the word (`Bürger:innen`), at which screen readers stop, spell or
/// fall silent.
///
/// See the advice of the Deutscher Blinden- und Sehbehindertenverband (DBSV): two words or one without gender read
/// best.
enum GenderedForm {
    /// The first such word; nil where there is none.
    static func first(in text: String) -> String? {
        text.split { !($0.isLetter || signs.contains($0)) }.lazy.compactMap(form).first
    }

    private static let signs: Set<Character> = [":", "*", "_", "·", "/", "-"]
    private static let joints = [":", "*", "_", "·", "/-", "/"]
    private static let endings = ["innen", "in"]

    private static func form(_ word: Substring) -> String? {
        for joint in joints {
            for ending in endings {
                // A stem stands before it; after it nothing, or the rest of a compound ("Bürger:innenbüro").
                guard let range = word.firstRange(of: joint + ending), word[..<range.lowerBound].last?.isLetter ?? false
                else { continue }
                let rest = word[range.upperBound...]
                if ending == "innen" || rest.isEmpty || rest.first == "-" { return String(word) }
            }
        }
        return nil
    }
}
