/// A picture of a post: its bytes as they were approved, so that a file changed meanwhile is not sent.
public struct OutgoingPicture: Hashable, Sendable {
    /// The file's name, without folders.
    public var name: String
    public var bytes: [UInt8]
    /// `image/png` or `image/jpeg`.
    public var mediaType: String
    public var alt: String?

    public init(name: String, bytes: [UInt8], mediaType: String, alt: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.mediaType = mediaType
        self.alt = alt
    }
}
