internal import Codes
internal import Findings

/// A code as whoever scans the finished file meets it.
package struct CodeReading: Hashable, Sendable, Codable {
    package var payload: String
    /// Its middle, in millimetres from the upper left corner, of a page its trim's; nil for a picture without size.
    package var x: Double?
    package var y: Double?
    /// From 1; nil in a picture.
    package var page: Int?
    /// In millimetres, without the margin; nil for a picture without size.
    package var side: Double?
    /// On each side; nil where they could not be counted.
    package var modules: Int?
    /// From how far it reads, in metres; nil where its size is not known.
    package var reach: Double?
    /// How much of it may be covered, in hundredths of its area; nil where that was not tried.
    package var damage: Int?
    /// Whether it is light on dark.
    package var isInverted: Bool

    /// A telephone reads a code from ten times its width, which most posters go by; a module of one with many more than
    /// usual must still be seen.
    private static let widths = 10.0
    private static let modulesAcross = 33.0

    /// - Parameters:
    ///   - seen: In pixels.
    ///   - pixel: A pixel's side in millimetres; nil where the file says none.
    ///   - origin: The upper left corner's place, in pixels.
    init(_ seen: SeenCode, pixel: Double?, origin: (x: Double, y: Double) = (0, 0), page: Int? = nil) {
        payload = seen.code.payload
        isInverted = seen.isInverted
        (modules, damage, self.page) = (seen.modules, seen.damage, page)
        guard let pixel else { return }
        func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        (x, y) = (tenths((seen.x - origin.x) * pixel), tenths((seen.y - origin.y) * pixel))
        let side = seen.side * pixel
        self.side = tenths(side)
        let share = min(1, Self.modulesAcross / Double(seen.modules ?? Int(Self.modulesAcross)))
        reach = (side * Self.widths * share / 1000 * 100).rounded() / 100
    }

    /// What is wrong with it.
    static func findings(_ codes: [SeenCode]) -> [Finding] {
        codes.flatMap { seen in
            let payload = seen.code.payload
            return [
                seen.code.isUTF8 ? nil : Finding(CodeNotUTF8(payload: payload)),
                seen.isInverted ? Finding(CodeInverted(payload: payload)) : nil,
                // Those that correct as little as the standard allows bear a hundredth or two.
                seen.damage == 0 ? Finding(CodeFragile(payload: payload)) : nil,
            ].compactMap { $0 }
        }
    }
}
