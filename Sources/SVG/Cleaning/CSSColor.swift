internal import Foundation

/// A colour of the newer CSS as the hexadecimal digits that every program reads. See CSS Color 4, and CSS Color 5 for
/// `device-cmyk()`.
enum CSSColor {
    /// What a function of a colour comes to.
    enum Reading: Equatable {
        /// librsvg reads it itself.
        case known
        /// `#RRGGBB`, or `#RRGGBBAA` where something shows through.
        case hex(String)
        case unknown
    }

    /// - Parameter function: With its arguments, e.g. `oklch(0.6 0.2 30 / 50%)`.
    static func read(_ function: String) -> Reading {
        guard let open = function.firstIndex(of: "("), function.hasSuffix(")") else { return .unknown }
        let name = function[..<open].lowercased()
        if known.contains(name) { return .known }
        let inner = function[function.index(after: open)...].dropLast()
        let sides = inner.split(separator: "/", maxSplits: 1)
        var words = (sides.first ?? "").split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.map(String.init)
        let opacity = sides.count > 1 ? number(sides[1].trimmingCharacters(in: .whitespaces), whole: 1) : 1
        var space = ""
        if name == "color", !words.isEmpty { space = words.removeFirst().lowercased() }
        guard let opacity, let rgb = rgb(name, space, words) else { return .unknown }
        return .hex(hex(rgb, opacity))
    }

    private static let known: Set = ["rgb", "rgba", "hsl", "hsla", "url"]

    /// Linear or not as its space has it, then as bytes of sRGB have it, from 0 to 1.
    private static func rgb(_ name: String, _ space: String, _ words: [String]) -> [Double]? {
        func value(_ index: Int, whole: Double) -> Double? {
            words.indices.contains(index) ? number(words[index], whole: whole) : nil
        }
        func hue(_ index: Int) -> Double? { words.indices.contains(index) ? angle(words[index]) : nil }
        switch name {
        case "oklab":
            guard let l = value(0, whole: 1), let a = value(1, whole: 0.4), let b = value(2, whole: 0.4) else {
                return nil
            }
            return encoded(linear(oklab: l, a, b))
        case "oklch":
            guard let l = value(0, whole: 1), let c = value(1, whole: 0.4), let h = hue(2) else { return nil }
            return encoded(linear(oklab: l, c * cos(h), c * sin(h)))
        case "lab":
            guard let l = value(0, whole: 100), let a = value(1, whole: 125), let b = value(2, whole: 125) else {
                return nil
            }
            return encoded(linear(lab: l, a, b))
        case "lch":
            guard let l = value(0, whole: 100), let c = value(1, whole: 150), let h = hue(2) else { return nil }
            return encoded(linear(lab: l, c * cos(h), c * sin(h)))
        case "hwb":
            guard let h = hue(0), let white = value(1, whole: 1), let black = value(2, whole: 1) else { return nil }
            // Numbers without a sign are percent, too.
            let (w, b) = (white > 1 ? white / 100 : white, black > 1 ? black / 100 : black)
            guard w + b < 1 else { return Array(repeating: w / (w + b), count: 3) }
            return pure(h).map { $0 * (1 - w - b) + w }
        case "device-cmyk":
            let inks = (0..<4).compactMap { value($0, whole: 1) }
            guard inks.count == 4 else { return nil }
            return inks.prefix(3).map { (1 - min(1, $0)) * (1 - min(1, inks[3])) }
        case "color":
            let values = (0..<3).compactMap { value($0, whole: 1) }
            guard values.count == 3 else { return nil }
            switch space {
            case "srgb": return values
            case "srgb-linear": return encoded(values)
            case "display-p3": return encoded(multiply(p3ToSRGB, values.map(decoded)))
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: Spaces

    /// See B. Ottosson, A perceptual color space for image processing (2020).
    private static func linear(oklab l: Double, _ a: Double, _ b: Double) -> [Double] {
        let roots = [
            l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b,
            l - 0.0894841775 * a - 1.2914855480 * b,
        ]
        return multiply(
            [
                [4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
                [-0.0041960863, -0.7034186147, 1.7076147010],
            ], roots.map { $0 * $0 * $0 })
    }

    /// CIE Lab under D50, as CSS has it.
    private static func linear(lab l: Double, _ a: Double, _ b: Double) -> [Double] {
        let middle = (l + 16) / 116
        func cube(_ value: Double) -> Double {
            value * value * value > 216 / 24389 ? value * value * value : (116 * value - 16) * 27 / 24389
        }
        let white = [0.96422, 1.0, 0.82521]
        let xyz = zip([middle + a / 500, middle, middle - b / 200], white).map { cube($0) * $1 }
        return multiply(
            [
                [3.1341359, -1.6173863, -0.4906619], [-0.9787955, 1.9162544, 0.0334427],
                [0.0719553, -0.2289769, 1.4053860],
            ], xyz)
    }

    private static let p3ToSRGB = [
        [1.2249401763, -0.2249401763, 0], [-0.0420569547, 1.0420569547, 0],
        [-0.0196375546, -0.0786360656, 1.0982736202],
    ]

    private static func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// See IEC 61966-2-1.
    private static func encoded(_ linear: [Double]) -> [Double] {
        linear.map { $0 <= 0.0031308 ? $0 * 12.92 : 1.055 * pow($0, 1 / 2.4) - 0.055 }
    }

    private static func decoded(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func pure(_ hue: Double) -> [Double] {
        [0.0, 4, 2].map { start in
            let sixth = (hue / .pi * 3 + start).truncatingRemainder(dividingBy: 6)
            return min(1, max(0, abs((sixth < 0 ? sixth + 6 : sixth) - 3) - 1))
        }
    }

    // MARK: Numbers

    private static func number(_ word: String, whole: Double) -> Double? {
        if word == "none" { return 0 }
        if word.hasSuffix("%") { return Double(word.dropLast()).map { $0 / 100 * whole } }
        return Double(word)
    }

    /// In radians.
    private static func angle(_ word: String) -> Double? {
        if word == "none" { return 0 }
        for (unit, turn) in [("deg", 360.0), ("grad", 400), ("rad", 2 * .pi), ("turn", 1)] where word.hasSuffix(unit) {
            return Double(word.dropLast(unit.count)).map { $0 / turn * 2 * .pi }
        }
        return Double(word).map { $0 / 180 * .pi }
    }

    private static func hex(_ rgb: [Double], _ opacity: Double) -> String {
        (rgb + (opacity < 1 ? [opacity] : [])).reduce(into: "#") { text, value in
            let byte = Int((min(1, max(0, value.isNaN ? 0 : value)) * 255).rounded())
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
