internal import Findings

/// One thing that is looked for in all that a file's pages show.
protocol MarkCheck: Sendable {
    /// How well a mark does, the less the worse; nil where it is as it should be.
    func measure(_ mark: PageMark) -> Double?

    /// What a press officer is told of a page's worst mark.
    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding

    /// Whether it matters in such a file.
    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool
}

/// What a file is for, as far as it can be seen.
enum PDFPurpose: Hashable {
    /// It claims PDF/X, or draws in inks, or has a bleed.
    case press
    /// It claims to be for reading and keeping: PDF/UA or PDF/A.
    case reading
    /// It says nothing.
    case unknown
}

/// The worst mark of each page, and how many others there are like it.
struct WorstPlaces {
    struct Worst {
        var value: Double
        var place: PDFPlace
        var count = 1

        /// How many others there are on the page.
        var more: Int { count - 1 }
    }

    private var pages: [Int: Worst] = [:]
    /// Nobody reads more.
    private static let mostPages = 50

    mutating func add(_ value: Double, at place: PDFPlace) {
        guard var worst = pages[place.page] else {
            if pages.count < Self.mostPages { pages[place.page] = Worst(value: value, place: place) }
            return
        }
        worst.count += 1
        if value < worst.value { (worst.value, worst.place) = (value, place) }
        pages[place.page] = worst
    }

    /// In the order of pages.
    var all: [Worst] { pages.values.sorted { $0.place.page < $1.place.page } }
}

/// What all checks have found in a file.
final class MarkTally {
    private static let checks: [any MarkCheck] = [
        SmallTextCheck(), MixedBlackCheck(), ThinLineCheck(), WhiteOverprintCheck(), CoarsePictureCheck(),
        NamedInkCheck(), ScreenColorCheck(), UntaggedCheck(),
    ]
    private var places = [WorstPlaces](repeating: WorstPlaces(), count: MarkTally.checks.count)

    func add(_ mark: PageMark) {
        for (index, check) in Self.checks.enumerated() {
            if let value = check.measure(mark) { places[index].add(value, at: mark.place) }
        }
    }

    /// The first page's worst place by a check, whatever the file is for.
    func firstPlace(by check: (some MarkCheck).Type) -> PDFPlace? {
        zip(Self.checks, places).first { type(of: $0.0) == check }?.1.all.first?.place
    }

    func findings(_ claims: StandardClaims, _ purpose: PDFPurpose) -> [Finding] {
        zip(Self.checks, places).flatMap { check, places in
            check.concerns(claims, purpose) ? places.all.map { check.finding($0, claims) } : []
        }
    }
}

extension Words {
    /// A number with at most so many digits after the point, which is a comma in German.
    static func decimal(_ value: Double, digits: Int = 1) -> Words {
        let factor = digits == 2 ? 100.0 : 10
        let rounded = (value * factor).rounded() / factor
        let text = rounded == rounded.rounded() && rounded.magnitude < 1e9 ? String(Int(rounded)) : String(rounded)
        return Words(de: text.replacing(".", with: ","), en: text)
    }

    /// What follows the worst place of a page.
    static func others(_ count: Int) -> Words {
        switch count {
        case 0: Words(de: "", en: "")
        case 1: Words(de: " An einer weiteren Stelle der Seite auch.", en: " At one more place of the page, too.")
        default:
            Words(
                de: " An \(count) weiteren Stellen der Seite auch.", en: " At \(count) more places of the page, too.")
        }
    }
}
