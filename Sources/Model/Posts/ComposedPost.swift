package import Formats

/// A post in one language as one platform takes it, ready to be pasted or sent.
package struct ComposedPost: Hashable, Sendable {
    /// The post's id in the campaign.
    package var post: String
    /// The platform's name.
    package var platform: String
    /// The code of `Languages.yaml`.
    package var language: String
    package var message: Message
    /// Which of the text's variants it is; nil where the text has none.
    package var variant: Texts.VariantLength?
    /// As the platform counts it.
    package var length: Int
    /// The most that the platform takes, counted as `length` is.
    package var limit: Int
    /// What stands in the picture; nil where there is no picture or the platform takes no such text.
    package var alt: String?
    /// Nil where the post goes out without a picture.
    package var image: Image?
    /// Its place in a thread of several languages, from 0; nil for a post of its own.
    package var thread: Int?
    /// What is wrong with it for this platform.
    package var findings: [Finding]

    package init(
        post: String, platform: String, language: String, message: Message, variant: Texts.VariantLength?, length: Int,
        limit: Int,
        alt: String?, image: Image?, thread: Int? = nil, findings: [Finding]
    ) {
        self.post = post
        self.platform = platform
        self.language = language
        self.message = message
        self.variant = variant
        self.length = length
        self.limit = limit
        self.alt = alt
        self.image = image
        self.thread = thread
        self.findings = findings
    }

    /// Whether the platform takes it: no finding is an error.
    package var isPublishable: Bool { !findings.contains { $0.severity == .error } }

    /// The picture of a post.
    package struct Image: Hashable, Sendable {
        package var material: String
        /// The file, relative to the region's folder in the output.
        package var path: String
        /// In pixels; nil where it is not known.
        package var size: PlatformRules.PixelSize?
        /// How large the file is; nil where it is not made yet.
        package var bytes: Int?

        package init(material: String, path: String, size: PlatformRules.PixelSize? = nil, bytes: Int? = nil) {
            self.material = material
            self.path = path
            self.size = size
            self.bytes = bytes
        }

        /// By the path's suffix; what is none of the known ones counts as PNG.
        package var format: PictureFormat { PictureFormat(path: path) ?? .png }
    }
}
