internal import Model

/// What is wrong with a composed post, and what to do about it.
struct PostReview {
    let request: PostRequest
    let rules: PlatformRules

    func findings(of composed: ComposedPost, measured: TextLength, body: String) -> [Finding] {
        let single = [
            empty(body), tooLong(measured), emptyPlaceholders(), hashtags(composed), unlinkedTags(), smallTag(composed),
            firstLine(body), capitals(body), fancyLetters(body, composed.alt), genderedForm(body, composed.alt),
            longSentence(body), scheme(body), links(composed), hint(), call(composed, body), onlyInPicture(composed),
        ]
        return single.compactMap { $0 } + emoji(body) + picture(composed) + alt(composed)
    }

    /// Of what its findings speak.
    var post: ReviewedPost { ReviewedPost(id: request.post, platform: rules.title, language: request.language.code) }

    func finding(_ detail: any FindingDetail, severity: Finding.Severity? = nil) -> Finding {
        Finding(
            detail, severity: severity, at: request.words.place,
            scope: Finding.Scope(
                region: request.region, language: request.language.code, material: request.image?.material))
    }

    private func empty(_ body: String) -> Finding? {
        body.isEmpty ? finding(PostEmpty(post: post)) : nil
    }

    private func tooLong(_ measured: TextLength) -> Finding? {
        guard !measured.fits else { return nil }
        return finding(
            PostTooLong(
                post: post,
                over: measured.excess > 0
                    ? .characters(measured.excess, length: measured.length, limit: measured.limit)
                    : .bytes(measured.excessBytes)))
    }

    private func emptyPlaceholders() -> Finding? {
        let named = request.words.variants.longestFirst.reduce(into: Set<String>()) { $0.formUnion($1.placeholders) }
            .union(request.words.alt?.placeholders ?? [])
        let empty = named.filter { request.values[$0, default: ""].isEmpty }.sorted()
        return empty.isEmpty ? nil : finding(PlaceholderEmpty(post: post, names: empty))
    }

    private func hashtags(_ composed: ComposedPost) -> Finding? {
        let count = composed.message.tags.count
        if let most = rules.hashtags.error, count > most {
            return finding(
                TooManyHashtags(post: post, count: count, limit: most, isRefused: true), severity: .error)
        }
        guard let most = rules.hashtags.warning, count > most else { return nil }
        return finding(TooManyHashtags(post: post, count: count, limit: most, isRefused: false))
    }

    private func unlinkedTags() -> Finding? {
        let lost = request.words.tags.filter {
            Hashtag.tag(of: $0, in: request.language, joiners: rules.hashtags.joiners) == nil
        }
        return lost.isEmpty ? nil : finding(HashtagWithoutLetters(post: post, tags: lost))
    }

    /// Words that run together in small letters are read as one, and no reader sees where they part.
    private static let longestSmallTag = 12

    private func smallTag(_ composed: ComposedPost) -> Finding? {
        let small = composed.message.tags.first { tag in
            let name = tag.dropFirst()
            return name.count > Self.longestSmallTag && !name.contains("_")
                && name.unicodeScalars.allSatisfy { $0.properties.isLowercase || !$0.properties.isAlphabetic }
        }
        return small.map { finding(HashtagNotCamelCase(post: post, tag: $0)) }
    }

    /// The first line carries the point: it is what a reader sees before deciding to read on.
    private func firstLine(_ body: String) -> Finding? {
        guard let sentence = Sentences.split(body).first else { return nil }
        if let first = sentence.first,
            first == "#" || first == "@" || sentence.lowercased().hasPrefix("http")
                || EmojiSequence.isEmoji(first) && !sentence.contains(where: \.isLetter)
        {
            return finding(FirstLineWithoutPoint(post: post, begin: String(sentence.prefix { !$0.isWhitespace })))
        }
        guard let preview = rules.preview, sentence.count > preview else { return nil }
        return finding(FirstLineTooLong(post: post, length: sentence.count, preview: preview))
    }
}
