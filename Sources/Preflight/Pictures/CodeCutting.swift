internal import Codes

/// A code and its surroundings, cut out of a picture to be looked at closely.
struct CodeCutting {
    private let pixels: [UInt8]
    private let width: Int
    private let height: Int
    /// In the cutting's pixels; in the code's own order.
    private let corners: [PixelPoint]
    /// In pixels of the picture.
    let side: Double
    /// How many of the picture's pixels are one of the cutting's, across and down.
    private let factor: Int

    /// Around it, in hundredths of its side: at least the margin that a code has.
    private static let margin = 25
    /// In pixels, to which a large code is reduced: some 3 a module are enough, and are read in a thousandth second.
    private static let enough = 180
    /// Steps in which the stain grows, in hundredths of the code's area, and where it ends.
    private static let step = 1
    private static let mostDamage = 40

    /// - Parameter corners: Four, within the picture; nil for others.
    init?(_ picture: [UInt8], _ columns: Int, _ rows: Int, _ corners: [PixelPoint]) {
        guard corners.count == 4, let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
            let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max(), left < right, top < bottom
        else { return nil }
        let around = max(right - left, bottom - top) * Self.margin / 100
        let (x, y) = (max(0, left - around), max(0, top - around))
        let (width, height) = (min(columns, right + around + 1) - x, min(rows, bottom + around + 1) - y)
        guard width > 0, height > 0, picture.count == columns * rows else { return nil }
        func length(_ one: Int, _ other: Int) -> Double {
            let (x, y) = (corners[one].x - corners[other].x, corners[one].y - corners[other].y)
            return Double(x * x + y * y).squareRoot()
        }
        side = (length(0, 1) + length(1, 2) + length(2, 3) + length(3, 0)) / 4
        let factor = max(1, Int(side) / Self.enough)
        self.factor = factor
        (self.width, self.height) = (width / factor, height / factor)
        self.corners = corners.map { PixelPoint(x: ($0.x - x) / factor, y: ($0.y - y) / factor) }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(self.width * self.height)
        for row in 0..<self.height {
            for column in 0..<self.width {
                var sum = 0
                for line in 0..<factor {
                    let start = (y + row * factor + line) * columns + x + column * factor
                    for pixel in picture[start..<start + factor] { sum += Int(pixel) }
                }
                pixels.append(UInt8(sum / (factor * factor)))
            }
        }
        self.pixels = pixels
    }

    // MARK: Modules

    /// How many there are on each side, by the pattern that counts them between the finder patterns.
    ///
    /// See ISO/IEC 18004, 6.3.5. Nil where none of the sizes fits it.
    var modules: Int? {
        let sizes = stride(from: 21, through: 177, by: 4).filter { side / Double(factor * $0) >= 1.5 }
        return sizes.map { (size: $0, fit: fit($0)) }.filter { $0.fit > 0.9 }.max { $0.fit < $1.fit }?.size
    }

    /// The share of the counting pattern's modules that are as dark or light as they would be in a code of that size.
    private func fit(_ size: Int) -> Double {
        let middle = threshold
        var (right, all) = (0, 0)
        for place in 7...size - 8 {
            for (row, column) in [(6, place), (place, 6)] {
                all += 1
                if (brightness(row, column, of: size) < middle) == (place % 2 == 0) { right += 1 }
            }
        }
        return Double(right) / Double(all)
    }

    private func brightness(_ row: Int, _ column: Int, of size: Int) -> Int {
        let (x, y) = point((Double(row) + 0.5) / Double(size), (Double(column) + 0.5) / Double(size))
        return Int(pixels[min(height - 1, max(0, y)) * width + min(width - 1, max(0, x))])
    }

    /// - Parameters:
    ///   - down: In shares of the code's side, in its own direction, like `across`.
    private func point(_ down: Double, _ across: Double) -> (x: Int, y: Int) {
        func along(_ value: KeyPath<PixelPoint, Int>) -> Double {
            let left = Double(corners[0][keyPath: value]) * (1 - down) + Double(corners[1][keyPath: value]) * down
            let right = Double(corners[3][keyPath: value]) * (1 - down) + Double(corners[2][keyPath: value]) * down
            return left * (1 - across) + right * across
        }
        return (Int(along(\.x).rounded()), Int(along(\.y).rounded()))
    }

    private var threshold: Int { (Int(pixels.min() ?? 0) + Int(pixels.max() ?? 255)) / 2 }

    // MARK: Damage

    /// How much of the code can be covered so that it is still read: a square stain grows until it is not, dark and
    /// light, in the middle and beside it.
    ///
    /// - Returns: Hundredths of its area, of the least stain; 40 at most.
    func damage(reading code: ReadCode) -> Int {
        var borne = Self.mostDamage
        for place in Self.stains {
            for tone in [UInt8(0), 255] {
                var covered = 0
                // What one stain spoils, no other can mend.
                while covered < borne, reads(code, covered: covered + Self.step, at: place, with: tone) {
                    covered += Self.step
                }
                borne = covered
            }
        }
        return borne
    }

    /// In shares of the code's side, down and across: away from the patterns by which it is found, as those are needed
    /// whole.
    private static let stains = [(0.5, 0.5), (0.5, 0.8), (0.8, 0.5)]

    private func reads(_ code: ReadCode, covered: Int, at place: (Double, Double), with tone: UInt8) -> Bool {
        let half = side / Double(factor) * (Double(covered) / 100).squareRoot() / 2
        let (x, y) = point(place.0, place.1)
        let reach = Int(half.rounded())
        let columns = (x - reach..<x + reach + 1).clamped(to: 0..<width)
        let rows = (y - reach..<y + reach + 1).clamped(to: 0..<height)
        var stained = pixels
        for row in rows { for column in columns { stained[row * width + column] = tone } }
        return CodeReader.codes(gray: stained, width: width, height: height).contains { $0.code == code }
    }
}
