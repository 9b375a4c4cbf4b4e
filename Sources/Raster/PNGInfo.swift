/// What a PNG file says of itself.
package struct PNGInfo: Hashable, Sendable {
    /// In pixels.
    package var width: Int
    package var height: Int
    /// Bits a sample, or an index.
    package var bitDepth: Int
    /// Colours of the palette; nil where pixels hold their own.
    package var paletteCount: Int?
    /// Dots per inch, to a hundredth; nil where the file gives no size, or pixels are not square.
    package var resolution: Double?
    /// Whether the file says that its colours are sRGB.
    package var isSRGB: Bool
    package var hasAlpha: Bool
    package var title: String?
    package var author: String?
    package var software: String?
}
