internal import Colour
internal import Page

/// What can be told to be wrong with a document before anything is drawn.
enum Precheck {
    static func violations(of document: Document, _ options: PrintOptions) -> [PrintViolation] {
        var violations: [PrintViolation] = document.pages.isEmpty ? [.noPages] : []
        if options.standard == .pdfX4 {
            if options.profile == nil { violations.append(.noProfile) }
            violations += exceedingInkLimit(document)
        }
        if let sheet = options.sheet, !document.pages.allSatisfy({ sheet.holds($0.size) }) {
            violations.append(.tooLargeForSheet(sheet))
        }
        for (number, page) in document.pages.enumerated() {
            violations += outside(page).map { .outsideBleed(name: $0, page: number + 1) }
        }
        return violations + missing(document)
    }

    /// Each text that would be a box, once. Glyph 0 is the font's picture of what it does not have.
    private static func missing(_ document: Document) -> [PrintViolation] {
        var seen: Set<PrintViolation> = []
        return document.runs.filter { run in run.glyphs.contains { $0.id == 0 } }.flatMap { run in
            run.clusters(canVary: false).filter { cluster in run.glyphs[cluster.glyphs].contains { $0.id == 0 } }
                .map { PrintViolation.missingCharacters(run.face, $0.text) }
        }.filter { seen.insert($0).inserted }
    }

    /// Each of the brand's own mixtures that is over the limit, once.
    private static func exceedingInkLimit(_ document: Document) -> [PrintViolation] {
        var seen: Set<CMYK> = []
        return document.pages.flatMap(\.colors).compactMap(\.cmyk).compactMap { ink in
            // A tenth of a percent is rounding.
            ink.totalInk > PressProfile.inkLimit + 0.001 && seen.insert(ink).inserted ? .tooMuchInk(ink) : nil
        }
    }

    /// The names of texts and codes that would be cut.
    private static func outside(_ page: Page) -> [String] {
        page.textBlocks.filter { block in
            !block.lines.flatMap(\.runs).filter { !$0.glyphs.isEmpty }.allSatisfy { run in
                page.bleedBox.contains(run.area(ascent: 0, descent: 0))
            }
        }.map(\.name) + page.codes.filter { !page.bleedBox.contains($0.field) }.map(\.symbol.payload)
    }
}

extension Page {
    fileprivate var colors: [Color] {
        allItems.flatMap { item -> [Color] in
            switch item {
            case .shape(let shape): [shape.fill]
            case .text(let block): block.lines.flatMap(\.runs).map(\.color)
            case .code(let code): [code.dark, code.light]
            case .picture, .clipped: []
            }
        }
    }
}
