/// Ink on paper, each plate from 0 (none) to 1 (solid).
package struct CMYK: Hashable, Sendable {
    package let cyan: Double
    package let magenta: Double
    package let yellow: Double
    package let black: Double

    /// Components outside 0…1 are brought to the nearer bound.
    package init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
        self.cyan = min(1, max(0, cyan))
        self.magenta = min(1, max(0, magenta))
        self.yellow = min(1, max(0, yellow))
        self.black = min(1, max(0, black))
    }

    /// Black ink alone: text, rules, codes.
    package static let keyBlack = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1)
    /// The bare paper.
    package static let paper = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)

    /// The sum of the four plates, 4 at most; 3 is 300 % of ink.
    package var totalInk: Double { cyan + magenta + yellow + black }
}
