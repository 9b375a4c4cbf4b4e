import Model
import Page

/// A region's own pattern: its name spelled in tiles, one letter a tile, turned by the digits of its coordinates.
///
/// Deterministic: the same region always gives the same tiles, another region gives others.
struct Motif: Hashable {
    /// One tile: a figure on a background.
    struct Tile: Hashable {
        var figure: TileFigure
        /// Quarter turns, clockwise.
        var turns: Int
        /// Which of the pattern's colours the background and the figure have; never the same.
        var background: Int
        var ink: Int
    }

    private let letters: [Int]
    private let digits: [Int]

    init(region: Region) {
        letters = region.nameWithoutPrefix.lowercased().unicodeScalars.map { Int($0.value) }
        let place = region.location ?? Region.Coordinate(longitude: 10.45, latitude: 51.16)
        // Four decimals are some ten metres: the town hall's own door.
        let digits = "\(Int(abs(place.longitude) * 10_000))\(Int(abs(place.latitude) * 10_000))".compactMap(
            \.wholeNumberValue)
        self.digits = digits.isEmpty ? [0] : digits
    }

    /// The tile at a place of the endless pattern, with `colors` colours to choose from.
    func tile(row: Int, column: Int, colors: Int) -> Tile {
        // Each row starts a few letters later, so that no columns form.
        let at = column + row * (3 + digits[row % digits.count])
        let letter = letters.isEmpty ? 0 : letters[at % letters.count]
        let digit = digits[(at + row) % digits.count]
        let figures = TileFigure.allCases
        let figure = figures[(letter * 7 + digit) % figures.count]
        let background = (letter + digit + row) % colors
        let ink = colors > 1 ? (background + 1 + (letter / 3 + digit) % (colors - 1)) % colors : background
        return Tile(figure: figure, turns: (letter / 5 + digit + column) % 4, background: background, ink: ink)
    }
}
