/// A code on a page: dark modules on a light field that holds the quiet zone.
package struct PlacedCode: Hashable, Sendable {
    package var symbol: CodeSymbol
    /// The light field with its quiet zone; square.
    package var field: Rect
    package var dark: Color
    package var light: Color
    /// What it is for, in the page's language.
    package var alternative: String

    package init(symbol: CodeSymbol, field: Rect, dark: Color, light: Color, alternative: String) {
        self.symbol = symbol
        self.field = field
        self.dark = dark
        self.light = light
        self.alternative = alternative
    }

    /// The width of one module.
    package var module: Length { field.width / Double(symbol.side + 2 * CodeSymbol.quietZone) }
    /// The symbol without its quiet zone.
    package var symbolRect: Rect { field.inset(by: Edges(module * Double(CodeSymbol.quietZone))) }
}
