import Layout
import Model
import Page
import Support
import Testing

/// What holds for every template in every language, and for every template in every region.
struct SheetPropertyTests {
    private let sheets: [LaidOutSheet]
    private let meter = InkMeter()

    init() throws { sheets = try LaidOutSheet.all.get() }

    /// Collects what is wrong on any page, so that one failure does not hide another.
    private func faults(_ look: (LaidOutSheet, Page) -> [String]) -> [String] {
        sheets.flatMap { sheet in
            sheet.result.document.pages.enumerated().flatMap { number, page in
                look(sheet, page).map { "\(sheet) page \(number + 1): \($0)" }
            }
        }
    }

    @Test func everythingIsComposedWithoutErrors() {
        let templates = Repository.names(in: "Templates", ending: ".yaml").count
        #expect(templates >= 4)
        #expect(Set(sheets.map(\.template.name)).count == templates)
        for family in ["kacheln", "rahmen"] {
            let own = sheets.filter { $0.template.family == family }
            #expect(
                Set(own.map { "\($0.template.name) \($0.subject.region.slug)" }).count == templates * 4, "\(family)")
        }
        #expect(
            Set(sheets.filter { $0.template.name == "poster-a3" }.map { $0.subject.localizations[0].language.code })
                .count
                == 16)
        let errors = sheets.flatMap { sheet in
            sheet.result.findings.filter { $0.severity == .error }.map { "\(sheet): \($0.code) \($0.message.de)" }
        }
        #expect(errors == [])
    }

    @Test func textStaysInItsFrameAndTheFrameInsideTheSafeMargin() {
        let found = faults { _, page in
            let safe = page.trimBox.inset(by: Edges(page.safeMargin))
            return page.textBlocks.flatMap { block -> [String] in
                var wrong: [String] = []
                if !safe.contains(block.frame) {
                    wrong.append("\(block.name): frame \(block.frame) leaves the safe margin")
                }
                for line in meter.lines(of: block) where !block.frame.contains(line, tolerance: .pt(0.1)) {
                    wrong.append("\(block.name): ink \(describe(line)) leaves \(describe(block.frame))")
                }
                return wrong
            }
        }
        #expect(found == [])
    }

    @Test func noTextCoversAnother() {
        let found = faults { _, page in
            let blocks = page.textBlocks.map { block in
                (block, block.lines.flatMap { $0.runs.flatMap { meter.glyphs(of: $0) } })
            }
            return blocks.indices.flatMap { i in
                blocks[(i + 1)...].compactMap { other, glyphs in
                    let (block, own) = blocks[i]
                    // Frames first: most blocks are far from each other.
                    guard block.frame.outset(by: .pt(1)).intersects(other.frame) else { return nil }
                    guard own.contains(where: { glyph in glyphs.contains { $0.intersects(glyph) } }) else { return nil }
                    return "\(block.name) “\(block.text)” and \(other.name) “\(other.text)”"
                }
            }
        }
        #expect(found == [])
    }

    @Test func nothingStandsInACodesQuietZone() {
        let found = faults { _, page in
            page.codes.flatMap { code -> [String] in
                var wrong: [String] = []
                if !page.trimBox.contains(code.field) { wrong.append("the code's field leaves the sheet") }
                for block in page.textBlocks where meter.lines(of: block).contains(where: { $0.intersects(code.field) })
                {
                    wrong.append("“\(block.text)” stands in the quiet zone")
                }
                for case .picture(let picture) in page.allItems where picture.frame.intersects(code.field) {
                    wrong.append("a picture stands in the quiet zone")
                }
                return wrong
            }
        }
        #expect(found == [])
    }

    /// In an index each line stands between its rules, in the largest letters of any script.
    @Test func noTextTouchesARule() {
        let found = faults { sheet, page in
            guard sheet.template.multilingual else { return [] }
            let unit = page.size.shortSide / 100
            let rules = page.allItems.compactMap { item -> Rect? in
                guard case .shape(let shape) = item, let line = shape.path.hull else { return nil }
                return line.height < unit && line.width > unit * 40 ? line.outset(by: unit * 0.3) : nil
            }
            return page.textBlocks.filter { block in
                meter.lines(of: block).contains { line in rules.contains { $0.intersects(line) } }
            }.map { "\($0.name) “\($0.text)”" }
        }
        #expect(found == [])
    }

    @Test func everySheetHasItsCodeAndPaperItsImprint() {
        for sheet in sheets {
            let pages = sheet.result.document.pages
            let wanted = sheet.template.multilingual ? sheet.subject.linkAny : sheet.subject.link
            let payloads = Set(pages.flatMap(\.codes).map(\.symbol.payload))
            #expect(payloads.isSubset(of: [wanted]), "\(sheet)")
            // The picture of a link preview needs no code: it is pressed itself.
            if sheet.template.kind != .post {
                #expect(payloads == [wanted], "\(sheet)")
                #expect(pages.contains { $0.textBlocks.contains { $0.role == .imprint } }, "\(sheet)")
            }
        }
    }

    /// All texts of one style have one size on all pages, however different their lengths.
    @Test func oneStyleIsOneSize() {
        for sheet in sheets {
            let styles = TextNodes.styles(of: sheet.template)
            var sizes: [String: Set<Double>] = [:]
            for block in sheet.result.document.pages.flatMap(\.textBlocks) {
                guard let style = styles[block.name] else { continue }
                sizes[style, default: []].insert((block.size.points * 100).rounded() / 100)
            }
            for (style, sizes) in sizes {
                #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 0.2, "\(sheet): \(style) \(sizes.sorted())")
            }
        }
    }

    @Test func sizesStayInTheirRange() {
        for sheet in sheets {
            let styles = TextNodes.styles(of: sheet.template)
            for block in sheet.result.document.pages.flatMap(\.textBlocks) {
                guard let style = styles[block.name].flatMap({ sheet.template.styles[$0] }) else { continue }
                let unit = sheet.template.size.shortSide
                #expect(block.size >= style.smallest.length(shortSide: unit) - .pt(0.01), "\(sheet): \(block.name)")
                #expect(block.size <= style.largest.length(shortSide: unit) + .pt(0.01), "\(sheet): \(block.name)")
                if let lines = style.lines { #expect(block.lines.count <= lines, "\(sheet): \(block.name)") }
            }
        }
    }

    /// Words of right-to-left languages are set from right to left, all else on the sheet keeps its own direction.
    @Test func everyBlockHasItsLanguagesDirection() {
        for sheet in sheets {
            let directions = Dictionary(
                (sheet.subject.localizations.map(\.language) + [sheet.subject.german]).map { ($0.bcp47, $0.direction) }
            ) { first, _ in first }
            for block in sheet.result.document.pages.flatMap(\.textBlocks) {
                #expect(directions[block.language] == block.direction, "\(sheet): \(block.name)")
            }
        }
    }

    private func describe(_ rect: Rect) -> String {
        func short(_ length: Length) -> Double { (length.points * 100).rounded() / 100 }
        return "\(short(rect.minX)) \(short(rect.minY)) … \(short(rect.maxX)) \(short(rect.maxY))"
    }
}
