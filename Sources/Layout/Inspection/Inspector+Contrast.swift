import Colour
import Model
import Page

extension Inspector {
    /// From this size on, text counts as large; bold text from 14 pt on, which no face here says of itself.
    private static let large = Length.pt(18)

    /// Texts that do not stand out from what really lies under them: shapes, the motif's tiles, pictures, paper.
    func contrast(on page: Page) -> [Finding] {
        var background = Background()
        var findings: [Finding] = []
        look(at: page.items, [], &background, &findings)
        return findings.uniqued()
    }

    private func look(at items: [Item], _ clips: [Path], _ background: inout Background, _ findings: inout [Finding]) {
        for item in items {
            switch item {
            case .text(let block):
                for run in block.lines.flatMap(\.runs) where !run.glyphs.isEmpty {
                    let area = run.area(ascent: 0.7, descent: 0)
                    let fills = background.fills(in: area, step: run.size / 4)
                    if fills.contains(.photo) {
                        let found = TextOnPhoto(name: block.name, material: template.title)
                        findings.append(Finding(found, at: SourcePlace(file: template.file)))
                    }
                    if fills.contains(.drawing) {
                        let found = TextOnPicture(name: block.name)
                        findings.append(Finding(found, at: SourcePlace(file: template.file)))
                    }
                    let worst = fills.compactMap { if case .color(let color) = $0 { color } else { nil } }
                        .min { rank(run, $0) < rank(run, $1) }
                    if let worst, let finding = contrast(of: run, block, on: worst) { findings.append(finding) }
                }
            // What is drawn inside of a clip lies over what came before, and under what comes next.
            case .clipped(let path, let items): look(at: items, clips + [path], &background, &findings)
            default: background.add(item, clips: clips)
            }
        }
    }

    /// Of two backgrounds the worse one has the lower contrast; of equals the darker one, so that the order never
    /// depends on a set's.
    private func rank(_ run: GlyphRun, _ background: RGB) -> (Double, UInt32) {
        (
            min(
                Contrast.ratio(run.color.rgb, background),
                Contrast.ratio(Contrast.gray(run.color.rgb), Contrast.gray(background))), background.hex
        )
    }

    private func contrast(of run: GlyphRun, _ block: TextBlock, on background: RGB) -> Finding? {
        let color = run.color.rgb
        let ratio = Contrast.ratio(color, background)
        let gray = Contrast.ratio(Contrast.gray(color), Contrast.gray(background))
        let wanted = run.size < Self.large ? Contrast.leastOfText : Contrast.leastOfShapes
        guard ratio < wanted || gray < Contrast.leastInGray else { return nil }
        let cause = cause(of: color, on: background) ?? .template(name: block.name)
        let file =
            switch cause {
            case .swatches: subject.region.brand.file
            case .template: template.file
            }
        let place = SourcePlace(file: file)
        let (text, ground) = (color.hexString, background.hexString)
        guard ratio < wanted else {
            return Finding(
                ContrastInGray(name: block.name, ratio: tenths(gray), text: text, ground: ground, cause: cause),
                at: place)
        }
        return Finding(
            ContrastLow(ratio: tenths(ratio), text: text, ground: ground, cause: cause),
            severity: ratio < Contrast.leastOfShapes ? .error : .warning, at: place)
    }

    /// What a region itself put together; nil where it is not to blame. Derived colours never are.
    private func cause(of text: RGB, on ground: RGB) -> ContrastCause? {
        let (region, colors) = (subject.region, subject.region.brand.colors)
        let grounds = [colors.surface, colors.accent, colors.deep]
        guard colors.own.isEmpty, grounds.contains(where: { $0.ink.rgb == text && $0.fill.rgb == ground }) else {
            return nil
        }
        let changes = SwatchMending(colors).changes
        let (surface, accent) = (colors.surface.fill.rgb.hexString, colors.accent.fill.rgb.hexString)
        return changes.isEmpty
            ? nil
            : .swatches(changes, region: region.slug, colors: surface == accent ? [surface] : [surface, accent])
    }
}
