/// What a PNG file says of itself.
public struct PNGInfo: Hashable, Sendable {
    /// In pixels.
    public var width: Int
    public var height: Int
    /// Bits a sample, or an index.
    public var bitDepth: Int
    /// Colours of the palette; nil where pixels hold their own.
    public var paletteCount: Int?
    /// Dots per inch, to a hundredth; nil where the file gives no size, or pixels are not square.
    public var resolution: Double?
    /// Whether the file says that its colours are sRGB.
    public var isSRGB: Bool
    public var hasAlpha: Bool
    public var title: String?
    public var author: String?
    public var software: String?
}
