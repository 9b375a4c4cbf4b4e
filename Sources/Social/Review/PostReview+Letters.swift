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
        guard !request.language.script.traits.contains(.fullwidth) else { return nil }
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
        let forms = GenderedForm(endings: request.language.phrases.gender)
        guard let form = [body, alt ?? ""].lazy.compactMap(forms.first).first else { return nil }
        return finding(GenderedFormUsed(post: post, form: form))
    }

    func longSentence(_ body: String) -> Finding? {
        guard let limit = request.language.longestSentence,
            let sentence = Sentences.split(body).first(where: { Sentences.wordCount($0) > limit })
        else { return nil }
        return finding(
            SentenceTooLong(
                post: post, sentence: String(sentence), length: Sentences.wordCount(sentence),
                limit: limit))
    }
}

/// Forms for all genders with a sign inside the word (`Bürger:innen`), at which screen readers stop, spell or
/// fall silent.
///
/// See the advice of the Deutscher Blinden- und Sehbehindertenverband (DBSV): two words or one without gender read
/// best.
struct GenderedForm {
    /// What stands behind the sign: a plural's before the singular's with which it begins.
    let endings: [String]

    /// The first such word; nil where there is none.
    func first(in text: String) -> String? {
        endings.isEmpty ? nil : text.split { !($0.isLetter || Self.signs.contains($0)) }.lazy.compactMap(form).first
    }

    private static let signs: Set<Character> = [":", "*", "_", "·", "/", "-"]
    private static let joints = [":", "*", "_", "·", "/-", "/"]

    private func form(_ word: Substring) -> String? {
        // Most words are letters alone.
        guard !word.allSatisfy(\.isLetter) else { return nil }
        for joint in Self.joints {
            for ending in endings {
                // A stem stands before it; after it nothing, or the rest of a compound ("Bürger:innenbüro").
                guard let range = word.firstRange(of: joint + ending), word[..<range.lowerBound].last?.isLetter ?? false
                else { continue }
                let rest = word[range.upperBound...]
                if ending == endings.first || rest.isEmpty || rest.first == "-" { return String(word) }
            }
        }
        return nil
    }
}
