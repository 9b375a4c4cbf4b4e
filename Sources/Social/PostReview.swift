internal import Model

/// What is wrong with a composed post, and what to do about it.
struct PostReview {
    let request: PostRequest
    let rules: PlatformRules

    init(_ request: PostRequest, _ rules: PlatformRules) {
        self.request = request
        self.rules = rules
    }

    func findings(of post: ComposedPost, measured: TextLength, body: String) -> [Finding] {
        [
            empty(body), tooLong(measured), emptyPlaceholders(), hashtags(post), unlinkedTags(), picture(post), alt(post),
            capitals(body), scheme(), links(post), hint(),
        ].compactMap { $0 }
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
        let unit = measured.excess > 0 ? Words(de: "Zeichen", en: "characters") : Words(de: "Byte", en: "bytes")
        return finding(
            "post-too-long", .error,
            Words(
                de: "Auch die kürzeste Fassung ist mit Link und Hashtags \(over) \(unit.de) zu lang (\(measured.length) von \(measured.limit)).",
                en: "Even the shortest variant, with link and hashtags, is \(over) \(unit.en) too long (\(measured.length) of \(measured.limit))."),
            Words(
                de: "Kürzen Sie die Fassung short um \(over) \(unit.de), oder lassen Sie Hashtags weg.",
                en: "Shorten the variant short by \(over) \(unit.en), or leave hashtags out."))
    }

    private func emptyPlaceholders() -> Finding? {
        let named = request.words.variants.longestFirst.reduce(into: Set<String>()) { $0.formUnion($1.placeholders) }
            .union(request.words.alt?.placeholders ?? [])
        let empty = named.filter { request.values[$0, default: ""].isEmpty }.sorted().map { "{\($0)}" }.joined(separator: ", ")
        guard !empty.isEmpty else { return nil }
        return finding(
            "placeholder-empty", .error,
            Words(de: "Für \(empty) gibt es hier keinen Wert.", en: "There is no value for \(empty) here."),
            Words(
                de: "Nehmen Sie den Platzhalter heraus, oder geben Sie an, was er nennt (etwa den Ort unter event).",
                en: "Take the placeholder out, or give what it names (such as the place under event)."))
    }

    private func hashtags(_ post: ComposedPost) -> Finding? {
        let count = post.tags.count
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

    private func picture(_ post: ComposedPost) -> Finding? {
        guard rules.media.required, post.image == nil else { return nil }
        return finding(
            "picture-missing", .error,
            Words(de: "Die Plattform nimmt Beiträge nur mit Bild.", en: "The platform takes posts with a picture only."),
            Words(de: "Geben Sie bei diesem Beitrag image an.", en: "Name an image for this post."))
    }
}
