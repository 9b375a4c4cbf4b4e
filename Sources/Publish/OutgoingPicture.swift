/// A picture of a post: its bytes as they were approved, so that a file changed meanwhile is not sent.
package struct OutgoingPicture: Hashable, Sendable {
    /// The file's name, without folders.
    package var name: String
    package var bytes: [UInt8]
    /// `image/png` or `image/jpeg`.
    package var mediaType: String
    package var alt: String?

    package init(name: String, bytes: [UInt8], mediaType: String, alt: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.mediaType = mediaType
        self.alt = alt
    }
}
