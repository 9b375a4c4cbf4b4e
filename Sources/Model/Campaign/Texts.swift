/// One language's text file: everything that a campaign says in that language.
package struct Texts: Hashable, Sendable {
    /// The code of `Languages.yaml`.
    package var language: String
    /// The file, relative to the campaign.
    package var file: String
    package var review: Review
    /// The texts that materials show, by name: `headline`, `claim`, `steps`, …
    package var entries: [String: Located<Entry>]
    /// The texts of posts, by name.
    package var posts: [String: Post]
    /// Where the words of the post's own picture stand that is among the entries; nil where none is.
    package var picturePlace: SourcePlace?

    package init(
        language: String, file: String, review: Review, entries: [String: Located<Entry>], posts: [String: Post]
    ) {
        self.language = language
        self.file = file
        self.review = review
        self.entries = entries
        self.posts = posts
    }

    /// The placeholders that a text may name.
    package static let placeholders = Set(Placeholder.allCases.map(\.rawValue))

    /// What a text file may say under a name.
    package enum Entry: Hashable, Sendable {
        case text(PlaceholderText)
        /// Up to three lengths of the same message.
        case variants(Variants)
        case list([PlaceholderText])
    }

    /// By which lengths texts and templates name a variant.
    package enum VariantLength: String, Hashable, Sendable, CaseIterable { case long, medium, short }

    /// The same message in up to three lengths, of which the longest that fits is taken.
    package struct Variants: Hashable, Sendable {
        package var long: PlaceholderText?
        package var medium: PlaceholderText?
        package var short: PlaceholderText?

        package init(long: PlaceholderText?, medium: PlaceholderText?, short: PlaceholderText?) {
            self.long = long
            self.medium = medium
            self.short = short
        }

        /// Those that there are, the longest first, with their names.
        package var named: [(length: VariantLength, text: PlaceholderText)] {
            [(VariantLength.long, long), (.medium, medium), (.short, short)].compactMap { length, text in
                text.map { (length, $0) }
            }
        }

        /// Those that there are, the longest first.
        package var longestFirst: [PlaceholderText] { named.map(\.text) }

        /// Those of which a sheet shows the longest that fits, where it has room for a length; where there is none so
        /// short, what comes closest.
        package func named(upTo length: VariantLength) -> [(length: VariantLength, text: PlaceholderText)] {
            let wanted =
                switch length {
                case .long: named
                case .medium: named.filter { $0.length != .long }
                case .short: named.filter { $0.length == .short }
                }
            return wanted.isEmpty ? named.suffix(1) : wanted
        }

        package func upTo(_ length: VariantLength) -> [PlaceholderText] { named(upTo: length).map(\.text) }
    }

    /// A post's words, without link and hashtags.
    package struct Post: Hashable, Sendable {
        package var variants: Variants
        /// What stands in the picture, for those who do not see it.
        package var alt: PlaceholderText?
        /// Hashtags without `#`.
        package var tags: [String]
        /// What its own picture says; nil where it has none.
        package var picture: Picture?
        package var place: SourcePlace

        package init(
            variants: Variants, alt: PlaceholderText?, tags: [String], picture: Picture? = nil, place: SourcePlace
        ) {
            self.variants = variants
            self.alt = alt
            self.tags = tags
            self.picture = picture
            self.place = place
        }
    }

    /// Whether a person who speaks the language has read it.
    package struct Review: Hashable, Sendable {
        /// A draft is whatever nobody has vouched for.
        package enum State: String, Hashable, Sendable, CaseIterable { case draft, reviewed }

        package var state: State
        /// Who read it, for people.
        package var by: String?
        package var on: Day?
        /// The hash of the source text from which it was translated.
        package var of: String?

        package init(state: State, by: String? = nil, on: Day? = nil, of: String? = nil) {
            self.state = state
            self.by = by
            self.on = on
            self.of = of
        }
    }
}
