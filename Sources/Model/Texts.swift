/// One language's text file: everything that a campaign says in that language.
public struct Texts: Hashable, Sendable {
    /// The code of `Languages.yaml`.
    public var language: String
    /// The file, relative to the campaign.
    public var file: String
    public var review: Review
    /// The texts that materials show, by name: `headline`, `claim`, `steps`, …
    public var entries: [String: Located<Entry>]
    /// The texts of posts, by name.
    public var posts: [String: Post]

    public init(
        language: String, file: String, review: Review, entries: [String: Located<Entry>], posts: [String: Post]
    ) {
        self.language = language
        self.file = file
        self.review = review
        self.entries = entries
        self.posts = posts
    }

    /// The placeholders that a text may name.
    public static let placeholders: Set<String> = ["region", "host", "url", "date", "time", "place", "embargo"]

    public enum Entry: Hashable, Sendable {
        case text(PlaceholderText)
        /// Up to three lengths of the same message.
        case variants(Variants)
        case list([PlaceholderText])
    }

    /// The same message in up to three lengths, of which the longest that fits is taken.
    public struct Variants: Hashable, Sendable {
        public var long: PlaceholderText?
        public var medium: PlaceholderText?
        public var short: PlaceholderText?

        public init(long: PlaceholderText?, medium: PlaceholderText?, short: PlaceholderText?) {
            self.long = long
            self.medium = medium
            self.short = short
        }

        /// Those that there are, the longest first.
        public var longestFirst: [PlaceholderText] { [long, medium, short].compactMap { $0 } }
    }

    /// A post's words, without link and hashtags.
    public struct Post: Hashable, Sendable {
        public var variants: Variants
        /// What stands in the picture, for those who do not see it.
        public var alt: PlaceholderText?
        /// Hashtags without `#`.
        public var tags: [String]
        public var place: SourcePlace

        public init(variants: Variants, alt: PlaceholderText?, tags: [String], place: SourcePlace) {
            self.variants = variants
            self.alt = alt
            self.tags = tags
            self.place = place
        }
    }

    /// Whether a person who speaks the language has read it.
    public struct Review: Hashable, Sendable {
        public enum State: String, Hashable, Sendable, CaseIterable { case draft, reviewed }

        public var state: State
        public var by: String?
        public var on: Day?
        /// The hash of the source text from which it was translated.
        public var of: String?

        public init(state: State, by: String? = nil, on: Day? = nil, of: String? = nil) {
            self.state = state
            self.by = by
            self.on = on
            self.of = of
        }
    }
}
