public import Model

/// Makes posts: the longest variant of a text that fits a platform together with link and hashtags. It cuts nothing.
public enum Composer {
    /// A post as the platform takes it. Where no variant fits, it is the shortest, and a finding says by how much.
    public static func compose(_ request: PostRequest, for rules: PlatformRules) -> ComposedPost {
        let tags = Hashtag.tags(of: request.words.tags, joiners: rules.hashtags.joiners)
        let address = Address(request, rules)
        let candidates = request.words.variants.named.map { variant, words in
            Candidate(variant, body: trimmed(words.filled(request.values)), address: address, tags: tags, rules, request)
        }
        let chosen = candidates.first { $0.measured.fits } ?? candidates.last
            ?? Candidate(nil, body: "", address: address, tags: tags, rules, request)
        let takesAlt = request.image != nil && rules.altLimit != nil
        var post = ComposedPost(
            post: request.post, platform: rules.name, language: request.language.code,
            languageTag: tag(of: request.language, rules.languageTag), text: chosen.layout.text,
            variant: chosen.variant, length: chosen.measured.length, limit: chosen.measured.limit, link: request.link,
            tags: tags.map { "#" + $0 }, alt: takesAlt ? request.words.alt.map { trimmed($0.filled(request.values)) } : nil,
            image: request.image, facets: rules.link == .label ? chosen.layout.facets : [], findings: [])
        post.findings = PostReview(request, rules).findings(of: post, measured: chosen.measured, body: chosen.body)
        return post
    }

    /// Spaces and empty lines around a text are the YAML's, not the post's.
    private static func trimmed(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            line.lastIndex { !$0.isWhitespace }.map { String(line[...$0]) } ?? ""
        }
        let kept = lines.drop { $0.isEmpty }
        let joined = kept.prefix(upTo: (kept.lastIndex { !$0.isEmpty } ?? kept.startIndex - 1) + 1).joined(separator: "\n")
        return String(joined.drop { $0.isWhitespace })
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
        let variant: ComposedPost.Variant?
        let body: String
        let layout: PostLayout
        let measured: TextLength

        init(
            _ variant: ComposedPost.Variant?, body: String, address: Address, tags: [String], _ rules: PlatformRules,
            _ request: PostRequest
        ) {
            self.variant = variant
            self.body = body
            layout = PostLayout(body: body, address: address, tags: tags)
            measured = Counter.measure(layout.text, rules, withPicture: request.image != nil)
        }
    }
}

extension Texts.Variants {
    /// Those that there are, the longest first, with their names.
    var named: [(ComposedPost.Variant, PlaceholderText)] {
        [(.long, long), (.medium, medium), (.short, short)].compactMap { name, words in words.map { (name, $0) } }
    }
}
