package import Page

/// How large a code is to be, and how well it then reads.
package struct CodeSizing: Hashable, Sendable {
    package let symbol: CodeSymbol
    /// The side of the light field, quiet zone included; a whole number of the medium's dots a module.
    package let side: Length
    /// The width of one module.
    package let module: Length
    /// The least width of a module on this medium.
    package let leastModule: Length
    /// The distance from which the code is to be read; nil for a screen.
    package let wantedDistance: Length?
    /// The farthest distance from which it reads: ten times the symbol's side.
    package let readingDistance: Length

    /// Nothing is too small where this is empty.
    package var shortfalls: [Shortfall] {
        var found: [Shortfall] = []
        if module < leastModule - .pt(0.001) { found.append(.module(module, least: leastModule)) }
        // Half a millimetre of side is no reason to warn.
        if let wantedDistance, readingDistance < wantedDistance - .mm(5) {
            found.append(.distance(readingDistance, wanted: wantedDistance))
        }
        return found
    }

    /// What the room that a code was given does not allow.
    package enum Shortfall: Hashable, Sendable {
        /// Modules are narrower than printing or a screen's pixels allow.
        case module(Length, least: Length)
        /// It reads, but only from nearer.
        case distance(Length, wanted: Length)
    }

    /// The code for a payload in a square room.
    ///
    /// The symbol is wanted a tenth as wide as the distance, without its quiet zone; a screen's fills the room.
    /// Correction begins at what is preferred and goes down where modules would get too narrow; where more of it costs
    /// no module, it goes up.
    ///
    /// - Parameters:
    ///   - distance: From how far it is read; nil fills the room.
    ///   - room: The largest side of the field.
    ///   - preferred: Nil takes `preferredCorrection`.
    /// - Throws: `CodeFault` where no symbol holds the payload.
    package init(
        payload: String, distance: Length?, room: Length, medium: Page.Medium,
        preferred: CodeSymbol.Correction? = nil
    ) throws(CodeFault) {
        let grid = Grid(medium)
        let preferred = preferred ?? Self.preferredCorrection(distance: distance)
        var symbol: CodeSymbol?
        for correction in CodeSymbol.Correction.allCases.reversed() where correction <= preferred {
            do {
                symbol = try CodeMaker.symbol(for: payload, correction: correction)
            } catch {
                // The least correction holds most: if not even that fits, the payload is at fault.
                if correction == .low { throw error }
                continue
            }
            if let symbol, grid.module(of: symbol, within: room) >= grid.leastDots { break }
        }
        guard var symbol else { throw .empty }
        for correction in CodeSymbol.Correction.allCases where correction > symbol.correction {
            guard let stronger = try? CodeMaker.symbol(for: payload, correction: correction),
                stronger.side == symbol.side
            else { break }
            symbol = stronger
        }
        var dots = grid.module(of: symbol, within: room)
        if let distance {
            dots = min(
                dots, max(grid.leastDots, (distance.dots(at: grid.resolution) / 10 / Double(symbol.side)).rounded(.up)))
        }
        let module = grid.length(dots)
        self.symbol = symbol
        self.module = module
        self.side = module * Double(symbol.fieldSide)
        self.leastModule = grid.leastModule
        self.wantedDistance = distance
        self.readingDistance = module * Double(symbol.side) * 10
    }

    /// Codes that are read across a street get dirty and torn: a quarter may be lost; those in the hand, 15 %.
    package static func preferredCorrection(distance: Length?) -> CodeSymbol.Correction {
        if let distance, distance >= .mm(500) { .quartile } else { .medium }
    }
}

extension CodeSymbol {
    /// Modules a side with the quiet zone.
    package var fieldSide: Int { side + 2 * Self.quietZone }
}

extension CodeSymbol.Correction: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.capacity > b.capacity }
}

/// The dots of a medium, on which modules are drawn whole.
private struct Grid {
    let resolution: Double
    /// As a length: 0.4 mm in print, 4 px on a screen.
    let leastModule: Length

    init(_ medium: Page.Medium) {
        switch medium {
        case .paper(let resolution):
            self.resolution = resolution
            leastModule = .mm(0.4)
        case .screen:
            resolution = 96
            leastModule = .px(4)
        }
    }

    var leastDots: Double { (leastModule.dots(at: resolution) - 0.001).rounded(.up) }

    /// Whole dots a module of a symbol whose field fills a room; less than one dot stays a fraction.
    func module(of symbol: CodeSymbol, within room: Length) -> Double {
        let dots = room.dots(at: resolution) / Double(symbol.fieldSide) + 0.001
        return dots < 1 ? max(0, dots) : dots.rounded(.down)
    }

    func length(_ dots: Double) -> Length { .pt(dots * 72 / resolution) }
}
