internal import Findings

/// How much ink the plates carry together.
struct InkScan {
    private let columns: Range<Int>
    private let rows: Range<Int>
    /// Of an area that counts: smaller ones dry all the same.
    private let leastArea: Double
    /// Pixels by the sum of their plates, in 255ths.
    private var areas = [Int](repeating: 0, count: 4 * 255 + 1)
    /// The longest row of pixels over the limit.
    private var longest = (length: 0, x: 0.0, y: 0.0)

    /// In percent, as print shops ask for coated paper.
    static let most = 300
    /// The same in 255ths: each plate is rounded, and profiles' tables are.
    private static let limit = 255 * 303 / 100
    /// In square millimetres.
    private static let area = 10.0

    init(within rect: PlateRect, _ millimetre: Double) {
        func range(_ start: Double, _ end: Double) -> Range<Int> {
            let (start, end) = (max(0, min(start, 1e6)), max(0, min(end, 1e6)))
            return Int(start)..<max(Int(start), Int(end))
        }
        (columns, rows) = (range(rect.left, rect.right), range(rect.top, rect.bottom))
        leastArea = Self.area * millimetre * millimetre
    }

    mutating func add(_ row: UnsafeBufferPointer<UInt8>, _ number: Int) {
        guard rows.contains(number) else { return }
        let columns = columns.clamped(to: 0..<row.count / 4)
        var length = 0
        areas.withUnsafeMutableBufferPointer { areas in
            for column in columns {
                let start = column &* 4
                let sum = Int(row[start]) &+ Int(row[start &+ 1]) &+ Int(row[start &+ 2]) &+ Int(row[start &+ 3])
                areas[sum] &+= 1
                guard sum > Self.limit else {
                    length = 0
                    continue
                }
                length += 1
                if length > longest.length {
                    longest = (length, Double(column) - Double(length) / 2, Double(number))
                }
            }
        }
    }

    /// In percent, and where, in pixels; nil where no area that counts carries too much.
    var heaviest: (coverage: Int, x: Double, y: Double)? {
        var area = 0
        for sum in stride(from: areas.count - 1, to: Self.limit, by: -1) {
            area += areas[sum]
            if Double(area) >= leastArea { return ((sum * 100 + 127) / 255, longest.x, longest.y) }
        }
        return nil
    }
}

struct PDFInkMeasured: FindingKind {
    static let code = "pdf-ink-measured"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    /// Of all plates together, in percent, on an area that counts.
    var coverage: Int

    var message: Words {
        Words(
            de:
                "\(place.words.de) liegen \(coverage) % Farbe übereinander; 300 % sind das meiste.",
            en: "\(place.words.en), \(coverage) % of ink lie upon one another; 300 % is the most.")
    }
    var remedy: Words {
        Words(
            de:
                """
                So viel Farbe trocknet nicht und schmiert: Bitte nehmen Sie hellere Farben oder Bilder, oder legen Sie \
                dort nichts durchsichtig übereinander.
                """,
            en:
                """
                So much ink does not dry, and smears: please take lighter colours or pictures, or lay nothing \
                transparent over anything there.
                """
        )
    }
}
