/// How long a text is for a platform, and how much of it is too much.
package struct TextLength: Hashable, Sendable {
    package let length: Int
    package let limit: Int
    /// By how much the length exceeds the limit; 0 where it fits.
    package let excess: Int
    /// By how many UTF-8 bytes the text exceeds the platform's second limit; 0 where it fits or there is none.
    package let excessBytes: Int

    package var fits: Bool { excess == 0 && excessBytes == 0 }
}
