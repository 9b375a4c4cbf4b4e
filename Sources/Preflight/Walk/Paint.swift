/// What a fill or stroke is painted with, as far as its inks are known.
enum Paint: Hashable {
    case gray(Double)
    case rgb(Double, Double, Double)
    case cmyk(Double, Double, Double, Double)
    /// Inks of a Separation or DeviceN space by name.
    case inks([String: Double])
    /// Patterns, tables, Lab.
    case unknown

    static let black = Paint.gray(0)

    /// Whether no plate gets ink.
    var isWhite: Bool {
        switch self {
        case .gray(let gray): gray > 0.999
        case .rgb(let red, let green, let blue): min(red, green, blue) > 0.999
        case .cmyk(let cyan, let magenta, let yellow, let black): max(cyan, magenta, yellow, black) < 0.001
        case .inks(let inks): !inks.isEmpty && inks.values.allSatisfy { $0 < 0.001 }
        case .unknown: false
        }
    }

    /// Whether it vanishes where it overprints. See ISO 32000-1, 11.7.4.5.
    ///
    /// - Parameter mode: 1 leaves plates alone that a colour in four inks names with 0.
    func vanishes(overprintingInMode mode: Int) -> Bool {
        switch self {
        case .gray, .cmyk: isWhite && mode == 1
        case .inks: isWhite
        case .rgb, .unknown: false
        }
    }

    /// Whether it looks black and takes more than the black plate: several never meet quite.
    var isMixedBlack: Bool {
        switch self {
        case .gray, .unknown: false
        case .rgb(let red, let green, let blue): Self.isDarkGrey(red, green, blue)
        case .cmyk(let cyan, let magenta, let yellow, let black):
            max(cyan, magenta, yellow) > 0.02
                && Self.isDarkGrey((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black))
        // For crop marks: on each plate there is.
        case .inks(let inks): (inks["All"] ?? 0) > 0.5
        }
    }

    private static func isDarkGrey(_ red: Double, _ green: Double, _ blue: Double) -> Bool {
        max(red, green, blue) < 0.25 && max(red, green, blue) - min(red, green, blue) < 0.1
    }

    /// The sum of the plates; 0 where the file's colours are no inks.
    var coverage: Double {
        switch self {
        case .cmyk(let cyan, let magenta, let yellow, let black): cyan + magenta + yellow + black
        case .inks(let inks): inks["All"] == nil ? inks.values.reduce(0, +) : 0
        case .gray, .rgb, .unknown: 0
        }
    }
}

/// How the numbers of a colour are meant. See ISO 32000-1, 8.6.
enum PaintSpace: Hashable {
    case gray, rgb, cmyk, unknown
    case inks([String])

    /// What is painted with where a space has just been chosen.
    var initial: Paint {
        switch self {
        case .gray: .gray(0)
        case .rgb: .rgb(0, 0, 0)
        case .cmyk: .cmyk(0, 0, 0, 1)
        case .inks(let names): .inks(Dictionary(names.map { ($0, 1) }) { first, _ in first })
        case .unknown: .unknown
        }
    }

    func paint(_ numbers: [Double]) -> Paint {
        switch (self, numbers.count) {
        case (.gray, 1): .gray(numbers[0])
        case (.rgb, 3): .rgb(numbers[0], numbers[1], numbers[2])
        case (.cmyk, 4): .cmyk(numbers[0], numbers[1], numbers[2], numbers[3])
        case (.inks(let names), let count) where count == names.count:
            .inks(Dictionary(zip(names, numbers).filter { $0.0 != "None" }) { max($0, $1) })
        default: .unknown
        }
    }
}
