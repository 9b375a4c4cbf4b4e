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
        return finding(AllCapitals(post: post, words: words.suffix(3).joined(separator: " ")))
    }

    func fancyLetters(_ body: String, _ alt: String?) -> Finding? {
        // Chinese writes Latin letters as wide as its own, and its readers know them so.
        guard request.language.iso639 != "zh" else { return nil }
        let texts = [body, alt ?? ""] + request.words.tags
        guard let fancy = texts.lazy.compactMap(FancyLetters.first).first else { return nil }
        return finding(FancyLettersUsed(post: post, written: fancy.written, plain: fancy.plain))
    }

    /// More emoji than a text bears: each is read out with its full name.
    private static let mostEmoji = 5

    func emoji(_ body: String) -> [Finding] {
        let use = EmojiUse(body)
        return [
            use.letter.map { finding(EmojiAsLetter(post: post, word: $0)) },
            use.word.map { finding(EmojiAsWord(post: post, words: $0)) },
            use.count > Self.mostEmoji
                ? finding(ManyEmoji(post: post, count: use.count, limit: Self.mostEmoji)) : nil,
        ].compactMap { $0 }
    }

    func genderedForm(_ body: String, _ alt: String?) -> Finding? {
        guard request.language.iso639 == "de",
            let form = [body, alt ?? ""].lazy.compactMap(GenderedForm.first).first
        else { return nil }
        return finding(GenderedFormUsed(post: post, form: form))
    }

    /// What plain language bears in one sentence.
    private static let longestPlainSentence = 15

    func longSentence(_ body: String) -> Finding? {
        guard request.language.code == "de-si",
            let sentence = Sentences.split(body).first(where: { Sentences.wordCount($0) > Self.longestPlainSentence })
        else { return nil }
        return finding(
            SentenceTooLong(
                post: post, sentence: String(sentence), length: Sentences.wordCount(sentence),
                limit: Self.longestPlainSentence))
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
