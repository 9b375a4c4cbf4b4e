import Codes
import Colour
import Model
import Page

extension Inspector {
    /// The least contrast of a code's colours, the same as that of text. See WCAG 2.1, 1.4.3.
    private static let codeContrast = 4.5

    /// What keeps the codes of a page from being read.
    func codes(on page: Page) -> [Finding] {
        page.codes.flatMap { code in
            [contrast(code), disturbed(code, on: page), distance(code, on: page)].compactMap { $0 }
        }
    }

    private func contrast(_ code: PlacedCode) -> Finding? {
        func isRead(_ dark: RGB, on light: RGB) -> Bool {
            // An inverted code is one that many phones do not read.
            Contrast.luminance(dark) < Contrast.luminance(light) && Contrast.ratio(dark, light) >= Self.codeContrast
        }
        // A copy in black and white must be read, too.
        let (dark, light) = (code.dark.rgb, code.light.rgb)
        guard !isRead(dark, on: light) || !isRead(Contrast.gray(dark), on: Contrast.gray(light)) else { return nil }
        return Finding(
            "code-contrast", .error, at: SourcePlace(file: subject.region.brand.file),
            message: Words(
                de: "Der QR-Code hebt sich zu wenig ab: \(dark.hexString) auf \(light.hexString).",
                en: "The QR code stands out too little: \(dark.hexString) on \(light.hexString)."),
            remedy: Words(
                de: "Dunkle Module auf hellem Grund wählen, am besten Schwarz auf Weiß.",
                en: "Choose dark modules on a light ground, best black on white."))
    }

    private func disturbed(_ code: PlacedCode, on page: Page) -> Finding? {
        // Rounding may let neighbours touch; a tenth of a module disturbs no reader.
        let field = code.field.inset(by: Edges(code.module * 0.1))
        let disturber = page.allItems.first { item in
            switch item {
            case .text(let block): block.frame.intersects(field) && block.inkIntersects(field)
            case .picture(let picture): picture.frame.intersects(field)
            default: false
            }
        }
        guard disturber != nil || !page.bleedBox.contains(code.field) else { return nil }
        return Finding(
            "code-quiet-zone", .error, at: SourcePlace(file: template.file),
            message: Words(
                de: "In der Ruhezone des QR-Codes steht etwas; viele Telefone lesen ihn dann nicht.",
                en: "Something stands in the QR code's quiet zone; many phones will not read it."),
            remedy: Words(
                de: "Um den Code vier Module frei lassen.", en: "Leave four modules free around the code."))
    }

    private func distance(_ code: PlacedCode, on page: Page) -> Finding? {
        guard case .paper = page.medium else { return nil }
        let side = code.symbolRect.width
        if code.module < page.medium.leastModule {
            return Finding(
                "code-too-fine", .warning, at: SourcePlace(file: template.file),
                message: Words(
                    de:
                        """
                        Ein Punkt des QR-Codes ist nur \(number(code.module.millimetres)) mm breit; ab 0,4 mm \
                        druckt er sicher.
                        """,
                    en:
                        """
                        A module of the QR code is only \(number(code.module.millimetres)) mm wide; it prints \
                        safely from 0.4 mm on.
                        """
                ),
                remedy: Words(de: "Eine kürzere Adresse verwenden.", en: "Use a shorter address."))
        }
        // Half a millimetre of side is no reason to warn.
        guard let distance = subject.distance, side * 10 < distance - .mm(5) else { return nil }
        let reads = number((side * 10).millimetres / 1000)
        return Finding(
            "code-small-for-distance", .warning, at: SourcePlace(file: template.file),
            message: Words(
                de:
                    """
                    Aus \(number(distance.millimetres / 1000)) m ist der QR-Code schwer zu lesen: Er ist \
                    \(number(side.millimetres)) mm breit und liest sich aus \(reads) m.
                    """,
                en:
                    """
                    From \(number(distance.millimetres / 1000)) m the QR code is hard to read: it is \
                    \(number(side.millimetres)) mm wide and reads from \(reads) m.
                    """
            ),
            remedy: Words(
                de: "Ein größeres Format wählen oder so aufhängen, dass man näher herankommt.",
                en: "Choose a larger format, or hang it where people can come nearer."))
    }
}

extension TextBlock {
    /// Whether a line of the block really reaches into an area; a short line in a wide frame does not.
    func inkIntersects(_ area: Rect) -> Bool {
        lines.contains { line in
            line.runs.contains { run in
                run.area(ascent: 1, descent: 0.2).intersects(area)
            }
        }
    }
}
