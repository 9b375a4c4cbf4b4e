import Model
import Page

/// Looks at laid-out pages for what must not leave the house.
struct Inspector {
    let template: Template
    let subject: Subject

    /// Below this, print is not readable: German print shops' own limit.
    static let smallestPrint = Length.pt(6)

    func findings(of passes: [LayoutPass], in search: SizeSearch) -> [Finding] {
        var findings: [Finding] = []
        for (page, pass) in passes.enumerated() {
            findings += overfull(pass, page, in: search)
            for (text, characters) in pass.missing {
                findings.append(Finding(MissingGlyph(name: text.name, characters), at: text.origin))
            }
        }
        return findings.uniqued()
    }

    /// - Parameter isSettled: Whether everything found its room; where it did not, what stands in the wrong place is no
    ///   news.
    func findings(of document: Document, isSettled: Bool) -> [Finding] {
        var findings: [Finding] = []
        if isSettled {
            for page in document.pages {
                findings += texts(on: page) + overlaps(on: page) + acrossFolds(page) + codes(on: page)
                findings += contrast(on: page)
            }
            if let distance = distance(document) { findings.append(distance) }
        }
        if template.kind != .post, !document.pages.contains(where: { $0.textBlocks.contains { $0.role == .imprint } }) {
            findings.append(noImprint())
        }
        return findings.uniqued()
    }

    /// What is too long: texts that would be so alone; else the longest that takes the others' room, whichever of them
    /// had to go without.
    private func overfull(_ pass: LayoutPass, _ page: Int, in search: SizeSearch) -> [Finding] {
        guard !pass.succeeded else { return [] }
        let alone = pass.overfull.filter(\.isAlone)
        if !alone.isEmpty {
            return alone.map { overfull in
                guard let word = overfull.word else { return tooLong(overfull.text, share: overfull.share) }
                let text = overfull.text
                return Finding(
                    WordTooLong(
                        word: word, name: text.name, language: text.language.names, material: template.title),
                    at: text.origin)
            }
        }
        if let textToShorten = search.textToShorten(of: page, pass) {
            return [tooLong(textToShorten.text, share: textToShorten.share)]
        }
        if !pass.overfull.isEmpty { return pass.overfull.map { tooLong($0.text, share: $0.share) } }
        return [Finding(PageOverfull(material: template.title), at: SourcePlace(file: template.file))]
    }

    /// - Parameter share: How much of the text there is room for, where that was measured.
    private func tooLong(_ text: Element.Text, share: Double?) -> Finding {
        let isShortest = if case .text(_, .short) = text.source { true } else { false }
        let count = text.shortest.count
        let room = share.map { max(1, Int(Double(count) * $0)) }
        return Finding(
            TextTooLong(
                name: text.name, language: text.language.names, material: template.title, excerpt: excerpt(text),
                length: count, room: room, isShortest: isShortest), at: text.origin)
    }

    private func texts(on page: Page) -> [Finding] {
        let safe = page.trimBox.inset(by: Edges(page.safeMargin))
        return page.textBlocks.flatMap { block -> [Finding] in
            var findings: [Finding] = []
            let place = SourcePlace(file: template.file)
            if !safe.contains(block.frame) {
                let margin = tenths(page.safeMargin.millimetres)
                findings.append(Finding(OutsideSafeMargin(name: block.name, margin: margin), at: place))
            }
            if case .paper = page.medium, block.size < Self.smallestPrint - .pt(0.01) {
                findings.append(Finding(TextTooSmall(name: block.name, size: tenths(block.size.points)), at: place))
            }
            return findings
        }
    }

    /// How far the boxes of two letters may reach into each other, in ems of the smaller: between round letters there
    /// is room in the corners.
    private static let corner = 0.05

    /// Texts that are printed over another.
    func overlaps(on page: Page) -> [Finding] {
        let blocks = page.textBlocks.map { block in
            let ink = block.ink
            return (block, ink, ink.dropFirst().reduce(ink.first ?? .zero) { $0.union($1) })
        }
        return blocks.indices.flatMap { index -> [Finding] in
            let (block, ink, hull) = blocks[index]
            return blocks[(index + 1)...].compactMap { other, otherInk, otherHull -> Finding? in
                guard hull.intersects(otherHull) else { return nil }
                let corner = min(block.size, other.size) * Self.corner
                let isCovered = ink.contains { letter in
                    let inner = letter.inset(by: Edges(corner))
                    return inner.intersects(otherHull) && otherInk.contains { $0.intersects(inner) }
                }
                guard isCovered else { return nil }
                let found = TextOverlap(name: block.name, other: other.name, material: template.title)
                return Finding(found, at: SourcePlace(file: template.file))
            }
        }
    }

    private func noImprint() -> Finding {
        let brand = subject.region.brand
        guard brand.imprint != nil else {
            let lack = ImprintMissing.Lack.ofRegion(
                name: subject.region.name, slug: subject.region.slug, file: brand.file)
            return Finding(ImprintMissing(lack: lack), at: SourcePlace(file: brand.file))
        }
        return Finding(ImprintMissing(lack: .ofTemplate(template.name)), at: SourcePlace(file: template.file))
    }

    private func excerpt(_ text: Element.Text) -> String {
        let shortest = text.shortest
        return shortest.count > 40 ? shortest.prefix(38) + "…" : shortest
    }

    /// Texts and codes that a fold cuts, or that stand too near to one: folding machines are a millimetre or two off.
    func acrossFolds(_ page: Page) -> [Finding] {
        let texts = page.textBlocks.map { ($0.name, $0.frame) }
        let codes = page.codes.map { ("QR-Code", $0.symbolRect) }
        let near = page.safeMargin - .pt(0.01)
        return (texts + codes).filter { _, frame in
            page.folds.contains { frame.minX < $0 + near && frame.maxX > $0 - near }
                || page.crossFolds.contains { frame.minY < $0 + near && frame.maxY > $0 - near }
        }.map { name, _ in
            Finding(
                TextAcrossFold(name: name, margin: tenths(page.safeMargin.millimetres)),
                at: SourcePlace(file: template.file))
        }
    }
}

/// A figure as findings give it.
func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

/// A number with at most one decimal, without a locale.
func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
}

/// Four or more digits, as Unicode writes code points.
func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension [Finding] {
    /// Each finding once, in order.
    func uniqued() -> [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }
    }
}
