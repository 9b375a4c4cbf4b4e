package import Model

/// Everything that goes into a post in one language: what is said, what is filled in, where it leads.
package struct PostRequest: Sendable {
    /// The post's id in the campaign.
    var post: String
    var language: Language
    var words: Texts.Post
    /// The placeholders' values in this language.
    var values: [String: String]
    /// The address that readers are sent to.
    package var link: String?
    /// Where a link cannot be tapped: where it can be instead (the text `profile`).
    var hint: PlaceholderText?
    /// What leads from there to the address (the text `address`).
    var addressLead: PlaceholderText?
    /// The picture, in the format that most platforms take.
    package var image: ComposedPost.Image?
    /// The same picture in other formats, for platforms that refuse the first.
    package var otherImages: [ComposedPost.Image]
    /// The texts that stand in the picture, each in the variants of which it shows one.
    package var shown: [[PlaceholderText]]
    /// All that can be read in the picture, the most important first: what is told of it where nobody wrote a text.
    package var pictureLines: [String]
    /// Whether there is a code in the picture.
    package var showsCode: Bool
    /// What the photo in the picture shows, in this language; nil where it has none.
    package var photo: String?
    /// Its place in a thread of several languages; nil for a post of its own.
    var thread: Thread?
    /// The region's slug, for findings.
    var region: String?

    package init(
        post: String, language: Language, words: Texts.Post, values: [String: String], link: String?,
        hint: PlaceholderText? = nil, addressLead: PlaceholderText? = nil, image: ComposedPost.Image? = nil,
        otherImages: [ComposedPost.Image] = [],
        shown: [[PlaceholderText]] = [], pictureLines: [String] = [], showsCode: Bool = true, photo: String? = nil,
        thread: Thread? = nil, region: String? = nil
    ) {
        self.post = post
        self.language = language
        self.words = words
        self.values = values
        self.link = link
        self.hint = hint
        self.addressLead = addressLead
        self.image = image
        self.otherImages = otherImages
        self.shown = shown
        self.pictureLines = pictureLines
        self.showsCode = showsCode
        self.photo = photo
        self.thread = thread
        self.region = region
    }

    /// One thread, each of its parts the same post in another language.
    package struct Thread: Hashable, Sendable {
        /// This part's place, from 0.
        var position: Int
        /// All parts' languages, in order.
        var languages: [Language]

        package init(position: Int, languages: [Language]) {
            self.position = position
            self.languages = languages
        }
    }
}
