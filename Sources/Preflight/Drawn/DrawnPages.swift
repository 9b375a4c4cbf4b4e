internal import Findings
internal import Page

/// What is seen when a file's pages are drawn on the plates of a press: codes, ink, the bleed.
struct DrawnPages {
    private(set) var codes: [CodeReading] = []
    private(set) var findings: [Finding] = []
    /// By page, from 1, the edges that something reaches.
    private(set) var reached: [Int: Set<PageEdge>] = [:]

    /// Fine enough for the smallest codes that are printed, in dots per inch.
    private static let finest = 200.0
    /// Of the largest page: what an A3 has at the finest.
    private static let mostPixels = 9e6
    /// By the clock, however busy the machine is: a flyer takes a quarter of a second, a catalogue longer.
    private static let patience = Duration.seconds(10)

    init(_ inspection: PDFInspection, path: String, _ ghostscript: Ghostscript) {
        let boxes = inspection.boxes
        let largest = boxes.map { $0.media.width.points * $0.media.height.points / 72 / 72 }.max() ?? 0
        guard largest > 0 else { return }
        let resolution = min(Self.finest, (Self.mostPixels / largest).squareRoot())
        var page: PlateScan?
        var drawn = 0
        do throws(Ghostscript.Fault) {
            try ghostscript.draw(path, resolution: resolution, patience: Self.patience) { width, height in
                if let page { finish(page, boxes[drawn - 1], inspection) }
                page = nil
                guard drawn < boxes.count else { return false }
                page = PlateScan(width, height, boxes[drawn], isForPress: inspection.purpose == .press)
                drawn += 1
                return true
            } row: {
                page?.add($0)
            }
        } catch {
            if page?.isWhole != true { drawn -= 1 }
            findings.append(
                Finding(
                    error == .missing
                        ? PDFNotDrawn()
                        : PDFPartlyDrawn(drawn: max(0, drawn), pages: boxes.count)
                            as any FindingDetail))
        }
        if let page, page.isWhole { finish(page, boxes[drawn - 1], inspection) }
    }

    private mutating func finish(_ page: PlateScan, _ boxes: PDFBoxes, _ inspection: PDFInspection) {
        let seen = page.codes
        codes += seen.map { page.reading($0) }
        findings += CodeReading.findings(seen)
        guard inspection.purpose == .press else { return }
        if let (coverage, place) = page.heaviestInk {
            findings.append(Finding(PDFInkMeasured(place: place, coverage: coverage)))
        }
        let edges = page.edges
        reached[boxes.page] = Set(edges.filter { $0.touching >= EdgeScan.least }.map(\.edge))
        findings += edges.compactMap { edge in
            guard edge.empty >= EdgeScan.least else { return nil }
            return Finding(PDFBleedEmpty(place: edge.place, edge: edge.edge, length: Int(edge.empty.rounded())))
        }
    }
}

/// A page's plates as they come row by row.
struct PlateScan {
    private let width: Int
    private let height: Int
    private let boxes: PDFBoxes
    /// Pixels a point.
    private let scale: Double
    private var codeScan: CodeScan
    private var ink: InkScan?
    private var edgeScan: EdgeScan?
    private var rows = 0
    /// One row as a screen would show it.
    private var shown: [UInt32]

    init(_ width: Int, _ height: Int, _ boxes: PDFBoxes, isForPress: Bool) {
        (self.width, self.height, self.boxes) = (width, height, boxes)
        scale = Double(width) / max(boxes.media.width.points, 0.001)
        codeScan = CodeScan(width: width, height: height)
        shown = [UInt32](repeating: 0, count: width)
        guard isForPress else { return }
        let scale = scale
        func pixels(_ rect: Rect) -> PlateRect {
            PlateRect(
                left: rect.minX.points * scale, top: rect.minY.points * scale, right: rect.maxX.points * scale,
                bottom: rect.maxY.points * scale)
        }
        let millimetre = Length.mm(1).points * scale
        ink = InkScan(within: pixels(boxes.bleed), millimetre)
        edgeScan = EdgeScan(pixels(boxes.trim), pixels(boxes.bleed), width, height, millimetre)
    }

    /// - Parameter row: Four bytes a pixel: cyan, magenta, yellow, black.
    mutating func add(_ row: UnsafeBufferPointer<UInt8>) {
        shown.withUnsafeMutableBufferPointer { shown in
            for column in 0..<width {
                let start = column &* 4
                let black = UInt32(row[start &+ 3])
                let red = 255 &- min(255, UInt32(row[start]) &+ black)
                let green = 255 &- min(255, UInt32(row[start &+ 1]) &+ black)
                let blue = 255 &- min(255, UInt32(row[start &+ 2]) &+ black)
                shown[column] = red << 16 | green << 8 | blue
            }
        }
        shown.withUnsafeBufferPointer { codeScan.add($0) }
        ink?.add(row, rows)
        edgeScan?.add(row, rows)
        rows += 1
    }

    var isWhole: Bool { rows == height }

    var codes: [SeenCode] { codeScan.codes }

    func reading(_ seen: SeenCode) -> CodeReading {
        CodeReading(
            seen, pixel: Length.pt(1 / scale).millimetres,
            origin: (boxes.trim.minX.points * scale, boxes.trim.minY.points * scale), page: boxes.page)
    }

    /// In percent, where it is more than paper bears.
    var heaviestInk: (coverage: Int, place: PDFPlace)? {
        ink?.heaviest.map { ($0.coverage, place($0.x, $0.y)) }
    }

    var edges: [(edge: PageEdge, touching: Double, empty: Double, place: PDFPlace)] {
        (edgeScan?.edges ?? []).map { ($0.edge, $0.touching, $0.empty, place($0.x, $0.y)) }
    }

    private func place(_ x: Double, _ y: Double) -> PDFPlace {
        boxes.place(x / scale - boxes.trim.minX.points, y / scale - boxes.trim.minY.points)
    }
}

/// In pixels.
struct PlateRect {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
}

struct PDFNotDrawn: FindingKind {
    static let code = "pdf-not-drawn"
    static let severity = Finding.Severity.note

    var message: Words {
        Words(
            de: "Codes, Farbauftrag und Anschnitt wurden nicht angesehen: Es fehlt das Programm Ghostscript.",
            en: "Codes, ink and bleed were not looked at: the program Ghostscript is missing.")
    }
    var remedy: Words {
        Words(
            de: "Bitte lassen Sie es einrichten (apt-get install ghostscript), und prüfen Sie die Datei noch einmal.",
            en: "Please have it installed (apt-get install ghostscript), and verify the file again.")
    }
}

struct PDFPartlyDrawn: FindingKind {
    static let code = "pdf-partly-drawn"
    static let severity = Finding.Severity.note
    /// How many pages were drawn, and how many there are.
    var drawn: Int
    var pages: Int

    var message: Words {
        Words(
            de: "Codes, Farbauftrag und Anschnitt wurden auf \(drawn) von \(pages) Seiten angesehen.",
            en: "Codes, ink and bleed were looked at on \(drawn) of \(pages) pages.")
    }
    var remedy: Words {
        Words(
            de:
                "Die anderen lassen sich nicht schnell genug zeichnen: Bitte prüfen Sie sie in Dateien für sich.",
            en: "The others cannot be drawn, or not fast enough: please verify them in files of their own.")
    }
}
