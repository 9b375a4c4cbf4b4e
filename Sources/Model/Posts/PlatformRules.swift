package import Formats

/// What a platform takes: `Assets/Platforms/<name>.yaml`.
package struct PlatformRules: Hashable, Sendable {
    /// What happens to an address in a post's text.
    package enum LinkStyle: String, Hashable, Sendable, CaseIterable {
        /// It stands in full and can be tapped.
        case inline
        /// It stands without its scheme, and a facet carries the address.
        case label
        /// It cannot be tapped: the post says where the code or the address is.
        case hint
    }

    /// The form in which a platform is told a post's language.
    package enum LanguageTag: String, Hashable, Sendable, CaseIterable { case none, iso639, bcp47 }

    /// The file's name without `.yaml`; campaigns name it under `channels`.
    package var name: String
    /// What people call it.
    package var title: String
    package var counting: CountingRule
    /// The most that a text may count by `counting`.
    package var limit: Int
    /// The limit of a text that stands under a picture, where it is another one.
    package var captionLimit: Int?
    /// A second limit, in UTF-8 bytes.
    package var byteLimit: Int?
    /// What an address counts as, whatever its length; nil counts it in full.
    package var urlWeight: Int?
    /// How many addresses a post may hold.
    package var linkLimit: Int?
    /// In UTF-16 units; nil where pictures have no alternative text.
    package var altLimit: Int?
    package var link: LinkStyle
    package var languageTag: LanguageTag
    /// How many letters a reader sees before the text must be opened; nil where it stands in full.
    package var preview: Int?
    /// Whether posts can answer one another, so that several languages make one thread.
    package var threads: Bool
    /// Whether directional isolates (U+2066 to U+2069) reach the reader, as Unicode's bidirectional algorithm wants
    /// them.
    package var isolates: Bool
    /// Whether Hootsuite sends to it.
    package var hootsuite: Bool
    package var hashtags: Hashtags
    package var media: Media

    package init(
        name: String, title: String, counting: CountingRule, limit: Int, captionLimit: Int? = nil,
        byteLimit: Int? = nil, urlWeight: Int? = nil, linkLimit: Int? = nil, altLimit: Int? = nil,
        link: LinkStyle = .inline, languageTag: LanguageTag = .none, preview: Int? = nil, threads: Bool = false,
        isolates: Bool = false, hootsuite: Bool = false, hashtags: Hashtags = Hashtags(), media: Media = Media()
    ) {
        self.name = name
        self.title = title
        self.counting = counting
        self.limit = limit
        self.captionLimit = captionLimit
        self.byteLimit = byteLimit
        self.urlWeight = urlWeight
        self.linkLimit = linkLimit
        self.altLimit = altLimit
        self.link = link
        self.languageTag = languageTag
        self.preview = preview
        self.threads = threads
        self.isolates = isolates
        self.hootsuite = hootsuite
        self.hashtags = hashtags
        self.media = media
    }

    /// The limit of a post's text, with a picture or without.
    package func limit(withPicture: Bool) -> Int { withPicture ? captionLimit ?? limit : limit }

    /// How many hashtags a post may bear, and which become links.
    package struct Hashtags: Hashable, Sendable {
        /// More are refused.
        package var error: Int?
        /// More do harm.
        package var warning: Int?
        /// Whether a tag goes on after a zero-width joiner or non-joiner, as Persian words need it.
        package var joiners: Bool
        /// How many become links; more are left out, for they would be noise. Nil: all.
        package var linked: Int?

        package init(error: Int? = nil, warning: Int? = nil, joiners: Bool = false, linked: Int? = nil) {
            self.error = error
            self.warning = warning
            self.joiners = joiners
            self.linked = linked
        }
    }

    /// The pictures that a platform takes.
    package struct Media: Hashable, Sendable {
        /// The first is the one to send.
        package var formats: [PictureFormat]
        /// The sizes that a platform shows uncropped, the best first.
        package var sizes: [PixelSize]
        /// The largest file, in bytes.
        package var bytes: Int?
        /// The most pixels, width times height.
        package var pixels: Int?
        /// The most that width and height may add up to.
        package var sides: Int?
        /// How many pictures a post may hold.
        package var count: Int
        /// Whether a post without a picture is refused.
        package var required: Bool

        package init(
            formats: [PictureFormat] = [.png, .jpeg], sizes: [PixelSize] = [], bytes: Int? = nil, pixels: Int? = nil,
            sides: Int? = nil, count: Int = 1, required: Bool = false
        ) {
            self.formats = formats
            self.sizes = sizes
            self.bytes = bytes
            self.pixels = pixels
            self.sides = sides
            self.count = count
            self.required = required
        }

        /// Whether the platform takes the picture as it is; what is not known of it is no obstacle.
        package func accepts(_ image: ComposedPost.Image) -> Bool {
            formats.contains(image.format) && excess(of: image).isEmpty
        }

        /// Which of the platform's bounds a picture exceeds.
        package func excess(of image: ComposedPost.Image) -> [(what: Bound, is: Int, most: Int)] {
            let size = image.size
            let measures: [(Bound, Int?, Int?)] = [
                (.bytes, image.bytes, bytes), (.pixels, size.map { $0.width * $0.height }, pixels),
                (.sides, size.map { $0.width + $0.height }, sides),
            ]
            return measures.compactMap { what, value, most in
                guard let value, let most, value > most else { return nil }
                return (what, value, most)
            }
        }

        /// What of a picture may be too much: its file, its pixels, or the sum of its sides.
        package enum Bound: Hashable, Sendable { case bytes, pixels, sides }
    }

    /// A picture's size in pixels.
    package struct PixelSize: Hashable, Sendable, CustomStringConvertible {
        package var width: Int
        package var height: Int

        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }

        /// `1080x1350`; nil for anything else, and for sides outside 1…20000.
        package init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "x", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let width = Int(parts[0]), let height = Int(parts[1]),
                (1...20_000).contains(width), (1...20_000).contains(height)
            else { return nil }
            self.init(width: width, height: height)
        }

        package var description: String { "\(width)x\(height)" }
    }
}

/// How a platform counts the length of a text. What it counts is code, for what a letter is cannot be written as data.
package enum CountingRule: String, Hashable, Sendable, CaseIterable {
    /// Grapheme clusters, what a reader takes for one letter (UAX #29).
    case graphemes
    /// UTF-16 code units.
    case utf16
    /// UTF-8 bytes.
    case utf8
    /// Unicode code points.
    case codePoints = "code-points"
    /// Grapheme clusters; an http(s) address weighs what the platform says, `@user@host` counts as `@user`.
    case mastodon
    /// twitter-text 3: code points of the NFC form weigh 1 or 2, an emoji sequence 2, an address what the platform
    /// says.
    case twitter
    /// Code points; an emoji counts as its UTF-8 bytes.
    case threads
}
