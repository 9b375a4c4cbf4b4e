/// A QR code's modules, without its quiet zone.
///
/// See ISO/IEC 18004.
package struct CodeSymbol: Hashable, Sendable {
    /// How much of the symbol may be lost: about 7, 15, 25 and 30 %.
    package enum Correction: String, Hashable, Sendable, CaseIterable { case low, medium, quartile, high }

    /// Modules a side: 21 to 177.
    package let side: Int
    /// Row after row from the top; true is dark. `side * side` of them.
    package let modules: [Bool]
    /// What a reader gets: the address in full.
    package let payload: String
    /// The level at which the modules were made.
    package let correction: Correction

    /// - Precondition: `modules.count == side * side`.
    package init(side: Int, modules: [Bool], payload: String, correction: Correction) {
        precondition(modules.count == side * side)
        self.side = side
        self.modules = modules
        self.payload = payload
        self.correction = correction
    }

    /// - Precondition: Both from 0 to `side - 1`, counted from the upper left.
    package func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

    /// The quiet zone that the standard asks for on each side, in modules.
    package static let quietZone = 4

    /// Modules a side with the quiet zone.
    package var fieldSide: Int { side + 2 * Self.quietZone }
}

/// A code on a page: dark modules on a light field that holds the quiet zone.
package struct PlacedCode: Hashable, Sendable {
    package var symbol: CodeSymbol
    /// The light field with its quiet zone; square.
    package var field: Rect
    /// Of the modules.
    package var dark: Color
    /// Of the field behind them.
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
    package var module: Length { field.width / Double(symbol.fieldSide) }
    /// The symbol without its quiet zone.
    package var symbolRect: Rect { field.inset(by: Edges(module * Double(CodeSymbol.quietZone))) }
}
