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
            [contrast(code), crowded(code, on: page), fineness(code, on: page)].compactMap { $0 }
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
            CodeContrast(dark: dark.hexString, light: light.hexString),
            at: SourcePlace(file: template.file))
    }

    private func crowded(_ code: PlacedCode, on page: Page) -> Finding? {
        // Rounding may let neighbours touch; a tenth of a module disturbs no reader.
        let field = code.field.inset(by: Edges(code.module * 0.1))
        // A code's field is its plate: it hides the picture on which it lies.
        let lower = page.allItems.firstIndex(of: .code(code)) ?? 0
        let isCrowded = page.allItems.enumerated().contains { index, item in
            switch item {
            case .text(let block): block.ink.contains { $0.intersects(field) }
            case .picture(let picture): index > lower && picture.frame.intersects(field)
            default: false
            }
        }
        guard isCrowded || !page.bleedBox.contains(code.field) else { return nil }
        return Finding(CodeQuietZone(), at: SourcePlace(file: template.file))
    }

    private func fineness(_ code: PlacedCode, on page: Page) -> Finding? {
        guard case .paper = page.medium, code.module < page.medium.leastModule else { return nil }
        return Finding(CodeTooFine(width: tenths(code.module.millimetres)), at: SourcePlace(file: template.file))
    }

    /// Said once for all of a sheet's codes, of the smallest, unless its modules are too fine anyway.
    func distance(_ document: Document) -> Finding? {
        guard case .paper = template.medium, let distance = subject.distance,
            let code = document.pages.flatMap(\.codes).min(by: { $0.field.width < $1.field.width }),
            code.module >= template.medium.leastModule,
            // Half a millimetre of side is no reason to warn.
            code.symbolRect.width * 10 < distance.value - .mm(5)
        else { return nil }
        let side = code.symbolRect.width
        return Finding(
            CodeSmallForDistance(
                distance: tenths(distance.value.millimetres / 1000), width: tenths(side.millimetres),
                reach: tenths((side * 10).millimetres / 1000)),
            at: distance.place)
    }
}
