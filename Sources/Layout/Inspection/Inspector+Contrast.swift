import Colour
import Model
import Page

extension Inspector {
    /// Below this, nobody reads a text, however large. See WCAG 2.1, 1.4.3 (large text).
    private static let least = 3.0
    /// What smaller text needs. See WCAG 2.1, 1.4.3.
    private static let leastForSmall = 4.5
    /// What is left of it on a black-and-white copy.
    private static let leastInGray = 3.0
    /// From this size on, text counts as large; bold text from 14 pt on, which no face here says of itself.
    private static let large = Length.pt(18)

    /// Texts that do not stand out from what really lies under them: shapes, the motif's tiles, pictures, paper.
    func contrast(on page: Page) -> [Finding] {
        var backdrop = Backdrop()
        var findings: [Finding] = []
        look(at: page.items, [], &backdrop, &findings)
        return findings.uniqued()
    }

    private func look(at items: [Item], _ clips: [Path], _ backdrop: inout Backdrop, _ findings: inout [Finding]) {
        for item in items {
            switch item {
            case .text(let block):
                for run in block.lines.flatMap(\.runs) where !run.glyphs.isEmpty {
                    let area = run.area(ascent: 0.7, descent: 0)
                    let grounds = backdrop.grounds(in: area, step: run.size / 4)
                    if grounds.contains(.photo) { findings.append(textOnPhoto(block)) }
                    if grounds.contains(.drawing) { findings.append(onPicture(block)) }
                    let worst = grounds.compactMap { if case .color(let color) = $0 { color } else { nil } }
                        .min { rank(run, $0) < rank(run, $1) }
                    if let worst, let finding = contrast(of: run, block, on: worst) { findings.append(finding) }
                }
            // What is drawn inside of a clip lies over what came before, and under what comes next.
            case .clipped(let path, let items): look(at: items, clips + [path], &backdrop, &findings)
            default: backdrop.add(item, clips: clips)
            }
        }
    }

    /// Of two grounds the worse one has the lower contrast; of equals the darker one, so that the order never depends
    /// on a set's.
    private func rank(_ run: GlyphRun, _ ground: RGB) -> (Double, UInt32) {
        (
            min(
                Contrast.ratio(run.color.rgb, ground),
                Contrast.ratio(Contrast.gray(run.color.rgb), Contrast.gray(ground))), ground.hex
        )
    }

    private func contrast(of run: GlyphRun, _ block: TextBlock, on ground: RGB) -> Finding? {
        let color = run.color.rgb
        let ratio = Contrast.ratio(color, ground)
        let gray = Contrast.ratio(Contrast.gray(color), Contrast.gray(ground))
        let wanted = run.size < Self.large ? Self.leastForSmall : Self.least
        guard ratio < wanted || gray < Self.leastInGray else { return nil }
        let better = Contrast.better(than: color, on: ground, ratio: wanted, grayRatio: Self.leastInGray).hexString
        let (text, paper) = (color.hexString, ground.hexString)
        let remedy = Words(
            de: "Unter swatches statt \(text) zum Beispiel \(better) nehmen, oder einen anderen Grund.",
            en: "Take \(better) instead of \(text) under swatches, for example, or another ground.")
        let place = SourcePlace(file: subject.region.brand.file)
        guard ratio < wanted else {
            return Finding(
                "contrast-in-gray", .warning, at: place,
                message: Words(
                    de:
                        """
                        Auf einer Schwarzweißkopie liest man „\(block.name)“ schlecht: \(text) auf \(paper), \
                        Kontrast in Grau \(number(gray)), nötig sind 3.
                        """,
                    en:
                        """
                        \"\(block.name)\" is hard to read on a black-and-white copy: \(text) on \(paper), contrast \
                        in grey \(number(gray)), the least is 3.
                        """
                ),
                remedy: remedy)
        }
        return Finding(
            "contrast", ratio < Self.least ? .error : .warning, at: place,
            message: Words(
                de:
                    """
                    Schrift in \(text) auf \(paper) liest man schlecht: Kontrast \(number(ratio)), nötig sind 4.5, \
                    für große Schrift 3.
                    """,
                en:
                    """
                    Text in \(text) on \(paper) is hard to read: contrast \(number(ratio)), the least is 4.5, for \
                    large text 3.
                    """
            ),
            remedy: remedy)
    }

    private func onPicture(_ block: TextBlock) -> Finding {
        Finding(
            "text-on-picture", .error, at: SourcePlace(file: template.file),
            message: Words(
                de: "„\(block.name)“ steht auf einem Bild; ob man es liest, hängt vom Bild ab.",
                en: "\"\(block.name)\" stands on a picture; whether it can be read depends on the picture."),
            remedy: Words(
                de: "In der Vorlage eine ruhige Fläche darunterlegen (fill: surface).",
                en: "Put a calm surface under it in the template (fill: surface)."))
    }
}
