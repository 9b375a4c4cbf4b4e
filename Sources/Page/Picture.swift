/// An image placed on a page.
public struct Picture: Hashable, Sendable {
    /// Where the picture's bytes come from and how they are coded.
    public enum Format: String, Hashable, Sendable { case png, jpeg, svg }

    public var format: Format
    /// The file's bytes, read within bounds and checked before layout.
    public var data: [UInt8]
    /// Where the whole picture goes; with `clip` it may reach beyond what is seen.
    public var frame: Rect
    /// What of it is seen; nil shows all.
    public var clip: Rect?
    /// Whether it stands on its head within its frame.
    public var isTurned: Bool
    /// What it shows, in the page's language; nil for decoration.
    public var alternative: String?

    public init(
        format: Format, data: [UInt8], frame: Rect, clip: Rect? = nil, isTurned: Bool = false,
        alternative: String? = nil
    ) {
        self.format = format
        self.data = data
        self.frame = frame
        self.clip = clip
        self.isTurned = isTurned
        self.alternative = alternative
    }
}
