package import Formats

/// An image placed on a page.
package struct Picture: Hashable, Sendable {
    /// Of `data`.
    package var format: PictureFormat
    /// The file's bytes, read within bounds and checked before layout.
    package var data: [UInt8]
    /// Where the whole picture goes; with `clip` it may reach beyond what is seen.
    package var frame: Rect
    /// What of it is seen; nil shows all.
    package var clip: Rect?
    /// Whether it stands on its head within its frame.
    package var isUpsideDown: Bool
    /// What it shows, in the page's language; nil for decoration.
    package var alternative: String?

    package init(
        format: PictureFormat, data: [UInt8], frame: Rect, clip: Rect? = nil, isUpsideDown: Bool = false,
        alternative: String? = nil
    ) {
        self.format = format
        self.data = data
        self.frame = frame
        self.clip = clip
        self.isUpsideDown = isUpsideDown
        self.alternative = alternative
    }
}
