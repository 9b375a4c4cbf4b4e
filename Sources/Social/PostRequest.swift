public import Model

/// Everything that goes into a post in one language: what is said, what is filled in, where it leads.
public struct PostRequest: Sendable {
    /// The post's id in the campaign.
    public var post: String
    public var language: Language
    public var words: Texts.Post
    /// The placeholders' values in this language.
    public var values: [String: String]
    /// The address that readers are sent to.
    public var link: String?
    /// Where a link cannot be tapped: what to do with the code instead (the text `scan`).
    public var hint: PlaceholderText?
    public var image: ComposedPost.Image?
    /// The region's slug, for findings.
    public var region: String?

    public init(
        post: String, language: Language, words: Texts.Post, values: [String: String], link: String?,
        hint: PlaceholderText? = nil, image: ComposedPost.Image? = nil, region: String? = nil
    ) {
        self.post = post
        self.language = language
        self.words = words
        self.values = values
        self.link = link
        self.hint = hint
        self.image = image
        self.region = region
    }
}
