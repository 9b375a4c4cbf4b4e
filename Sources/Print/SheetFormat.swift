package import Page

/// A sheet as an office printer takes it, upright.
package enum SheetFormat: String, Hashable, Sendable, CaseIterable {
    case a4, a3

    /// See ISO 216.
    package var size: Size {
        switch self {
        case .a4: Size(width: .mm(210), height: .mm(297))
        case .a3: Size(width: .mm(297), height: .mm(420))
        }
    }

    /// Whether a piece of this size fits on it, upright or turned.
    package func holds(_ piece: Size) -> Bool { Imposition(piece, on: self) != nil }
}
