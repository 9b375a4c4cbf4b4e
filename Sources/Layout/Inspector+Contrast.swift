import Colour
import Model
import Page

extension Inspector {
    /// Below this, nobody reads a text, however large. See WCAG 2.1, 1.4.3 (large text).
    private static let least = 3.0
    /// What smaller text needs. See WCAG 2.1, 1.4.3.
    private static let leastForSmall = 4.5
    /// From this size on, text counts as large.
    private static let large = Length.pt(18)

    /// Texts in colours that do not stand out from what lies under them.
    func contrast(on page: Page) -> [Finding] {
        var grounds: [(area: Rect, color: RGB)] = []
        var findings: [Finding] = []
        for item in page.allItems {
            switch item {
            case .shape(let shape):
                if let fill = shape.fill, let area = shape.path.bounds { grounds.append((area, fill.rgb)) }
            case .text(let block):
                for run in block.lines.flatMap(\.runs) {
                    let area = Rect(
                        x: run.origin.x, y: run.origin.y - run.size / 2, width: run.width, height: run.size / 2)
                    let ground = grounds.last { $0.area.contains(area, tolerance: run.size / 10) }?.color ?? .white
                    if let finding = contrast(of: run, on: ground) { findings.append(finding) }
                }
            default: break
            }
        }
        return findings.uniqued()
    }

    private func contrast(of run: GlyphRun, on ground: RGB) -> Finding? {
        let ratio = Contrast.ratio(run.color.rgb, ground)
        guard ratio < (run.size < Self.large ? Self.leastForSmall : Self.least) else { return nil }
        let (text, paper) = (run.color.rgb.hexString, ground.hexString)
        return Finding(
            "contrast", ratio < Self.least ? .error : .warning, at: SourcePlace(file: subject.region.brand.file),
            message: Words(
                de: "Schrift in \(text) auf \(paper) liest man schlecht: Kontrast \(number(ratio)), nötig sind 4.5, für große Schrift 3.",
                en: "Text in \(text) on \(paper) is hard to read: contrast \(number(ratio)), the least is 4.5, for large text 3."),
            remedy: Words(
                de: "Unter swatches eine dunklere oder hellere Farbe nehmen.", en: "Take a darker or a lighter colour under swatches."))
    }
}

extension Path {
    /// The smallest rectangle around all points and control points; nil where there are none.
    var bounds: Rect? {
        let points = elements.flatMap { element -> [Point] in
            switch element {
            case .move(let point), .line(let point): [point]
            case .curve(let point, let control1, let control2): [point, control1, control2]
            case .close: []
            }
        }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return nil }
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
}
