package import Model
internal import Page
internal import Phrases

/// Makes posts: the longest variant of a text that fits a platform together with link and hashtags. It cuts nothing.
package enum PostComposer {
    /// A post as the platform takes it. Where no variant fits, it is the shortest, and a finding says by how much.
    package static func compose(_ request: PostRequest, for rules: PlatformRules) -> ComposedPost {
        let all = Hashtag.tags(of: request.words.tags, in: request.language, joiners: rules.hashtags.joiners)
        let tags = Array(all.prefix(max(0, rules.hashtags.linked ?? .max)))
        let linkLines = LinkLines(request, rules)
        let bodies = request.words.variants.named.map { variant, words in
            (variant, body(words, request, rules))
        }
        // Where no variant fits with the line of languages, it is left out.
        let openings = [ThreadOpening.line(request, rules)].filter { $0 != nil } + [nil]
        let candidates = openings.lazy.flatMap { opening in
            bodies.lazy.map {
                Candidate($0, body: $1, opening: opening, linkLines: linkLines, tags: tags, rules, request)
            }
        }
        let shortest = bodies.last
        let chosen =
            candidates.first { $0.measured.fits }
            ?? Candidate(
                shortest?.0, body: shortest?.1 ?? "", opening: nil, linkLines: linkLines, tags: tags, rules, request)
        let image = request.image.flatMap { first in
            ([first] + request.otherImages).first(where: rules.media.accepts) ?? first
        }
        var post = ComposedPost(
            post: request.post, platform: rules.name, language: request.language.code,
            message: Message(
                text: chosen.layout.text, languageTag: tag(of: request.language, rules.languageTag),
                link: request.link, tags: tags.map { "#" + $0 },
                facets: rules.link == .label ? chosen.layout.facets : []),
            variant: chosen.variant, length: chosen.measured.length, limit: chosen.measured.limit,
            alt: alt(request, rules), image: image,
            thread: rules.threads ? request.thread?.position : nil, findings: [])
        post.findings = PostReview(request: request, rules: rules).findings(
            of: post, measured: chosen.measured, body: Isolates.removed(from: chosen.body))
        return post
    }

    /// What the picture says, in the author's words or in its own, and, where the platform takes that much, what its
    /// photo shows; nil where no description can be entered.
    private static func alt(_ request: PostRequest, _ rules: PlatformRules) -> String? {
        guard request.image != nil, let limit = rules.altLimit else { return nil }
        let written = request.words.alt.map { trimmed($0.filled(request.values)) }
        let words = written ?? PictureLines.alt(request.pictureLines, limit: limit)
        guard let words, !words.isEmpty, let photo = request.photo else { return words ?? request.photo }
        let whole = words + (words.last?.isPunctuation == true ? " " : ". ") + photo
        return whole.utf16.count <= limit ? whole : words
    }

    /// Spaces and empty lines around a text are the YAML's, not the post's.
    private static func trimmed(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            line.lastIndex { !$0.isWhitespace }.map { String(line[...$0]) } ?? ""
        }
        let kept = lines.drop { $0.isEmpty }
        let joined = kept.prefix(upTo: (kept.lastIndex { !$0.isEmpty } ?? kept.startIndex - 1) + 1).joined(
            separator: "\n")
        return String(joined.drop { $0.isWhitespace })
    }

    /// The words, with isolates around their phrases where the platform keeps them.
    private static func body(_ words: PlaceholderText, _ request: PostRequest, _ rules: PlatformRules) -> String {
        guard rules.isolates else { return trimmed(words.filled(request.values)) }
        return Isolates.mark(
            trimmed(words.marked(request.values)), direction: request.language.direction,
            sparesLinks: rules.counting == .mastodon)
    }

    private static func tag(of language: Language, _ form: PlatformRules.LanguageTag) -> String? {
        switch form {
        case .none: nil
        case .iso639: language.iso639
        case .bcp47: language.bcp47
        }
    }

    /// One variant laid out and measured.
    private struct Candidate {
        let variant: Texts.VariantLength?
        let body: String
        let layout: PostLayout
        let measured: TextLength

        init(
            _ variant: Texts.VariantLength?, body: String, opening: String?, linkLines: LinkLines, tags: [String],
            _ rules: PlatformRules, _ request: PostRequest
        ) {
            self.variant = variant
            self.body = body
            layout = PostLayout(
                body: body, direction: request.language.direction, opening: opening, linkLines: linkLines, tags: tags,
                domains: rules.domains)
            measured = Counter.measure(layout.text, rules, withPicture: request.image != nil)
        }
    }
}

/// The line with which a thread's first part tells readers of the others that their language follows:
/// `English · العربية ↓`.
enum ThreadOpening {
    /// Nil for all parts but the first, where nothing follows, and where the platform knows no threads.
    static func line(_ request: PostRequest, _ rules: PlatformRules) -> String? {
        guard rules.threads, let thread = request.thread, thread.position == 0, thread.languages.count > 1 else {
            return nil
        }
        let names = thread.languages.dropFirst().map { language in
            let isAgainst = language.direction != request.language.direction
            return rules.isolates && isAgainst ? Isolates.around(language.name) : language.name
        }
        return names.joined(separator: " · ") + " ↓"
    }
}

/// What can be read in a picture as its alternative text, a block a line.
enum PictureLines {
    /// As many lines as a platform takes, from the first; the sender and the address go before the message does. Nil
    /// where there is nothing to read.
    ///
    /// - Parameter limit: In UTF-16 units.
    static func alt(_ lines: [String], limit: Int) -> String? {
        guard let first = lines.first else { return nil }
        var text = first
        for line in lines.dropFirst() {
            guard text.utf16.count + 1 + line.utf16.count <= limit else { break }
            text += "\n" + line
        }
        return text.utf16.count <= limit ? text : cut(text, limit)
    }

    /// The whole words that there is room for, and an ellipsis.
    private static func cut(_ text: String, _ limit: Int) -> String {
        var kept = ""
        for character in text {
            guard kept.utf16.count + character.utf16.count < limit else { break }
            kept.append(character)
        }
        let words = kept.lastIndex(where: \.isWhitespace).map { kept[..<$0] } ?? kept[...]
        return words + "…"
    }
}
