/// A code on a page: dark modules on a light field that holds the quiet zone.
public struct PlacedCode: Hashable, Sendable {
    public var symbol: CodeSymbol
    /// The light field with its quiet zone; square.
    public var field: Rect
    public var dark: Color
    public var light: Color
    /// What it is for, in the page's language.
    public var alternative: String

    public init(symbol: CodeSymbol, field: Rect, dark: Color, light: Color, alternative: String) {
        self.symbol = symbol
        self.field = field
        self.dark = dark
        self.light = light
        self.alternative = alternative
    }

    /// The width of one module.
    public var module: Length { field.width / Double(symbol.side + 2 * CodeSymbol.quietZone) }
    /// The symbol without its quiet zone.
    public var symbolRect: Rect { field.inset(by: Edges(module * Double(CodeSymbol.quietZone))) }
}
