import Layout
import Model
import Page
import Support
import Testing

/// What every sheet owes its readers, in every style and language: margins, a hero seen from afar, type that can be
/// read.
struct ArtDirectionTests {
    private let sheets: [LaidOutSheet]

    init() throws { sheets = try LaidOutSheet.all.get() }

    /// Capitals of Inter and of Noto Serif, in ems.
    private static let capHeight = 0.714

    /// The sheet as a reader meets it: a leaflet's panel, a table tent's face.
    private func face(_ page: Page) -> Size {
        func widest(_ folds: [Length], _ whole: Length) -> Length {
            let edges = [.zero] + folds.sorted() + [whole]
            return zip(edges, edges.dropFirst()).map { $1 - $0 }.max() ?? whole
        }
        return Size(
            width: widest(page.folds, page.size.width), height: widest(page.crossFolds, page.size.height))
    }

    private func faults(_ look: (LaidOutSheet, Page) -> [String]) -> [String] {
        sheets.flatMap { sheet in
            sheet.result.document.pages.enumerated().flatMap { number, page in
                look(sheet, page).map { "\(sheet) page \(number + 1): \($0)" }
            }
        }
    }

    @Test func marginsAreASixteenthOfTheShortSide() {
        let found = faults { _, page in
            let margin = face(page).shortSide / 16
            let inner = page.trimBox.inset(by: Edges(margin))
            return page.textBlocks.filter { !inner.contains($0.inkFrame, tolerance: .pt(0.5)) }.map(\.name)
        }
        #expect(found == [])
    }

    @Test func theHeroIsSeenFromAcrossTheStreet() {
        let found = faults { sheet, page in
            guard sheet.template.kind != .letter else { return [] }
            return page.textBlocks.filter { $0.role == .headline }.compactMap { block in
                let cap = block.size * Self.capHeight
                // What is narrow for its height holds no longer word than its width lets it; a phone is read from
                // the hand.
                let narrow = face(page).width / (page.medium == .screen ? 18 : 14)
                let least = min(face(page).height / 25, narrow)
                return cap >= least ? nil : "\(cap.millimetres) mm of \(least.millimetres) mm"
            }
        }
        #expect(found == [])
    }

    @Test func nothingIsTooSmallToRead() {
        let found = faults { _, page in
            let least: Length = page.medium == .screen ? .px(24) : .pt(6)
            return page.textBlocks.filter { $0.size < least - .pt(0.01) }.map { "\($0.name) \($0.size.points) pt" }
        }
        #expect(found == [])
    }

    /// What the apps lay over the top and the bottom of a story hides nothing.
    @Test func aStoryKeepsItsSafeAreas() {
        let found = faults { sheet, page in
            guard sheet.template.name == "post-story" else { return [] }
            let safe = Rect(x: .zero, y: .px(250), width: page.size.width, height: page.size.height - .px(250 + 340))
            let frames = page.textBlocks.map { ($0.name, $0.frame) } + page.codes.map { ("code", $0.field) }
            return frames.filter { !safe.contains($0.1, tolerance: .px(0.5)) }.map(\.0)
        }
        #expect(sheets.contains { $0.template.name == "post-story" })
        #expect(found == [])
    }

    /// The second family says the same as the first: only its looks differ.
    @Test func stylesDifferInLooksAlone() throws {
        let stage = try SmallSheet.stage.get()
        for template in stage.templates {
            let other = try stage.template(template.name, family: "rahmen")
            #expect(other.family == "rahmen" && other.pages != template.pages, "\(template.name)")
            #expect(other.size == template.size && other.kind == template.kind && other.folds == template.folds)
            func said(_ template: Template) -> Set<String> {
                Set(TextNodes.styles(of: template).keys.map { $0.replacing(".short", with: "") }).subtracting([
                    "free", "street", "town", "number", "steps-title", "item", "scan",
                ])
            }
            #expect(
                said(template).symmetricDifference(said(other)).subtracting([
                    "address", "url", "region-full", "language", "publisher",
                ]).subtracting(template.name == "post-link" ? ["claim"] : []) == [], "\(template.name)")
        }
    }
}

extension TextBlock {
    /// Its lines from the top of capitals to the baseline of the last, as wide as they are.
    fileprivate var inkFrame: Rect {
        let areas = lines.flatMap(\.runs).filter { !$0.glyphs.isEmpty }.map { $0.area(ascent: 0.7, descent: 0) }
        return areas.first.map { areas.dropFirst().reduce($0) { $0.union($1) } } ?? frame
    }
}
