/// How long a text is for a platform, and how much of it is too much.
public struct TextLength: Hashable, Sendable {
    public let length: Int
    public let limit: Int
    /// By how much the length exceeds the limit; 0 where it fits.
    public let excess: Int
    /// By how many UTF-8 bytes the text exceeds the platform's second limit; 0 where it fits or there is none.
    public let excessBytes: Int

    public var fits: Bool { excess == 0 && excessBytes == 0 }
}
