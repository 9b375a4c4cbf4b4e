internal import Model

/// What is wrong with a composed post, and what to do about it.
struct PostReview {
    let request: PostRequest
    let rules: PlatformRules

    func findings(of post: ComposedPost, measured: TextLength, body: String) -> [Finding] {
        let single = [
            empty(body), tooLong(measured), emptyPlaceholders(), hashtags(post), unlinkedTags(), smallTag(post),
            firstLine(body), capitals(body), fancyLetters(body, post.alt), genderedForm(body, post.alt),
            longSentence(body), scheme(body), links(post), hint(), call(post, body), onlyInPicture(post),
        ]
        return single.compactMap { $0 } + emoji(body) + picture(post) + alt(post)
    }

    func finding(_ code: String, _ severity: Finding.Severity, _ message: Words, _ remedy: Words) -> Finding {
        let who = request.post + ", " + rules.title + ", " + request.language.code + ": "
        return Finding(
            code, severity, at: request.words.place, message: Words(de: who + message.de, en: who + message.en),
            remedy: remedy,
            scope: Finding.Scope(
                region: request.region, language: request.language.code, material: request.image?.material))
    }

    private func empty(_ body: String) -> Finding? {
        guard body.isEmpty else { return nil }
        return finding(
            "post-empty", .error, Words(de: "Der Beitrag hat keinen Text.", en: "The post has no text."),
            Words(de: "Schreiben Sie unter posts einen Text.", en: "Write a text under posts."))
    }

    private func tooLong(_ measured: TextLength) -> Finding? {
        guard !measured.fits else { return nil }
        let over = measured.excess > 0 ? measured.excess : measured.excessBytes
        // Platforms with two limits name the one in characters alone.
        let (counted, countedInEnglish) =
            measured.excess > 0
            ? (" (\(measured.length) von \(measured.limit))", " (\(measured.length) of \(measured.limit))") : ("", "")
        let unit = measured.excess > 0 ? Words(de: "Zeichen", en: "characters") : Words(de: "Byte", en: "bytes")
        return finding(
            "post-too-long", .error,
            Words(
                de: "Auch die kürzeste Fassung ist mit Link und Hashtags \(over) \(unit.de) zu lang\(counted).",
                en:
                    """
                    Even the shortest variant, with link and hashtags, is \(over) \(unit.en) too \
                    long\(countedInEnglish).
                    """
            ),
            Words(
                de: "Kürzen Sie die Fassung short um \(over) \(unit.de), oder lassen Sie Hashtags weg.",
                en: "Shorten the variant short by \(over) \(unit.en), or leave hashtags out."))
    }

    private func emptyPlaceholders() -> Finding? {
        let named = request.words.variants.longestFirst.reduce(into: Set<String>()) { $0.formUnion($1.placeholders) }
            .union(request.words.alt?.placeholders ?? [])
        let empty = named.filter { request.values[$0, default: ""].isEmpty }.sorted().map { "{\($0)}" }.joined(
            separator: ", ")
        guard !empty.isEmpty else { return nil }
        return finding(
            "placeholder-empty", .error,
            Words(de: "Für \(empty) gibt es hier keinen Wert.", en: "There is no value for \(empty) here."),
            Words(
                de: "Nehmen Sie den Platzhalter heraus, oder geben Sie an, was er nennt (etwa den Ort unter event).",
                en: "Take the placeholder out, or give what it names (such as the place under event)."))
    }

    private func hashtags(_ post: ComposedPost) -> Finding? {
        let count = post.message.tags.count
        if let most = rules.hashtags.error, count > most {
            return finding(
                "too-many-hashtags", .error,
                Words(
                    de: "\(count) Hashtags; mehr als \(most) lehnt die Plattform ab.",
                    en: "\(count) hashtags; the platform refuses more than \(most)."),
                Words(de: "Lassen Sie \(count - most) weg.", en: "Leave out \(count - most)."))
        }
        guard let most = rules.hashtags.warning, count > most else { return nil }
        return finding(
            "too-many-hashtags", .warning,
            Words(
                de: "\(count) Hashtags; mehr als \(most) schaden der Reichweite und stören beim Vorlesen.",
                en: "\(count) hashtags; more than \(most) cost reach and disturb screen readers."),
            Words(de: "Behalten Sie die \(most) wichtigsten.", en: "Keep the \(most) that matter most."))
    }

    private func unlinkedTags() -> Finding? {
        let lost = request.words.tags.filter { Hashtag.tag(of: $0, joiners: rules.hashtags.joiners) == nil }
        guard !lost.isEmpty else { return nil }
        let names = lost.map { "„\($0)“" }.joined(separator: ", ")
        return finding(
            "hashtag-without-letters", .warning,
            Words(
                de: "Aus \(names) wird kein Hashtag, denn es enthält keinen Buchstaben; es fehlt im Beitrag.",
                en: "\(names) makes no hashtag, for it holds no letter; the post goes without it."),
            Words(de: "Nehmen Sie ein Wort mit Buchstaben.", en: "Use a word with letters."))
    }

    /// Words that run together in small letters are read as one, and no reader sees where they part.
    private static let longestSmallTag = 12

    private func smallTag(_ post: ComposedPost) -> Finding? {
        let small = post.message.tags.first { tag in
            let name = tag.dropFirst()
            return name.count > Self.longestSmallTag && !name.contains("_")
                && name.unicodeScalars.allSatisfy { $0.properties.isLowercase || !$0.properties.isAlphabetic }
        }
        guard let small else { return nil }
        return finding(
            "hashtag-not-camel-case", .note,
            Words(
                de: "\(small) steht ganz in Kleinbuchstaben; sind es mehrere Wörter, liest es niemand richtig vor.",
                en: "\(small) is all small letters; if it is several words, no screen reader reads it right."),
            Words(
                de:
                    """
                    Schreiben Sie die Wörter getrennt, Litfass fügt sie zusammen: „neu in deutschland“ wird \
                    #NeuInDeutschland.
                    """,
                en: "Write the words apart, Litfass joins them: “new in germany” becomes #NewInGermany."))
    }

    /// The first line carries the point: it is what a reader sees before deciding to read on.
    private func firstLine(_ body: String) -> Finding? {
        guard let sentence = Sentences.split(body).first else { return nil }
        if let first = sentence.first,
            first == "#" || first == "@" || sentence.lowercased().hasPrefix("http")
                || EmojiSequence.isEmoji(first) && !sentence.contains(where: \.isLetter)
        {
            return finding(
                "first-line-without-point", .note,
                Words(
                    de:
                        """
                        Der Beitrag beginnt mit „\(sentence.prefix { !$0.isWhitespace })“ statt mit dem, worum es \
                        geht.
                        """,
                    en: """
                        The post begins with “\(sentence.prefix { !$0.isWhitespace })” and not with what it is about.
                        """),
                Words(de: "Beginnen Sie mit dem Wichtigsten, in Worten.", en: "Begin with what matters most, in words.")
            )
        }
        guard let preview = rules.preview, sentence.count > preview else { return nil }
        return finding(
            "first-line-too-long", .note,
            Words(
                de: "Der erste Satz hat \(sentence.count) Zeichen; ungeöffnet sind hier etwa \(preview) zu sehen.",
                en: "The first sentence has \(sentence.count) characters; unopened, some \(preview) are seen here."),
            Words(
                de: "Sagen Sie das Wichtigste in einem kurzen ersten Satz.",
                en: "Say what matters most in a short first sentence."))
    }
}
