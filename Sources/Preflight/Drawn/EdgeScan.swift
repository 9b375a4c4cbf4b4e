internal import Findings

/// Whether what reaches a page's edge goes on beyond it.
struct EdgeScan {
    /// In millimetres, of an edge: what is shorter may be chance.
    static let least = 3.0
    /// In 255ths of a plate, all together: a tint of a few percent; and what conversion makes of nothing.
    private static let (inked, blank) = (13, 4)
    /// In millimetres, inside the edge: where that is inked, something reaches it.
    private static let inside = (0.4, 0.9)

    private let trim: PlateRect
    private let millimetre: Double
    /// By edge, in pixels: two lines inside and two outside.
    private let lines: [PageEdge: [Int]]
    private let size: (width: Int, height: Int)
    /// Of lines that lie across, how inked each pixel is.
    private var across: [Int: [Int]] = [:]
    private var found: [PageEdge: EdgeExtent] = [:]

    /// - Parameter millimetre: In pixels.
    init(_ trim: PlateRect, _ bleed: PlateRect, _ width: Int, _ height: Int, _ millimetre: Double) {
        (self.trim, self.millimetre, size) = (trim, millimetre, (width, height))
        var lines: [PageEdge: [Int]] = [:]
        for edge in PageEdge.allCases {
            let (line, room, sign): (Double, Double, Double) =
                switch edge {
                case .left: (trim.left, trim.left - bleed.left, -1)
                case .right: (trim.right, bleed.right - trim.right, 1)
                case .top: (trim.top, trim.top - bleed.top, -1)
                case .bottom: (trim.bottom, bleed.bottom - trim.bottom, 1)
                }
            let steps = [-Self.inside.0 * millimetre, -Self.inside.1 * millimetre]
            // Where there is no bleed, nothing can lie in it.
            let outside = room < millimetre / 2 ? [] : [room * 0.4, room * 0.75]
            lines[edge] = (steps + outside).map { Int((line + sign * $0).rounded(.down).clamped) }
        }
        self.lines = lines
    }

    mutating func add(_ row: UnsafeBufferPointer<UInt8>, _ number: Int) {
        func ink(_ column: Int) -> Int {
            guard column >= 0, column * 4 + 3 < row.count else { return 0 }
            return Int(row[column * 4]) + Int(row[column * 4 + 1]) + Int(row[column * 4 + 2]) + Int(row[column * 4 + 3])
        }
        let place = Double(number)
        // Corners belong to two edges, and to none.
        if place > trim.top + millimetre, place < trim.bottom - millimetre {
            for edge in [PageEdge.left, .right] { note(edge, number, lines[edge, default: []].map(ink)) }
        }
        for edge in [PageEdge.top, .bottom] where lines[edge, default: []].contains(number) {
            across[number] = (0..<row.count / 4).map(ink)
        }
    }

    private mutating func note(_ edge: PageEdge, _ position: Int, _ inks: [Int]) {
        guard inks.prefix(2).allSatisfy({ $0 >= Self.inked }) else { return }
        let isEmpty = inks.count == 4 && inks.suffix(2).allSatisfy { $0 <= Self.blank }
        found[edge, default: EdgeExtent()].add(position, isEmpty: isEmpty)
    }

    /// In millimetres of each edge: what reaches it, and of that what does not go on; and where, in pixels.
    var edges: [(edge: PageEdge, touching: Double, empty: Double, x: Double, y: Double)] {
        var scan = self
        for edge in [PageEdge.top, .bottom] {
            let rows = lines[edge, default: []].map { across[$0] ?? [] }
            guard let count = rows.map(\.count).min() else { continue }
            for column in 0..<count
            where Double(column) > trim.left + millimetre && Double(column) < trim.right - millimetre {
                scan.note(edge, column, rows.map { $0[column] })
            }
        }
        return PageEdge.allCases.map { edge in
            let extent = scan.found[edge] ?? EdgeExtent()
            let (x, y) =
                switch edge {
                case .left: (trim.left, extent.middle)
                case .right: (trim.right, extent.middle)
                case .top: (extent.middle, trim.top)
                case .bottom: (extent.middle, trim.bottom)
                }
            return (edge, Double(extent.touching) / millimetre, Double(extent.empty) / millimetre, x, y)
        }
    }
}

/// How much of an edge is reached.
private struct EdgeExtent {
    private(set) var touching = 0
    private(set) var empty = 0
    private var (first, last) = (0, 0)

    mutating func add(_ position: Int, isEmpty: Bool) {
        touching += 1
        guard isEmpty else { return }
        if empty == 0 { first = position }
        last = position
        empty += 1
    }

    /// Of what does not go on.
    var middle: Double { Double(first + last) / 2 }
}

extension Double {
    /// To what a pixel's number can be.
    fileprivate var clamped: Double { max(-1, min(self, 1e6)) }
}

/// An edge of a page as it is shown.
enum PageEdge: String, Hashable, CaseIterable {
    case top, right, bottom, left

    var words: Words {
        switch self {
        case .top: Words(de: "am oberen Rand", en: "at the upper edge")
        case .right: Words(de: "am rechten Rand", en: "at the right edge")
        case .bottom: Words(de: "am unteren Rand", en: "at the lower edge")
        case .left: Words(de: "am linken Rand", en: "at the left edge")
        }
    }
}

struct PDFBleedEmpty: FindingKind {
    static let code = "pdf-bleed-empty"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    var edge: PageEdge
    /// In millimetres of the edge.
    var length: Int

    var message: Words {
        Words(
            de:
                """
                \(place.words.de) endet Farbe genau \(edge.words.de), auf \(length) mm: Der Anschnitt ist dort leer.
                """,
            en:
                """
                \(place.words.en), colour ends exactly \(edge.words.en), on \(length) mm: the bleed is empty there.
                """
        )
    }
    var remedy: Words {
        Words(
            de: "Rutscht das Papier beim Schneiden, blitzt es weiß: Bitte ziehen Sie die Farbe 3 mm weiter hinaus.",
            en: "Where paper slips when cut, white shows: please let the colour go on for 3 mm.")
    }
}
